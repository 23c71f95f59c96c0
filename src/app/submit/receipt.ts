import type { ResultList } from '../../core/form/write/result-sheet';
import type { ApprovalStatus } from '../../core/record/approval';
import type { Stamp } from '../../core/record/stamp';
import { clipboardTableOf, type ClipboardTable } from '../check/clipboard-table';
import type { ResultHead } from '../check/write-results';

/** What a receipt says of a submission, in its order. */
const RECEIPT_LINES = ['plan', 'department', 'at', 'by', 'counts', 'approvals', 'digest'] as const;

/** Words of a receipt. */
export interface ReceiptWords {
  readonly lines: Readonly<Record<(typeof RECEIPT_LINES)[number], string>>;
  /** The heads of its two columns. */
  readonly columns: readonly [string, string];
  /** A time in ISO 8601 in words. */
  time(at: string): string;
  counts(counts: Stamp['counts'], accepted: number): string;
  approval(role: string, by: string, time: string): string;
  listed(names: readonly string[]): string;
  /** Where nobody said. */
  readonly none: string;
}

/** A submission of which a receipt is given. */
export interface ReceiptScene {
  /** The plan with its year. */
  readonly plan: string;
  readonly stamp: Stamp;
  readonly approvals: readonly ApprovalStatus[];
}

/** Enough of a digest to tell two submissions apart by eye: `1a2b 3c4d 5e6f 7890`. */
const shortDigest = (digest: string): string =>
  (digest.slice(0, 16).match(/.{1,4}/gu) ?? []).join(' ');

/** The lines of a receipt, each with what it is of: who submitted what and when, and by which hash it is known. */
export const receiptLines = (
  { plan, stamp, approvals }: ReceiptScene,
  words: ReceiptWords,
): readonly (readonly [string, string])[] => {
  const holding = approvals.filter(({ holds }) => holds);
  const texts = {
    plan,
    department: stamp.department ?? words.none,
    at: words.time(stamp.at),
    by: stamp.by ?? words.none,
    counts: words.counts(stamp.counts, stamp.accepted),
    approvals:
      words.listed(holding.map(({ role, by, at }) => words.approval(role, by, words.time(at)))) ||
      words.none,
    digest: shortDigest(stamp.digest),
  };
  return RECEIPT_LINES.map((line) => [words.lines[line], texts[line]]);
};

/** A receipt as a table for the clipboard. */
export const receiptTable = (
  lines: ReturnType<typeof receiptLines>,
  { columns }: ReceiptWords,
): ClipboardTable => clipboardTableOf(columns, lines);

/** A receipt as a sheet to be printed. */
export const receiptList = (
  head: ResultHead,
  lines: ReturnType<typeof receiptLines>,
  { columns: [line, text] }: ReceiptWords,
): ResultList => ({
  ...head,
  kind: 'receipt',
  orientation: 'portrait',
  columns: [
    { title: line, width: 24 },
    { title: text, width: 62 },
  ],
  rows: lines.map((cells) => ({ look: 'info', cells })),
});
