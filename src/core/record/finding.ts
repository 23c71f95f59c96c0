/** Error blocks submission; warning needs a reason to submit; info is for knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** The column or heading that a finding is about. */
export type FindingField =
  | 'name'
  | 'departments'
  | 'description'
  | 'indicator'
  | 'year'
  | 'value'
  | 'unit'
  | 'target'
  | 'rate'
  | 'grade'
  | 'progress'
  | 'narrative'
  | 'policy'
  | 'direction'
  | 'project'
  | 'flag';

export type FactValue = string | number | null | readonly string[];

/** What a finding's sentence is built from. */
export type Facts = Readonly<Record<string, FactValue>>;
