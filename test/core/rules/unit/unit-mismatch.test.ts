import { unitMismatch } from '../../../../src/core/rules/unit/unit-mismatch';
import { SAMPLE_CATALOG, sampleGrid } from '../sample-sheet';
import { testRule, foundWith, testSentences } from '../test-rule';

testRule(unitMismatch, {
  'No.1 単位 R4 に「人」': [
    {
      at: ['I12', 'unit'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022, tier: 1 },
      facts: { indicator: '開催回数', unit: '人', expected: ['回'], year: 'R4' },
    },
  ],
  'No.2 単位 R4 に「部\\n件」': [
    {
      at: ['I16', 'unit'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022, tier: 2 },
      facts: { indicator: '利用者数', unit: '件', expected: ['人', '名'], year: 'R4' },
    },
  ],
  'No.4 単位 R4 に「人」': [
    {
      at: ['I27', 'unit'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022, tier: 1 },
      facts: { indicator: '相談件数', unit: '人', expected: ['件'], year: 'R4' },
    },
  ],
});

testSentences(unitMismatch, [
  [
    '三つ目からの候補は言わない',
    { indicator: '開催回数', unit: '人', expected: ['回', '件', '度'], year: 'R4' },
    '「開催回数」の単位が「人」になっています。「回」か「件」ではないか確かめてください。',
    'The unit of “開催回数” is “人”. Check whether it should be “回” or “件”.',
  ],
]);

it('計画がそう数えている単位は、参考にとどめる', () => {
  const items = SAMPLE_CATALOG.items.map((item) => ({ ...item, units: ['回', '人'] }));
  const sample = { catalog: { ...SAMPLE_CATALOG, items }, grid: sampleGrid };
  expect(foundWith(unitMismatch, [['No.1 単位 R4', '人']], sample)).toMatchObject([
    { severity: 'info' },
  ]);
  const none = { catalog: null, grid: sampleGrid };
  expect(foundWith(unitMismatch, [['No.1 単位 R4', '人']], none)).toMatchObject([
    { severity: 'warning' },
  ]);
});
