import { narrativeBlank } from '../../../../src/core/rules/narrative/narrative-blank';
import { sampleWith } from '../sample-sheet';
import { testRule, factsWith, findingsOf } from '../test-rule';

testRule(narrativeBlank, {
  'No.1 成果 に「」': [
    { at: ['K10', 'narrative'], severity: 'warning', fix: ['none'], of: { year: 2022 }, facts: {} },
  ],
});

it('空白だけの文も、記入を待つ空欄として数える', () => {
  const [finding] = findingsOf(narrativeBlank, sampleWith(['No.3 成果', ' ']));
  expect(finding).toMatchObject({ field: 'narrative', unfilled: true });
});

it('今年度の実績値が空白だけなら、先に実績値を入れてもらう', () => {
  const changes = [
    ['No.3 成果', ''],
    ['No.3 実績値 R4', ' '],
  ] as const;
  expect(factsWith(narrativeBlank, changes)).toEqual([]);
});
