import { valueApproximate } from '../../../../src/core/rules/value/value-approximate';
import { WITHOUT_INDICATOR } from '../heading-sample';
import { testRule, factsWith, foundWith } from '../test-rule';

testRule(valueApproximate, {
  'No.1 実績値 R4 に「279以上」': [
    {
      at: ['H12', 'value'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022, tier: 1 },
      facts: { year: 'R4', name: '令和4年度', written: '279以上', read: 279 },
    },
  ],
  'No.1 実績値 R4 に「約5」': [
    {
      at: ['H12', 'value'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022, tier: 1 },
      facts: { year: 'R4', name: '令和4年度', written: '約5', read: 5 },
    },
  ],
  'No.1 実績値 R3 に「4程度」': [
    {
      at: ['H11', 'value'],
      severity: 'info',
      fix: ['none'],
      of: { year: 2021, tier: 1 },
      facts: { year: 'R3', name: '令和3年度', written: '4程度', read: 4 },
    },
  ],
  'No.2 実績値 R4 に「5\\n6未満」': [
    {
      at: ['H16', 'value'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022, tier: 2 },
      facts: { year: 'R4', name: '令和4年度', written: '6未満', read: 6 },
    },
  ],
});

const value = (written: string) => [['No.1 実績値 R4', written]] as const;

it.each([
  '約5',
  'およそ 5',
  'おおむね5',
  '概ね5',
  '推計:5',
  '見込5',
  '見込み 5',
  '5 以上',
  '5回超',
  '5回超え',
  '5超過',
  '5以内',
  '5以下',
  '5余',
  '5余り',
  '5強',
  '5弱',
  '5前後',
  '5見込',
  '1,005程度 ',
])('「%s」は、はっきりした数でない', (written) => {
  expect(factsWith(valueApproximate, value(written))).toMatchObject([{ name: '令和4年度' }]);
});

it.each(['なし', '以上', '約束'])('数のない「%s」には言わない', (written) => {
  expect(factsWith(valueApproximate, value(written))).toEqual([]);
});

it('指標がなくても、上から一つ目の値として言う', () => {
  expect(foundWith(valueApproximate, [['No.3 実績値 R4', '約5']], WITHOUT_INDICATOR)).toMatchObject(
    [{ of: { year: 2022, tier: 1 }, facts: { read: 5 } }],
  );
});
