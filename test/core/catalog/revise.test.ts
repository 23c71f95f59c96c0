import { byItemNumber } from '../../../src/core/value/item-number';
import fc from 'fast-check';
import { parseAskedRevisions } from '../../../src/core/catalog/asked-revisions';
import { BUNDLED_PLANS } from '../../../src/core/catalog/bundled';
import { catalogPlaces, type Catalog, type CatalogItem } from '../../../src/core/catalog/catalog';
import { catalogToJson, parseCatalog } from '../../../src/core/catalog/catalog-json';
import { revise, type RevisedPlan, type RevisionFault } from '../../../src/core/catalog/revise';
import { THRESHOLDS } from '../../../src/core/rules/registry';
import { indicatorText, validTiers } from '../../../src/core/value/indicator';

const PLAN: Catalog = BUNDLED_PLANS[0]!;
/** 令和5年度 */
const R5 = 2023;

const made = (...list: readonly object[]): RevisedPlan => {
  const asked = parseAskedRevisions(list);
  if (!asked.ok) throw new RangeError(asked.failure.path);
  const revised = revise(PLAN, asked.value, R5);
  if (!revised.ok) throw new RangeError(revised.failure.fault.kind);
  return revised.value;
};

const refused = (...list: readonly object[]): RevisionFault => {
  const asked = parseAskedRevisions(list);
  if (!asked.ok) throw new RangeError(asked.failure.path);
  const revised = revise(PLAN, asked.value, R5);
  if (revised.ok) throw new RangeError('it was made');
  return revised.failure.fault;
};

const itemOf = ({ catalog }: RevisedPlan, number: number): CatalogItem | undefined =>
  catalog.items.find((item) => item.number === number);

/** Where an item stands: `1-3 project`, with ※ for repeats. */
const placesOf = (catalog: Catalog, number: number): readonly string[] =>
  catalogPlaces(catalog)
    .filter(({ entry }) => entry.item === number)
    .map(
      ({ policy, direction, project, entry }) =>
        `${entry.repeat ? '※' : ''}${policy.number}-${direction.number} ${project.name}`,
    );

