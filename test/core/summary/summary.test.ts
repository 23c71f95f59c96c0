import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { BUNDLED_PLANS } from '../../../src/core/catalog/bundled';
import type { Catalog, Target } from '../../../src/core/catalog/catalog';
import { parseTextGrid } from '../../../src/core/form/read/text-grid';
import { recognise } from '../../../src/core/form/read/recognise';
import type { RecognisedSheet } from '../../../src/core/form/read/recognised';
import type { BlockView } from '../../../src/core/rules/rule';
import { createContext } from '../../../src/core/rules/view';
import { summarise, type GradeTotals, type TotalsBy } from '../../../src/core/summary/summary';
import { targetsOfTiers } from '../../../src/core/catalog/targets-of-tiers';
import { totalsSource } from '../../../src/core/summary/totals-source';
import { SAMPLE_CATALOG } from '../rules/sample-sheet';
import { TARGET_CATALOG, targetGrid } from '../rules/target-sample';
import { R4_FACTS } from '../../hosts/cli/call';

const PLAN = BUNDLED_PLANS[0]!;
const SHEET = recognise(parseTextGrid(readFileSync(R4_FACTS, 'utf8')));

const viewsOf = (sheet: RecognisedSheet): readonly BlockView[] =>
  createContext(sheet, { catalog: PLAN, department: null })!.views;

const { grades, items, series } = summarise(viewsOf(SHEET), 2022, null);

const lines = (by: TotalsBy, year = 2022): readonly string[] =>
  grades
    .filter((totals) => totals.by === by && totals.year === year)
    .map(({ name, counts: { A, B, C, D }, notRated, up, down }) =>
      [name, A, B, C, D, notRated, up, down].join(' ').trim(),
    );

/**
 * Counted by hand in the facts-only copy of the R4 sheet: each item once, where it is not ※再掲, by the
 * letter in its row R4 and by the one above it (R3).
 */
describe('R4 シートの評価を数える', () => {
  it('全体: A 31、B 15、C 2。前の年度より上がったもの 13', () => {
    expect(items).toBe(48);
    expect(lines('all')).toEqual(['31 15 2 0 0 13 0']);
  });

  it('基本方針ごと。書き方の違う (2)・(3) も、番号で一つになる', () => {
    expect(lines('policy').map((line) => line.replace(/^(\(\d\)) \S+/u, '$1'))).toEqual([
      '(1) 7 4 0 0 0 4 0',
      '(2) 4 1 2 0 0 0 0',
      '(3) 5 4 0 0 0 2 0',
      '(4) 5 4 0 0 0 5 0',
      '(5) 9 0 0 0 0 2 0',
      '(6) 1 2 0 0 0 0 0',
    ]);
  });

  it('担当課ごと。二つの課の項目は、どちらにも数える', () => {
    expect(lines('department')).toEqual([
      '社会福祉課 11 4 0 0 0 4 0',
      '関係課 2 2 0 0 0 3 0',
      '社会福祉協議会 6 4 0 0 0 2 0',
      '高齢者福祉課 3 5 2 0 0 2 0',
      '生涯学習課 2 0 0 0 0 0 0',
      '市民活動支援課 2 4 0 0 0 1 0',
      '子育て支援課 3 0 0 0 0 2 0',
      '保育課 2 0 0 0 0 0 0',
      '健康課 1 0 0 0 0 0 0',
      '危機管理課 5 3 0 0 0 5 0',
      '障害福祉課 0 2 0 0 0 1 0',
      '教育支援課 1 0 0 0 0 0 0',
    ]);
  });

  it('今年度が初めで、前の年度が続く。まだなかった項目は「評価なし」', () => {
    expect([...new Set(grades.map(({ year }) => year))]).toEqual([2022, 2021, 2020]);
    expect(lines('all', 2020)).toEqual(['17 11 7 10 3 0 0']);
  });

  it('段ごとの数値が年度の順に並ぶ', () => {
    const [first] = series;
    expect(first).toMatchObject({ item: 1, tier: 1, indicator: '発行部数', unit: '部' });
    expect(first!.values.map(({ year, value }) => [year, value])).toEqual([
      [2020, 2300],
      [2021, 2300],
      [2022, 2000],
    ]);
  });
});

