import type { CatalogItem } from '../../../../src/core/catalog/catalog';
import { indicatorChanged } from '../../../../src/core/rules/indicator/indicator-changed';
import { SAMPLE_CATALOG, sampleGrid } from '../sample-sheet';
import { testRule, factsWith, foundWith, type RuleSample } from '../test-rule';

testRule(indicatorChanged, {
  'No.1 実績の指標 に「参加者数」': [
    {
      at: ['F10', 'indicator'],
      severity: 'warning',
      fix: ['suggested', 'F10="開催回数"'],
      facts: { written: '参加者数', expected: '開催回数' },
    },
  ],
});

const changed = (...more: readonly (readonly [string, string])[]) =>
  [['No.3 実績の指標', '  参加した団体の数  '], ...more] as const;

/** The plan, with something else said of No. 3. */
const planWith = (more: Partial<CatalogItem>): RuleSample => ({
  catalog: {
    ...SAMPLE_CATALOG,
    items: SAMPLE_CATALOG.items.map((item) => (item.number === 3 ? { ...item, ...more } : item)),
  },
  grid: sampleGrid,
});

it('計画が今年度見直した項目でも、計画の指標と違えば、前後の空白なしで伝える', () => {
  expect(factsWith(indicatorChanged, changed())).toMatchObject([{ written: '参加した団体の数' }]);
});

it('シートだけに今年度の見直しの印があれば言わない', () => {
  expect(factsWith(indicatorChanged, changed(), planWith({ reviewFrom: null }))).toEqual([]);
});

it('計画に項目や指標がなければ言わない', () => {
  expect(factsWith(indicatorChanged, changed(), planWith({ indicator: { tiers: [] } }))).toEqual(
    [],
  );
  expect(factsWith(indicatorChanged, changed(), { catalog: null, grid: sampleGrid })).toEqual([]);
});

it('再掲の指標は元の項目のところで言う', () => {
  expect(foundWith(indicatorChanged, [['No.1再掲 実績の指標', '参加者数']])).toEqual([]);
});
