import { advanceYears, namedYears } from '../../../src/core/era/advance-year';

const R6 = new Set([2024]);

it.each([
  ['第2次計画　令和6年度実施状況', '第2次計画　令和7年度実施状況'],
  ['進捗（令和６年度末）', '進捗（令和７年度末）'],
  ['R6実績', 'R7実績'],
  ['Ｒ６', 'Ｒ７'],
  ['R.6', 'R.7'],
  ['令和6（2024）年度', '令和7（2025）年度'],
  ['R6(2024)', 'R7(2025)'],
  ['2024年度実績', '2025年度実績'],
  ['２０２４年度', '２０２５年度'],
  ['6年度の取組', '7年度の取組'],
  ['計画（令和4年度～令和8年度）令和6年度の進捗', '計画（令和4年度～令和8年度）令和7年度の進捗'],
])('%s は %s になる', (text, next) => {
  expect(advanceYears(text, R6)).toBe(next);
});

it.each([
  '令和5年度実績',
  '計画期間：令和6年度～令和10年度',
  '計画期間 令和2～6年度',
  '平成28年度−令和6年度',
  '令和6年10月1日現在',
  '2024/10/1',
  'No.2024001',
  'KR6',
])('ほかの年度、期間、日付の「%s」は変わらない', (text) => {
  expect(advanceYears(text, R6)).toBe(text);
});

it('年号が変わるときは、年号も変わる', () => {
  expect(advanceYears('平成30年度', new Set([2018]))).toBe('令和1年度');
  expect(advanceYears('平成31年度', new Set([2019]))).toBe('令和2年度');
  expect(advanceYears('令和元年度', new Set([2019]))).toBe('令和2年度');
  expect(advanceYears('H30', new Set([2018]))).toBe('R1');
});

it('二つの年度は、言われたものだけが進む', () => {
  expect(advanceYears('令和6年度の成果・令和7年度の予定', new Set([2024, 2025]))).toBe(
    '令和7年度の成果・令和8年度の予定',
  );
  expect(namedYears('令和6年度の成果・令和7年度の予定')).toEqual([2024, 2025]);
});
