import fc from 'fast-check';
import type { ExcelWays } from '../../../src/excel-host';
import type { Area } from '../../../src/core/grid/grid';
import type { WorkbookBlueprint } from '../../../src/core/grid/blueprint';
import { HEAD_ROWS, ITEM_ROWS, progressBook } from '../../../src/conformance/contract/blocks';
import { openOfficeBook, type OfficeBook } from './open-book';

const SHEET = '進行管理';
const WAYS: readonly ExcelWays[] = [
  {},
  { mergedAreas: 'top-left-inside' },
  { mergedAreas: 'cut' },
  { mergedAreas: 'first-cell' },
];

/** Beside the items' own merges: levels over many items, in columns beyond the form. */
const withLevels = (items: number): WorkbookBlueprint => {
  const plan = progressBook(items);
  const [sheet] = plan.sheets;
  const level = (left: number, from: number, to: number): Area => ({
    top: HEAD_ROWS + from * ITEM_ROWS,
    bottom: HEAD_ROWS + to * ITEM_ROWS - 1,
    left,
    right: left,
  });
  const merges = [
    ...sheet!.merges,
    level(13, 0, items),
    level(14, 0, 7),
    level(14, 7, 90),
    level(14, 90, items),
    { top: 0, left: 0, bottom: 0, right: 12 },
  ];
  const cells = [
    ...sheet!.cells,
    ...[13, 14].map((column) => ({ row: 3, column, value: '方針', style: 0 })),
  ];
  return { ...plan, sheets: [{ ...sheet!, merges, cells }, ...plan.sheets.slice(1)] };
};

const nameOf = ({ top, left, bottom, right }: Area): string => `${top},${left}-${bottom},${right}`;

const mergesRead = async ({ port }: OfficeBook): Promise<readonly string[]> => {
  const read = await port.read();
  if (!read.ok) throw new RangeError(read.failure.kind);
  return read.value.grids[0]!.merges.map(nameOf).toSorted();
};

const planned = ({ plan }: OfficeBook): readonly string[] =>
  plan().sheets[0]!.merges.map(nameOf).toSorted();

describe.each(WAYS)('結合したセル（%o）', (ways) => {
  test('段の境をまたいでも、みな元のまま読める。二度目は 1 回で', async () => {
    const book = openOfficeBook(withLevels(120), 5_000_000, ways);
    expect(await mergesRead(book)).toEqual(planned(book));
    const first = book.host.meter.roundTrips;
    expect(first).toBeLessThanOrEqual(ways.mergedAreas === undefined ? 2 : 6);
    book.host.meter.reset();
    expect(await mergesRead(book)).toEqual(planned(book));
    const levels = ways.mergedAreas !== undefined;
    // A level over hundreds of rows crosses every row at which a tile could be cut.
    expect(book.host.meter.roundTrips).toBeLessThanOrEqual(levels ? 3 : 1);
  });

  test('項目だけのシートなら、二度目からは結合の切れ目で読み、1 回', async () => {
    const book = openOfficeBook(progressBook(300), 5_000_000, ways);
    await mergesRead(book);
    book.host.meter.reset();
    expect(await mergesRead(book)).toEqual(planned(book));
    expect(book.host.meter.roundTrips).toBe(1);
  });

  test('結合し直した後も、覚えている切れ目に惑わされない', async () => {
    const book = openOfficeBook(progressBook(60), undefined, ways);
    await mergesRead(book);
    const sheet = book.host.workbook.findSheet(SHEET)!;
    // Two neighbours become one, wherever the tiles are cut.
    sheet.merges = sheet.merges.flatMap((area) => {
      if (area.left !== 0) return area;
      const number = (area.top - HEAD_ROWS) / ITEM_ROWS;
      return number % 2 === 0 ? { ...area, bottom: area.bottom + ITEM_ROWS } : [];
    });
    expect(await mergesRead(book)).toEqual(planned(book));
  });

  test('一部の行を読み直しても、結合は変わらない', async () => {
    const book = openOfficeBook(withLevels(40), undefined, ways);
    await mergesRead(book);
    const spans = [{ top: HEAD_ROWS + 20 * ITEM_ROWS, bottom: HEAD_ROWS + 21 * ITEM_ROWS - 1 }];
    const rows = await book.port.readRows(SHEET, spans, 16);
    if (!rows.ok) throw new RangeError(rows.failure.kind);
    const own = rows.value.merges.filter(({ left }) => left < 13);
    const wanted = book
      .plan()
      .sheets[0]!.merges.filter(({ top, left }) => left < 13 && top === spans[0]!.top);
    expect(own).toEqual(expect.arrayContaining([...wanted]));
    expect(own).toHaveLength(wanted.length);
  });
});

test('どんな結合も、どの Excel でも同じに読める', async () => {
  const area = fc
    .tuple(fc.nat(170), fc.nat(12), fc.nat(90), fc.nat(5))
    .map(([top, left, rows, columns]) => ({ top, left, bottom: top + rows, right: left + columns }))
    .filter(({ top, left, bottom, right }) => top !== bottom || left !== right);
  await fc.assert(
    fc.asyncProperty(
      fc.array(area, { maxLength: 40 }),
      fc.constantFrom(...WAYS),
      async (all, ways) => {
        const merges: Area[] = [];
        for (const one of all) {
          const isFree = merges.every(
            (other) =>
              one.bottom < other.top ||
              other.bottom < one.top ||
              one.right < other.left ||
              other.right < one.left,
          );
          if (isFree) merges.push(one);
        }
        const plan = progressBook(45);
        const sheets = [{ ...plan.sheets[0]!, merges }, ...plan.sheets.slice(1)];
        const book = openOfficeBook({ ...plan, sheets }, undefined, ways);
        expect(await mergesRead(book)).toEqual(planned(book));
        expect(await mergesRead(book)).toEqual(planned(book));
      },
    ),
    { numRuns: 60 },
  );
});
