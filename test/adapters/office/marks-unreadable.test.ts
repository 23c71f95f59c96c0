import type { ExcelWays } from '../../../src/excel-host';
import type { PlannedConditionalFormat, WorkbookBlueprint } from '../../../src/core/grid/blueprint';
import { progressBook, progressSheet } from '../../../src/conformance/contract/blocks';
import { openOfficeBook, type OfficeBook } from './open-book';

const SHEET = '進行管理';
const mark = { sheet: SHEET, row: 3, column: 9, severity: 'error' as const };
const done = { ok: true, value: undefined };
const unread = { ok: false, failure: { kind: 'marks-unreadable', sheet: SHEET } };

const rule = (formula: string, priority: number): PlannedConditionalFormat => ({
  areas: [{ top: 3, left: 9, bottom: 6, right: 9 }],
  formula,
  fill: '#00FF00',
  priority,
});

const withRules = (plan: WorkbookBlueprint, count: number): WorkbookBlueprint => ({
  ...plan,
  sheets: plan.sheets.map((sheet, index) => ({
    ...sheet,
    conditionalFormats:
      index > 0 ? [] : Array.from({ length: count }, (_, at) => rule(`J4="${at}"`, at + 1)),
  })),
});

const open = (ways: ExcelWays, count: number): OfficeBook => {
  const plan = progressBook(2);
  const sheets = [plan.sheets[0]!, progressSheet(1, '別紙'), plan.sheets[1]!];
  return openOfficeBook(withRules({ ...plan, sheets }, count), undefined, ways);
};

const ours = ({ plan }: OfficeBook, at: number): number =>
  plan().sheets[at]!.conditionalFormats.filter(({ formula }) => formula.includes('N("shinko:'))
    .length;

describe.each<ExcelWays>([
  { conditionalFormats: 'unreadable' },
  { conditionalFormats: 'not-found' },
])('条件付き書式を読めない Excel（%o）', (ways) => {
  test('利用者の規則が重なっていても、ブックは読める', async () => {
    const plain = await open({}, 2).port.read();
    const book = open(ways, 2);
    expect(await book.port.read()).toEqual(plain);
    book.host.meter.reset();
    expect(await book.port.read()).toEqual(plain);
    expect(book.host.meter.trips).toHaveLength(1);
  });

  test('印は付かないと言い、ほかのシートには付く', async () => {
    const book = open(ways, 2);
    await book.port.read();
    expect(await book.port.mark([mark, { ...mark, sheet: '別紙' }])).toEqual(unread);
    expect([ours(book, 0), ours(book, 1)]).toEqual([0, 1]);
    await book.port.read();
    expect(await book.port.mark([{ ...mark, sheet: '別紙' }])).toEqual(done);
    expect([ours(book, 0), ours(book, 1)]).toEqual([0, 1]);
    expect(await book.port.mark([])).toEqual(unread);
    expect(ours(book, 1)).toBe(0);
  });

  test('読んでいなくても、同じことを言う', async () => {
    const book = open(ways, 2);
    expect(await book.port.mark([mark])).toEqual(unread);
    expect(book.plan().sheets[0]!.conditionalFormats).toHaveLength(2);
  });

  test('規則が一つなら、読めて、印が付く', async () => {
    const book = open(ways, 1);
    await book.port.read();
    expect(await book.port.mark([mark])).toEqual(done);
    expect(ours(book, 0)).toBe(1);
  });
});

test('印が利用者の規則に重なって読めなくなっても、付けた印は積もらず、外せる', async () => {
  const book = open({ conditionalFormats: 'unreadable' }, 1);
  for (let round = 0; round < 3; round++) {
    expect(await book.port.read()).toMatchObject({ ok: true });
    expect(await book.port.mark([mark])).toEqual(done);
    expect(ours(book, 0)).toBe(1);
  }
  expect(await book.port.mark([])).toEqual(done);
  expect(book.plan().sheets[0]!.conditionalFormats).toMatchObject([{ formula: 'J4="0"' }]);
});
