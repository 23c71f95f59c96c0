import { answerEdit, readAnswers } from '../../core/return/question-sheet';
import { byText } from '../../core/text/text';
import { fitOrder, type HeightOrder, type RowHeight } from '../../core/form/write/height-order';
import { growthInGrids } from '../../core/form/write/height-record';
import { wishesOfEdits } from '../../core/form/write/row-growth';
import { applyEdits } from '../../core/grid/apply';
import type { Grid } from '../../core/grid/grid';
import type { CellEdit } from '../../core/grid/edit';
import {
  heightsRow,
  identityEdits,
  layoutIdentity,
  type WorkbookIdentity,
} from '../../core/record/identity';
import { IDENTITY_SHEET } from '../../core/record/identity-sheet';
import { THRESHOLDS } from '../../core/rules/registry';
import { linkedResults } from '../../core/grid/linked-results';
import type { WorkbookBlueprint } from '../../core/grid/blueprint';
import type { MergeResult } from '../../core/merge/resolve/merge-result';
import {
  isRecordSheet,
  layoutRecord,
  recordEdits,
  recordHeights,
  recordRows,
  RECORD_SHEET,
} from '../../core/merge/write/record-sheet';
import { success, type Result } from '../../core/result';
import { boardOfMerge, deadlineOfMerge } from './collected';
import type { WorkbookMerge } from './workbook-merge';
import { freeName } from '../form/free-name';
import type { FileFailure, WorkbookContent, XlsxPort } from '../ports/xlsx';

/** What a merge writes into the master. */
export interface MergeWriting {
  /** Cells of the forms, of `_shinko` and of a record that is there already. */
  readonly edits: readonly CellEdit[];
  /** Rows of a form of ours that are to be high enough for what was merged; `null` where none of them is. */
  readonly heights: HeightOrder | null;
  /** Rows of a record that is there already, as high as what is put there. */
  readonly ofRecord: readonly RowHeight[];
  /** New sheets: the record, and `_shinko` where reasons came to a master without one; `null` for none. */
  readonly blueprint: WorkbookBlueprint | null;
}

/** When the merge was made, and an id for a master that has no `_shinko` yet. */
export interface MergeMoment {
  /** ISO 8601 with the offset of the place. */
  readonly at: string;
  /** Random. */
  readonly id: string;
}

/** The rows that are to be high enough for a merge, where the master's form is ours. */
const heightsFor = (
  { identity, master }: WorkbookMerge,
  own: Grid | undefined,
  edits: readonly CellEdit[],
): HeightOrder | null => {
  if (!identity || !own) return null;
  // Reasons may take the row that would be free for heights.
  const said = applyEdits(
    own,
    edits.filter(({ sheet }) => sheet === own.sheet),
  );
  const record = said.ok ? heightsRow(said.value) : null;
  return fitOrder(record, wishesOfEdits(master.sheets, edits)) ?? null;
};

/** What the master's `_shinko` says once the merge is in: reasons, what was settled, and its board. */
const identityAfter = (
  merge: WorkbookMerge,
  result: MergeResult,
  { at, id }: MergeMoment,
): WorkbookIdentity => {
  const known: WorkbookIdentity = merge.identity ?? {
    id,
    plan: merge.master.sheets[0]!.plan ?? merge.catalog?.plan ?? '',
    fiscalYear: merge.master.fiscalYear,
    department: null,
    catalog: null,
    settings: null,
    acceptances: [],
    base: null,
    stamp: null,
  };
  const { acceptances, taken } = result;
  // A department that puts its sections together is itself the one that is awaited.
  if (known.department !== null) return { ...known, acceptances, taken };
  const deadline = deadlineOfMerge(merge);
  return {
    ...known,
    acceptances,
    taken,
    board: boardOfMerge(merge, result, at),
    ...(deadline === undefined ? {} : { deadline }),
  };
};

const isWorthKeeping = ({ acceptances, taken, board }: WorkbookIdentity): boolean =>
  acceptances.length + (taken?.size ?? 0) + (board?.length ?? 0) > 0;

/** What sections answered goes beside the department's own questions where nothing stands yet. */
const answerEdits = (
  grids: readonly Grid[],
  { identity, returned }: WorkbookMerge,
): readonly CellEdit[] => {
  if ((identity?.department ?? null) === null) return [];
  const answers = new Map(readAnswers(grids));
  return [...returned]
    .sort((left, right) => byText(left.file, right.file))
    .flatMap(({ questions }) => questions)
    .flatMap(({ id, answer }) => {
      if (answer === '' || answers.has(id)) return [];
      answers.set(id, answer);
      return answerEdit(grids, id, answer) ?? [];
    });
};

/** Works out all that a merge writes; nothing where nothing changes. */
export const writingOf = (
  { grids }: Pick<WorkbookContent, 'grids'>,
  merge: WorkbookMerge,
  result: MergeResult,
  { at, id }: MergeMoment,
): MergeWriting => {
  const blueprints: WorkbookBlueprint[] = [];
  const edits: CellEdit[] = [
    ...result.edits,
    ...grids.flatMap((grid) => linkedResults(grid, result.edits)),
    ...answerEdits(grids, merge),
  ];
  const { items } = merge.master;
  const rows = recordRows(result.changes, (item) => items.byNumber.get(item)?.name ?? '', at);
  const record = grids.find(isRecordSheet);
  if (record) for (const edit of recordEdits(record, rows)) edits.push(edit);
  else if (rows.length > 0) {
    const name = freeName(RECORD_SHEET, { grids });
    blueprints.push(layoutRecord(name, rows));
  }
  const own = grids.find((grid) => grid.sheet === IDENTITY_SHEET);
  const next = identityAfter(merge, result, { at, id });
  if (own) for (const edit of identityEdits(own, next, THRESHOLDS)) edits.push(edit);
  else if (isWorthKeeping(next))
    blueprints.push({ styles: [{}], sheets: [layoutIdentity(next)], activeSheet: -1 });
  // Style 0 is the default one in each blueprint, and `_shinko` uses no other.
  const sheets = blueprints.flatMap((blueprint) => blueprint.sheets);
  const blueprint = blueprints[0] ? { ...blueprints[0], sheets } : null;
  const heights = heightsFor(merge, own, edits);
  return { edits, heights, ofRecord: record ? recordHeights(record, rows) : [], blueprint };
};

/** The master's bytes with the merge in them; every part that it does not touch stays byte for byte, and marks of ours go. */
export const writeMerge = (
  bytes: Uint8Array,
  xlsx: XlsxPort,
  { grids }: Pick<WorkbookContent, 'grids'>,
  { edits, heights, ofRecord, blueprint }: MergeWriting,
): Result<Uint8Array, FileFailure> => {
  let merged: Result<Uint8Array, FileFailure> = success(bytes);
  if (edits.length > 0) {
    const grown = heights ? growthInGrids(grids, heights) : undefined;
    const all = grown ? [...edits, ...grown.edits] : edits;
    const spliced = xlsx.splice(bytes, all, [...(grown?.growth.rows ?? []), ...ofRecord]);
    if (!spliced.ok) {
      const { failure } = spliced;
      // The edits were made for these very bytes.
      if (failure.kind === 'stale' || failure.kind === 'sheet-missing')
        throw new TypeError(failure.kind);
      return { ok: false, failure };
    }
    merged = spliced;
  }
  if (!merged.ok) return merged;
  if (!blueprint) return xlsx.stripMarks(merged.value);
  const added = xlsx.addSheets(merged.value, blueprint);
  return added.ok ? xlsx.stripMarks(added.value) : added;
};
