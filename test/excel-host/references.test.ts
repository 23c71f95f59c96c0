import { parseAddress, quoteSheet } from '../../src/excel-host/address';
import { findReferences, moveFormula, shiftFormula } from '../../src/excel-host/references';

const across = { first: 0, last: 16_383 };
const insert = { axis: 'rows', kind: 'insert', at: 4, count: 2, across } as const;
const remove = { axis: 'rows', kind: 'delete', at: 4, count: 2, across } as const;

test.each([
  ['=A5', '=A7'],
  ['=A4', '=A4'],
  ['=$A$5+SUM(A1:A9)', '=$A$7+SUM(A1:A11)'],
  ['=IF(H12="","",H12)', '=IF(H14="","",H14)'],
  ['="A5"&A5', '="A5"&A7'],
  ['=別紙!A5', '=別紙!A5'],
  ["='進行 管理'!A5", "='進行 管理'!A7"],
  ['=LOG10(5)+A5', '=LOG10(5)+A7'],
  ['=SUM(A:A)+SUM(5:6)', '=SUM(A:A)+SUM(7:8)'],
])('行を入れると %s は %s', (before, after) => {
  expect(shiftFormula(before, '進行 管理', '進行 管理', insert)).toBe(after);
});

test.each([
  ['=A5', '=#REF!'],
  ['=A9', '=A7'],
  ['=SUM(A1:A5)', '=SUM(A1:A4)'],
  ['=SUM(A5:A6)', '=SUM(#REF!)'],
  ['=SUM(A5:A9)', '=SUM(A5:A7)'],
])('行を削ると %s は %s', (before, after) => {
  expect(shiftFormula(before, 'S', 'S', remove)).toBe(after);
});

test('写すと $ の無い側だけ動き、外へ出れば #REF! になる', () => {
  expect(moveFormula('=A1+$A1+A$1+別紙!B2', 2, 1)).toBe('=B3+$A3+B$1+別紙!C4');
  expect(moveFormula('=A1', -1, 0)).toBe('=#REF!');
});

test('関数と文字列の中は参照ではない', () => {
  expect(findReferences('=IF("A1"="",LOG10(B2),表A1)').map(({ area }) => area.top)).toEqual([1]);
});

test('番地はシートの名前ごと読み書きできる', () => {
  expect(parseAddress("'a''b, c'!A1:B2,D4")).toEqual({
    sheet: "a'b, c",
    areas: [
      { top: 0, left: 0, bottom: 1, right: 1 },
      { top: 3, left: 3, bottom: 3, right: 3 },
    ],
  });
  expect(parseAddress('2:3')!.areas).toEqual([{ top: 1, left: 0, bottom: 2, right: 16_383 }]);
  expect(parseAddress('A')).toBeUndefined();
  expect(parseAddress('ZZZZ4000000000')).toBeUndefined();
  expect(['進行管理', 'A1', '進行 管理', "a'b"].map(quoteSheet)).toEqual([
    '進行管理',
    "'A1'",
    "'進行 管理'",
    "'a''b'",
  ]);
});
