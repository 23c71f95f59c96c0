import { unitCount } from '../../../../src/core/rules/unit/unit-count';
import { WITHOUT_INDICATOR } from '../heading-sample';
import { testRule, factsWith, testSentences } from '../test-rule';

testRule(unitCount, {
  'No.2 単位 R4 に「部\\n部\\n部」': [
    {
      at: ['I16', 'unit'],
      severity: 'error',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', units: ['部', '部', '部'], tiers: 2 },
    },
  ],
  'No.2 単位 R4 に「部」': [
    {
      at: ['I16', 'unit'],
      severity: 'info',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', units: ['部'], tiers: 2 },
    },
  ],
  'No.2 単位 R3 に「部\\n部\\n部」': [
    {
      at: ['I15', 'unit'],
      severity: 'info',
      fix: ['none'],
      of: { year: 2021 },
      facts: { year: 'R3', units: ['部', '部', '部'], tiers: 2 },
    },
  ],
});

testSentences(unitCount, [
  [
    '一つの単位',
    { year: 'R4', units: ['部'], tiers: 2 },
    '単位は「部」一つで、2段すべてに使われます。段ごとに違うときは改行して入れてください。',
    'The one unit “部” serves all 2 tiers. Enter one a line where they differ.',
  ],
  [
    '多い単位',
    { year: 'R4', units: ['部', '人', '件'], tiers: 2 },
    '単位は3件（部・人・件）ですが、指標は2段です。段ごとに改行して入れてください。',
    'There are 3 units (部, 人, 件) for 2 tier(s). Enter one a line for each tier.',
  ],
]);

it('指標がなければ段を数えられないので言わない', () => {
  expect(factsWith(unitCount, [['No.3 単位 R4', '人\\n件']], WITHOUT_INDICATOR)).toEqual([]);
});
