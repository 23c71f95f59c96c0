import type { CatalogItem } from '../../../src/core/catalog/catalog';
import {
  comparedTiers,
  isReached,
  plannedCount,
  rateOf,
  sheetTargets,
  tierTargets,
} from '../../../src/core/rules/tier-targets';
import { rowView } from './row-views';

/** An item of the plan with targets of years, each with the words that say of what. */
const item = (
  targets: readonly (readonly [year: number, label: string | null, text: string])[],
  units: readonly string[] = [],
): CatalogItem =>
  ({
    units,
    targets: targets.map(([year, label, text]) => ({
      ...{ year, label, text },
      ...{ value: Number(text), unit: units[0] ?? '' },
    })),
  }) as unknown as CatalogItem;

const TWO = ['発行部数', '配布部数'];

describe('シートの目標値', () => {
  it('段ごとに読む', () => {
    const row = rowView({ value: '5\n3', tiers: TWO, target: '10\n8' });
    expect(sheetTargets(null, row)).toEqual([
      { text: '10', value: 10 },
      { text: '8', value: 8 },
    ]);
  });

  it('数値の後の単位は、行の単位、なければ計画の単位', () => {
    const target = (units: readonly string[], planned: readonly string[]) =>
      sheetTargets(item([], planned), rowView({ value: '5', units, target: '10部' }))[0]?.value;
    expect(target(['部'], [])).toBe(10);
    expect(target([], ['部'])).toBe(10);
    expect(target(['冊'], ['部'])).toBeNull();
    expect(target([], [])).toBeNull();
  });
});

describe('段の目標', () => {
  const targets = (planned: CatalogItem | null, target: string | null) =>
    tierTargets(planned, rowView({ value: '5', target })).map((one) => one?.value ?? null);

  it('シートに欄がなければ、計画のもの', () => {
    expect(targets(item([[2022, null, '12']]), null)).toEqual([12]);
    expect(targets(item([[2021, null, '12']]), null)).toEqual([null]);
    expect(targets(null, null)).toEqual([null]);
  });

  it('シートに書いてあれば、シートのもの。空なら、計画のもの', () => {
    expect(targets(item([[2022, null, '12']]), '10')).toEqual([10]);
    expect(targets(item([[2022, null, '12']]), '')).toEqual([12]);
    expect(targets(null, '10')).toEqual([10]);
    expect(targets(null, '')).toEqual([null]);
  });

  it('同じ数値なら、計画の言葉を採る', () => {
    const planned = item([[2022, null, '10']]);
    const [own] = tierTargets(planned, rowView({ value: '5', target: '10.0' }));
    expect(own?.text).toBe('10');
    const [other] = tierTargets(planned, rowView({ value: '5', target: '11.0' }));
    expect(other?.text).toBe('11.0');
  });
});

describe('目標と比べられる段', () => {
  const compared = (
    value: string,
    target: string | null,
    { planned = null, tiers }: { planned?: CatalogItem | null; tiers?: readonly string[] } = {},
  ) => comparedTiers(planned, rowView({ value, target, ...(tiers ? { tiers } : {}) }));

  it('目標と数値のあるものを、名前とともに挙げる', () => {
    expect(compared('5\n3', '10\n8', { tiers: TWO })).toEqual([
      { tier: 1, name: '発行部数', target: 10, value: 5, isFewer: false },
      { tier: 2, name: '配布部数', target: 8, value: 3, isFewer: false },
    ]);
    expect(compared('5', '10', { tiers: [] })).toEqual([
      { tier: 1, name: '', target: 10, value: 5, isFewer: false },
    ]);
  });

  it('少ない方がよいものは、そう言う', () => {
    expect(compared('5', '10', { tiers: ['待機児童数'] })).toMatchObject([{ isFewer: true }]);
  });

  it('どちらかのない段は、挙げない', () => {
    expect(compared('5\n3', '10\n－', { tiers: TWO }).map(({ tier }) => tier)).toEqual([1]);
    expect(compared('多数', '10')).toEqual([]);
    expect(compared('', '10')).toEqual([]);
    expect(compared('5', '10～12')).toEqual([]);
    expect(compared('5', null)).toEqual([]);
  });

  it('計画だけに目標があっても、比べる', () => {
    expect(compared('5', null, { planned: item([[2022, null, '10']]) })).toMatchObject([
      { target: 10, value: 5 },
    ]);
  });

  it('数値の数と段の数が違えば、どれがどの段か分からない', () => {
    expect(compared('5\n3', '10', { tiers: ['発行部数'] })).toEqual([]);
    expect(compared('5', '10\n8', { tiers: TWO })).toEqual([]);
  });
});

it.each([
  [10, 10, false, true],
  [10, 9, false, false],
  [10, 11, false, true],
  [10, 10, true, true],
  [10, 9, true, true],
  [10, 11, true, false],
])('目標 %d に %d（少ない方がよい: %p）なら、達成は %p', (target, value, isFewer, reached) => {
  expect(isReached({ tier: 1, name: '', target, value, isFewer })).toBe(reached);
});

it('達成率は、目標が 0 ならない', () => {
  expect(rateOf({ target: 8, value: 2 })).toBe(25);
  expect(rateOf({ target: 0, value: 2 })).toBeNull();
});

it('その年度に計画の立てた目標の数', () => {
  const planned = item([
    [2022, '発行', '1'],
    [2022, '配布', '2'],
    [2023, null, '3'],
  ]);
  expect(plannedCount(planned, rowView({ value: '5' }))).toBe(2);
  expect(plannedCount(planned, rowView({ value: '5', year: 2020 }))).toBe(0);
  expect(plannedCount(null, rowView({ value: '5' }))).toBe(0);
});
