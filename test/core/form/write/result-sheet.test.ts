import {
  heightOfTexts,
  isResultSheet,
  layoutResultSheet,
  LIST_MARGINS,
  RESULT_SIGNATURES,
  type ResultKind,
  type ResultList,
} from '../../../../src/core/form/write/result-sheet';
import { cellName, emptyGrid } from '../../../../src/core/grid/grid';
import { gridOfBlueprint } from '../../../../src/core/grid/grid-of-blueprint';

const LIST: ResultList = {
  kind: 'findings',
  sheetName: '点検結果',
  title: '点検の結果',
  subtitle: '令和4年度',
  columns: [
    { title: '重さ', width: 8 },
    { title: '場所', width: 10 },
    { title: '文', width: 21 },
    { title: '件数', width: 6 },
  ],
  rows: [
    { look: 'error', cells: ['エラー', { sheet: '進行 管理', cell: 'H12' }, '単位がない。', 3] },
    { look: 'warning', cells: ['警告', { sheet: null, cell: 'H13' }, '', 0] },
    { look: 'info', cells: ['参考', '', '文。', 1] },
  ],
};

const laid = (more: Partial<ResultList> = {}) => {
  const { styles, sheets, activeSheet } = layoutResultSheet({ ...LIST, ...more });
  expect(activeSheet).toBe(0);
  expect(sheets).toHaveLength(1);
  return { styles, sheet: sheets[0]! };
};
const { styles: STYLES, sheet: SHEET } = laid();

const cellAt = (name: string, sheet = SHEET) =>
  sheet.cells.find(({ row, column }) => cellName(row, column) === name);
const lookOf = (name: string, sheet = SHEET) => STYLES[cellAt(name, sheet)!.style]!;

describe('一覧のシート', () => {
  it('表題・副題・列の見出しの下に、一行ずつ並ぶ', () => {
    expect(SHEET.cells.map(({ row, column, value }) => [cellName(row, column), value])).toEqual([
      ['A1', '点検の結果'],
      ['E1', 'shinko-findings/1'],
      ['A2', '令和4年度'],
      ['A3', '重さ'],
      ['B3', '場所'],
      ['C3', '文'],
      ['D3', '件数'],
      ['A4', 'エラー'],
      ['B4', 'H12'],
      ['C4', '単位がない。'],
      ['D4', 3],
      ['A5', '警告'],
      ['B5', 'H13'],
      ['C5', null],
      ['D5', 0],
      ['A6', '参考'],
      ['B6', null],
      ['C6', '文。'],
      ['D6', 1],
    ]);
  });

  it('セルの番地は、そのシートへのリンクになる。シートが分からなければ番地だけ', () => {
    expect(cellAt('B4')!.formula).toBe(`=HYPERLINK("#'進行 管理'!H12","H12")`);
    expect(cellAt('B5')).not.toHaveProperty('formula');
    const odd = { look: 'info', cells: ['', { sheet: `課's "表"`, cell: 'A1' }] } as const;
    expect(cellAt('B4', laid({ rows: [odd] }).sheet)!.formula).toBe(
      `=HYPERLINK("#'課''s ""表""'!A1","A1")`,
    );
  });

  it('重さは色で、リンクは下線で分かる', () => {
    const line = { style: 'thin', color: '#BFBFBF' };
    const font = { name: '游ゴシック', size: 10 };
    const cell = {
      font,
      border: { top: line, bottom: line, left: line, right: line },
      vertical: 'top',
      wrap: true,
    };
    const middle = { ...cell, horizontal: 'center' };
    expect(lookOf('A1')).toEqual({
      font: { ...font, size: 14, bold: true, color: '#1F3864' },
      vertical: 'center',
    });
    expect(lookOf('E1')).toEqual({});
    expect(lookOf('A2')).toEqual({ font: { ...font, color: '#595959' }, vertical: 'center' });
    expect(lookOf('D3')).toEqual({
      ...{ ...middle, vertical: 'center', fill: '#2F5496' },
      font: { ...font, bold: true, color: '#FFFFFF' },
    });
    expect(lookOf('A4')).toEqual({ ...middle, font: { ...font, bold: true, color: '#A80000' } });
    expect(lookOf('A5')).toEqual({ ...middle, font: { ...font, bold: true, color: '#8A5A00' } });
    expect(lookOf('A6')).toEqual(middle);
    expect(lookOf('B4')).toEqual({
      ...middle,
      font: { ...font, color: '#0563C1', underline: true },
    });
    for (const name of ['B5', 'C4', 'B6']) expect(lookOf(name)).toEqual(cell);
    expect(lookOf('D4')).toEqual(middle);
  });

  it('問いの一覧は、終わりの列に答えを書く所が四行分ある', () => {
    const rows = [{ look: 'question', cells: ['1', 'H12', 'なぜですか。', ''] }] as const;
    const { sheet } = laid({ kind: 'questions', rows });
    expect(lookOf('A4', sheet)).toMatchObject({ horizontal: 'center', numberFormat: '@' });
    expect(lookOf('D4', sheet)).toMatchObject({ fill: '#FFF9E5', numberFormat: '@' });
    expect(lookOf('C4', sheet)).not.toHaveProperty('fill');
    expect(sheet.rowHeights.get(3)).toBe(64);
    expect(lookOf('D4')).not.toHaveProperty('fill');
  });
});

