import { byItemNumber, type ItemNumber } from '../../../src/core/value/item-number';
import fc from 'fast-check';
import { BUNDLED_PLANS } from '../../../src/core/catalog/bundled';
import type { Catalog, CatalogItem } from '../../../src/core/catalog/catalog';
import { diffCatalogs, type CatalogDiff } from '../../../src/core/catalog/diff-catalogs';
import { matchItems } from '../../../src/core/catalog/match-items';
import { takePlans } from '../../../src/core/catalog/take-plans';
import { renumberedPlan } from './changed-plan';

const PLAN: Catalog = { ...BUNDLED_PLANS[0]!, sampleTexts: false };

/** The plan with one item changed. */
const withItem = (number: number, change: Partial<CatalogItem>): Catalog => ({
  ...PLAN,
  items: PLAN.items.map((item) => (item.number === number ? { ...item, ...change } : item)),
});

const withoutItem = (number: ItemNumber): Catalog =>
  renumberedPlan(PLAN, (known) => (known === number ? undefined : known));

/** The same plan with all numbers moved on by some. */
const renumbered = (by: number): Catalog => renumberedPlan(PLAN, (number) => Number(number) + by);

const differing = ({ items }: CatalogDiff) => items.filter(({ kind }) => kind !== 'same');

describe('体系を昨年と比べる', () => {
  it('同じ体系に違いはない', () => {
    const { items, levels, notCompared } = diffCatalogs(PLAN, PLAN);
    expect(new Set(items.map(({ kind, certainty }) => `${kind} ${certainty}`))).toEqual(
      new Set(['same sure']),
    );
    expect({ levels, notCompared }).toEqual({ levels: [], notCompared: [] });
  });

  it('名前の変わった項目は、確かめる相手として出る', () => {
    const name = '地域食堂などの情報提供・連携の推進';
    const [diff, ...others] = differing(
      diffCatalogs(withItem(40, { name: '住宅確保給付金による支援' }), PLAN),
    );
    expect(others).toEqual([]);
    expect(diff).toMatchObject({
      kind: 'renamed',
      certainty: 'likely',
      from: { number: 40 },
      to: { number: 40 },
      changes: [
        { field: 'name', from: '住宅確保給付金による支援', to: '住居確保給付金による支援' },
      ],
    });
    // A name with nothing in common is another item.
    expect(differing(diffCatalogs(withItem(40, { name }), PLAN)).map(({ kind }) => kind)).toEqual([
      'added',
      'ended',
    ]);
  });

  it('なくなった項目と新しい項目を、番号のずれと取り違えない', () => {
    expect(differing(diffCatalogs(PLAN, withoutItem(38)))).toMatchObject([
      { kind: 'ended', from: { number: 38 }, to: null, certainty: 'unmatched' },
    ]);
    expect(differing(diffCatalogs(withoutItem(38), PLAN))).toMatchObject([
      { kind: 'added', from: null, to: { number: 38 }, certainty: 'unmatched' },
    ]);
  });

  it('番号だけがずれた体系では、番号の違いだけが出る', () => {
    const { items, levels } = diffCatalogs(PLAN, renumbered(1));
    expect(levels).toEqual([]);
    expect(new Set(items.flatMap(({ changes }) => changes.map(({ field }) => field)))).toEqual(
      new Set(['number']),
    );
    expect(new Set(items.map(({ certainty }) => certainty))).toEqual(new Set(['sure']));
  });

  it('担当課・指標の変化と、表記だけの違いを分けて言う', () => {
    const before = withItem(1, { departments: ['健康課'] });
    expect(differing(diffCatalogs(before, PLAN))).toMatchObject([
      { kind: 'changed', changes: [{ field: 'departments', from: '健康課' }] },
    ]);
    const { name } = PLAN.items[0]!;
    const spaced = diffCatalogs(
      withItem(1, { name: `${name.slice(0, 3)}　${name.slice(3)}` }),
      PLAN,
    );
    expect(differing(spaced)).toEqual([]);
    expect(spaced.items[0]!.spellings).toMatchObject([{ field: 'name', to: name }]);
  });

  it('片方にない欄は、比べていないと言う', () => {
    const bare: Catalog = {
      ...PLAN,
      items: PLAN.items.map((item) => ({ ...item, indicator: { tiers: [] }, units: [] })),
    };
    const { notCompared, items } = diffCatalogs(bare, PLAN);
    expect(notCompared).toEqual(['indicator', 'units']);
    expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(['same']));
  });

  it('事業の名前が変わっても、その項目は移っていない', () => {
    const [policy] = PLAN.policies;
    const [direction] = policy!.directions;
    const [project, ...projects] = direction!.projects;
    const renamed: Catalog = {
      ...PLAN,
      policies: [
        {
          ...policy!,
          directions: [
            {
              ...direction!,
              projects: [{ ...project!, name: `${project!.name}の推進`, aliases: [] }, ...projects],
            },
            ...policy!.directions.slice(1),
          ],
        },
        ...PLAN.policies.slice(1),
      ],
    };
    const { items, levels } = diffCatalogs(PLAN, renamed);
    expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(['same']));
    expect(levels).toMatchObject([{ kind: 'renamed', level: 'project' }]);
  });

  it('どの項目もちょうど一度、どちらの体系からも出る', () => {
    const numbers = PLAN.items.map(({ number }) => number);
    const changes = fc.record({
      gone: fc.subarray(numbers),
      by: fc.nat(3),
      renamed: fc.subarray(numbers),
    });
    fc.assert(
      fc.property(changes, ({ gone, by, renamed }) => {
        const base = renumbered(by);
        const left = gone.reduce<Catalog>(
          (plan, number) => ({
            ...plan,
            items: plan.items.filter((item) => item.number !== number),
          }),
          PLAN,
        );
        const right = {
          ...base,
          items: base.items.map((item) =>
            renamed.includes(Number(item.number) - by) ? { ...item, name: `新${item.name}` } : item,
          ),
        };
        const matches = matchItems(left, right);
        const told = (side: 'from' | 'to'): readonly ItemNumber[] =>
          matches.flatMap((match) => match[side]?.number ?? []).sort(byItemNumber);
        expect(told('from')).toEqual(left.items.map(({ number }) => number));
        expect(told('to')).toEqual(right.items.map(({ number }) => number));
      }),
      { numRuns: 60 },
    );
  });
});

describe('計画の本文から、計画の言葉と数値を移す', () => {
  const targets = [{ year: 2020, label: null, value: 9, unit: 'か所', text: '9か所' }] as const;
  const plans = [{ year: 2020, text: '9か所' }] as const;
  const document = withItem(40, { name: '住宅確保給付金による支援', plans, targets });

  it('同じ名前の項目は移し、似た名前の項目は言うだけで移さない', () => {
    const taken = takePlans(PLAN, withItem(1, { plans, targets }), false);
    expect(taken).toMatchObject({ items: 1, targets: 1, likely: [], unmatched: [] });
    expect(taken.catalog.items[0]).toMatchObject({ plans, targets });
    const asked = takePlans(PLAN, document, false);
    expect(asked.likely).toMatchObject([{ from: { name: '住宅確保給付金による支援' } }]);
    expect(asked.catalog.items[39]!.targets ?? []).toEqual([]);
  });

  it('認めれば移し、前の名前が別表記になる', () => {
    const { catalog } = takePlans(PLAN, document, true);
    expect(catalog.items[39]).toMatchObject({ plans, targets });
    expect(catalog.items[39]!.aliases).toContain('住宅確保給付金による支援');
    expect(matchItems(document, catalog).every(({ certainty }) => certainty === 'sure')).toBe(true);
  });
});
