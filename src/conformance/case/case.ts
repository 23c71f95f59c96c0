import type { ConformanceWords } from '../../i18n/conformance-words';

/** The name of a case; its words in every language have the same. */
export type CaseId = keyof ConformanceWords['cases'];

/** One thing that is tried on an Excel. */
export interface ConformanceCase<Stage, Told = void> {
  readonly id: CaseId;
  /** Throws where Excel does otherwise; what it gives is the way that this Excel goes. */
  readonly run: (stage: Stage) => Promise<Told>;
}
