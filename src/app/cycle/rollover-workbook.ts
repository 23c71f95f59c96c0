import type { WorkbookIdentity } from '../../core/record/identity';
import { success, type Result } from '../../core/result';
import { insertNewForm } from '../form/put-form';
import type { Pause } from '../ports/pause';
import type { LongWork, WorkbookFailure, WorkbookPort } from '../ports/workbook';
import type { XlsxPort } from '../ports/xlsx';
import { recogniseOpen } from '../recognise/recognise-open';
import { saveIdentity } from '../record/save-identity';
import { undoEntry, type JournalEntry } from '../undo/journal';
import { keepForm, type KeptForm, type UnkeptReason } from './keep-form';
import { planRollover, type Rollover, type RolloverFailure, type RolloverOrder } from './rollover';

/** What moving on to the next year would change: in our own form, and in the sheet's own. */
export interface RolloverPreview {
  readonly rollover: Rollover;
  readonly kept: Result<KeptForm, UnkeptReason>;
}

/** Tells what moving the open workbook on to the next year would change; changes nothing. */
export const previewRollover = async (
  port: WorkbookPort,
  pause: Pause,
  order: RolloverOrder,
  work: Pick<LongWork, 'signal'> = {},
): Promise<Result<RolloverPreview, RolloverFailure | WorkbookFailure>> => {
  const snapshot = await port.read(work);
  if (!snapshot.ok) return snapshot;
  const workbook = await recogniseOpen(port, snapshot.value, pause, work);
  if (!workbook.ok) return workbook;
  const rollover = planRollover(workbook.value, order);
  return rollover.ok
    ? success({ rollover: rollover.value, kept: keepForm(workbook.value, rollover.value) })
    : rollover;
};

/**
 * Moves the open workbook on: the new year's form is put in, and `_shinko` speaks of it from now on. Both
 * or neither; one step takes them back. Refused where `_shinko` says something else than the form was made from.
 */
export const rollOverWorkbook = async (
  port: WorkbookPort,
  loadXlsx: () => Promise<XlsxPort>,
  { form, styles, identity, known }: Rollover,
): Promise<Result<JournalEntry, WorkbookFailure>> => {
  const blueprint = { styles, sheets: [form], activeSheet: 0 };
  const inserted = await insertNewForm(port, await loadXlsx(), blueprint);
  if (!inserted.ok) return inserted;
  const next = (): WorkbookIdentity => identity;
  const saved = await saveIdentity(port, loadXlsx, identity, next, known);
  if (!saved.ok) {
    const back = await undoEntry(port, inserted.value);
    return back.ok ? saved : back;
  }
  const { entry } = saved.value;
  return success(entry ? { kind: 'together', entries: [inserted.value, entry] } : inserted.value);
};
