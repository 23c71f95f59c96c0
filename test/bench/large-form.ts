import type { Catalog, CatalogItem, CatalogPolicy } from '../../src/core/catalog/catalog';
import type { BlockEntries } from '../../src/core/record/entries';
import type { Grid } from '../../src/core/grid/grid';
import { gridOfBlueprint } from '../../src/core/grid/grid-of-blueprint';
import { layoutForm } from '../../src/core/form/write/layout';
import type { WorkbookBlueprint } from '../../src/core/grid/blueprint';
import { GRADES } from '../../src/core/profile/vocabulary';
import { parseIndicator, validTiers } from '../../src/core/value/indicator';

/** Calendar year of the bench's sheets. */
export const YEAR = 2022;
const YEARS = [YEAR - 2, YEAR - 1, YEAR];
/** Items of one project; every tenth project shows an item of the first one again. */
const PER_PROJECT = 5;
const PER_POLICY = 50;

/** Each item has figures of its own: one indicator counted twice would be a finding. */
const INDICATORS: readonly (readonly [(number: number) => string, readonly string[]])[] = [
  [(number) => `相談会${number}の開催回数`, ['回']],
  [(number) => `上段:発行部数${number} 下段:利用者数${number}`, ['部', '人']],
  [(number) => `～R3 説明会${number}の回数 R4～ 参加者数${number}`, ['人']],
  [(number) => `対応件数${number}(個別件数/延べ件数)`, ['件']],
  [(number) => `上段:会議${number} 中段:研修${number} 下段:R4～訪問${number}`, ['回']],
];
const DEPARTMENTS = ['社会福祉課', '高齢者福祉課', '健康課', '子育て支援課', '市民活動支援課'];

const itemOf = (number: number): CatalogItem => {
  const [indicatorOf, units] = INDICATORS[number % INDICATORS.length]!;
  return {
    number,
    name: `第${number}の取組の推進`,
    aliases: [],
    departments: [DEPARTMENTS[number % DEPARTMENTS.length]!, '関係課'],
    description: `第${number}の取組として、市民と関係課が連携して進める内容を書いた見本の文です。`,
    indicator: parseIndicator(indicatorOf(number))!,
    units,
    reviewFrom: number % INDICATORS.length === 2 ? YEAR : null,
    newFrom: null,
  };
};

const policiesOf = (items: number): readonly CatalogPolicy[] => {
  const numbers = Array.from({ length: items }, (_, index) => index + 1);
  const projects = Array.from({ length: Math.ceil(items / PER_PROJECT) }, (_, index) => {
    const own = numbers.slice(index * PER_PROJECT, (index + 1) * PER_PROJECT);
    const entries = own.map((item) => ({ item, repeat: false }));
    const repeated = index % 10 === 9 ? [{ item: index - 8, repeat: true }] : [];
    return {
      name: `第${index + 1}の事業`,
      aliases: [],
      goal: '目標を書いた見本の文です。',
      measures: '・取り組みを書いた見本の文です。',
      entries: [...entries, ...repeated],
    };
  });
  return Array.from({ length: Math.ceil(projects.length / PER_POLICY) }, (_, index) => ({
    number: index + 1,
    name: `第${index + 1}の方針`,
    aliases: [],
    directions: [
      {
        number: 1,
        name: `第${index + 1}の方向`,
        aliases: [],
        projects: projects.slice(index * PER_POLICY, (index + 1) * PER_POLICY),
      },
    ],
  }));
};

/** A plan of so many items. */
export const catalogOf = (items: number): Catalog => ({
  plan: '見本市第2次見本計画',
  fiscalYear: YEAR,
  policies: policiesOf(items),
  items: Array.from({ length: items }, (_, index) => itemOf(index + 1)),
  candidates: [],
  sampleTexts: false,
});

const valueOf = (item: CatalogItem, year: number): string => {
  const figure = (Number(item.number) * 37 + year * 11) % 900;
  if (Number(item.number) % INDICATORS.length === 3) return `${figure}/${figure + 100}`;
  return validTiers(item.indicator, year)
    .map((_, tier) => String(figure + tier + 1))
    .join('\n');
};

/** Entries of three years; one item in fifty has a blank, one a grade against its box. */
const entriesOf = (item: CatalogItem): BlockEntries => {
  const grade = GRADES[Number(item.number) % 3]!;
  return {
    ticked: [Number(item.number) % 50 === 7 ? GRADES[3]! : grade],
    narrative: `第${item.number}の取組の成果と、今後の課題や方針を書いた見本の文です。`,
    years: new Map(
      YEARS.map((year) => [
        year,
        {
          value: Number(item.number) % 50 === 9 && year === YEAR ? '' : valueOf(item, year),
          unit: item.units.join('\n'),
          grade,
        },
      ]),
    ),
  };
};

/** Its form as a workbook, filled in. */
export const bookOf = (catalog: Catalog): WorkbookBlueprint =>
  layoutForm({
    catalog,
    fiscalYear: YEAR,
    years: YEARS.length,
    department: null,
    entries: {
      fiscalYear: YEAR,
      blocks: new Map(catalog.items.map((item) => [`${item.number}-1`, entriesOf(item)])),
    },
    id: `bench-${catalog.items.length}`,
    protect: false,
  });

/** Its form as a grid, filled in. */
export const gridOf = (catalog: Catalog): Grid => {
  const plan = bookOf(catalog);
  return gridOfBlueprint(plan.sheets[0]!, plan.styles);
};
