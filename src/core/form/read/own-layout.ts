import { findColumnRole } from '../../profile/columns';
import { headingMeaning } from '../../profile/heading-role';
import { levelLabel, levelStyle } from './any/levels';
import type { FieldCell, ItemBlock, RecognisedSheet, YearFigures } from './recognised';

/** A form of ours that lost some of its headings is still ours. */
const MOST_LOST = 2;

/** Headings that say that a sheet is built in another way: levels or kinds of row in columns, years side by side. */
const isForeign = (text: string): boolean => {
  if (findColumnRole(text) !== undefined) return false;
  const meaning = headingMeaning(text);
  return (
    meaning !== undefined &&
    (meaning.role === 'level' ||
      meaning.role === 'kind' ||
      meaning.role === 'baseline' ||
      meaning.role === 'difference' ||
      (meaning.year !== null && meaning.role !== 'further' && meaning.role !== 'remarks'))
  );
};

/** Whether a sheet is built as ours: years below each other under each item, in columns that are all known; others are read as any city's form. */
export const isOwnLayout = (sheet: RecognisedSheet): boolean => {
  const { layouts, missingFields, grid } = sheet;
  return (
    layouts.length > 0 &&
    missingFields.every(({ fields }) => fields.length <= MOST_LOST) &&
    layouts.every(
      ({ row }) =>
        !(grid.values[row] ?? []).some((value) => typeof value === 'string' && isForeign(value)),
    ) &&
    !isOthers(sheet)
  );
};

/** Columns of ours that cities name otherwise, and that nobody would miss. */
const BY_OTHER_NAMES = ['departments', 'target', 'rate'] as const;

/** Whether a heading speaks of one of these, and none of our own headings does. */
const isByOtherName = (
  { layouts, grid }: RecognisedSheet,
  roles: readonly ('departments' | 'target' | 'rate' | 'narrative')[],
): boolean =>
  layouts.some(({ row, fields }) =>
    (grid.values[row] ?? []).some((value) => {
      const role = typeof value === 'string' ? headingMeaning(value)?.role : undefined;
      return roles.some((one) => one === role && !fields.has(one));
    }),
  );

const indicatorText = ({ measures }: ItemBlock): string => measures[0]?.indicatorCell.text ?? '';

/** Whether a unit stands beside an item's first year, and beside none of the others. */
const isUnitTold = ({ measures }: ItemBlock): boolean =>
  measures.some(({ years: [first, ...others] }) => {
    const isBlank = (year: YearFigures): boolean => year.unit.text.trim() === '';
    return first !== undefined && others.length > 0 && !isBlank(first) && others.every(isBlank);
  });

/** Whether units are told once for all years of an item: our layout has one beside each year. */
const areUnitsTold = ({ blocks }: RecognisedSheet): boolean => {
  const several = blocks.filter(({ measures }) => measures.some(({ years }) => years.length > 1));
  return several.filter(isUnitTold).length * 2 > several.length;
};

/**
 * Years below each other, and yet not ours: without our boxes, and with what was done under a heading of its
 * own or each unit told but once; or without our levels too, and with what our layout has no place for: levels
 * named or marked otherwise, a column that is one of ours by another name, several indicators with the same
 * years under one item.
 */
const isOthers = (sheet: RecognisedSheet): boolean => {
  const { headings, blocks, unread } = sheet;
  if (blocks.some(({ boxes }) => boxes.length > 0)) return false;
  // Another city's levels can be called as ours are, so these are asked first.
  if (isByOtherName(sheet, ['narrative']) || areUnitsTold(sheet)) return true;
  if (headings.some(({ policy, direction }) => policy !== null || direction !== null)) return false;
  const tops = new Set(blocks.map(({ top }) => top));
  /** Whether a cell names a level, 大項目1, or is marked as one right above an item: (1) 支え合い. */
  const isLevel = ({ row, text }: FieldCell): boolean =>
    levelLabel(text) !== undefined || (tops.has(row + 1) && levelStyle(text) !== undefined);
  const isTwice = blocks.some(({ measures }) =>
    measures.some(({ years }) => {
      const told = years.flatMap(({ year }) => year?.year ?? []);
      return new Set(told).size < told.length;
    }),
  );
  const isParted = blocks.some((block, at) => {
    const before = blocks[at - 1];
    if (before?.name !== block.name || before.number !== block.number) return false;
    if (!block.fields.has('number')) return true;
    return block.number !== null && indicatorText(before) !== indicatorText(block);
  });
  return isByOtherName(sheet, BY_OTHER_NAMES) || isTwice || isParted || unread.some(isLevel);
};
