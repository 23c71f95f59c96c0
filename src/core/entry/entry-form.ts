import type { CatalogItem } from '../catalog/catalog';
import type { FiscalYear } from '../era/fiscal-year';
import { cellText } from '../grid/cell-text';
import { cellAt, cellKey, type Grid } from '../grid/grid';
import type { FieldCell, ItemBlock, ProgressBox } from '../form/read/recognised';
import { SHIROI_SCALE, type GradeScale } from '../profile/grade-scale';
import type { Grade } from '../profile/vocabulary';
import type { BlockView, RowView } from '../rules/rule';
import { gradeMeant } from '../rules/sheet-grades';
import { rateOf, tierTargets } from '../rules/tier-targets';
import { isFewerBetter } from '../value/indicator-semantics';
import { parseUnits } from '../value/units';
import { parseValue, plainNumber } from '../value/value';

/** One tier's figure of a year. */
export interface FigureField {
  /** 1 for the top tier. */
  readonly tier: number;
  /** The tier's name; empty where the indicator names none. */
  readonly name: string;
  readonly text: string;
  /** The same tier's figure in the year before; `null` where there is none. */
  readonly before: string | null;
}

/** What is to be reached in one tier. */
export interface TargetField {
  /** As the sheet or the plan writes it. */
  readonly text: string;
  /** `null` where it is no single figure. */
  readonly value: number | null;
  /** Whether a value above it misses it. */
  readonly isFewer: boolean;
}

/** One year of an item, as fields. */
export interface YearForm {
  readonly year: FiscalYear;
  readonly isCurrent: boolean;
  readonly value: FieldCell;
  /**
   * One per valid tier; `null` where the cell's text cannot be parted by tiers, so that it is entered
   * as a whole.
   */
  readonly figures: readonly FigureField[] | null;
  /** What is to be reached, by the tiers of `figures`; `null` for a tier without a target. */
  readonly targets: readonly (TargetField | null)[];
  readonly unit: FieldCell;
  /** Unit of the year before; `null` where there is none. */
  readonly unitBefore: string | null;
  readonly grade: FieldCell;
  readonly gradeBefore: string | null;
  /** Fields that hold a formula or cannot be told apart; they are shown and not written. */
  readonly locked: ReadonlySet<'value' | 'unit' | 'grade'>;
}

/** An item's entries as fields: what a person fills in, with what the year before says. */
export interface EntryForm {
  readonly block: ItemBlock;
  /** Newest first. */
  readonly years: readonly YearForm[];
  /** Units that this item is or was counted in, as a cell holds them. */
  readonly units: readonly string[];
  /** The sheet's grades, the best first; none where nothing tells them. */
  readonly scale: GradeScale | null;
  readonly boxes: readonly ProgressBox[];
  /** What the ticked box says; `null` where none or several are ticked. */
  readonly progress: Grade | null;
  readonly narrative: FieldCell;
  readonly isNarrativeLocked: boolean;
  /** 備考; `null` where the form has no such column. */
  readonly remarks: FieldCell | null;
  readonly isRemarksLocked: boolean;
  /** The block this one repeats; `null` for an original. */
  readonly original: ItemBlock | null;
}

const isFormula = (grid: Grid, { row, column }: FieldCell): boolean =>
  grid.formulas.has(cellKey(row, column));

const tierTexts = (view: RowView): readonly string[] | null => {
  const count = Math.max(1, view.tiers.length);
  const { tiers, text } = view.value;
  if (text.trim() === '') return Array.from({ length: count }, () => '');
  if (tiers.length === count) return tiers.map((tier) => tier.text);
  return null;
};

const figuresOf = (view: RowView, before: RowView | undefined): readonly FigureField[] | null => {
  const texts = tierTexts(view);
  if (!texts) return null;
  const known = before ? tierTexts(before) : null;
  return texts.map((text, index): FigureField => {
    const tier = view.tiers[index];
    const at = before?.tiers.findIndex((other) => other.tier === tier?.tier) ?? -1;
    const place = tier && before && before.tiers.length > 0 ? at : index;
    return { tier: tier?.tier ?? 1, name: tier?.name ?? '', text, before: known?.[place] ?? null };
  });
};

