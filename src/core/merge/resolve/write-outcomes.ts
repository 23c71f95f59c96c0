import type { CellEdit } from '../../grid/edit';
import { sameContent } from '../../grid/edit';
import type { UnmergedCell, UnmergedPlace } from '../diff/unmerged';
import { fieldEdits } from '../index/field-edits';
import type { Master, MasterField } from '../index/master';
import type { IndexedFile } from './change-index';
import type { MergeChange } from './merge-result';
import { overrideEdits } from './override-edits';

/** What a field of the master is to say, and whose text it is. */
export interface FieldOutcome {
  readonly field: MasterField;
  readonly text: string;
  readonly offer: { readonly file: string; readonly department: string | null } | null;
}

/** The edits of outcomes, by cell, and what they come to. */
interface WrittenOutcomes {
  readonly byCell: Map<string, CellEdit>;
  readonly changes: MergeChange[];
  readonly left: readonly UnmergedCell[];
  /** Keys of the fields that are left. */
  readonly unwritten: readonly string[];
}

const cellOf = ({ sheet, row, column }: CellEdit): string => `${sheet}!${row},${column}`;

/** Edits of all outcomes; of two that want one cell to hold different things the later one is left. */
export const writeOutcomes = (outcomes: Iterable<FieldOutcome>): WrittenOutcomes => {
  const byCell = new Map<string, CellEdit>();
  const changes: MergeChange[] = [];
  const left: UnmergedCell[] = [];
  const unwritten: string[] = [];
  for (const { field, text, offer } of outcomes) {
    const edits = fieldEdits(field, text);
    const isShared = edits.some((edit) => {
      const other = byCell.get(cellOf(edit));
      return other !== undefined && !sameContent(other.to, edit.to);
    });
    if (isShared) {
      const file = offer?.file ?? '';
      const nowhere = { sheet: null, cell: null, target: null, taken: false };
      left.push({ file, ...nowhere, value: text, why: 'cell-shared' });
      unwritten.push(field.key);
      continue;
    }
    for (const edit of edits) byCell.set(cellOf(edit), edit);
    if (edits.length === 0) continue;
    const { place, reading } = field;
    const [department, file] = [offer?.department ?? null, offer?.file ?? null];
    changes.push({ place, cell: null, before: reading.text, after: text, department, file });
  }
  return { byCell, changes, left, unwritten };
};

const leftKey = ({ file, sheet, cell }: UnmergedPlace): string =>
  JSON.stringify([file, sheet, cell]);

/** Puts cells in where a person said so, and no other text goes there. */
export const overrideCells = (
  { byCell, changes }: WrittenOutcomes,
  found: readonly UnmergedCell[],
  overrides: readonly UnmergedPlace[],
  master: Master,
  files: readonly IndexedFile[],
): readonly UnmergedCell[] => {
  const wanted = new Set(overrides.map(leftKey));
  return found.map((left) => {
    const { target, file } = left;
    if (!target || !wanted.has(leftKey(left))) return left;
    const { edits, after } = overrideEdits(master, left, target);
    const isRefused = edits.some((edit) => {
      const other = byCell.get(cellOf(edit));
      return other !== undefined && !sameContent(other.to, edit.to);
    });
    if (isRefused || edits.length === 0) return left;
    for (const edit of edits) byCell.set(cellOf(edit), edit);
    const { item, occurrence, cell, now } = target;
    const place = { item, occurrence, year: master.fiscalYear, field: 'cell' } as const;
    const department = files.find((known) => known.file === file)?.department ?? null;
    changes.push({ place, cell, before: now, after, department, file });
    return { ...left, taken: true };
  });
};
