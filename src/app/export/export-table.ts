import { writtenFigures, type WrittenFigure } from '../../core/form/read/written-targets';
import { yearLabel, type FiscalYear } from '../../core/era/fiscal-year';
import type { FieldCell, RecognisedSheet } from '../../core/form/read/recognised';
import { GRADES, PROGRESS_WORDS } from '../../core/profile/vocabulary';
import { failure, success, type Result } from '../../core/result';
import type { BlockView, RowView } from '../../core/rules/rule';
import { createContext } from '../../core/rules/view';
import { tierTargets } from '../../core/rules/tier-targets';
import { validTiers, type ValidTier } from '../../core/value/indicator';
import { parseUnits } from '../../core/value/units';
import { parseValue, plainNumber } from '../../core/value/value';
import {
  blockPart,
  orNull,
  wholeRow,
  type BlockPart,
  type ExportRow,
  type OwnPart,
  type SheetPart,
} from './export-row';
import type { CheckFailure } from '../check/check';
import type { RecognisedWorkbook } from '../recognise/recognised-workbook';
import { resolveReference, type ChosenReference } from '../recognise/reference';

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

const progressOf = ({ block }: BlockView): string | null =>
  orNull(
    GRADES.filter((grade) => block.boxes.some(({ box }) => box.ticked && box.grade === grade))
      .map((grade) => PROGRESS_WORDS[grade])
      .join(';'),
  );

/** At most 15 significant digits, as a spreadsheet keeps. */
const inDigits = (number: number): number => Number(number.toPrecision(15));

const numberIn = (
  cell: FieldCell | null,
  tiers: readonly ValidTier[],
  units: readonly string[] = [],
): number | null => {
  const parsed = cell && !cell.fault ? parseValue(cell.text, tiers, units) : undefined;
  const figure = parsed?.tiers[0]?.figure;
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
    baseline: numberIn(baseline, row.tiers, row.units),
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

const tierRows = (view: BlockView, block: BlockPart, row: RowView, sheet: SheetPart): Rows => {
  const targets = tierTargets(view.item, row);
  const found = row.value.tiers;
  const count = Math.max(1, row.tiers.length, found.length);
  const before = view.measures.length > 1 ? tiersBefore(view, row) : 0;
  return Array.from({ length: count }, (_, index) => {
    const tier = row.tiers[index];
    const own = found[index];
    const first = index === 0 && before === 0 && row.isCurrent;
    const figure = own?.figure;
    const value = figure ? plainNumber(figure) : null;
    const { target, target_text, baseline, rate } = plannedPart(row, targets[index] ?? null, value);
    const ownPart: OwnPart = {
      progress: first ? progressOf(view) : null,
      fiscal_year: row.year === null ? null : yearLabel(row.year),
      fiscal_year_ce: row.year,
      tier: before + (tier?.tier ?? index + 1),
      indicator: tier?.name ?? null,
      value,
      denominator: figure?.kind === 'ratio' ? figure.whole : null,
      value_text: orNull(own?.text ?? ''),
      unit: row.units[index] ?? (row.units.length === 1 ? row.units[0]! : null),
      grade: orNull(row.row.grade.text.trim()),
      narrative: first ? orNull(view.block.narrative.text.trim()) : null,
      target,
      target_text,
      baseline,
      rate,
    };
    return wholeRow(block, ownPart, sheet);
  });
};

/** A row without a value: what is planned for a year to come, or for the end of the plan. */
const aheadRow = (
  block: BlockPart,
  sheet: SheetPart,
  ahead: Pick<ExportRow, 'fiscal_year' | 'fiscal_year_ce' | 'tier' | 'indicator' | 'unit'> &
    Pick<ExportRow, 'target' | 'target_text' | 'baseline'>,
): ExportRow => {
  const none = { progress: null, value: null, denominator: null, value_text: null };
  return wholeRow(block, { ...ahead, ...none, grade: null, narrative: null, rate: null }, sheet);
};

/** Rows of the targets that stand in the sheet for years to come. */
const aheadRows = (view: BlockView, block: BlockPart, year: FiscalYear, sheet: SheetPart): Rows => {
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
              aheadRow(block, sheet, {
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
const plannedRows = (view: BlockView, block: BlockPart, sheet: SheetPart): Rows => {
  const shown = new Set(
    view.block.measures.flatMap(({ years }) => years.map(({ year }) => year?.year)),
  );
  const planned = view.original ? [] : (view.item?.targets ?? []);
  return planned
    .filter(({ year }) => !shown.has(year))
    .map(({ year, label, value, unit, text }) =>
      aheadRow(block, sheet, {
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
  return context?.views.flatMap((view) => {
    const block = blockPart(view);
    return [
      ...view.rows.flatMap((row) => tierRows(view, block, row, part)),
      ...aheadRows(view, block, context.fiscalYear, part),
      ...plannedRows(view, block, part),
    ];
  });
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
