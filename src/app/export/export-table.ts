import { yearLabel } from '../../core/era/fiscal-year';
import type { RecognisedSheet } from '../../core/form/read/recognised';
import { GRADES, PROGRESS_WORDS } from '../../core/profile/vocabulary';
import { failure, success, type Result } from '../../core/result';
import type { BlockView, RowView } from '../../core/rules/rule';
import { createContext } from '../../core/rules/view';
import { plainNumber } from '../../core/value/value';
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
] as const;

export type ExportColumn = (typeof EXPORT_COLUMNS)[number];

/** One row: an item block × year × tier. `null` is an empty field. */
export type ExportRow = Readonly<Record<ExportColumn, string | number | boolean | null>>;

type Rows = ExportRow[];

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
    item_no: block.number,
    item: orNull(block.name),
    repeat: block.repeat,
    occurrence: block.occurrence,
    review_from: block.flags.reviewFrom === null ? null : yearLabel(block.flags.reviewFrom),
    new_from: block.flags.newFrom === null ? null : yearLabel(block.flags.newFrom),
    departments: orNull(block.departments.join(';')),
  };
};

const tierRows = (view: BlockView, row: RowView): Rows => {
  const shared = blockPart(view);
  const found = row.value.tiers;
  const count = Math.max(1, row.tiers.length, found.length);
  return Array.from({ length: count }, (_, index) => {
    const tier = row.tiers[index];
    const own = found[index];
    const first = index === 0 && row.isCurrent;
    const figure = own?.figure;
    return {
      ...shared,
      progress: first ? progressOf(view) : null,
      fiscal_year: row.year === null ? null : yearLabel(row.year),
      fiscal_year_ce: row.year,
      tier: tier?.tier ?? index + 1,
      indicator: tier?.name ?? null,
      value: figure ? plainNumber(figure) : null,
      denominator: figure?.kind === 'ratio' ? figure.whole : null,
      value_text: orNull(own?.text ?? ''),
      unit: row.units[index] ?? (row.units.length === 1 ? row.units[0]! : null),
      grade: orNull(row.row.grade.text.trim()),
      narrative: first ? orNull(view.block.narrative.text.trim()) : null,
    };
  });
};

const rowsOfSheet = (
  sheet: RecognisedSheet,
  { identity }: RecognisedWorkbook,
  chosen: ChosenReference,
): Rows | undefined => {
  const context = createContext(sheet, resolveReference(sheet, identity, chosen));
  return context?.views.flatMap((view) => view.rows.flatMap((row) => tierRows(view, row)));
};

/** Every figure of a workbook's forms as rows that a machine can read. */
export const exportRows = (
  workbook: RecognisedWorkbook,
  chosen: ChosenReference = {},
): Result<readonly ExportRow[], CheckFailure> => {
  const { forms } = workbook;
  if (forms.length === 0) return failure({ kind: 'no-form' });
  const rows: Rows = [];
  for (const form of forms) {
    const own = rowsOfSheet(form, workbook, chosen);
    if (!own) return failure({ kind: 'no-year', sheet: form.grid.sheet });
    rows.push(...own);
  }
  return success(rows);
};

/** What a spreadsheet takes for the beginning of a formula, unless all of it is a number. */
const FORMULA_START = /^[\s]*[=+\-@＝＋－＠](?!\d[\d,.]*$)./su;

/** Text that a spreadsheet would work out stands behind an apostrophe, which makes it text (OWASP, CSV injection). */
const asText = (text: string): string => (FORMULA_START.test(text) ? `'${text}` : text);

const csvField = (field: string | number | boolean | null): string => {
  const text = field === null ? '' : typeof field === 'string' ? asText(field) : String(field);
  return /[",\r\n]/u.test(text) ? `"${text.replace(/"/gu, '""')}"` : text;
};

/** RFC 4180 with CRLF and a header line, UTF-8 with BOM once encoded, as the Ministry's rules for machine-readable tables ask. */
export const exportCsv = (rows: readonly ExportRow[]): string => {
  const lines = rows.map((row) => EXPORT_COLUMNS.map((column) => csvField(row[column])).join(','));
  return `\uFEFF${[EXPORT_COLUMNS.join(','), ...lines].join('\r\n')}\r\n`;
};
