import type { CellEdit } from '../../../src/core/grid/edit';
import type { PlannedChart } from '../../../src/core/grid/blueprint';
import { layoutTotals } from '../../../src/core/summary/totals-book';
import { omit } from '../../../src/excel-host/omit';
import { jaTotals } from '../../../src/i18n/ja-totals';
import { r4Views, totalsOf } from '../../core/summary/r4-totals';
import {
  COLUMN,
  HEAD_ROWS,
  ITEM_ROWS,
  progressBook,
  progressSheet,
  STYLES,
} from '../../../src/conformance/contract/blocks';
import { openOfficeBook, type OfficeBook } from './open-book';

const WEB_LIMIT = 5_000_000;
const SHEET = '進行管理';

interface Cost {
  readonly trips: number;
  readonly megabytes: number;
}

const costOf = async (book: OfficeBook, work: () => Promise<unknown>): Promise<Cost> => {
  book.host.meter.reset();
  expect(await work()).toMatchObject({ ok: true });
  const { trips } = book.host.meter;
  const bytes = trips.reduce(
    (sum, { requestBytes, answerBytes }) => sum + requestBytes + answerBytes,
    0,
  );
  return { trips: trips.length, megabytes: bytes / 1e6 };
};

/** Trips beyond the base: one per 4 MB that the work carried. */
const spare = ({ megabytes }: Cost): number => Math.floor(megabytes / 4);

const rowOf = (item: number, year: number) => HEAD_ROWS + item * ITEM_ROWS + year;

const gradeEdits = (items: number): readonly CellEdit[] =>
  Array.from({ length: items }, (_, item) => ({
    sheet: SHEET,
    row: rowOf(item, 3),
    column: COLUMN.grade,
    from: 'A',
    to: 'B',
  }));

const marksOf = (items: number) =>
  Array.from({ length: items }, (_, item) => ({
    sheet: SHEET,
    row: rowOf(item, item % 4),
    column: item % 3 === 0 ? COLUMN.grade : COLUMN.value,
    severity: item % 2 === 0 ? ('error' as const) : ('warning' as const),
  }));

const seriesOf = ({ source, seriesIn }: PlannedChart): number =>
  seriesIn === 'rows' ? source.bottom - source.top : source.right - source.left;

const report: string[] = [];

afterAll(() => {
  process.stdout.write(`\n往復の回数（括弧内は運んだ MB）\n${report.join('\n')}\n`);
});

const noted = (title: string, cost: Cost): Cost => {
  report.push(`${title}: ${cost.trips}（${cost.megabytes.toFixed(2)}）`);
  return cost;
};

describe.each([10, 100, 10_000])('%d 項目', (items) => {
  const open = () => openOfficeBook(progressBook(items), WEB_LIMIT);

  test('点検は印を付けるまで、初めて 3 回、二度目から 2 回', async () => {
    const book = open();
    const first = noted(`${items} 項目、初めて読む`, await costOf(book, () => book.port.read()));
    expect(first.trips).toBeLessThanOrEqual(2 + spare(first));
    const mark = noted('　印を付ける', await costOf(book, () => book.port.mark(marksOf(items))));
    expect(mark.trips).toBeLessThanOrEqual(1 + spare(mark));
    const again = noted('　また読む', await costOf(book, () => book.port.read()));
    expect(again.trips).toBeLessThanOrEqual(1 + spare(again));
    const remark = noted('　付け直す', await costOf(book, () => book.port.mark(marksOf(items))));
    expect(remark.trips).toBeLessThanOrEqual(1 + spare(remark));
  }, 60_000);

  test('打った項目を読み直すのは 1 回で、項目の数によらない', async () => {
    const book = open();
    const spans = [{ top: HEAD_ROWS, bottom: HEAD_ROWS + ITEM_ROWS - 1 }];
    const cost = noted(
      `${items} 項目、1 項目を読み直す`,
      await costOf(book, () => book.port.readRows(SHEET, spans, 13)),
    );
    expect(cost.trips).toBe(1);
    expect(cost.megabytes).toBeLessThan(0.02);
  });

  test('直すのは 2 回で、範囲は数百まで', async () => {
    const book = open();
    const cost = noted(
      `${items} 項目、${items} 件直す`,
      await costOf(book, () => book.port.apply(gradeEdits(items))),
    );
    expect(cost.trips).toBeLessThanOrEqual(2 + spare(cost));
    for (const { actions } of book.host.meter.trips) expect(actions).toBeLessThan(3000);
  }, 60_000);

  test('シートを入れるのは 3 回以内', async () => {
    const book = openOfficeBook(progressBook(1), WEB_LIMIT);
    const plan = { styles: STYLES, sheets: [progressSheet(items, '新年度')], activeSheet: 0 };
    const file = book.file(plan);
    await book.port.read();
    const cost = noted(
      `${items} 項目のシートを入れる`,
      await costOf(book, () => book.port.insertSheets(file, ['新年度'], { show: '新年度' })),
    );
    expect(cost.trips).toBeLessThanOrEqual(1);
    const unknown = openOfficeBook(progressBook(1), WEB_LIMIT);
    const fresh = await costOf(unknown, () =>
      unknown.port.insertSheets(file, ['新年度'], { show: '新年度' }),
    );
    expect(fresh.trips).toBeLessThanOrEqual(2);
  }, 60_000);
});

