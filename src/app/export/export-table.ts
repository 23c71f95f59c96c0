import { writtenFigures, type WrittenFigure } from '../../core/form/read/written-targets';
import { yearLabel, type FiscalYear } from '../../core/era/fiscal-year';
import type { FieldCell, RecognisedSheet } from '../../core/form/read/recognised';
import { GRADES, PROGRESS_WORDS } from '../../core/profile/vocabulary';
import { failure, success, type Result } from '../../core/result';
import type { BlockView, RowView } from '../../core/rules/rule';
import { createContext } from '../../core/rules/view';
import { tierTargets } from '../../core/rules/tier-targets';
import { plainFieldOrNumber } from '../../core/text/plain-field';
import { validTiers, type ValidTier } from '../../core/value/indicator';
import { parseUnits } from '../../core/value/units';
import { parseValue, plainNumber } from '../../core/value/value';
import type { CheckFailure } from '../check/check';
import type { RecognisedWorkbook } from '../recognise/recognised-workbook';
import { resolveReference, type ChosenReference } from '../recognise/reference';

/** Columns of the exported table, in order. */
export const EXPORT_COLUMNS = [
  'policy',
  'direction',
  'project',
  'item_no',
  'item',
  'repeat',
  'occurrence',
  'review_from',
  'new_from',
  'departments',
  'progress',
  'fiscal_year',
  'fiscal_year_ce',
  'tier',
  'indicator',
  'value',
  'denominator',
  'value_text',
  'unit',
  'grade',
  'narrative',
  'target',
  'target_text',
  'baseline',
  'rate',
  'plan',
  'city_code',
  'city',
  'source',
] as const;

export type ExportColumn = (typeof EXPORT_COLUMNS)[number];

/** One row: an item block × year × tier. `null` is an empty field. */
export type ExportRow = Readonly<Record<ExportColumn, string | number | boolean | null>>;

type Rows = ExportRow[];

/** A city by the Ministry's code of local bodies. */
export interface City {
  readonly code: string;
  /** `null` where nobody gave it. */
  readonly name: string | null;
}

/** Whose figures they are, and from which file. */
export interface ExportOrigin {
  readonly city?: City;
  readonly source?: string;
}

/** What all rows of a sheet have in common. */
type SheetPart = Pick<ExportRow, 'plan' | 'city_code' | 'city' | 'source'>;

const orNull = (text: string): string | null => (text === '' ? null : text);

const progressOf = ({ block }: BlockView): string | null =>
  orNull(
    GRADES.filter((grade) => block.boxes.some(({ box }) => box.ticked && box.grade === grade))
      .map((grade) => PROGRESS_WORDS[grade])
      .join(';'),
  );

/** What all rows of a block have in common. */
const blockPart = (view: BlockView) => {
  const { block } = view;
  const { policy, direction, project } = block.heading;
  return {
    policy: orNull(policy?.text.trim() ?? ''),
    direction: orNull(direction?.text.trim() ?? ''),
    project: orNull(project?.text.trim() ?? ''),
    // Without a column of numbers the place in the sheet is nobody's number.
    item_no: block.fields.has('number') ? block.number : null,
    item: orNull(block.name),
    repeat: block.repeat,
    occurrence: block.occurrence,
    review_from: block.flags.reviewFrom === null ? null : yearLabel(block.flags.reviewFrom),
    new_from: block.flags.newFrom === null ? null : yearLabel(block.flags.newFrom),
    departments: orNull(block.departments.join(';')),
  };
};

/** At most 15 significant digits, as a spreadsheet keeps. */
const inDigits = (number: number): number => Number(number.toPrecision(15));

const numberIn = (cell: FieldCell | null, tiers: readonly ValidTier[]): number | null => {
  const figure = cell && !cell.fault ? parseValue(cell.text, tiers).tiers[0]?.figure : undefined;
  return figure ? plainNumber(figure) : null;
};

/** What is planned for a tier, and how far it was reached, in percent. */
const plannedPart = (row: RowView, target: WrittenFigure | null, value: number | null) => {
  const { baseline, rate } = row.row;
  const planned = target?.value ?? null;
  const reached = planned && value !== null ? inDigits((value / planned) * 100) : null;
  return {
    target: planned,
    target_text: orNull(target?.text ?? ''),
    baseline: numberIn(baseline, row.tiers),
    rate: numberIn(rate, row.tiers) ?? reached,
  };
};

/** How many tiers an item's earlier measures take: the tiers of the next are counted on. */
const tiersBefore = ({ measures }: BlockView, row: RowView): number => {
  const at = measures.findIndex(({ rows }) => rows.includes(row));
  return measures
    .slice(0, Math.max(0, at))
    .reduce((sum, { indicator }) => sum + Math.max(1, indicator?.tiers.length ?? 1), 0);
};

const tierRows = (view: BlockView, row: RowView, sheet: SheetPart): Rows => {
  const targets = tierTargets(view.item, row);
  const shared = blockPart(view);
  const found = row.value.tiers;
  const count = Math.max(1, row.tiers.length, found.length);
  const before = view.measures.length > 1 ? tiersBefore(view, row) : 0;
  return Array.from({ length: count }, (_, index) => {
    const tier = row.tiers[index];
    const own = found[index];
    const first = index === 0 && before === 0 && row.isCurrent;
    const figure = own?.figure;
    return {
      ...shared,
      progress: first ? progressOf(view) : null,
      fiscal_year: row.year === null ? null : yearLabel(row.year),
      fiscal_year_ce: row.year,
      tier: before + (tier?.tier ?? index + 1),
      indicator: tier?.name ?? null,
      value: figure ? plainNumber(figure) : null,
      denominator: figure?.kind === 'ratio' ? figure.whole : null,
      value_text: orNull(own?.text ?? ''),
      unit: row.units[index] ?? (row.units.length === 1 ? row.units[0]! : null),
      grade: orNull(row.row.grade.text.trim()),
      narrative: first ? orNull(view.block.narrative.text.trim()) : null,
      ...plannedPart(row, targets[index] ?? null, figure ? plainNumber(figure) : null),
      ...sheet,
    };
  });
};

