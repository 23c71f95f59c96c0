import { yearMissing } from '../../../../src/core/rules/year/year-missing';
import { YEARS_IN_HEADINGS } from '../heading-sample';
import { factsWith, foundWith, testRule } from '../test-rule';

testRule(yearMissing, {
  'No.1 年度 R4<br>No.1 実績値 R4<br>No.1 単位 R4<br>No.1 評価 R4 に「<br><br><br>」': [
    {
      at: ['G10', 'year'],
      severity: 'error',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', name: '令和4年度' },
    },
  ],
  'No.1 年度 R3 に「R1」': [
    {
      at: ['G10', 'year'],
      severity: 'info',
      fix: ['none'],
      of: { year: 2021 },
      facts: { year: 'R3', name: '令和3年度' },
    },
  ],
});

/** Empties a row of No. 1. */
const emptied = (year: string) =>
  ['年度', '実績値', '単位', '評価'].map((field) => [`No.1 ${field} ${year}`, ''] as const);

it('初めの行が空なら、記入のある初めの行の年度を指す', () => {
  expect(
    foundWith(yearMissing, [...emptied('R2'), ['No.1 年度 R4', '来年']]).map(({ at }) => at),
  ).toEqual([['G11', 'year']]);
});

it('どの行も空なら、年度の欄の初めを指す', () => {
  const all = [...emptied('R2'), ...emptied('R3'), ...emptied('R4')];
  expect(foundWith(yearMissing, all)).toMatchObject([
    { at: ['G10', 'year'], severity: 'error', of: { year: 2022 } },
  ]);
});

it('シートの範囲にある最も古い年度から数え、範囲より前の年度からは数えない', () => {
  const missing = (oldest: string) =>
    factsWith(yearMissing, [['No.1 年度 R2', oldest]]).map(({ year }) => year);
  expect(missing('H25')).toEqual(['H26', 'H27', 'H28', 'H29', 'H30', 'R1', 'R2']);
  expect(missing('H24')).toEqual([]);
  expect(missing('H20')).toEqual([]);
});

it('年度が見出しにある様式では、抜けた年度を言わない', () => {
  expect(factsWith(yearMissing, [], YEARS_IN_HEADINGS)).toEqual([]);
});