it('どの組の数も、その組の項目の数になる', () => {
  const views = viewsOf(SHEET);
  fc.assert(
    fc.property(fc.subarray([...SHEET.blocks]), (blocks) => {
      const own = views.filter(({ block }) => blocks.includes(block));
      const found = summarise(own, 2022, null, 2022);
      const sum = ({ counts, notRated }: GradeTotals): number =>
        Object.values(counts).reduce((total, count) => total + count, notRated);
      const of = (by: TotalsBy): number =>
        found.grades.filter((one) => one.by === by).reduce((all, one) => all + sum(one), 0);
      expect(of('all')).toBe(found.items);
      expect(of('policy')).toBe(found.items);
      expect(of('direction')).toBe(found.items);
      expect(of('department')).toBeGreaterThanOrEqual(found.items);
    }),
    { numRuns: 50 },
  );
});

describe('計画の数値を段に当てる', () => {
  const target = (label: string | null, value: number, unit: string): Target => ({
    year: 2022,
    label,
    value,
    unit,
    text: '',
  });
  const figuresFor = (targets: readonly Target[], names: readonly string[], units: string[]) =>
    targetsOfTiers(
      { ...PLAN.items[0]!, targets },
      { year: 2022, tiers: names.map((name, index) => ({ tier: index + 1, name })), units },
    ).map((found) => found?.value ?? null);

  it.each([
    [
      '言葉が合う段',
      [target('発行部数', 2300, '部')],
      ['発行部数', '配布部数'],
      ['部'],
      [2300, null],
    ],
    ['言葉がなく、段も一つ', [target(null, 20, '人')], ['受講者数'], ['名'], [20]],
    [
      '言葉がなく、単位の合う段が一つ',
      [target(null, 9, 'か所')],
      ['箇所数', '児童数'],
      ['箇所', '人'],
      [9, null],
    ],
    ['単位が違う', [target(null, 9, '小学校区')], ['開催数'], ['回'], [null]],
    ['言葉が合わない', [target('開催回数', 4, '回')], ['研修会の実施回数'], ['回'], [null]],
    [
      '二つが合う',
      [target('会議', 4, '回'), target('会議の開催', 5, '回')],
      ['会議の開催数'],
      ['回'],
      [null],
    ],
    ['ほかの年度', [{ ...target(null, 20, '人'), year: 2021 }], ['受講者数'], ['人'], [null]],
  ] as const)('%s', (_, targets, names, units, expected) => {
    expect(figuresFor(targets, names, [...units])).toEqual(expected);
  });
});

describe('目標値がシートの列にだけあっても、ある項目として数える', () => {
  const views = (catalog: Catalog): readonly BlockView[] =>
    createContext(recognise(targetGrid()), { catalog, department: null })!.views;
  const [planned, onSheet] = [TARGET_CATALOG, SAMPLE_CATALOG].map(views);

  it('合計は、体系に目標のあるときと同じ', () => {
    const { targets } = summarise(onSheet!, 2022, null);
    expect(targets).toEqual({ with: 3, reached: 2 });
    expect(targets).toEqual(summarise(planned!, 2022, null).targets);
  });

  it('集計の元の行も、作業ウィンドウの数も同じ', () => {
    const reached = (seen: readonly BlockView[]) =>
      totalsSource(seen, 2022, null).rows.map(({ number, year, reached: is }) => [
        number,
        year,
        is,
      ]);
    expect(reached(onSheet!)).toEqual(reached(planned!));
    expect(reached(onSheet!).filter(([, year, is]) => year === 2022 && is !== null)).not.toEqual(
      [],
    );
  });
});
