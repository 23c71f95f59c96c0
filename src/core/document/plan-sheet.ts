import type { CatalogItem, PlanExample } from '../catalog/catalog';
import { yearName, type FiscalYear } from '../era/fiscal-year';
import { remarksOf } from '../form/write/form-words';
import type { SheetBlueprint } from '../grid/blueprint';
import { SHIROI } from '../profile/profile';
import { DocumentSheet, type DocumentColumn } from './document-sheet';
import { titleOf } from './document-words';
import { EXAMPLE_SHEET, layExample } from './example';
import { EDGE, LINE } from './paper';
import { byProject, levelsText, type PlanRequest } from './structure';

/** Years that are planned on blank sheets, where the plan says nothing of years to come. */
const BLANK_YEARS = 3;

/** Years to come that the plan says anything of; else those that follow; else all that it speaks of. */
const plannedYears = (
  items: readonly CatalogItem[],
  fiscalYear: FiscalYear,
): readonly FiscalYear[] => {
  const known = new Set(
    items.flatMap(({ plans, targets }) =>
      [...(plans ?? []), ...(targets ?? [])].map(({ year }) => year),
    ),
  );
  const all = [...known].sort((a, b) => a - b);
  const coming = all.filter((year) => year > fiscalYear);
  if (coming.length > 0) return coming;
  if (all.length > 0) return all;
  return Array.from({ length: BLANK_YEARS }, (_, index) => fiscalYear + 1 + index);
};

/** What is planned of an item in a year: in the plan's own words, else its figures. */
const plannedText = ({ plans, targets }: CatalogItem, year: FiscalYear): string => {
  const words = (plans ?? []).filter((plan) => plan.year === year).map(({ text }) => text);
  if (words.length > 0) return words.join('\n');
  return (targets ?? [])
    .filter((target) => target.year === year)
    .map(({ text, value, unit, label }) => text || `${label ?? ''} ${value ?? ''}${unit}`.trim())
    .join('\n');
};

const FIXED: readonly DocumentColumn[] = [
  { title: titleOf('number'), share: 24 },
  { title: titleOf('name'), share: 90 },
  { title: titleOf('departments'), share: 66 },
  { title: titleOf('description'), share: 150 },
];

/** The plan's 記載例 above its sheets, on a page of its own; nothing where it has none. */
const layFirst = (
  sheet: DocumentSheet,
  example: PlanExample | undefined,
  years: number,
  last: number,
): void => {
  if (!example) return;
  sheet.group();
  sheet.band([{ left: 0, right: last, text: EXAMPLE_SHEET, style: 'project' }]);
  const first = FIXED.length;
  layExample(sheet, example, {
    name: [1, 1],
    years: Array.from({ length: years }, (_, index) => first + index),
    last,
  });
};

/** 年度別計画: what is planned of each item, year by year; blank where the plan says nothing, to be written in. */
export const layPlanSheet = (request: PlanRequest): SheetBlueprint => {
  const { catalog, paper, subtitle, agenda, paperNumber } = request;
  const years = plannedYears(catalog.items, catalog.fiscalYear);
  const items = new Map(catalog.items.map((item) => [item.number, item]));
  const columns = [
    ...FIXED,
    ...years.map((year) => ({ title: yearName(year), share: 110 })),
    { title: titleOf('remarks'), share: 54 },
  ];
  const last = columns.length - 1;
  const title = `${catalog.plan}　年度別計画`;
  const sheet = new DocumentSheet(paper, columns, {
    title,
    subtitle,
    agenda,
    paperNumber,
    note: '',
  });
  layFirst(sheet, catalog.example, years.length, last);
  let begins = catalog.example !== undefined;
  let direction: unknown = null;
  for (const places of byProject(catalog)) {
    const [first] = places;
    const own = places.filter(({ entry }) => !entry.repeat);
    for (const [index, { entry }] of own.entries()) {
      sheet.group(begins);
      begins = false;
      if (index === 0) {
        if (first!.direction !== direction) {
          sheet.band([{ left: 0, right: last, text: levelsText(first!), style: 'level' }]);
          ({ direction } = first!);
        }
        const { project } = first!;
        sheet.band([
          {
            left: 0,
            right: last,
            text: `${SHIROI.headings.project.label}　${project.name}`,
            style: 'project',
          },
        ]);
      }
      const item = items.get(entry.item)!;
      const texts = [
        item.name,
        item.departments.join('、'),
        item.description,
        ...years.map((year) => plannedText(item, year)),
        remarksOf(item, false),
      ];
      sheet.put(sheet.row, 0, item.number, 'number');
      texts.forEach((text, at) => sheet.put(sheet.row, at + 1, text === '' ? null : text, 'text'));
      const lines = Math.max(2, ...texts.map((text, at) => sheet.lines(text, at + 1)));
      sheet.rise(sheet.row, lines * LINE + EDGE);
      sheet.row += 1;
    }
  }
  return sheet.blueprint('年度別計画');
};
