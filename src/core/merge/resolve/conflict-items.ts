import type { ItemNumber } from '../../value/item-number';
import { yearLabel } from '../../era/fiscal-year';
import { cellName } from '../../grid/grid';
import type { UnmergedCell, UnmergedPlace } from '../diff/unmerged';
import { placeKey, YEAR_FIELDS, type EntryField } from '../index/entry-field';
import type { Master, MasterField } from '../index/master';
import type { MasterBlock } from '../index/match-items';
import type { MergeResult } from './merge-result';
import type { Candidate, Conflict } from './settle';

/** A file that has a word in an item's conflicts. */
export type Version = Pick<Candidate, 'file' | 'department'>;

/** A field of an item in conflict, as it would stand. */
export interface StandingField {
  readonly year: string;
  readonly field: EntryField;
  readonly sheet: string | null;
  readonly row: number;
  readonly column: number;
  /** What it says once all is merged; of a conflict that is open the master's text. */
  readonly text: string;
  /** Its place in the list of all conflicts; `null` where all agree. */
  readonly conflict: number | null;
}

/** 備考 of an item in conflict: no field, but part of how an entry looks. */
export interface StandingRemarks {
  readonly text: string;
  /** What files have there instead, and whether a person took it over. */
  readonly others: readonly (UnmergedPlace & { readonly value: string; readonly taken: boolean })[];
}

/** An item that departments, or one of them and the master, disagree on: conflicts are settled item by item. */
export interface ConflictItem {
  readonly item: ItemNumber;
  /** 1 for the original, 2, 3 … for its repeats. */
  readonly occurrence: number;
  readonly versions: readonly Version[];
  /** All fields of the master's own year and those in conflict, in the form's order. */
  readonly fields: readonly StandingField[];
  readonly remarks: StandingRemarks | null;
}

const FIELDS: readonly EntryField[] = ['progress', ...YEAR_FIELDS, 'narrative'];

/** Numbers of the conflicts of each item, the items in the order of the first one. */
const conflictsByItem = (conflicts: readonly Conflict[]): readonly (readonly number[])[] => {
  const byItem = new Map<string, number[]>();
  conflicts.forEach(({ item, occurrence }, index) => {
    const key = `${item}-${occurrence}`;
    const known = byItem.get(key);
    if (known) known.push(index);
    else byItem.set(key, [index]);
  });
  return [...byItem.values()];
};

/** What a file says in each of the conflicts. */
const wordsOf = (conflicts: readonly Conflict[], file: string): string =>
  JSON.stringify(
    conflicts.map(({ candidates }) =>
      candidates.filter((one) => one.file === file).map(({ value }) => value),
    ),
  );

/** The files that have a word; of a department's files that say the same the first. */
const versionsOf = (conflicts: readonly Conflict[]): readonly Version[] => {
  const versions = new Map<string, Version>();
  for (const { file, department } of conflicts.flatMap(({ candidates }) => candidates)) {
    const key = JSON.stringify([department ?? file, wordsOf(conflicts, file)]);
    if (!versions.has(key)) versions.set(key, { file, department });
  }
  return [...versions.values()];
};

/** Places of the candidates to choose from; what a department's copies say as well is one. */
export const distinctCandidates = ({ candidates }: Conflict): readonly number[] =>
  [...candidates.keys()].filter((index) => {
    const { department, file, value } = candidates[index]!;
    return !candidates
      .slice(0, index)
      .some((one) => (one.department ?? one.file) === (department ?? file) && one.value === value);
  });

const remarksOf = (
  { item, occurrence, block }: MasterBlock,
  left: readonly UnmergedCell[],
): StandingRemarks | null => {
  if (!block.fields.has('remarks')) return null;
  const { row, column, text } = block.remarks;
  const cell = cellName(row, column);
  const others = left.filter(
    ({ target }) =>
      target?.item === item && target.occurrence === occurrence && target.cell === cell,
  );
  return {
    text,
    others: others.map(({ file, sheet, cell: from, value, taken }) => ({
      ...{ file, sheet, cell: from, value, taken },
    })),
  };
};

/** Works out how a merge's items in conflict stand. */
export const conflictItems = (
  master: Master,
  { conflicts, changes, left }: Pick<MergeResult, 'conflicts' | 'changes' | 'left'>,
): readonly ConflictItem[] => {
  const merged = new Map<string, string>();
  for (const { place, after } of changes) {
    const { field } = place;
    if (field !== 'cell') merged.set(placeKey({ ...place, field }), after);
  }
  /** A linked repeat says what its original does. */
  const textOf = ({ key, place, reading }: MasterField): string => {
    const source =
      reading.formula === 'link' && place.occurrence > 1
        ? merged.get(placeKey({ ...place, occurrence: 1 }))
        : undefined;
    return merged.get(key) ?? source ?? reading.text;
  };
  const order = (left: MasterField, right: MasterField): number =>
    left.place.year - right.place.year ||
    FIELDS.indexOf(left.place.field) - FIELDS.indexOf(right.place.field);
  return conflictsByItem(conflicts).map((numbers) => {
    const own = numbers.map((number) => conflicts[number]!);
    const { item, occurrence } = own[0]!;
    const at = master.items.byNumber.get(item)!.blocks[occurrence - 1]!;
    const indexOf = ({ place }: MasterField): number | undefined =>
      numbers.find((number) => {
        const { year, field } = conflicts[number]!;
        return year === yearLabel(place.year) && field === place.field;
      });
    const fields = [...master.fieldsOf(at)]
      .filter((field) => field.place.year === master.fiscalYear || indexOf(field) !== undefined)
      .sort(order);
    return {
      item,
      occurrence,
      versions: versionsOf(own),
      fields: fields.map((field) => ({
        year: yearLabel(field.place.year),
        field: field.place.field,
        sheet: at.sheet.grid.sheet,
        ...field.reading.cell,
        text: textOf(field),
        conflict: indexOf(field) ?? null,
      })),
      remarks: remarksOf(at, left),
    };
  });
};

/** How many items and fields are in conflict, and how many of them are open. */
export interface ConflictCounts {
  readonly items: number;
  readonly fields: number;
  readonly openItems: number;
  readonly openFields: number;
}

/** Counts conflicts; an item and its repeat are two. */
export const countConflicts = (conflicts: readonly Conflict[]): ConflictCounts => {
  const open = conflicts.filter(({ settled }) => settled === null);
  return {
    items: conflictsByItem(conflicts).length,
    fields: conflicts.length,
    openItems: conflictsByItem(open).length,
    openFields: open.length,
  };
};
