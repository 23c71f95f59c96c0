import type { WorkbookEvent, WorkbookPort } from '../../src/app/ports/workbook';
import { invertGrowth, type HeightOrder } from '../../src/core/form/write/height-order';
import type { HeightWish } from '../../src/core/form/write/row-growth';
import type { CellContent, CellEdit } from '../../src/core/grid/edit';
import { cellAt, cellKey, type Grid, parseCellName } from '../../src/core/grid/grid';
import { patchRows } from '../../src/core/grid/row-patch';
import type { PlannedChart, WorkbookBlueprint } from '../../src/core/grid/blueprint';
import {
  COLUMN,
  HEAD_ROWS,
  ITEM_ROWS,
  metaSheet,
  progressBook,
  progressSheet,
  STYLES,
} from './blocks';

/** A workbook opened for the contract, with the levers that only its owner has. */
export interface ContractBook {
  readonly port: WorkbookPort;
  /** The workbook as it stands now, formats and all. */
  plan(): WorkbookBlueprint;
  /** What a person at the grid types. */
  type(sheet: string, address: string, value: string | number | null): void;
  protect(sheet: string): void;
  filter(sheet: string): void;
  rename(sheet: string, name: string): void;
  deleteSheet(sheet: string): void;
  /** Bytes of a file of these sheets. */
  file(plan: WorkbookBlueprint): Uint8Array;
  /** Lets events arrive. */
  settle(): Promise<void>;
}

const SHEET = '進行管理';

const edit = (address: string, from: CellContent, to: CellContent, sheet = SHEET): CellEdit => {
  const { row, column } = parseCellName(address)!;
  return { sheet, row, column, from, to };
};

const gridOf = async ({ port }: ContractBook, sheet = SHEET): Promise<Grid> => {
  const read = await port.read();
  if (!read.ok) throw new Error(JSON.stringify(read.failure));
  return read.value.grids.find((grid) => grid.sheet === sheet)!;
};

const valueAt = async (book: ContractBook, address: string, sheet = SHEET) => {
  const { row, column } = parseCellName(address)!;
  return cellAt(await gridOf(book, sheet), row, column);
};

const plannedCell = (book: ContractBook, address: string, sheet = SHEET) => {
  const { row, column } = parseCellName(address)!;
  const found = book.plan().sheets.find(({ name }) => name === sheet)!;
  return found.cells.find((cell) => cell.row === row && cell.column === column);
};

const done = { ok: true, value: undefined };

/** Row of `_shinko` that keeps heights. */
const RECORD = 1;

/** The first item's rows are to show twenty lines. */
const WISH: HeightWish = {
  sheet: SHEET,
  key: '1-1',
  top: HEAD_ROWS,
  bottom: HEAD_ROWS + ITEM_ROWS - 1,
  needed: [{ top: HEAD_ROWS, bottom: HEAD_ROWS + ITEM_ROWS - 1, lines: 20 }],
  planned: [Array.from({ length: ITEM_ROWS }, () => 18.75)],
};

/** Heights of the first item's rows. */
const givenHeights = async (book: ContractBook): Promise<readonly number[]> => {
  const { rowHeights } = await gridOf(book);
  return Array.from({ length: ITEM_ROWS }, (_, at) => rowHeights!.get(HEAD_ROWS + at)!);
};

const keptJson = (heights: readonly number[]) => ({
  format: 'shinko-heights/1',
  sheets: { [SHEET]: { '1-1': heights } },
});

const keptText = (book: ContractBook): unknown =>
  plannedCell(book, `B${RECORD + 1}`, '_shinko')?.value;

