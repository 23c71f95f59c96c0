import { reviewFlagUnexpected } from '../../../../src/core/rules/flags/review-flag-unexpected';
import { SAMPLE_CATALOG, sampleGrid } from '../sample-sheet';
import { testRule, factsWith } from '../test-rule';

testRule(reviewFlagUnexpected, {
  'No.1 備考 に「R4以降見直しあり」': [
    {
      at: ['L10', 'flag'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { mark: 'R4以降見直しあり' },
    },
  ],
  'No.1 備考 に「R4～新規」': [
    {
      at: ['L10', 'flag'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { mark: 'R4～新規' },
    },
  ],
});

const marked = (mark: string) => [['No.1 備考', mark]] as const;

it.each(['R5以降見直しあり', 'R5～新規'])('計画より後の「%s」は、計画からは分からない', (mark) => {
  expect(factsWith(reviewFlagUnexpected, marked(mark))).toEqual([]);
});

it('計画のないシートの表示には言わない', () => {
  const sample = { catalog: null, grid: sampleGrid };
  expect(factsWith(reviewFlagUnexpected, marked('R4以降見直しあり'), sample)).toEqual([]);
});

it('計画が人に尋ねる項目では、見直しの表示に言わない', () => {
  const candidates = [{ items: [1], count: 1, from: 2022 }];
  const sample = { catalog: { ...SAMPLE_CATALOG, candidates }, grid: sampleGrid };
  expect(factsWith(reviewFlagUnexpected, marked('R4以降見直しあり'), sample)).toEqual([]);
});
