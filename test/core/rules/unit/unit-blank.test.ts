import { unitBlank } from '../../../../src/core/rules/unit/unit-blank';
import { SAMPLE_CATALOG, sampleGrid } from '../sample-sheet';
import { testRule, factsWith, foundWith, testSentences } from '../test-rule';

testRule(unitBlank, {
  'No.1 単位 R4 に「」': [
    {
      at: ['I12', 'unit'],
      severity: 'error',
      fix: ['safe', 'I12="回"'],
      of: { year: 2022 },
      facts: { year: 'R4', name: '令和4年度', expected: '回' },
    },
  ],
  'No.1 単位 R3 に「」': [
    {
      at: ['I11', 'unit'],
      severity: 'info',
      fix: ['none'],
      of: { year: 2021 },
      facts: { year: 'R3', name: '令和3年度', expected: null },
    },
  ],
});

testSentences(unitBlank, [
  [
    '計画の単位',
    { year: 'R4', name: '令和4年度', expected: '回' },
    '令和4年度の単位が空欄です。「回」を入れてください。',
    'The unit of R4 is blank. Enter “回”.',
  ],
  [
    '分からない単位',
    { year: 'R4', name: '令和4年度', expected: null },
    '令和4年度の単位が空欄です。単位を入れてください。',
    'The unit of R4 is blank. Enter it.',
  ],
]);

it('空白だけの単位も空欄である。実績値が空白だけの年度には言わない', () => {
  expect(factsWith(unitBlank, [['No.1 単位 R4', ' ']])).toMatchObject([{ expected: '回' }]);
  const changes = [
    ['No.1 単位 R4', ''],
    ['No.1 実績値 R4', ' '],
  ] as const;
  expect(factsWith(unitBlank, changes)).toEqual([]);
});

it('段ごとの単位は、行を分けて入れる', () => {
  expect(foundWith(unitBlank, [['No.2 単位 R4', '']])).toMatchObject([
    { fix: ['safe', 'I16="部\\n人"'], facts: { expected: '部\n人' } },
  ]);
});

it('計画から単位が分からなければ、入れるものを言わない', () => {
  const items = SAMPLE_CATALOG.items.map((item) => ({ ...item, units: [] }));
  const blank = [['No.1 単位 R4', '']] as const;
  for (const catalog of [null, { ...SAMPLE_CATALOG, items }]) {
    expect(foundWith(unitBlank, blank, { catalog, grid: sampleGrid })).toMatchObject([
      { fix: ['none'], facts: { expected: null } },
    ]);
  }
});
