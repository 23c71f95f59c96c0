import { isCount, isJsonRecord, isTime, jsonOfText } from './json-text';

/** A superior's word that the entries were looked at (確認). */
export interface Approval {
  /** As the plan calls it, 係長. */
  readonly role: string;
  readonly by: string;
  /** ISO 8601 with the offset of the place. */
  readonly at: string;
  /** SHA-256 of the entries that were approved, in lower-case hex. */
  readonly digest: string;
  /** How often the book had been returned by then; a return puts an end to what was approved before. */
  readonly round: number;
}

/** An approval, and whether it is of what the book holds now. */
export interface ApprovalStatus extends Pick<Approval, 'role' | 'by' | 'at'> {
  readonly holds: boolean;
}

/** Approvals in the order given, each with whether the entries are still those that were approved. */
export const approvalStatuses = (
  approvals: readonly Approval[],
  digests: ReadonlySet<string>,
  round: number,
): readonly ApprovalStatus[] =>
  approvals.map(({ role, by, at, digest, round: given }) => ({
    role,
    by,
    at,
    holds: given === round && digests.has(digest),
  }));

/** Roles that a plan asks for and that have not approved what the book holds now, in the plan's order. */
export const unapprovedRoles = (
  asked: readonly string[],
  approvals: readonly ApprovalStatus[],
): readonly string[] =>
  asked.filter((role) => !approvals.some((known) => known.holds && known.role === role));

const FORMAT = 'shinko-approvals/1';

/** The approvals as text, for the workbook to carry; `''` for none. */
export const approvalsToText = (approvals: readonly Approval[]): string =>
  approvals.length === 0 ? '' : JSON.stringify({ format: FORMAT, approvals });

const approvalFrom = (value: unknown): readonly Approval[] => {
  if (!isJsonRecord(value)) return [];
  const { role, by, at, digest, round } = value;
  const isSound =
    typeof role === 'string' && typeof by === 'string' && typeof digest === 'string' && isTime(at);
  return isSound ? [{ role, by, at, digest, round: isCount(round) ? round : 0 }] : [];
};

/** Reads approvals back; what is damaged is left out. */
export const approvalsOfText = (text: string): readonly Approval[] => {
  const json = jsonOfText(text);
  const list = isJsonRecord(json) ? json['approvals'] : undefined;
  return Array.isArray(list) ? list.flatMap(approvalFrom) : [];
};
