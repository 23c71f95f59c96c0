import type { Catalog, CatalogItem } from '../../../../src/core/catalog/catalog';
import { reviewFlagMissing } from '../../../../src/core/rules/flags/review-flag-missing';
import { SAMPLE_CATALOG, sampleGrid } from '../sample-sheet';
import { testRule, factsWith, foundWith, testSentences, type RuleSample } from '../test-rule';

testRule(reviewFlagMissing, {
  'No.3 備考 に「」': [
    {
      at: ['L21', 'flag'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', why: 'plan' },
    },
  ],
});

testSentences(reviewFlagMissing, [
  [
    '計画にある見直し',
    { year: 'R4', why: 'plan' },
    '計画ではR4以降見直しのあった項目ですが、「R4以降見直しあり」の表示がありません。見直しのあった項目であれば備考に入れてください。',
    'The plan lists the item as revised from R4, but 「R4以降見直しあり」 is not marked. Enter it under 備考 if the item was revised.',
  ],
  [
    '指標の変更',
    { year: 'R4', why: 'indicator' },
    '指標がR4から変わっている項目ですが、「R4以降見直しあり」の表示がありません。見直しのあった項目であれば備考に入れてください。',
    'The indicator changes in R4, but 「R4以降見直しあり」 is not marked. Enter it under 備考 if the item was revised.',
  ],
]);

const UNMARKED = [['No.3 備考', '']] as const;

/** The plan, with something else said of it or of No. 3. */
const planWith = (more: Partial<Catalog>, item: Partial<CatalogItem> = {}): RuleSample => ({
  catalog: {
    ...SAMPLE_CATALOG,
    ...more,
    items: SAMPLE_CATALOG.items.map((one) => (one.number === 3 ? { ...one, ...item } : one)),
  },
  grid: sampleGrid,
});

it('計画がなくても、今年度から変わる指標は見直しとみる', () => {
  const sample = { catalog: null, grid: sampleGrid };
  expect(factsWith(reviewFlagMissing, UNMARKED, sample)).toEqual([
    { year: 'R4', why: 'indicator' },
  ]);
  const later = [['No.3 実績の指標', '～R2 説明会の回数 R3～ 参加者数'], ...UNMARKED] as const;
  expect(factsWith(reviewFlagMissing, later, sample)).toEqual([]);
});

it('計画が前の年度に見直していれば、その年度の表示を求める', () => {
  expect(foundWith(reviewFlagMissing, UNMARKED, planWith({}, { reviewFrom: 2021 }))).toMatchObject([
    { of: { year: 2021 }, facts: { year: 'R3', why: 'plan' } },
  ]);
});

it('計画が人に尋ねる項目では、計画によらず指標だけで見る', () => {
  const candidates = [{ items: [3], count: 1, from: 2022 }];
  expect(factsWith(reviewFlagMissing, UNMARKED, planWith({ candidates }))).toEqual([
    { year: 'R4', why: 'indicator' },
  ]);
});

it('新規の表示がある項目には言わない', () => {
  expect(factsWith(reviewFlagMissing, [['No.3 備考', 'R4～新規']])).toEqual([]);
});
