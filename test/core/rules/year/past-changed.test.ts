import { pastChanged } from '../../../../src/core/rules/year/past-changed';
import { SAMPLE_CATALOG, SAMPLE_ENTRIES, sampleGrid } from '../sample-sheet';
import { factsWith, foundWith, testRule, type RuleSample } from '../test-rule';

testRule(pastChanged, {
  'No.1 実績値 R3 に「40」': [
    {
      at: ['H11', 'value'],
      severity: 'warning',
      fix: ['suggested', 'H11=4'],
      of: { year: 2021 },
      facts: { year: 'R3', name: '令和3年度', column: '実績値', before: '4', after: '40' },
    },
  ],
  'No.2 実績値 R3 に「5\\n7」': [
    {
      at: ['H15', 'value'],
      severity: 'warning',
      fix: ['suggested', 'H15="5\\n5"'],
      of: { year: 2021 },
      facts: { year: 'R3', name: '令和3年度', column: '実績値', before: '5 5', after: '5 7' },
    },
  ],
  'No.1 評価 R2 に「B」': [
    {
      at: ['J10', 'grade'],
      severity: 'warning',
      fix: ['suggested', 'J10="C"'],
      of: { year: 2020 },
      facts: { year: 'R2', name: '令和2年度', column: '評価', before: 'C', after: 'B' },
    },
  ],
});

/** Last year's file as the sample's, with another value of No. 1 in R3. */
const wasBefore = (value: string): RuleSample => {
  const blocks = new Map(SAMPLE_ENTRIES.blocks);
  const block = blocks.get('1-1')!;
  const years = new Map(block.years).set(2021, { value, unit: '回', grade: 'B' });
  const base = { fiscalYear: 2021, blocks: blocks.set('1-1', { ...block, years }) };
  return { catalog: SAMPLE_CATALOG, grid: sampleGrid, base };
};

it('単位が変わっていても言う', () => {
  expect(factsWith(pastChanged, [['No.1 単位 R3', '人']])).toEqual([
    { year: 'R3', name: '令和3年度', column: '単位', before: '回', after: '人' },
  ]);
});

it('昨年度のファイルで空欄だった値は、今ほかの値でも言わない', () => {
  expect(factsWith(pastChanged, [], wasBefore(''))).toEqual([]);
  expect(factsWith(pastChanged, [], wasBefore(' '))).toEqual([]);
});

it.each(['1,234', '1、234', '１２３４', ' 1 234'])(
  '昨年度が「%s」なら、1234 は書き方の違いである',
  (before) => {
    expect(factsWith(pastChanged, [['No.1 実績値 R3', '1234']], wasBefore(before))).toEqual([]);
  },
);

it('三桁ごとでない読点は桁区切りでないので、取っても同じ値ではない', () => {
  expect(factsWith(pastChanged, [['No.1 実績値 R3', '123']], wasBefore('1,23'))).toMatchObject([
    { before: '1,23', after: '123' },
  ]);
});

it('前後の空白は取り、続く空白と改行は一つの空白にして伝える', () => {
  expect(
    factsWith(pastChanged, [['No.1 実績値 R3', ' 5\\n  7 ']], wasBefore(' 5 \n6 ')),
  ).toMatchObject([{ before: '5 6', after: '5 7' }]);
});

it.each([
  ['12', 'H11=12'],
  ['12 (延べ)', 'H11="12 (延べ)"'],
  ['約12', 'H11="約12"'],
])('昨年度の「%s」へ、数字だけなら数として戻す', (before, edit) => {
  expect(foundWith(pastChanged, [], wasBefore(before))).toMatchObject([
    { fix: ['suggested', edit] },
  ]);
});
