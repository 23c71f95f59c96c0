import type { ItemNumber } from '../../core/value/item-number';
import type { Severity } from '../../core/record/finding';

/** One finding of an earlier check, to be read and to go to. */
export interface SavedFinding {
  readonly severity: Severity;
  readonly number: ItemNumber | null;
  readonly name: string;
  readonly repeat: boolean;
  readonly sheet: string | null;
  readonly row: number;
  readonly column: number;
  /** In the language of the pane when it was checked. */
  readonly sentence: string;
  readonly accepted: string | null;
}

/** An earlier check, as it is kept. */
export interface SavedCheck {
  /** When it was made, ISO 8601. */
  readonly at: string;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly findings: readonly SavedFinding[];
}

/** The version of the kept record. */
export const SAVED_CHECK_FORMAT = 'shinko-check/1';
/** Severities, the gravest first. */
export const SEVERITY_RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

const isTextOrNull = (value: unknown): boolean => value === null || typeof value === 'string';

const isSavedFinding = (value: unknown): value is SavedFinding => {
  if (typeof value !== 'object' || value === null) return false;
  const finding = value as Readonly<Record<keyof SavedFinding, unknown>>;
  return (
    Object.keys(SEVERITY_RANK).includes(finding.severity as string) &&
    (finding.number === null || Number.isInteger(finding.number)) &&
    [finding.name, finding.sentence].every((text) => typeof text === 'string') &&
    typeof finding.repeat === 'boolean' &&
    [finding.sheet, finding.accepted].every(isTextOrNull) &&
    [finding.row, finding.column].every((index) => Number.isInteger(index) && Number(index) >= 0)
  );
};

const isSavedCheck = (value: unknown): value is SavedCheck => {
  if (typeof value !== 'object' || value === null) return false;
  const kept = value as Readonly<Record<string, unknown>>;
  const counts = kept['counts'] as Readonly<Record<string, unknown>> | null | undefined;
  return (
    kept['format'] === SAVED_CHECK_FORMAT &&
    !Number.isNaN(Date.parse(String(kept['at']))) &&
    Object.keys(SEVERITY_RANK).every((severity) => Number.isInteger(counts?.[severity])) &&
    Array.isArray(kept['findings']) &&
    kept['findings'].every(isSavedFinding)
  );
};

/** Reads an earlier check back; `undefined` where it is of another version or damaged. */
export const checkOfText = (text: string): SavedCheck | undefined => {
  try {
    const parsed: unknown = JSON.parse(text);
    return isSavedCheck(parsed) ? parsed : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};
