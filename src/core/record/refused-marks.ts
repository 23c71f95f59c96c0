import type { ItemNumber } from '../value/item-number';
import { parseFiscalYear, yearLabel, type FiscalYear } from '../era/fiscal-year';
import { isItemNumber, isJsonRecord, isListOf, jsonOfText } from './json-text';

/** Items of which a person said that the mark of that year is none of theirs (どれでもない). */
export interface RefusedMarks {
  readonly items: readonly ItemNumber[];
  readonly from: FiscalYear;
}

const FORMAT = 'shinko-marks/1';

/** What was refused as text, for a workbook to carry; `''` for nothing. */
export const refusedToText = (refused: readonly RefusedMarks[]): string =>
  refused.length === 0
    ? ''
    : JSON.stringify({
        format: FORMAT,
        none: refused.map(({ items, from }) => ({ items, from: yearLabel(from) })),
      });

const readOne = (json: unknown): readonly RefusedMarks[] => {
  if (!isJsonRecord(json)) return [];
  const { items, from } = json;
  const year = typeof from === 'string' ? parseFiscalYear(from)?.year : undefined;
  return year !== undefined && isListOf(items, isItemNumber) ? [{ items, from: year }] : [];
};

/** Reads it back; what is damaged of it is as good as none. */
export const refusedOfText = (text: string): readonly RefusedMarks[] => {
  const json = jsonOfText(text);
  if (!isJsonRecord(json) || json['format'] !== FORMAT || !Array.isArray(json['none'])) return [];
  return json['none'].flatMap(readOne);
};

/** Whether a person said of an item that the mark of that year is not its. */
export const isRefusedMark =
  (refused: readonly RefusedMarks[] = []): ((item: ItemNumber, from: FiscalYear) => boolean) =>
  (item, from) =>
    refused.some((known) => known.from === from && known.items.includes(item));

/** Without what was said of these items and that year. */
export const withoutRefused = (
  refused: readonly RefusedMarks[],
  { items, from }: RefusedMarks,
): readonly RefusedMarks[] =>
  refused.flatMap((known): readonly RefusedMarks[] => {
    if (known.from !== from) return [known];
    const rest = known.items.filter((item) => !items.includes(item));
    return rest.length === 0 ? [] : [{ ...known, items: rest }];
  });

/** With that said of these items too. */
export const withRefused = (
  refused: readonly RefusedMarks[],
  more: RefusedMarks,
): readonly RefusedMarks[] => [...withoutRefused(refused, more), more];