const textBefore = (cell: FieldCell | undefined): string | null =>
  cell && cell.text.trim() !== '' ? cell.text.trim() : null;

const targetsOf = (item: CatalogItem | null, view: RowView): YearForm['targets'] =>
  tierTargets(item, view).map((target, index): TargetField | null => {
    if (target === null) return null;
    const { text, value } = target;
    return { text, value, isFewer: isFewerBetter(view.tiers[index]?.name ?? '') };
  });

/** 達成率 of a figure as it is typed, in whole percent; `null` where there is nothing to compare. */
export const typedRate = (
  text: string,
  target: TargetField | null | undefined,
  units: readonly string[],
): number | null => {
  const { tiers } = parseValue(text, [], units);
  const value = tiers.length === 1 ? plainNumber(tiers[0]!.figure) : null;
  if (value === null || target?.value === undefined || target.value === null) return null;
  const rate = rateOf({ target: target.value, value });
  return rate === null ? null : Math.round(rate);
};

const yearForm = (
  grid: Grid,
  item: CatalogItem | null,
  view: RowView,
  before: RowView | undefined,
): YearForm => {
  const { value, unit, grade } = view.row;
  const cells = { value, unit, grade } as const;
  const fields = ['value', 'unit', 'grade'] as const;
  return {
    year: view.year!,
    isCurrent: view.isCurrent,
    value,
    figures: figuresOf(view, before),
    targets: targetsOf(item, view),
    unit,
    unitBefore: textBefore(before?.row.unit),
    grade,
    gradeBefore: textBefore(before?.row.grade),
    locked: new Set(
      // A row whose cells had shifted is mended in the sheet first.
      fields.filter(
        (field) =>
          view.row.shifted ||
          cells[field].fault === 'absent' ||
          cells[field].isPart === true ||
          isFormula(grid, cells[field]),
      ),
    ),
  };
};

const unitsOf = ({ item, rows, original }: BlockView): readonly string[] => {
  const known = [
    ...(item && item.units.length > 0 ? [item.units.join('\n')] : []),
    ...[...rows, ...(original?.rows ?? [])].map((view) => view.row.unit.text),
  ];
  const written = known.map((text) => parseUnits(text).join('\n')).filter((text) => text !== '');
  return [...new Set(written)];
};

/** The fields of an item as it stands. */
export const entryForm = (
  view: BlockView,
  grid: Grid,
  scale: GradeScale | null = SHIROI_SCALE,
): EntryForm => {
  const { block, rows, original } = view;
  const ticked = block.boxes.filter(({ box }) => box.ticked);
  const { narrative, remarks } = block;
  // A text that is parted over cells, or that a formula makes, is mended in the sheet.
  const isWhole = (cell: FieldCell): boolean =>
    !isFormula(grid, cell) && cellText(cellAt(grid, cell.row, cell.column)) === cell.text;
  const byYear = new Map(rows.map((row) => [row.year, row]));
  return {
    block,
    years: rows
      .map((row) => yearForm(grid, view.item, row, byYear.get(row.year! - 1)))
      .sort((a, b) => b.year - a.year),
    units: unitsOf(view),
    scale,
    boxes: block.boxes,
    progress: ticked.length === 1 ? (ticked[0]!.box.grade ?? null) : null,
    narrative,
    isNarrativeLocked: !isWhole(narrative),
    remarks: block.fields.has('remarks') ? remarks : null,
    isRemarksLocked: !isWhole(remarks),
    original: original?.block ?? null,
  };
};

/** The grade that a year's cell holds; `null` where it is none. */
export const gradeOf = (
  { grade }: YearForm,
  { scale }: Pick<EntryForm, 'scale'> = { scale: SHIROI_SCALE },
): string | null => gradeMeant({ scale }, grade.text.trim()) ?? null;
