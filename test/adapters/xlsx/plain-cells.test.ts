import fc from 'fast-check';
import { GridSink } from '../../../src/adapters/xlsx/read/sheet-reader';
import { scanSheet } from '../../../src/adapters/xlsx/read/sheet-scan';
import type { CellContext } from '../../../src/adapters/xlsx/read/sheet-sink';
import { cellName, type Grid } from '../../../src/core/grid/grid';

const STRINGS = ['担当課', 'A', ''];

const contextOf = (remarks: string[]): CellContext => ({
  part: 'xl/worksheets/sheet1.xml',
  strings: { texts: STRINGS, rich: new Map() },
  stringsPart: 'xl/sharedStrings.xml',
  remark: (kind, detail) => remarks.push(`${kind} ${detail}`),
});

/** What a sheet is read as, or the fault that it is refused by. */
const readSheet = (cells: string, row = 4): Grid | string => {
  const remarks: string[] = [];
  const context = contextOf(remarks);
  const sink = new GridSink([], context.remark, (source) => source);
  try {
    const rows = `<sheetData><row r="${row + 1}">${cells}</row></sheetData>`;
    scanSheet(`<worksheet>${rows}</worksheet>`, context, sink);
  } catch (fault) {
    return JSON.stringify(fault);
  }
  return sink.toGrid('s', 'visible');
};

/** The same cells in a spelling that no program uses, and that the scanner reads all the same. */
const oddly = (cells: string): string =>
  cells.replaceAll('<c r=', '<c  r=').replaceAll('<v>', '<v >');

const arbitraryCell = fc.record({
  style: fc.constantFrom('', ' s="0"', ' s="12"', ' s=""', ' s="x"', ' s="12345678901"'),
  content: fc.oneof(
    fc.constant('/>'),
    fc
      .oneof(
        fc.integer({ min: 0 }).map(String),
        fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
        fc.constantFrom(
          '0.1',
          '1.',
          '.5',
          '-3',
          '1e3',
          '',
          ' 7',
          '00',
          '9007199254740993',
          '1.2.3',
        ),
        fc.constantFrom('0.30000000000000004', '123456789012345678', '1&#50;', '12<!-- -->3'),
      )
      .map((value) => `><v>${value}</v></c>`),
    fc
      .constantFrom('0', '1', '2', '3', '1.0', '01', '', ' 1')
      .map((index) => ` t="s"><v>${index}</v></c>`),
    fc.constantFrom('></c>', '><v/></c>', ' t="b"><v>1</v></c>', ' t="str"><v>A</v></c>'),
  ),
});

it('よくある書き方のセルも、ほかの書き方と同じに読まれる', () => {
  let plain = 0;
  fc.assert(
    fc.property(fc.array(arbitraryCell, { minLength: 1, maxLength: 6 }), (drawn) => {
      const cells = drawn
        .map(({ style, content }, at) => `<c r="${cellName(4, at * 3)}"${style}${content}`)
        .join('');
      const read = readSheet(cells);
      expect(read).toEqual(readSheet(oddly(cells)));
      if (typeof read !== 'string') plain += 1;
    }),
    { numRuns: 400 },
  );
  expect(plain).toBeGreaterThan(60);
});

it.each([
  ['<c r="A6"/>', '別の行の番地'],
  ['<c r="A"/>', '行のない番地'],
  ['<c r="XFE5"><v>1</v></c>', 'シートの外の列'],
  ['<c r="AAAA5"><v>1</v></c>', '長すぎる列'],
  ['<c r="A5" s="1"', '途中で終わる'],
  ['<c r="A5"><v>1</v>', '閉じられない'],
  ['<c r="A5" t="s"><v>3</v></c>', 'ない文字列'],
])('%s（%s）も、ほかの書き方と同じに扱われる', (cells) => {
  expect(readSheet(cells)).toEqual(readSheet(oddly(cells)));
});

it('よくある書き方と、そうでない書き方が混ざっても、順に読む', () => {
  const cells =
    '<c r="A5" s="1"><v>1</v></c> <c r="B5" t="s"><v>0</v></c><c s="2" r="C5"><v>2</v></c><c r="D5"/><c><v>5</v></c>';
  const grid = readSheet(cells) as Grid;
  expect(grid.values[4]).toEqual([1, '担当課', 2, null, 5]);
});
