import { ownPlanOf, withTextsOfWorkbook } from '../../../src/app/form/own-plan';
import { catalogOfDepartment } from '../../../src/core/catalog/catalog';
import { countSampleTexts } from '../../../src/core/catalog/plan-texts';
import type { WorkbookBlueprint } from '../../../src/core/grid/blueprint';
import { gridOfBlueprint } from '../../../src/core/grid/grid-of-blueprint';
import { NO_ENTRIES } from '../../../src/core/record/entries';
import { SAMPLES, withCityTexts } from '../../core/catalog/city-texts';
import { SAMPLE_CATALOG } from '../../core/rules/sample-sheet';
import { planOf } from '../../hosts/cli/identity-books';
import { workbookOf } from '../recognise/of-grids';

const CITY = withCityTexts(SAMPLES);
const open = ({ sheets, styles }: WorkbookBlueprint, count = sheets.length) =>
  workbookOf(sheets.slice(0, count).map((sheet) => gridOfBlueprint(sheet, styles)));
const texts = { catalog: CITY, entries: NO_ENTRIES };

it('_shinko の体系に、様式の文章を入れる。設定も持つ', () => {
  const settings = { off: new Set(['value-jump']), thresholds: {} };
  const catalog = { ...SAMPLE_CATALOG, settings };
  const typed = withCityTexts(SAMPLE_CATALOG, '打ち替えた文');
  const workbook = open(planOf({ catalog: typed }, (known) => ({ ...known, catalog })));
  expect(ownPlanOf(workbook)).toEqual({ catalog: { ...typed, settings }, fiscalYear: 2022 });
});

it('課のブックの設定は、計画の設定にならない', () => {
  const settings = { off: new Set(['value-jump']), thresholds: {} };
  const own = planOf({ department: '健康課' }, (known) => ({ ...known, settings }));
  expect(ownPlanOf(open(own))!.catalog.settings).toBeUndefined();
});

it('_shinko のない様式からも取り、様式がなければ _shinko の体系とする', () => {
  expect(ownPlanOf(open(planOf(), 1))!.catalog).toMatchObject({ plan: SAMPLE_CATALOG.plan });
  const { sheets, styles } = planOf();
  const alone = workbookOf([gridOfBlueprint(sheets[1]!, styles)]);
  expect(ownPlanOf(alone)).toEqual({ catalog: SAMPLE_CATALOG, fiscalYear: 2022 });
  expect(ownPlanOf(workbookOf([]))).toBeUndefined();
});

it('同梱の計画の一部しかないブックでは、計画の全体に、ある分の文章を入れる', () => {
  const part = catalogOfDepartment(CITY, '健康課');
  const { catalog } = ownPlanOf(open(planOf({ ...texts, catalog: part })))!;
  expect(catalog.items).toHaveLength(SAMPLES.items.length);
  const own = part.items[0]!;
  expect(catalog.items.find(({ number }) => number === own.number)!.description).toBe(
    own.description,
  );
  expect(catalog.sampleTexts).toBe(true);
  expect(countSampleTexts(catalog)).toBeGreaterThan(0);
});

it('文章は新しい年度の様式から先に取る', () => {
  const old = planOf({ ...texts, catalog: withCityTexts(SAMPLES, '去年の文'), fiscalYear: 2021 });
  const now = planOf({ ...texts, fiscalYear: 2022 });
  const workbook = workbookOf(
    [old, now].map(({ sheets, styles }) => gridOfBlueprint(sheets[0]!, styles)),
  );
  expect(withTextsOfWorkbook(SAMPLES, workbook)).toEqual(CITY);
});
