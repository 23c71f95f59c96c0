import { readCellAt } from '../../../../src/core/form/read/cell-reading';
import { cellKey, emptyGrid, type CellValue, type Grid } from '../../../../src/core/grid/grid';

/** What is read of a cell in the second row and third column. */
const read = (value: CellValue, more: Partial<Grid> = {}) => {
  const { row, column, ...rest } = readCellAt(
    { ...emptyGrid('シート'), values: [[], [null, null, value]], ...more },
    1,
    2,
  );
  expect([row, column]).toEqual([1, 2]);
  return rest;
};

const AT = cellKey(1, 2);
const formula = (text: string): Partial<Grid> => ({ formulas: new Map([[AT, text]]) });
const format = (code: string): Partial<Grid> => ({ formats: new Map([[AT, code]]) });

it.each<[CellValue, string]>([
  [null, ''],
  ['成果', '成果'],
  ['  一行め\r\n二行め ', '  一行め\n二行め '],
  [12, '12'],
  [-0.5, '-0.5'],
  [true, 'TRUE'],
])('%j は、見えるとおりに読む', (value, text) => {
  expect(read(value)).toEqual({ text });
});

it('エラーは、その印とともに読む', () => {
  expect(read({ error: '#N/A' })).toEqual({ text: '#N/A', fault: 'error' });
});

describe('絵になる数式', () => {
  it.each([
    '=DISPIMG("ID_1",1)',
    '=_xlfn.DISPIMG("ID_1",1)',
    '= DISPIMG ("ID_1",1)',
    '=  _xlfn.IMAGE  ("https://example.jp/a.png")',
    '=image("a")',
  ])('%s は、絵', (text) => {
    expect(read('あ', formula(text))).toEqual({ text: 'あ', fault: 'picture' });
  });

  it.each(['=A1&"=IMAGE(1)"', '=IMAGES(1)', '=MYIMAGE(1)', '="IMAGE("', '=_xlfn.CONCAT(A1)'])(
    '%s は、文',
    (text) => {
      expect(read('あ', formula(text))).toEqual({ text: 'あ' });
    },
  );

  it('ほかのセルの数式は、このセルのものではない', () => {
    expect(read('あ', { formulas: new Map([[cellKey(1, 1), '=IMAGE(1)']]) })).toEqual({
      text: 'あ',
    });
  });
});

describe('数の見え方', () => {
  it.each<[string, number, object]>([
    ['0.0', 12, { text: '12' }],
    ['#,##0', 1234, { text: '1234' }],
    ['0"人以上"', 30, { text: '30人以上', earlier: '30' }],
    ['"約"0', 30, { text: '約30', earlier: '30' }],
    ['0"人"', 30, { text: '30' }],
  ])('表示形式「%s」の %d', (code, value, cell) => {
    expect(read(value, format(code))).toEqual(cell);
  });

  it('日付の形式なら、数とは読まない', () => {
    const { fault, earlier } = read(45_383, format('yyyy/m/d'));
    expect([fault, earlier]).toEqual(['date', '45383']);
  });

  it('ほかのセルの表示形式は、このセルのものではない', () => {
    expect(read(30, { formats: new Map([[cellKey(1, 1), '"約"0']]) })).toEqual({ text: '30' });
  });
});
