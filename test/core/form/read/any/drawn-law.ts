import type { ExportRow } from '../../../../../src/app/export/export-row';
import { exportRows } from '../../../../../src/app/export/export-table';
import { recogniseWorkbook } from '../../../../../src/app/recognise/recognised-workbook';
import { notReadIn, unknownTitles } from '../../../../../src/core/form/read/not-read';
import type { DrawnForm } from './drawn-forms';
import type { DrawnItem } from './drawn-plan';

/** What came of reading a drawn form: it asks, or gives figures, of which some may be other than drawn. */
export type Outcome =
  | { readonly kind: 'asks'; readonly why: string }
  | { readonly kind: 'read'; readonly wrong: readonly string[] };

type Expected = Readonly<Record<string, string | number | null>>;

const departmentsOf = ({ style, layout }: DrawnForm, { departments }: DrawnItem): string | null => {
  if (style.departments === 'none') return null;
  if (style.departments === 'one' || layout === 'cards')
    return departments
      .map((name) => (style.between === '\n' ? name.replace(' ', '') : name))
      .join(';');
  const [first] = departments;
  return first!.includes(' ') ? first! : ['市民部 ' + first!, ...departments.slice(1)].join(';');
};

/** What the table should say, by item, measure and year. */
const expectedOf = (form: DrawnForm): ReadonlyMap<string, Expected> => {
  const { plan, style, shown, layout } = form;
  const isBelow = layout === 'years-below' || layout === 'kinds-of-year';
  const rows = plan.items.flatMap((item) =>
    item.measures.flatMap((measure, tier) =>
      measure.years
        .filter(({ year }) => shown.includes(year))
        .map(({ year, target, actual, grade }): readonly [string, Expected] => {
          const isGraded =
            style.hasGrade &&
            (isBelow || (year === plan.year && (layout !== 'cards' || tier === 0)));
          const hasUnit = layout === 'cards' || style.unit !== 'none';
          return [
            `${item.name}|${tier + 1}|${year}`,
            {
              value: actual,
              target:
                layout === 'base-present-goal' && year === plan.year && plan.years.at(-1)! > year
                  ? null
                  : target,
              unit: hasUnit ? measure.unit : null,
              departments: departmentsOf(form, item),
              policy: style.levels === 'none' ? null : item.levels[0],
              direction: style.levels === 'none' ? null : item.levels[1],
              item_no: style.hasNumber ? item.number : null,
              grade: isGraded ? grade : null,
            },
          ];
        }),
    ),
  );
  return new Map(rows);
};

const isSame = (field: string, own: unknown, wanted: string | number | null): boolean => {
  if (field === 'policy' || field === 'direction')
    return wanted === null ? own === null : String(own).endsWith(String(wanted));
  return own === wanted;
};

const differencesIn = (form: DrawnForm, rows: readonly ExportRow[]): readonly string[] => {
  const left = new Map(expectedOf(form));
  const wrong: string[] = [];
  for (const row of rows) {
    const key = `${String(row.item)}|${String(row.tier)}|${String(row.fiscal_year_ce)}`;
    const wanted = left.get(key);
    left.delete(key);
    if (!wanted) {
      const isBlank = row.value === null && row.target === null && row.grade === null;
      wrong.push(
        `${key} ${isBlank ? 'is no row' : `has value ${String(row.value)}, target ${String(row.target)}`}`,
      );
      continue;
    }
    for (const [field, value] of Object.entries(wanted)) {
      const own = row[field as keyof ExportRow];
      if (!isSame(field, own, value))
        wrong.push(`${key} ${field}: ${JSON.stringify(own)} for ${JSON.stringify(value)}`);
    }
  }
  for (const [key, { value, target }] of left)
    if (value !== null || target !== null) wrong.push(`${key} is not there`);
  return wrong;
};

/** Reads a drawn form and holds what is exported against what was drawn. */
export const outcomeOf = (form: DrawnForm): Outcome => {
  const book = recogniseWorkbook({ grids: form.grids });
  const rows = exportRows(book);
  if (!rows.ok) return { kind: 'asks', why: rows.failure.kind };
  const missing = notReadIn(book.forms);
  if (missing.length > 0) return { kind: 'asks', why: `not read: ${missing.join()}` };
  const unknown = unknownTitles(book.forms).filter(({ holds }) => holds === 'figures');
  if (unknown.length > 0)
    return { kind: 'asks', why: `unknown: ${unknown.map(({ cell }) => cell.text).join()}` };
  return { kind: 'read', wrong: differencesIn(form, rows.value) };
};

/** A sheet as text, for looking at. */
export const asText = ({ grids, layout }: DrawnForm): string =>
  [
    layout,
    ...grids.map(({ values, merges }) =>
      [
        ...values.map((row) =>
          (row ?? [])
            .map((value) => (value === null ? '' : String(value).replace(/\n/gu, '⏎')))
            .join(' | '),
        ),
        `${merges.length} merged`,
      ].join('\n'),
    ),
  ].join('\n');
