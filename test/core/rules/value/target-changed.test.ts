import type { CatalogItem } from '../../../../src/core/catalog/catalog';
import { targetChanged } from '../../../../src/core/rules/value/target-changed';
import type { Catalog } from '../../../../src/core/catalog/catalog';
import { recognise } from '../../../../src/core/form/read/recognise';
import { sampleGrid, SAMPLE_CATALOG } from '../sample-sheet';
import { TARGET_CATALOG, TARGET_SAMPLE } from '../target-sample';
import { findingsOf, testRule, factsWith, testSentences, type RuleSample } from '../test-rule';

testRule(
  targetChanged,
  {
    'No.1 目標値 R4 に「3」': [
      {
        at: ['H12', 'target'],
        severity: 'warning',
        fix: ['suggested', 'H12=5'],
        of: { tier: 1, year: 2022 },
        facts: {
          after: 3,
          against: 'plan',
          before: 5,
          indicator: '開催回数',
          name: '令和4年度',
          year: 'R4',
        },
      },
    ],
    'No.2 目標値 R4 に「5\\n6」': [
      {
        at: ['H16', 'target'],
        severity: 'warning',
        fix: ['suggested', 'H16="5\\n8"'],
        of: { tier: 2, year: 2022 },
        facts: {
          after: 6,
          against: 'plan',
          before: 8,
          indicator: '利用者数',
          name: '令和4年度',
          year: 'R4',
        },
      },
    ],
    'No.1 目標値 R2 に「5」': [
      {
        at: ['H10', 'target'],
        severity: 'warning',
        fix: ['suggested', 'H10=6'],
        of: { tier: 1, year: 2020 },
        facts: {
          after: 5,
          against: 'plan',
          before: 6,
          indicator: '開催回数',
          name: '令和2年度',
          year: 'R2',
        },
      },
    ],
  },
  TARGET_SAMPLE,
);

/** The same plan with another target for No. 1. */
const RAISED: Catalog = {
  ...TARGET_CATALOG,
  items: TARGET_CATALOG.items.map((item) =>
    item.number === 1
      ? { ...item, targets: [{ year: 2022, label: null, value: 9, unit: '回', text: '9回' }] }
      : item,
  ),
};

const found = (catalog: Catalog, earlierPlan: Catalog) =>
  findingsOf(targetChanged, sampleGrid(), [], { catalog, earlierPlan, grid: sampleGrid }).map(
    ({ row, column, field, year, facts, fix }) => ({ row, column, field, year, facts, fix }),
  );

it('列がなくても、計画の数値が昨年度のファイルと違えば実績値のセルで言う', () => {
  const value = recognise(sampleGrid()).blocks[0]!.measures[0]!.years[2]!.value;
  expect(found(TARGET_CATALOG, RAISED)).toEqual([
    {
      row: value.row,
      column: value.column,
      field: 'target',
      year: 2022,
      facts: {
        year: 'R4',
        name: '令和4年度',
        indicator: '開催回数',
        before: 9,
        after: 5,
        against: 'last year',
      },
      fix: null,
    },
  ]);
});

it('計画の見直しの記録があれば、昨年度のファイルと違っても言わない', () => {
  const revision = { year: 2022, kind: 'targets', from: '9回', to: '5回' } as const;
  const revised = {
    ...TARGET_CATALOG,
    items: TARGET_CATALOG.items.map((item) => ({ ...item, revisions: [revision] })),
  };
  expect(found(revised, RAISED)).toEqual([]);
  expect(found(TARGET_CATALOG, TARGET_CATALOG)).toEqual([]);
});

const changed = { year: 'R4', name: '令和4年度', indicator: '開催回数', before: 5, after: 1300 };

testSentences(targetChanged, [
  [
    '計画と違う',
    { ...changed, against: 'plan' },
    '令和4年度の「開催回数」の目標値が、計画の 5 から 1,300 に変わっていますが、見直しの印がありません。元に戻すか、見直した項目であれば備考に印を付けてください。',
    'The target of “開催回数” in R4 is 1,300, but the plan says 5, and no mark says that it was revised. Put it back, or mark the item as revised.',
  ],
  [
    '昨年度のファイルと違う',
    { ...changed, against: 'last year' },
    '令和4年度の「開催回数」の目標値が、昨年度のファイルの 5 から 1,300 に変わっていますが、見直しの印がありません。元に戻すか、見直した項目であれば備考に印を付けてください。',
    'The target of “開催回数” in R4 is 1,300, but last year’s file says 5, and no mark says that it was revised. Put it back, or mark the item as revised.',
  ],
]);

it('計画の言葉を言う規則である', () => {
  expect(targetChanged.concernsPlan).toBe(true);
});

/** The plan, with something else said of No. 1. */
const planWith = (more: Partial<CatalogItem>): RuleSample => ({
  ...TARGET_SAMPLE,
  catalog: {
    ...TARGET_CATALOG,
    items: TARGET_CATALOG.items.map((item) => (item.number === 1 ? { ...item, ...more } : item)),
  },
});

it.each([
  ['目標値', { revisions: [{ year: 2022, kind: 'targets', from: '5回', to: '3回' }] }],
  ['指標', { revisions: [{ year: 2021, kind: 'indicator', from: '回数', to: '開催回数' }] }],
  ['項目', { reviewFrom: 2022 }],
] as const)('計画が%sを見直していれば言わない', (_, more) => {
  expect(factsWith(targetChanged, [['No.1 目標値 R4', '3']], planWith(more))).toEqual([]);
});

it.each([
  ['内容を', { revisions: [{ year: 2022, kind: 'description', from: '旧', to: '新' }] }],
  ['後の年度に', { reviewFrom: 2023 }],
] as const)('計画が%s見直していても、今年度の目標値が変われば言う', (_, more) => {
  expect(factsWith(targetChanged, [['No.1 目標値 R4', '3']], planWith(more))).toMatchObject([
    { before: 5, after: 3 },
  ]);
});

it('計画に目標値がなければ言わない', () => {
  const sample = { ...TARGET_SAMPLE, catalog: null };
  expect(factsWith(targetChanged, [['No.1 目標値 R4', '3']], sample)).toEqual([]);
  expect(
    factsWith(targetChanged, [['No.1 目標値 R4', '3']], {
      catalog: SAMPLE_CATALOG,
      grid: TARGET_SAMPLE.grid,
    }),
  ).toEqual([]);
});
