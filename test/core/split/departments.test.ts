import { gridOfBlueprint } from '../../../src/core/grid/grid-of-blueprint';
import { layoutForm } from '../../../src/core/form/write/layout';
import { recognise } from '../../../src/core/form/read/recognise';
import { NO_MAP, partsOfPlan, type DepartmentMap } from '../../../src/core/split/departments';
import { comparable } from '../../../src/core/text/text';
import { SAMPLE_CATALOG, SAMPLE_FORM } from '../rules/sample-sheet';

/** No.2 is 高齢者福祉課's and 関係課's, No.5 関係課's alone. */
const catalog = {
  ...SAMPLE_CATALOG,
  items: SAMPLE_CATALOG.items.map((item) =>
    item.number === 5 ? { ...item, departments: ['関係課'] } : item,
  ),
};

const deal = (map: Partial<DepartmentMap>) => {
  const plan = layoutForm({ ...SAMPLE_FORM, catalog });
  const form = recognise(gridOfBlueprint(plan.sheets[0]!, plan.styles));
  return partsOfPlan(catalog, form, { ...NO_MAP, ...map });
};

const numbersOf = (map: Partial<DepartmentMap>) =>
  Object.fromEntries(deal(map).parts.map(({ department, items }) => [department, [...items]]));

const all = (...departments: string[]): Partial<DepartmentMap> => ({
  byName: new Map([[comparable('関係課'), departments]]),
});

it('だれも言わなければ、関係課だけの項目は受け取る課がない', () => {
  expect(deal({}).open).toEqual([{ name: '関係課', items: [2, 5], unassigned: [5] }]);
  expect(deal({}).nobodys).toEqual([]);
});

it('項目ごとの答えが、共通の答えより優先する', () => {
  const map = { ...all('健康課'), byItem: new Map([[5, ['広報課']]]) };
  expect(numbersOf(map)).toMatchObject({ 健康課: [2, 4], 広報課: [5] });
});

it('どの課でもないと言われた項目は、ほかの課だけに配り、ほかの課もなければ受け取る課がないと言う', () => {
  const none = { ...all('健康課'), byItem: new Map([2, 5].map((item) => [item, []])) };
  expect(deal(none)).toMatchObject({ open: [], nobodys: [5] });
  expect(numbersOf(none)['高齢者福祉課']).toEqual([2]);
  expect(deal(all())).toMatchObject({ open: [], nobodys: [5] });
});

it('関係課がだれでも、課は計画の順に並び、計画にない課は後に続く', () => {
  const names = (map: Partial<DepartmentMap>) => deal(map).parts.map((part) => part.department);
  expect(names(all('広報課', '健康課'))).toEqual([...names({}), '広報課']);
});