test('図のある集計のシートを作るのは、読んだ後なら 2 回', async () => {
  const book = openOfficeBook(progressBook(100), WEB_LIMIT);
  await book.port.read();
  const { sheets, ...plan } = layoutTotals(totalsOf(r4Views()), jaTotals);
  const file = book.file({ ...plan, sheets: sheets.map((sheet) => omit(sheet, 'charts')) });
  const names = sheets.map(({ name }) => name);
  const charts = sheets.flatMap(({ name, charts: own }) =>
    own ? [{ sheet: name, charts: own }] : [],
  );
  const cost = noted(
    '集計のシートと図',
    await costOf(book, () => book.port.insertSheets(file, names, { show: names[0]!, charts })),
  );
  expect(cost.trips).toBe(2);
  expect(book.plan().sheets.flatMap(({ charts: drawn = [] }) => drawn)).toEqual(
    charts.flatMap(({ charts: own }) =>
      own.map((chart) => ({ ...chart, looks: chart.looks.slice(0, seriesOf(chart)) })),
    ),
  );
});

test('行を入れるのは 3 回、取り除くのは 2 回', async () => {
  const book = openOfficeBook(progressBook(100), WEB_LIMIT);
  const file = book.file({ styles: STYLES, sheets: [progressSheet(3, '一時')], activeSheet: 0 });
  const insertions = [10, 50, 90].map((item) => ({
    sheet: SHEET,
    before: rowOf(item, 0),
    source: { top: HEAD_ROWS, bottom: HEAD_ROWS + ITEM_ROWS - 1 },
  }));
  const insert = await costOf(book, () => book.port.insertRows(file, '一時', insertions));
  expect(noted('行を入れる', insert).trips).toBe(3);
  const again = openOfficeBook(progressBook(100), WEB_LIMIT);
  const inserted = await again.port.insertRows(file, '一時', insertions);
  if (!inserted.ok) throw new Error(inserted.failure.kind);
  const remove = await costOf(again, () => again.port.removeRows(inserted.value));
  expect(noted('行を取り除く', remove).trips).toBe(2);
});

test('散らばった数千件も、数百の範囲で直す', async () => {
  const book = openOfficeBook(progressBook(2000), WEB_LIMIT);
  const columns = [COLUMN.progress, COLUMN.value, COLUMN.unit, COLUMN.grade];
  const edits = Array.from({ length: 2000 }, (_, item): CellEdit => {
    const column = columns[(item * 7) % 4]!;
    const row = rowOf(item, (item * 3) % 4);
    const plan = new Map<number, string>([
      [COLUMN.unit, '人'],
      [COLUMN.grade, 'A'],
    ]).get(column);
    const boxes = ['☑ 順調に進んだ', '□ 概ね進んだ', '□ 一部遅れがある', '□ 未実施'];
    const year = (item * 3) % 4;
    const from = column === COLUMN.value ? 100 + year : (plan ?? boxes[year]!);
    return { sheet: SHEET, row, column, from, to: `直した${item}` };
  });
  const before = book.plan().sheets[0]!.cells.length;
  const cost = noted('散らばった 2000 件', await costOf(book, () => book.port.apply(edits)));
  expect(cost.trips).toBe(2);
  for (const { actions } of book.host.meter.trips) expect(actions).toBeLessThan(3000);
  const { cells } = book.plan().sheets[0]!;
  expect(cells).toHaveLength(before);
  expect(cells.filter(({ value }) => String(value).startsWith('直した'))).toHaveLength(2000);
}, 60_000);