describe('一覧の紙', () => {
  it('A4 横の一ページの幅で、見出しを繰り返し、絞り込める', () => {
    expect(SHEET).toMatchObject({
      name: '点検結果',
      visibility: 'visible',
      merges: [],
      validations: [],
      conditionalFormats: [],
      notes: [],
      freeze: { row: 3, column: 0 },
      filter: { top: 2, left: 0, bottom: 5, right: 3 },
      showGridLines: false,
      print: {
        paper: 'A4',
        orientation: 'landscape',
        fitToWidth: 1,
        titleRows: [2, 2],
        area: { top: 0, left: 0, bottom: 5, right: 3 },
        rowBreaks: [],
        margins: LIST_MARGINS,
        footer: '&C&P / &N',
      },
    });
    expect(LIST_MARGINS).toEqual({
      ...{ left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
    });
    expect(laid({ orientation: 'portrait' }).sheet.print!.orientation).toBe('portrait');
  });

  it('何もない一覧にも、見出しの下に一行ある', () => {
    const { sheet } = laid({ rows: [] });
    expect(sheet.filter!.bottom).toBe(3);
    expect(sheet.print!.area!.bottom).toBe(3);
  });

  it('列の幅は一覧のとおりで、印の列は隠れる', () => {
    expect([...SHEET.columnWidths]).toEqual([
      [0, 8],
      [1, 10],
      [2, 21],
      [3, 6],
    ]);
    expect([...SHEET.hiddenColumns]).toEqual([4]);
    expect(SHEET.hiddenRows.size).toBe(0);
  });

  it('行は、いちばん長い文が見える高さになる', () => {
    expect([...SHEET.rowHeights]).toEqual([
      ...[0, 1, 2, 3, 4, 5].map((row, at) => [row, [24, 18, 24, 19, 19, 19][at]]),
    ]);
    const rows = [
      { look: 'info', cells: ['', { sheet: '表', cell: 'H12' }, '文'.repeat(11)] },
    ] as const;
    expect(laid({ rows }).sheet.rowHeights.get(3)).toBe(34);
    const long = [{ look: 'info', cells: ['', { sheet: '表', cell: 'H12:AB1234' }, ''] }] as const;
    expect(laid({ rows: long }).sheet.rowHeights.get(3)).toBe(34);
  });

  it('高さは、列の幅から余白を引いて数え、Excel の限りを超えない', () => {
    const columns = [{ width: 11 }, { width: 2 }];
    expect(heightOfTexts(['文'.repeat(5)], columns)).toBe(19);
    expect(heightOfTexts(['文'.repeat(6)], columns)).toBe(34);
    expect(heightOfTexts([12345], columns)).toBe(19);
    expect(heightOfTexts(['', '文文'], columns)).toBe(34);
    expect(heightOfTexts(['', '', '文文'], columns)).toBe(34);
    expect(heightOfTexts(['文'], columns, 4)).toBe(64);
    expect(heightOfTexts([], columns)).toBe(19);
    expect(heightOfTexts(['文\n'.repeat(40)], columns)).toBe(409);
  });
});

describe('Shinko の書いた一覧か', () => {
  it.each(Object.keys(RESULT_SIGNATURES) as ResultKind[])(
    '%s の一覧は、隠したセルの印で分かる',
    (kind) => {
      const { styles, sheet } = laid({ kind, sheetName: '別の名' });
      const grid = gridOfBlueprint(sheet, styles);
      expect(cellAt('E1', sheet)!.value).toBe(`shinko-${kind}/1`);
      expect(isResultSheet(grid)).toBe(true);
      expect(isResultSheet(grid, kind)).toBe(true);
      const other = kind === 'left' ? 'findings' : 'left';
      expect(isResultSheet(grid, other)).toBe(false);
    },
  );

  it('印が初めの行になければ、Shinko の一覧ではない', () => {
    const grid = (...values: readonly (readonly string[])[]) => ({
      ...emptyGrid('点検結果'),
      values,
    });
    expect(isResultSheet(emptyGrid('点検結果'))).toBe(false);
    expect(isResultSheet(grid(['点検の結果'], ['shinko-findings/1']))).toBe(false);
    expect(isResultSheet(grid(['点検の結果', 'shinko-findings/2']))).toBe(false);
    expect(isResultSheet(grid(['', 'shinko-findings/1']))).toBe(true);
  });
});