/** Charts of every kind, as they come back. */
const CHARTS: readonly PlannedChart[] = [
  {
    name: 'shinko-year',
    kind: 'stacked-columns',
    title: '年度ごと',
    source: { top: 3, left: 0, bottom: 5, right: 2 },
    seriesIn: 'columns',
    looks: [
      { color: '#1F4E79', label: '#FFFFFF' },
      { color: '#FFE699', label: '#000000' },
    ],
    place: { top: 8, left: 0, bottom: 18, right: 9 },
  },
  {
    name: 'shinko-policy',
    kind: 'stacked-bars',
    title: '基本方針ごと',
    source: { top: 3, left: 0, bottom: 9, right: 1 },
    seriesIn: 'columns',
    looks: [{ color: '#5B9BD5', label: '#000000' }],
    place: { top: 20, left: 0, bottom: 30, right: 9 },
  },
  {
    name: 'shinko-series',
    kind: 'lines',
    title: '推移',
    source: { top: 3, left: 0, bottom: 5, right: 4 },
    seriesIn: 'rows',
    looks: [
      { color: '#1F4E79', label: '#1F4E79' },
      { color: '#C55A11', label: '#843C0C', dashed: true },
    ],
    place: { top: 32, left: 1, bottom: 45, right: 9 },
  },
];

const fileOf = (book: ContractBook, name: string, items = 2): Uint8Array =>
  book.file({ styles: STYLES, sheets: [progressSheet(items, name)], activeSheet: 0 });

/** What an Excel withholds, so that an adapter on it can do no better than say so. */
export interface Withheld {
  /** The conditional formats of a sheet. */
  readonly marks?: boolean;
  /** That the person has gone to another cell. */
  readonly selections?: boolean;
  /** That something was typed, or where. */
  readonly changes?: 'place' | 'all';
}

/**
 * What every adapter of the workbook port must do; `open` gives a fresh workbook.
 *
 * @param withheld what the Excel below does not tell
 */
