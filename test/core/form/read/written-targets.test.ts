import { NO_FIGURE, writtenFigures } from '../../../../src/core/form/read/written-targets';
import type { FieldCell } from '../../../../src/core/form/read/recognised';
import { parseIndicator, validTiers } from '../../../../src/core/value/indicator';

const [ONE, TWO, THREE] = ['件数', '上段:件数 下段:人数', '上段:件数 中段:人数 下段:回数'].map(
  (text) => validTiers(parseIndicator(text)!, 2022),
);
const cell = (text: string, more: Partial<FieldCell> = {}): FieldCell => ({
  ...{ row: 3, column: 7, text },
  ...more,
});
const read = (text: string, tiers = ONE!, units: readonly string[] = ['件']) =>
  writtenFigures(cell(text), tiers, units).map((one) => one && [one.text, one.value]);

describe('目標値や達成率の欄に書いた数値', () => {
  it.each<[string, string, number | null]>([
    ['12', '12', 12],
    [' 1,234 ', '1,234', 1234],
    ['12.5', '12.5', 12.5],
    ['12件', '12件', 12],
    ['12 件', '12 件', 12],
    ['12人', '12人', null],
    ['10～12', '10～12', null],
    ['月1回', '月1回', null],
    ['3/5', '3/5', null],
    ['増やす', '増やす', null],
  ])('「%s」は「%s」で、数は %s', (text, written, value) => {
    expect(read(text)).toEqual([[written, value]]);
  });

  it('単位の書き方の違いは問わない', () => {
    expect(read('12％', ONE!, ['%'])).toEqual([['12％', 12]]);
    expect(read('12件', ONE!, ['人', ' 件 '])).toEqual([['12件', 12]]);
    expect(read('12件', ONE!, [])).toEqual([['12件', null]]);
  });

  it.each([NO_FIGURE, '-', '―', '‐', '—', '…', '……', '－－－', 'ー', '− −', '　', ''])(
    '「%s」は、ないということ',
    (text) => {
      expect(read(text)).toEqual([null]);
    },
  );

  it.each(['.', '..', '-5', '－ 5'])('「%s」は、ないということではない', (text) => {
    expect(read(text)).not.toEqual([null]);
  });

  it('段がいくつもあれば、一行ずつ、または空白で分かれた一つずつ', () => {
    expect(read('5\n6', TWO!)).toEqual([
      ['5', 5],
      ['6', 6],
    ]);
    expect(read(' 5 \r\n\r\n 6 ', TWO!)).toEqual([
      ['5', 5],
      ['6', 6],
    ]);
    expect(read('5\r6', TWO!)).toEqual([
      ['5', 5],
      ['6', 6],
    ]);
    expect(read(' 5　6 ', TWO!)).toEqual([
      ['5', 5],
      ['6', 6],
    ]);
    expect(read('月 1 回\n6', TWO!)).toEqual([
      ['月 1 回', null],
      ['6', 6],
    ]);
    expect(read('－\n6', TWO!)).toEqual([null, ['6', 6]]);
    expect(read('月 1 回\n \n6', TWO!)).toEqual([
      ['月 1 回', null],
      ['6', 6],
    ]);
    expect(read('月 1 回\r6', TWO!)?.[1]).toEqual(['6', 6]);
    expect(read('5  6', TWO!)).toEqual([
      ['5', 5],
      ['6', 6],
    ]);
    expect(read('5\n6\n7', THREE!)).toEqual([
      ['5', 5],
      ['6', 6],
      ['7', 7],
    ]);
  });

  it('段と数が合わなければ、どの段のものか分からない', () => {
    expect(read('5', TWO!)).toEqual([null, null]);
    expect(read('5\n6\n7', TWO!)).toEqual([null, null]);
    expect(read('5 6', THREE!)).toEqual([null, null, null]);
  });

  it('指標がなくても、一つは読む。改行や空白では分けない', () => {
    expect(read('5', [])).toEqual([['5', 5]]);
    expect(read('5 6', ONE!)).toEqual([['5 6', null]]);
    expect(read('5\n6', ONE!)).toEqual([['5\n6', null]]);
    expect(NO_FIGURE).toBe('－');
  });

  it('セルのないときと、読めないセルからは、どの段も読まない', () => {
    expect(writtenFigures(null, TWO!, [])).toEqual([null, null]);
    expect(writtenFigures(cell('5\n6', { fault: 'date' }), TWO!, [])).toEqual([null, null]);
    expect(writtenFigures(cell(' '), [], [])).toEqual([null]);
  });
});