describe('見直し', () => {
  it('名前を変えると、前の名前は別名に残り、その年度からの見直しになる', () => {
    const item = itemOf(
      made({ item: 3, year: 'R5', kind: 'renamed', to: '民生委員の活動の支援' }),
      3,
    )!;
    expect(item).toMatchObject({ name: '民生委員の活動の支援', reviewFrom: R5 });
    expect(item.aliases).toContain('民生委員・児童委員活動への支援');
    expect(item.revisions).toEqual([
      {
        year: R5,
        kind: 'renamed',
        from: '民生委員・児童委員活動への支援',
        to: '民生委員の活動の支援',
      },
    ]);
  });

  it('移すと元の場所だけが移り、再掲は残る', () => {
    const before = placesOf(PLAN, 10);
    const { catalog } = made({
      item: 10,
      year: 'R5',
      kind: 'moved',
      to: '地域福祉の活動拠点整備',
    });
    expect(placesOf(catalog, 10)).toEqual([
      '1-3 地域福祉の活動拠点整備',
      ...before.filter((place) => place.startsWith('※')),
    ]);
  });

  it('加えると番号は続きで、新規になり、見直しにはならない', () => {
    const plan = made({
      year: 'R5',
      kind: 'added',
      to: '移動の支援',
      data: {
        project: '福祉人材資質向上の推進',
        departments: ['高齢者福祉課'],
        indicator: '利用者数',
        units: ['人'],
      },
    });
    const highest = Math.max(...PLAN.items.map(({ number }) => Number(number)));
    expect(itemOf(plan, highest + 1)).toMatchObject({
      name: '移動の支援',
      newFrom: R5,
      reviewFrom: null,
      departments: ['高齢者福祉課'],
    });
    expect(placesOf(plan.catalog, highest + 1)).toEqual(['1-3 福祉人材資質向上の推進']);
  });

  it('終えると再掲とともに抜け、別に残る。番号は使い回さない', () => {
    const last = Math.max(...PLAN.items.map(({ number }) => Number(number)));
    const added = {
      year: 'R5',
      kind: 'added',
      to: '後',
      data: { project: '福祉人材資質向上の推進' },
    };
    const plan = made(
      { item: 2, year: 'R5', kind: 'ended' },
      { item: last, year: 'R5', kind: 'ended' },
    );
    expect(itemOf(plan, 2)).toBeUndefined();
    expect(placesOf(plan.catalog, 2)).toEqual([]);
    expect(plan.catalog.ended?.map(({ item, from }) => [item.number, from])).toEqual([
      [2, R5],
      [last, R5],
    ]);
    const asked = parseAskedRevisions([added]);
    const next = asked.ok ? revise(plan.catalog, asked.value, R5 + 1) : asked;
    expect(next.ok && next.value.made[0]?.item).toBe(last + 1);
  });

  it('再掲は増やせ、やめられる', () => {
    const twice = made({ item: 14, year: 'R5', kind: 'repeated', to: '既存窓口の周知・利用促進' });
    expect(placesOf(twice.catalog, 14)).toEqual([
      '※1-1 既存窓口の周知・利用促進',
      ...placesOf(PLAN, 14),
    ]);
    const [repeat] = placesOf(PLAN, 1).filter((place) => place.startsWith('※'));
    const less = made({ item: 1, year: 'R5', kind: 'repeated', from: repeat!.slice(1), to: null });
    expect(placesOf(less.catalog, 1)).toEqual(
      placesOf(PLAN, 1).filter((place) => place !== repeat),
    );
  });

  it('担当課を変えると、いなくなった主管課は主管でなくなる', () => {
    const plan = made({ item: 19, year: 'R5', kind: 'departments', to: ['社会福祉課', '健康課'] });
    expect(itemOf(plan, 19)!.departments).toEqual(['社会福祉課', '健康課']);
    expect(itemOf(plan, 19)!.lead).toBeUndefined();
  });

  it('指標は、その年度から変わり、それまでの名前が残る', () => {
    const { indicator } = itemOf(
      made({ item: 2, year: 'R5', kind: 'indicator', to: '周知の回数', data: { units: ['回'] } }),
      2,
    )!;
    const [old] = validTiers(PLAN.items[1]!.indicator, R5 - 1);
    expect(validTiers(indicator, R5 - 1)[0]!.name).toBe(old!.name);
    expect(validTiers(indicator, R5)).toEqual([{ tier: 1, name: '周知の回数' }]);
    expect(indicatorText(indicator)).toBe(`～R4 ${old!.name}\nR5～ 周知の回数`);
  });

  it('目標値は、その年度のものだけが替わる', () => {
    const plan = made(
      { item: 3, year: 'R4', kind: 'targets', to: '2,300部' },
      { item: 3, year: 'R5', kind: 'targets', to: '2,500部' },
    );
    expect(itemOf(plan, 3)!.targets?.map(({ year, value, unit }) => [year, value, unit])).toEqual([
      [R5 - 1, 2300, '部'],
      [R5, 2500, '部'],
    ]);
  });

  it.each<[RevisionFault['kind'], object]>([
    ['item-unknown', { item: 999, year: 'R5', kind: 'ended' }],
    ['item-taken', { item: 3, year: 'R5', kind: 'added', to: 'x', data: { project: '相談' } }],
    ['other-from', { item: 3, year: 'R5', kind: 'renamed', from: '別の名前', to: 'x' }],
    ['later-year', { item: 3, year: 'R6', kind: 'renamed', to: 'x' }],
    ['needs', { item: 3, year: 'R5', kind: 'renamed', to: ' ' }],
    ['needs', { year: 'R5', kind: 'added', to: 'x' }],
    ['project-unknown', { item: 3, year: 'R5', kind: 'moved', to: 'ない事業' }],
    ['there-already', { item: 3, year: 'R5', kind: 'moved', to: placesOf(PLAN, 3)[0]! }],
  ])('できないものは %s と言い、何も変えない', (kind, asked) => {
    expect(refused({ item: 4, year: 'R5', kind: 'ended' }, asked).kind).toBe(kind);
  });

  it('見直しも終えた項目も、体系の JSON にそのまま残る', () => {
    const { catalog } = made(
      { item: 3, year: 'R5', kind: 'renamed', to: 'あ' },
      { item: 4, year: 'R5', kind: 'ended' },
    );
    const json: unknown = JSON.parse(JSON.stringify(catalogToJson(catalog)));
    expect(parseCatalog(json, THRESHOLDS)).toEqual({ ok: true, value: catalog });
  });

  it('どの順に移し、再掲し、終えても、項目は一度だけ元の場所にあり、なくならない', () => {
    const numbers = PLAN.items.map(({ number }) => number);
    const projects = [...new Set(catalogPlaces(PLAN).map(({ project }) => project.name))];
    const change = fc.record({
      item: fc.constantFrom(...numbers),
      kind: fc.constantFrom('moved', 'repeated', 'ended'),
      to: fc.constantFrom(...projects),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        let plan: Catalog = PLAN;
        for (const one of changes) {
          const asked = parseAskedRevisions([{ ...one, year: 'R5' }]);
          const revised = asked.ok && revise(plan, asked.value, R5);
          if (revised && revised.ok) plan = revised.value.catalog;
        }
        const ended = (plan.ended ?? []).map(({ item }) => item.number);
        const standing = plan.items.map(({ number }) => number);
        expect([...standing, ...ended].sort(byItemNumber)).toEqual(numbers);
        const originals = catalogPlaces(plan).filter(({ entry }) => !entry.repeat);
        expect(originals.map(({ entry }) => entry.item).sort(byItemNumber)).toEqual(standing);
      }),
    );
  });
});
