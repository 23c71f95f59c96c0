import {
  approvalStatuses,
  unapprovedRoles,
  type Approval,
  type ApprovalStatus,
} from '../../core/record/approval';
import type { WorkbookIdentity } from '../../core/record/identity';
import { roundOf } from '../../core/record/return-record';
import { failure, success, type Result } from '../../core/result';
import { formsToSubmit } from '../../core/submit/forms-to-submit';
import { hasEntries } from '../../core/submit/has-entries';
import { entriesDigest, entriesDigests } from '../../core/submit/normalised-entries';
import type { Pause } from '../ports/pause';
import type { WorkbookFailure, WorkbookPort } from '../ports/workbook';
import type { XlsxPort } from '../ports/xlsx';
import type { RecognisedWorkbook } from '../recognise/recognised-workbook';
import { recogniseOpen } from '../recognise/recognise-open';
import { resolveReference, type ChosenReference } from '../recognise/reference';
import { ownIdentity } from '../record/own-identity';
import { saveIdentity, type SavedIdentity } from '../record/save-identity';

/** Why an approval is not recorded. */
export type ApprovalFailure =
  | { readonly kind: 'no-form' }
  | { readonly kind: 'newer-record' }
  /** Nothing is entered for the year. */
  | { readonly kind: 'blank' }
  /** Roles that the plan asks for before this one. */
  | { readonly kind: 'earlier-roles'; readonly roles: readonly string[] };

/** Who approves, and when. */
export interface ApprovalOrder {
  /** As the plan calls it, 係長. */
  readonly role: string;
  readonly by: string;
  /** ISO 8601 with the offset of the place. */
  readonly at: string;
  /** Random, for a workbook that has no `_shinko` yet. */
  readonly id: string;
}

/** An approval, ready to be written. */
export interface BookApproval {
  readonly approval: Approval;
  /** What `_shinko` is to say. */
  readonly identity: WorkbookIdentity;
  readonly approvals: readonly ApprovalStatus[];
  /** Roles whose approval a submission still needs. */
  readonly unapproved: readonly string[];
}

/** Works out what approving a workbook's entries writes: they alone are approved, as they are now. */
export const planApproval = (
  workbook: RecognisedWorkbook,
  chosen: ChosenReference,
  { role, by, at, id }: ApprovalOrder,
): Result<BookApproval, ApprovalFailure> => {
  const forms = formsToSubmit(workbook.forms);
  const [form] = forms;
  const known = ownIdentity(workbook, chosen, id);
  if (!known || !form) return failure({ kind: 'no-form' });
  if (workbook.hasNewerRecord) return failure({ kind: 'newer-record' });
  if (!hasEntries(forms)) return failure({ kind: 'blank' });
  const asked = resolveReference(form, workbook.identity, chosen).approvals;
  const digests = entriesDigests(forms);
  const round = roundOf(known.returns);
  const given = known.approvals ?? [];
  const place = asked.indexOf(role);
  const before = place < 0 ? [] : asked.slice(0, place);
  const roles = unapprovedRoles(before, approvalStatuses(given, digests, round));
  if (roles.length > 0) return failure({ kind: 'earlier-roles', roles });
  const approval: Approval = { role, by, at, digest: entriesDigest(forms), round };
  const all = [...given, approval];
  const approvals = approvalStatuses(all, digests, round);
  return success({
    approval,
    identity: { ...known, approvals: all },
    approvals,
    unapproved: unapprovedRoles(asked, approvals),
  });
};

/** Records an approval of the open workbook as it is now; one step takes it back. */
export const approveOpenWorkbook = async (
  port: WorkbookPort,
  loadXlsx: () => Promise<XlsxPort>,
  chosen: ChosenReference,
  pause: Pause,
  order: ApprovalOrder,
): Promise<Result<SavedIdentity, ApprovalFailure | WorkbookFailure>> => {
  const snapshot = await port.read();
  if (!snapshot.ok) return snapshot;
  const workbook = await recogniseOpen(port, snapshot.value, pause);
  if (!workbook.ok) return workbook;
  const planned = planApproval(workbook.value, chosen, order);
  if (!planned.ok) return planned;
  const { identity, approval } = planned.value;
  const fresh = workbook.value.identity ?? { ...identity, approvals: [] };
  return saveIdentity(port, loadXlsx, fresh, (known) => ({
    ...known,
    approvals: [...(known.approvals ?? []), approval],
  }));
};