export const describeWorkbookPort = (
  title: string,
  open: (plan: WorkbookBlueprint) => Promise<ContractBook>,
  withheld: Withheld = {},
): void => {
  const marked = withheld.marks
    ? { ok: false, failure: { kind: 'marks-unreadable', sheet: SHEET } }
    : done;
  describe(`${title}: 読む`, () => {
    test('一部の行だけを、値と数式と結合と隠れた行ごと、そのままの番地で読める', async () => {
      const book = await open(progressBook(4));
      const whole = await gridOf(book);
      book.type(SHEET, 'H9', 77);
      const spans = [
        { top: HEAD_ROWS, bottom: HEAD_ROWS + ITEM_ROWS - 1 },
        { top: 8, bottom: 8 },
      ];
      const read = await book.port.readRows(SHEET, spans, 13);
      if (!read.ok) throw new RangeError(read.failure.kind);
      expect(cellAt(read.value, 8, 7)).toBe(77);
      expect(read.value.values[HEAD_ROWS]).toEqual(whole.values[HEAD_ROWS]);
      expect(read.value.values[HEAD_ROWS - 1]).toBeUndefined();
      expect(patchRows(whole, spans, read.value)).toEqual(await gridOf(book));
      expect(await book.port.readRows('無いシート', spans, 13)).toEqual({
        ok: false,
        failure: { kind: 'sheet-missing', sheet: '無いシート' },
      });
    });

    test('シートは表の並びで、隠れたものも、値と数式と書式と結合ごと読める', async () => {
      const plan = progressBook(3);
      const [sheet] = plan.sheets;
      const { row, column } = parseCellName('L4')!;
      const book = await open({
        ...plan,
        sheets: [
          {
            ...sheet!,
            cells: [...sheet!.cells, { row, column, value: 100, formula: '=H4', style: 0 }],
            hiddenRows: new Set([1]),
          },
          ...plan.sheets.slice(1),
        ],
      });
      const read = await book.port.read();
      if (!read.ok) throw new Error(read.failure.kind);
      expect(read.value.activeSheet).toBe(SHEET);
      expect(read.value.grids.map(({ sheet: name, visibility }) => [name, visibility])).toEqual([
        [SHEET, 'visible'],
        ['_shinko', 'veryHidden'],
      ]);
      const grid = read.value.grids[0]!;
      expect(cellAt(grid, 0, 0)).toBe('令和4年度 進行管理シート');
      expect(cellAt(grid, HEAD_ROWS, COLUMN.value)).toBe(100);
      expect(cellAt(grid, 1, 0)).toBeNull();
      expect(grid.formats.get(cellKey(HEAD_ROWS, COLUMN.value))).toBe('#,##0');
      expect(grid.formulas.get(cellKey(row, column))).toBe('=H4');
      expect(grid.merges).toHaveLength(3 * 8);
      expect(new Set(grid.merges.map((area) => JSON.stringify(area)))).toEqual(
        new Set(sheet!.merges.map((area) => JSON.stringify(area))),
      );
      expect([...grid.hiddenRows]).toEqual([1]);
      expect([...grid.hiddenColumns]).toEqual([COLUMN.key]);
    });

    test('空のシートも読める', async () => {
      const book = await open({
        styles: [{}],
        sheets: [progressSheet(0, '空'), { ...metaSheet(), cells: [] }].map((sheet) => ({
          ...sheet,
          cells: [],
          validations: [],
          visibility: 'visible' as const,
        })),
        activeSheet: 0,
      });
      const grid = await gridOf(book, '空');
      expect(grid.values.flat().filter((value) => value !== null)).toEqual([]);
      expect(grid.merges).toEqual([]);
    });

    test('見たあとに増えた行もシートも、次には見える', async () => {
      const book = await open(progressBook(2));
      await book.port.read();
      book.type(SHEET, 'A60', '欄外のメモ');
      expect(await valueAt(book, 'A60')).toBe('欄外のメモ');
      book.rename('_shinko', '控え');
      expect((await gridOf(book, '控え')).sheet).toBe('控え');
      book.deleteSheet('控え');
      const read = await book.port.read();
      expect(read.ok && read.value.grids.map(({ sheet }) => sheet)).toEqual([SHEET]);
    });

    test('取り消されたら読まない', async () => {
      const book = await open(progressBook(1));
      const read = await book.port.read({ signal: AbortSignal.abort() });
      expect(read).toEqual({ ok: false, failure: { kind: 'cancelled' } });
    });
  });

  describe(`${title}: 直す`, () => {
    test('値を書き、ほかのセルと書式には触れない', async () => {
      const book = await open(progressBook(2));
      const before = book.plan();
      const edits = [
        edit('J4', 'A', 'B'),
        edit('H4', 100, 250),
        edit('K4', '計画どおり進んだ。', null),
        edit('J8', 'A', 'C'),
      ];
      expect(await book.port.apply(edits)).toEqual(done);
      expect(await valueAt(book, 'J4')).toBe('B');
      expect(await valueAt(book, 'H4')).toBe(250);
      expect(await valueAt(book, 'K4')).toBeNull();
      expect(await valueAt(book, 'J8')).toBe('C');
      expect(await valueAt(book, 'J5')).toBe('A');
      expect(plannedCell(book, 'H4')!.style).toBe(
        before.sheets[0]!.cells.find(({ row, column }) => row === 3 && column === 7)!.style,
      );
      expect(book.plan().sheets[0]!.merges).toEqual(before.sheets[0]!.merges);
    });

    test.each([
      '=1+1',
      '+A1',
      '-5',
      '@SUM',
      "'引用",
      '＝A1',
      '1/2',
      '0012',
      '2,300',
      'R4.4.1',
      'TRUE',
      '#N/A',
      '\t=1',
      '12 書面会議',
      '3年度比174パーセント増額',
      '－',
    ])('文字列 %j は文字列のまま入る', async (text) => {
      const book = await open(progressBook(1));
      expect(await book.port.apply([edit('K4', '計画どおり進んだ。', text)])).toEqual(done);
      expect(plannedCell(book, 'K4')).toMatchObject({ value: text });
      expect(plannedCell(book, 'K4')!.formula).toBeUndefined();
    });

    test('文字列の書式のセルにも、数と数式がそのまま入る', async () => {
      const plan = progressBook(1);
      const cells = plan.sheets[0]!.cells.map((cell) =>
        cell.column === COLUMN.value ? { ...cell, value: `${cell.value}`, style: 1 } : cell,
      );
      const book = await open({ ...plan, sheets: [{ ...plan.sheets[0]!, cells }] });
      const edits = [
        edit('H4', '100', '15/664'),
        edit('H5', '101', { formula: '=IF(J4="","",J4)' }),
        edit('H6', '102', 7),
      ];
      expect(await book.port.apply(edits)).toEqual(done);
      expect(plannedCell(book, 'H4')!.value).toBe('15/664');
      expect(plannedCell(book, 'H5')).toMatchObject({ formula: '=IF(J4="","",J4)', value: 'A' });
      expect(plannedCell(book, 'H6')!.value).toBe(7);
      for (const address of ['H4', 'H5', 'H6']) {
        expect(book.plan().styles[plannedCell(book, address)!.style]!.numberFormat).toBe('@');
      }
    });

    test('数式を書き、書く前の値に戻せる', async () => {
      const book = await open(progressBook(2));
      const forth = [edit('J8', 'A', { formula: '=IF(J4="","",J4)' })];
      const back = [edit('J8', { formula: '=IF(J4="","",J4)' }, 'A')];
      expect(await book.port.apply(forth)).toEqual(done);
      expect((await gridOf(book)).formulas.get(cellKey(7, COLUMN.grade))).toBe('=IF(J4="","",J4)');
      expect(await book.port.apply(back)).toEqual(done);
      expect(plannedCell(book, 'J8')).toMatchObject({ value: 'A' });
      expect((await gridOf(book)).formulas.size).toBe(0);
    });

    test('一つでも変わっていたら、どれも書かない', async () => {
      const book = await open(progressBook(1));
      book.type(SHEET, 'J5', 'D');
      const fresh = edit('J4', 'A', 'B');
      const stale = edit('J5', 'A', 'C');
      expect(await book.port.apply([fresh, stale])).toEqual({
        ok: false,
        failure: { kind: 'stale', edits: [stale] },
      });
      expect(await valueAt(book, 'J4')).toBe('A');
    });

    test('空の "" と空欄は同じとみなす', async () => {
      const book = await open(progressBook(1));
      expect(await book.port.apply([edit('L4', '', '備考')])).toEqual(done);
      expect(await book.port.apply([edit('L4', '備考', '')])).toEqual(done);
      expect(await valueAt(book, 'L4')).toBeNull();
    });

    test('行の高さは、`_shinko` に残したままの行だけ、同じ書き込みで変わり、戻せる', async () => {
      const book = await open(progressBook(1));
      const given = await givenHeights(book);
      const wish = { ...WISH, planned: [given.map((height, at) => (at === 1 ? 99 : height))] };
      const order: HeightOrder = { kind: 'fit', record: RECORD, wishes: [wish] };
      const cell = edit('K4', '計画どおり進んだ。', '長い文。');
      const written = await book.port.apply([cell], { heights: order });
      if (!written.ok || !written.value) throw new Error('no row was made higher');
      const after = await givenHeights(book);
      expect(after[1]).toBe(given[1]);
      expect(after.reduce((sum, height) => sum + height, 0)).toBeGreaterThanOrEqual(20 * 15);
      expect(keptText(book)).toBe(JSON.stringify(keptJson([after[0]!, 99, after[2]!, after[3]!])));
      const back = { kind: 'put', growth: invertGrowth(written.value) } as const;
      await book.port.apply([edit('K4', '長い文。', '計画どおり進んだ。')], { heights: back });
      expect(await givenHeights(book)).toEqual(given);
      expect(await valueAt(book, 'K4')).toBe('計画どおり進んだ。');
    });

    test('行の高さを変えられないとき（保護、`_shinko` がない、行がほかのもの）も、セルは書く', async () => {
      const order: HeightOrder = { kind: 'fit', record: RECORD, wishes: [WISH] };
      const write = async (book: ContractBook, heights: HeightOrder) => {
        const before = await givenHeights(book);
        const cell = edit('J4', 'A', 'B');
        expect(await book.port.apply([cell], { heights })).toEqual(done);
        expect(await givenHeights(book)).toEqual(before);
        expect(await valueAt(book, 'J4')).toBe('B');
      };
      const locked = await open(progressBook(1));
      locked.protect(SHEET);
      await write(locked, order);
      const plan = progressBook(1);
      await write(await open({ ...plan, sheets: plan.sheets.slice(0, 1) }), order);
      await write(await open(progressBook(1)), { ...order, record: 0 });
      const gone = await open(progressBook(1));
      await write(gone, { ...order, wishes: [{ ...WISH, sheet: '無い' }] });
    });

    test('シートが無ければ、そう言う', async () => {
      const book = await open(progressBook(1));
      expect(await book.port.apply([edit('A1', null, 1, '無い')])).toEqual({
        ok: false,
        failure: { kind: 'sheet-missing', sheet: '無い' },
      });
    });

    test('保護されたシートでは、開いたセルだけ直せる', async () => {
      const book = await open(progressBook(1));
      book.protect(SHEET);
      expect(await book.port.apply([edit('J4', 'A', 'B')])).toEqual(done);
      expect(await book.port.apply([edit('B4', '取組1', '別名')])).toEqual({
        ok: false,
        failure: { kind: 'protected', sheet: SHEET },
      });
    });

    test('絞り込み中のシートには書かない', async () => {
      const book = await open(progressBook(1));
      book.filter(SHEET);
      expect(await book.port.apply([edit('J4', 'A', 'B')])).toEqual({
        ok: false,
        failure: { kind: 'filtered', sheet: SHEET },
      });
    });
  });

  describe(`${title}: 印`, () => {
    const marksIn = (book: ContractBook) =>
      book
        .plan()
        .sheets.flatMap(({ conditionalFormats }) =>
          conditionalFormats.filter(({ formula }) => formula.includes('N("shinko:')),
        );
    const mark = (address: string, severity: 'error' | 'warning' | 'info') => ({
      sheet: SHEET,
      ...parseCellName(address)!,
      severity,
    });

    test('付け直しても積もらず、空なら跡形もない', async () => {
      const plan = progressBook(3);
      const own = {
        areas: [{ top: 0, left: 0, bottom: 0, right: 0 }],
        formula: 'A1="x"',
        fill: '#00FF00',
        priority: 1,
      };
      const book = await open({
        ...plan,
        sheets: [{ ...plan.sheets[0]!, conditionalFormats: [own] }, plan.sheets[1]!],
      });
      await book.port.read();
      const first = [mark('J4', 'error'), mark('J5', 'error'), mark('K4', 'warning')];
      expect(await book.port.mark(first)).toEqual(marked);
      expect(marksIn(book)).toHaveLength(withheld.marks ? 0 : 2);
      expect(await book.port.mark([mark('H4', 'info')])).toEqual(marked);
      const areas = [{ top: 3, left: 7, bottom: 3, right: 7 }];
      expect(marksIn(book).map((one) => one.areas)).toEqual(withheld.marks ? [] : [areas]);
      expect(await book.port.mark([])).toEqual(marked);
      expect(book.plan().sheets[0]!.conditionalFormats).toMatchObject([
        { formula: 'A1="x"', fill: '#00FF00' },
      ]);
    });

    test('読んでいなくても、前の印を見つけて外す', async () => {
      const book = await open(progressBook(1));
      expect(await book.port.mark([mark('J4', 'error')])).toEqual(marked);
      const again = await book.port.mark([]);
      expect(again).toEqual(marked);
      expect(marksIn(book)).toEqual([]);
    });

    test('印のシートが無ければ、そう言う', async () => {
      const book = await open(progressBook(1));
      const missing = [{ ...mark('A1', 'info'), sheet: '無い' }];
      expect(await book.port.mark(missing)).toEqual({
        ok: false,
        failure: { kind: 'sheet-missing', sheet: '無い' },
      });
    });
  });

  describe(`${title}: シートの出し入れ`, () => {
    test('末尾に入れて見せ、手つかずなら取り除ける', async () => {
      const book = await open(progressBook(1));
      const options = { show: '令和5年度' };
      const file = fileOf(book, '令和5年度');
      expect(await book.port.insertSheets(file, ['令和5年度'], options)).toEqual(done);
      const read = await book.port.read();
      if (!read.ok) throw new Error(read.failure.kind);
      expect(read.value.activeSheet).toBe('令和5年度');
      expect(read.value.grids.map(({ sheet }) => sheet)).toEqual([SHEET, '_shinko', '令和5年度']);
      expect(book.plan().sheets[2]!.validations).toHaveLength(1);
      expect(book.plan().sheets[2]!.merges).toHaveLength(16);
      expect(await book.port.removeSheets([read.value.grids[2]!])).toEqual(done);
      expect(book.plan().sheets.map(({ name }) => name)).toEqual([SHEET, '_shinko']);
    });

    test('名前が使われていれば断る', async () => {
      const book = await open(progressBook(1));
      const result = await book.port.insertSheets(fileOf(book, SHEET), [SHEET], { show: null });
      expect(result).toEqual({ ok: false, failure: { kind: 'sheet-exists', sheet: SHEET } });
      expect(book.plan().sheets).toHaveLength(2);
    });

    test('自分のシートは置き換えられる', async () => {
      const book = await open(progressBook(1));
      const plan = { styles: STYLES, sheets: [progressSheet(1, '令和5年度'), metaSheet('福祉課')] };
      const file = book.file({ ...plan, activeSheet: 0 });
      const names = ['令和5年度', '_shinko'];
      expect(
        await book.port.insertSheets(file, names, { show: '令和5年度', replace: ['_shinko'] }),
      ).toEqual(done);
      expect(await valueAt(book, 'B1', '_shinko')).toBe('福祉課');
      expect(book.plan().sheets.find(({ name }) => name === '_shinko')!.visibility).toBe(
        'veryHidden',
      );
    });

    test('図は、入れたシートの上に描かれ、シートとともに取り除かれる', async () => {
      const book = await open(progressBook(1));
      const charts = [{ sheet: '令和5年度', charts: CHARTS }];
      const options = { show: null, charts };
      const file = fileOf(book, '令和5年度');
      expect(await book.port.insertSheets(file, ['令和5年度'], options)).toEqual(done);
      expect(book.plan().sheets[2]!.charts).toEqual(CHARTS);
      expect(await book.port.removeSheets([await gridOf(book, '令和5年度')])).toEqual(done);
      expect(book.plan().sheets).toHaveLength(2);
    });

    test('図を描けなければ、シートも残さない', async () => {
      const book = await open(progressBook(1));
      const charts = [
        { sheet: '令和5年度', charts: CHARTS },
        { sheet: '無いシート', charts: CHARTS },
      ];
      const file = fileOf(book, '令和5年度');
      const result = await book.port.insertSheets(file, ['令和5年度'], { show: null, charts });
      expect(result.ok).toBe(false);
      expect(book.plan().sheets.map(({ name }) => name)).toEqual([SHEET, '_shinko']);
    });

    test('入力があれば取り除かない', async () => {
      const book = await open(progressBook(1));
      await book.port.insertSheets(fileOf(book, '令和5年度'), ['令和5年度'], { show: null });
      const grid = await gridOf(book, '令和5年度');
      book.type('令和5年度', 'M40', 'メモ');
      expect(await book.port.removeSheets([grid])).toEqual({
        ok: false,
        failure: { kind: 'entered-since', sheet: '令和5年度' },
      });
      expect(book.plan().sheets).toHaveLength(3);
    });
  });

  describe(`${title}: 行の出し入れ`, () => {
    const at = (before: number, item: number) => ({
      sheet: SHEET,
      before,
      source: {
        top: HEAD_ROWS + item * ITEM_ROWS,
        bottom: HEAD_ROWS + item * ITEM_ROWS + ITEM_ROWS - 1,
      },
    });
    const second = HEAD_ROWS + ITEM_ROWS;

    test('書式と結合と高さごと入り、下の行はずれ、取り除けば元に戻る', async () => {
      const plan = progressBook(2);
      const outside = COLUMN.key + 1;
      const repeat = { row: 8, column: outside, value: 100, formula: '=H8', style: 0 };
      const sheet = { ...plan.sheets[0]!, cells: [...plan.sheets[0]!.cells, repeat] };
      const book = await open({ ...plan, sheets: [sheet, plan.sheets[1]!] });
      const before = book.plan();
      const source = { ...progressSheet(3, '一時'), rowHeights: new Map([[second, 60]]) };
      const file = book.file({ styles: STYLES, sheets: [source], activeSheet: 0 });
      const inserted = await book.port.insertRows(file, '一時', [
        at(second, 1),
        at(second + ITEM_ROWS, 2),
      ]);
      if (!inserted.ok) throw new Error(JSON.stringify(inserted.failure));
      expect(inserted.value.map(({ top, bottom }) => [top, bottom])).toEqual([
        [7, 10],
        [15, 18],
      ]);
      expect(inserted.value[1]!.values[0]!.slice(0, 2)).toEqual([3, '取組3']);
      expect(await valueAt(book, 'B8')).toBe('取組2');
      expect(await valueAt(book, 'B12')).toBe('取組2');
      expect(await valueAt(book, 'B16')).toBe('取組3');
      const after = book.plan().sheets;
      expect(after.map(({ name }) => name)).toEqual([SHEET, '_shinko']);
      expect(after[0]!.merges).toHaveLength(32);
      expect(after[0]!.rowHeights.get(7)).toBe(60);
      expect((await gridOf(book)).formulas.get(cellKey(12, outside))).toBe('=H12');
      expect(await book.port.removeRows(inserted.value)).toEqual(done);
      const contents = (one: WorkbookBlueprint) =>
        one.sheets[0]!.cells.filter(({ value }) => value !== null).map(
          ({ row, column, value, formula }) => ({ row, column, value, formula }),
        );
      expect(contents(book.plan())).toEqual(contents(before));
      const order = (one: WorkbookBlueprint) =>
        one.sheets[0]!.merges.map((area) => JSON.stringify(area)).toSorted();
      expect(order(book.plan())).toEqual(order(before));
    });

    test('入力があれば取り除かない', async () => {
      const book = await open(progressBook(2));
      const file = fileOf(book, '一時');
      const inserted = await book.port.insertRows(file, '一時', [at(second, 0)]);
      if (!inserted.ok) throw new Error(JSON.stringify(inserted.failure));
      book.type(SHEET, 'O8', '列の外のメモ');
      expect(await book.port.removeRows(inserted.value)).toEqual({
        ok: false,
        failure: { kind: 'entered-since', sheet: SHEET },
      });
    });

    test('入れられないシートなら、一時のシートを残さない', async () => {
      const book = await open(progressBook(1));
      book.protect(SHEET);
      expect(await book.port.insertRows(fileOf(book, '一時'), '一時', [at(second, 0)])).toEqual({
        ok: false,
        failure: { kind: 'protected', sheet: SHEET },
      });
      expect(book.plan().sheets.map(({ name }) => name)).toEqual([SHEET, '_shinko']);
    });
  });

  describe(`${title}: 見せる、見張る`, () => {
    test('セルへ移り、移ったことが伝わる', async () => {
      const book = await open({
        ...progressBook(1),
        sheets: [progressSheet(1), progressSheet(1, '別紙')],
      });
      const events: WorkbookEvent[] = [];
      const watching = await book.port.watch((event) => events.push(event));
      if (!watching.ok) throw new Error(watching.failure.kind);
      expect(await book.port.show({ sheet: '別紙', row: 3, column: 9 })).toEqual(done);
      await book.settle();
      const read = await book.port.read();
      expect(read.ok && read.value.activeSheet).toBe('別紙');
      const place = { sheet: '別紙', row: 3, column: 9 };
      const told = events.filter(({ kind }) => kind === 'selected');
      expect(told).toEqual(
        withheld.selections ? [] : expect.arrayContaining([{ kind: 'selected', place }]),
      );
      expect(await book.port.selection()).toEqual({ ok: true, value: place });
      await watching.value();
    });

    test('人の入力とシートの増減が伝わり、やめれば止む', async () => {
      const book = await open(progressBook(1));
      const events: WorkbookEvent[] = [];
      const watching = await book.port.watch((event) => events.push(event));
      if (!watching.ok) throw new Error(watching.failure.kind);
      book.type(SHEET, 'J4', 'C');
      await book.settle();
      const area = withheld.changes === 'place' ? null : { top: 3, left: 9, bottom: 3, right: 9 };
      const change = { kind: 'changed', sheet: SHEET, area, isRemote: false };
      expect(events).toEqual(withheld.changes === 'all' ? [] : [change]);
      await book.port.insertSheets(fileOf(book, '令和5年度'), ['令和5年度'], { show: null });
      await book.settle();
      expect(events).toContainEqual({ kind: 'sheets-changed' });
      const told = events.length;
      await watching.value();
      book.type(SHEET, 'J4', 'D');
      await book.settle();
      expect(events).toHaveLength(told);
    });

    test('無いシートは見せられない', async () => {
      const book = await open(progressBook(1));
      expect(await book.port.show({ sheet: '無い', row: 0, column: 0 })).toEqual({
        ok: false,
        failure: { kind: 'sheet-missing', sheet: '無い' },
      });
    });
  });
};
