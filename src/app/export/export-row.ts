import type { BlockView } from '../../core/rules/rule';
import { yearLabel } from '../../core/era/fiscal-year';

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

/** What all rows of a sheet have in common. */
export type SheetPart = Pick<ExportRow, 'plan' | 'city_code' | 'city' | 'source'>;

/** A text; `null` where there is none. */
export const orNull = (text: string): string | null => (text === '' ? null : text);

/** What all rows of a block have in common. */
export const blockPart = (view: BlockView) => {
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

export type BlockPart = ReturnType<typeof blockPart>;

/** What a row says of its own. */
export type OwnPart = Omit<ExportRow, keyof BlockPart | keyof SheetPart>;

/**
 * A whole row. Each column is named: an object put together of others by spreading takes several times as long, and a
 * nation's sheets are millions of rows.
 */
export const wholeRow = (block: BlockPart, own: OwnPart, sheet: SheetPart): ExportRow => ({
  policy: block.policy,
  direction: block.direction,
  project: block.project,
  item_no: block.item_no,
  item: block.item,
  repeat: block.repeat,
  occurrence: block.occurrence,
  review_from: block.review_from,
  new_from: block.new_from,
  departments: block.departments,
  progress: own.progress,
  fiscal_year: own.fiscal_year,
  fiscal_year_ce: own.fiscal_year_ce,
  tier: own.tier,
  indicator: own.indicator,
  value: own.value,
  denominator: own.denominator,
  value_text: own.value_text,
  unit: own.unit,
  grade: own.grade,
  narrative: own.narrative,
  target: own.target,
  target_text: own.target_text,
  baseline: own.baseline,
  rate: own.rate,
  plan: sheet.plan,
  city_code: sheet.city_code,
  city: sheet.city,
  source: sheet.source,
});