/** A row without a value: what is planned for a year to come, or for the end of the plan. */
const aheadRow = (
  view: BlockView,
  sheet: SheetPart,
  ahead: Pick<ExportRow, 'fiscal_year' | 'fiscal_year_ce' | 'tier' | 'indicator' | 'unit'> &
    Pick<ExportRow, 'target' | 'target_text' | 'baseline'>,
): ExportRow => ({
  ...blockPart(view),
  ...ahead,
  progress: null,
  value: null,
  denominator: null,
  value_text: null,
  grade: null,
  narrative: null,
  rate: null,
  ...sheet,
});

/** Rows of the targets that stand in the sheet for years to come. */
const aheadRows = (view: BlockView, year: FiscalYear, sheet: SheetPart): Rows => {
  let before = 0;
  return view.measures.flatMap(({ measure, indicator }) => {
    const offset = before;
    before += Math.max(1, indicator?.tiers.length ?? 1);
    const later = measure.years.filter((row) => (row.year?.year ?? 0) > year);
    const goal =
      measure.goal === null ? [] : [{ year: null, target: measure.goal, row: measure.years[0] }];
    const ahead = [
      ...later.map((row) => ({ year: row.year!.year, target: row.target, row })),
      ...goal,
    ];
    return ahead.flatMap(({ year: at, target, row }): Rows => {
      const tiers = indicator ? validTiers(indicator, at ?? year) : [];
      const units = parseUnits(row?.unit.text ?? '');
      return writtenFigures(target, tiers, units).flatMap((figure, index): Rows =>
        figure === null
          ? []
          : [
              aheadRow(view, sheet, {
                fiscal_year: at === null ? null : yearLabel(at),
                fiscal_year_ce: at,
                tier: offset + (tiers[index]?.tier ?? index + 1),
                indicator: tiers[index]?.name ?? null,
                unit: units[index] ?? units[0] ?? null,
                target: figure.value,
                target_text: orNull(figure.text),
                baseline: row ? numberIn(row.baseline, tiers) : null,
              }),
            ],
      );
    });
  });
};

/** A row for each figure that the plan sets for a year that the sheet does not show. */
const plannedRows = (view: BlockView, sheet: SheetPart): Rows => {
  const shown = new Set(
    view.block.measures.flatMap(({ years }) => years.map(({ year }) => year?.year)),
  );
  const planned = view.original ? [] : (view.item?.targets ?? []);
  return planned
    .filter(({ year }) => !shown.has(year))
    .map(({ year, label, value, unit, text }) =>
      aheadRow(view, sheet, {
        fiscal_year: yearLabel(year),
        fiscal_year_ce: year,
        tier: 1,
        indicator: label,
        unit: orNull(unit),
        target: value,
        target_text: orNull(text),
        baseline: null,
      }),
    );
};

const rowsOfSheet = (
  sheet: RecognisedSheet,
  { identity }: RecognisedWorkbook,
  chosen: ChosenReference,
  { city, source }: ExportOrigin,
): Rows | undefined => {
  const context = createContext(sheet, resolveReference(sheet, identity, chosen));
  const part: SheetPart = {
    plan: orNull(sheet.plan ?? identity?.plan ?? context?.catalog?.plan ?? ''),
    city_code: city?.code ?? null,
    city: city?.name ?? null,
    source: source ?? null,
  };
  return context?.views.flatMap((view) => [
    ...view.rows.flatMap((row) => tierRows(view, row, part)),
    ...aheadRows(view, context.fiscalYear, part),
    ...plannedRows(view, part),
  ]);
};

/** Every figure of a workbook's forms as rows that a machine can read. */
export const exportRows = (
  workbook: RecognisedWorkbook,
  chosen: ChosenReference = {},
  origin: ExportOrigin = {},
): Result<readonly ExportRow[], CheckFailure> => {
  const { forms } = workbook;
  if (forms.length === 0) return failure({ kind: 'no-form' });
  const rows: Rows = [];
  for (const form of forms) {
    const own = rowsOfSheet(form, workbook, chosen, origin);
    if (!own) return failure({ kind: 'no-year', sheet: form.grid.sheet });
    for (const row of own) rows.push(row);
  }
  return success(rows);
};

const csvField = (field: string | number | boolean | null): string => {
  const text =
    field === null ? '' : typeof field === 'string' ? plainFieldOrNumber(field) : String(field);
  return /[",\r\n]/u.test(text) ? `"${text.replace(/"/gu, '""')}"` : text;
};

/** RFC 4180 with CRLF and a header line, UTF-8 with BOM once encoded, as the Ministry's rules for machine-readable tables ask. */
export const exportCsv = (rows: readonly ExportRow[]): string => {
  const lines = rows.map((row) => EXPORT_COLUMNS.map((column) => csvField(row[column])).join(','));
  return `\uFEFF${[EXPORT_COLUMNS.join(','), ...lines].join('\r\n')}\r\n`;
};
