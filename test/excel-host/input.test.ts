import { takeEntry } from '../../src/excel-host/input';

const today = { year: 2023, month: 4, day: 1 };
const take = (entry: string | number | boolean, format = 'General') =>
  takeEntry(entry, format, today);

test.each<[string, unknown]>([
  ['', { value: null }],
  ["'=1", { value: '=1' }],
  ['=A1', { value: null, formula: '=A1' }],
  ['+A1', { value: null, formula: '=+A1' }],
  ['@SUM(A1)', { value: null, formula: '=SUM(A1)' }],
  ['＝A1', { value: null, formula: '=A1' }],
  ['0012', { value: 12 }],
  ['１２３', { value: 123 }],
  ['2,300', { value: 2300, numberFormat: '#,##0' }],
  ['-5', { value: -5 }],
  ['(5)', { value: -5 }],
  ['50%', { value: 0.5, numberFormat: '0%' }],
  ['¥1,200', { value: 1200, numberFormat: '"¥"#,##0' }],
  ['1e3', { value: 1000 }],
  ['1/2', { value: 44928, numberFormat: 'm"月"d"日"' }],
  ['4月1日', { value: 45017, numberFormat: 'm"月"d"日"' }],
  ['2022/4/1', { value: 44652, numberFormat: 'yyyy/m/d' }],
  ['R4.4.1', { value: 44652, numberFormat: '[$-411]ge.m.d' }],
  ['8:30', { value: 8.5 / 24, numberFormat: 'h:mm' }],
  ['1 1/2', { value: 1.5, numberFormat: '# ?/?' }],
  ['true', { value: true }],
  ['#N/A', { value: { error: '#N/A' } }],
  ['15/664', { value: '15/664' }],
  ['12 書面会議', { value: '12 書面会議' }],
  ['2/30', { value: '2/30' }],
  ['課', { value: '課' }],
])('%j を打つと', (entry, taken) => {
  expect(take(entry)).toEqual(taken);
});

test.each([
  ['1/2', '1/2'],
  ['=A1', '=A1'],
  [5, '5'],
  [true, 'TRUE'],
])('文字列の書式のセルでは %j も文字列になる', (entry, text) => {
  expect(take(entry, '@')).toEqual({ value: text });
});
