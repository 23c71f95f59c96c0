import type { CaseId } from './case';

/** How a case ended. */
export type CaseStatus =
  | 'passed'
  | 'failed'
  /** This Excel has no such thing. */
  | 'unsupported'
  /** No page can see it; a person looks. */
  | 'by-hand'
  /** Not tried: cancelled before, or what it stands on failed. */
  | 'skipped';

/** What came of one case; no cell's text is in it. */
export interface CaseResult {
  readonly id: CaseId;
  readonly status: CaseStatus;
  /** The way that this Excel goes, of a case that finds one. */
  readonly way?: string;
  /** Where it differs, in a word of the case's. */
  readonly at?: string;
  /** A code of Office's, or a failure of the port's. */
  readonly code?: string;
  /** Round trips of the adapter. */
  readonly trips: number;
  readonly milliseconds: number;
}

/** What is known of an Excel. */
export interface ExcelFacts {
  readonly host: string;
  readonly platform: string;
  /** Build, 16.0.14332.20000. */
  readonly version: string;
  readonly language: string;
  /** The newest set of each kind that it has; `null` where it has none. */
  readonly sets: Readonly<Record<string, string | null>>;
}

/** What a run on an Excel gave. */
export interface ConformanceReport {
  readonly format: 'shinko-conformance/1';
  readonly shinko: string;
  /** Day, 2026-11-28. */
  readonly at: string;
  readonly excel: ExcelFacts;
  readonly cancelled: boolean;
  readonly cases: readonly CaseResult[];
}
