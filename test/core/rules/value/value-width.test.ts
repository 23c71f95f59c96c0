import { valueWidth } from '../../../../src/core/rules/value/value-width';
import { tableSample } from '../heading-sample';
import { testRule, factsWith, foundWith } from '../test-rule';

testRule(valueWidth, {
  'No.1 実績値 R4 に「１２」': [
    {
      at: ['H12', 'value'],
      severity: 'warning',
      fix: ['safe', 'H12=12'],
      of: { year: 2022 },
      facts: { year: 'R4', written: '１２', expected: '12' },
    },
  ],
  'No.1 実績値 R4 に「12回」': [
    {
      at: ['H12', 'value'],
      severity: 'warning',
      fix: ['safe', 'H12=12'],
      of: { year: 2022 },
      facts: { year: 'R4', written: '12回', expected: '12' },
    },
  ],
  'No.1 実績値 R4 に「1.2万回」': [
    {
      at: ['H12', 'value'],
      severity: 'warning',
      fix: ['suggested', 'H12=12000'],
      of: { year: 2022 },
      facts: { year: 'R4', written: '1.2万回', expected: '12000' },
    },
  ],
  'No.1 実績値 R4 に「▲3」': [
    {
      at: ['H12', 'value'],
      severity: 'warning',
      fix: ['safe', 'H12=-3'],
      of: { year: 2022 },
      facts: { year: 'R4', written: '▲3', expected: '-3' },
    },
  ],
  'No.1 実績値 R3 に「１２」': [
    {
      at: ['H11', 'value'],
      severity: 'info',
      fix: ['safe', 'H11=12'],
      of: { year: 2021 },
      facts: { year: 'R3', written: '１２', expected: '12' },
    },
  ],
});

const value = (written: string) => [['No.1 実績値 R4', written]] as const;
const tiers = (written: string) => [['No.2 実績値 R4', written]] as const;

it.each([
  ['△ 3', '-3', 'safe', 'H12=-3'],
  [' １２ ', '12', 'safe', 'H12=12'],
  ['１２※1', '12', 'suggested', 'H12=12'],
  ['1.2万', '12000', 'suggested', 'H12=12000'],
])(
  '「%s」は「%s」と書く。人の書いた言葉を取るときは確かめてからにする',
  (written, expected, kind, edit) => {
    expect(foundWith(valueWidth, value(written))).toMatchObject([
      { fix: [kind, edit], facts: { written: written.trim(), expected } },
    ]);
  },
);

it('上段と下段は行を分けたまま直す', () => {
  expect(foundWith(valueWidth, tiers('5部\\n６人'))).toMatchObject([
    { fix: ['safe', 'H16="5\\n6"'], facts: { expected: '5\n6' } },
  ]);
  expect(foundWith(valueWidth, tiers('1.2万\\n６'))).toMatchObject([
    { fix: ['suggested', 'H16="12000\\n6"'], facts: { expected: '12000\n6' } },
  ]);
});

it('単位の欄がない様式では、数字に添えた単位を言わず、ほかの書き方だけを言う', () => {
  const table = tableSample([
    ['架空市人権計画　実施状況（令和4年度）'],
    ['No.', '取組項目', '担当課', '実績値', '成果'],
    [1, '講座', '市民課', '12回', '開いた。'],
    [2, '研修', '市民課', '8人', '開いた。'],
    [3, '展示', '市民課', '３回', '開いた。'],
  ]);
  expect(factsWith(valueWidth, [], table)).toMatchObject([{ written: '３回' }]);
});
