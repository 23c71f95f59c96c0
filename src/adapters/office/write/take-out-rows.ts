import type { RowInsertion } from '../../../app/ports/workbook';
import { rowsAddress } from '../run/areas';
import { namesOf } from './row-targets';

/** What rows hold, from the first of them on: values, and formulas, which may give something else elsewhere. */
interface RowContents {
  readonly used: Excel.Range;
  readonly top: number;
}

/** What is known before rows are put in, so that they can be taken out should Excel break off. */
export interface BeforeRows {
  /** By the sheet's name. */
  readonly ends: ReadonlyMap<string, Excel.Range>;
  readonly sources: ReadonlyMap<RowInsertion, RowContents>;
}

/** Queues how far a sheet reaches, its looks included. */
const askEnd = (context: Excel.RequestContext, name: string): Excel.Range => {
  const used = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(false).untrack();
  used.load('rowIndex,rowCount');
  return used;
};

const endOf = (used: Excel.Range): number =>
  used.isNullObject ? 0 : used.rowIndex + used.rowCount;

const askContents = (sheet: Excel.Worksheet, top: number, bottom: number): RowContents => {
  const rows = sheet.getRange(rowsAddress(top, bottom)).untrack();
  const used = rows.getUsedRangeOrNullObject(true).untrack();
  used.load('values,formulas,rowIndex,columnIndex');
  return { used, top };
};

const askEnds = (
  context: Excel.RequestContext,
  insertions: readonly RowInsertion[],
): ReadonlyMap<string, Excel.Range> =>
  new Map(namesOf(insertions).map((name) => [name, askEnd(context, name)]));

/** Queues what {@link takeOutRows} must know. */
export const askBefore = (
  context: Excel.RequestContext,
  temporary: Excel.Worksheet,
  insertions: readonly RowInsertion[],
): BeforeRows => ({
  ends: askEnds(context, insertions),
  sources: new Map(
    insertions.map((one) => [one, askContents(temporary, one.source.top, one.source.bottom)]),
  ),
});

const heightOf = ({ source }: RowInsertion): number => source.bottom - source.top + 1;

/** An insertion that was begun, and the row of its first row by now. */
interface Begun {
  readonly insertion: RowInsertion;
  readonly top: number;
}

/**
 * Which insertions into a sheet were begun, the first begun first: those by whose rows it reaches further
 * down. `undefined` where it reaches as far as none of them would make it.
 *
 * @param order as they are put in, from the bottom up
 */
const begunOf = (
  order: readonly RowInsertion[],
  end: number,
  grown: number,
): readonly Begun[] | undefined => {
  const begun: RowInsertion[] = [];
  let left = grown;
  for (const insertion of order) {
    if (left <= 0) break;
    // Behind the end a sheet grows only by what is seen of the rows.
    const rows =
      insertion.before >= end ? Math.min(left, heightOf(insertion)) : heightOf(insertion);
    left -= rows;
    begun.push(insertion);
  }
  if (left !== 0) return undefined;
  return begun.map((insertion, index) => {
    const above = begun.slice(index + 1).reduce((sum, one) => sum + heightOf(one), 0);
    return { insertion, top: insertion.before + above };
  });
};

const isFormula = (content: unknown): boolean =>
  typeof content === 'string' && content.startsWith('=');

const at = (
  { used, top }: RowContents,
  kind: 'values' | 'formulas',
  row: number,
  column: number,
): unknown =>
  used.isNullObject
    ? ''
    : ((used[kind] as unknown[][])[row + top - used.rowIndex]?.[column - used.columnIndex] ?? '');

/** Whether rows hold nothing but what comes from the source. */
const isOurs = (now: RowContents, source: RowContents): boolean => {
  const { used } = now;
  if (used.isNullObject) return true;
  return used.values.every((line: unknown[], row) =>
    line.every((value, column) => {
      const place = [used.rowIndex + row - now.top, used.columnIndex + column] as const;
      const isFollowing = isFormula(at(source, 'formulas', ...place));
      return value === '' || isFollowing || value === at(source, 'values', ...place);
    }),
  );
};

/**
 * Takes out whatever rows were put in before Excel broke off, so that the sheets are as they were; leaves
 * them where it is not plain which rows these are.
 *
 * @param order as they are put in
 */
export const takeOutRows = async (
  context: Excel.RequestContext,
  { ends, sources }: BeforeRows,
  order: readonly RowInsertion[],
): Promise<void> => {
  const now = askEnds(context, order);
  await context.sync();
  const looks = namesOf(order).flatMap((name) => {
    const end = endOf(ends.get(name)!);
    const own = order.filter(({ sheet }) => sheet === name);
    const begun = begunOf(own, end, endOf(now.get(name)!) - end) ?? [];
    const sheet = context.workbook.worksheets.getItem(name);
    return begun.map(({ insertion, top }) => {
      const bottom = top + heightOf(insertion) - 1;
      const contents = askContents(sheet, top, bottom);
      return { sheet, top, bottom, contents, source: sources.get(insertion)! };
    });
  });
  if (looks.length === 0) return;
  await context.sync();
  if (!looks.every(({ contents, source }) => isOurs(contents, source))) return;
  for (const { sheet, top, bottom } of looks.toSorted((a, b) => b.top - a.top)) {
    sheet.getRange(rowsAddress(top, bottom)).untrack().delete('Up');
  }
  await context.sync();
};
