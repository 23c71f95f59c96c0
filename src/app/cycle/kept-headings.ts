import { advanceYears, namedYears } from '../../core/era/advance-year';
import type { FiscalYear } from '../../core/era/fiscal-year';
import { headingRows } from '../../core/form/read/heading-rows';
import type { ReadTitle, RecognisedSheet } from '../../core/form/read/recognised';
import type { CellEdit } from '../../core/grid/edit';
import { cellAt, cellKey, type Grid } from '../../core/grid/grid';
import {
  headingBase,
  headingKey,
  headingMeaning,
  type HeadingOverrides,
  type HeadingRole,
} from '../../core/profile/heading-role';

/** Which headings go on to the next year. */
export interface Advance {
  readonly from: FiscalYear;
  /** Whether headings of figures do: where years stand side by side, each keeps its own. */
  readonly figures: boolean;
  /** Whether those of grades do. */
  readonly grades: boolean;
  /** Years of targets that do: those that stand beside an actual of the same year, and the next one's beside them. */
  readonly targets: readonly FiscalYear[];
}

/** A cell above a form's items, or among them, that names a year. */
interface HeadingCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** A year that is a plain number. */
  readonly isNumber: boolean;
}

const FIGURES: ReadonlySet<HeadingRole> = new Set(['figures', 'value', 'rate', 'difference']);
const TEXTS: ReadonlySet<HeadingRole> = new Set([
  'narrative',
  'further',
  'description',
  'progress',
]);
/** What beside the title says which year a sheet is of: 令和6年度末現在. */
const LONGEST_BESIDE = 24;
/** What is to be reached in the end is of its own year. */
const IS_LAST = /最終|終了|終期/u;
const IS_NOTE = /^\s*(?:[※*]|注)/u;

const headingCellsIn = (grid: Grid, row: number): readonly HeadingCell[] =>
  (grid.values[row] ?? []).flatMap((value, column): readonly HeadingCell[] => {
    const key = cellKey(row, column);
    // A formula follows what it is made of, and a text of several looks would lose them.
    if (grid.formulas.has(key) || grid.richTexts?.has(key)) return [];
    if (typeof value === 'string') return [{ row, column, text: value, isNumber: false }];
    if (typeof value !== 'number' || grid.formats.has(key)) return [];
    return [{ row, column, text: String(value), isNumber: true }];
  });

/** The headings of a form and the title above them: what each was understood as. */
export class KeptHeadings {
  private readonly titles: ReadonlyMap<string, ReadTitle>;

  constructor(
    private readonly form: RecognisedSheet,
    private readonly overrides: HeadingOverrides | undefined,
  ) {
    this.titles = new Map(form.titles.map((title) => [headingKey(title.cell.text), title]));
  }

  /** What a heading's words were taken for; `null` where they are none that is known. */
  roleOf(text: string): HeadingRole | null {
    const meaning = headingMeaning(text, this.overrides);
    if (!meaning) return null;
    return this.titles.get(headingKey(text))?.role ?? meaning.role;
  }

  /** The years of a cell that become the next one. */
  private yearsToAdvance(
    { row, column, text }: HeadingCell,
    { from, ...advance }: Advance,
  ): readonly FiscalYear[] {
    const role = this.roleOf(text);
    if (role === null) {
      const { title } = this.form;
      const isTitle = title !== null && title.row === row && title.column === column;
      const isBeside = text.length <= LONGEST_BESIDE && !IS_NOTE.test(text);
      return isTitle || isBeside ? [from] : [];
    }
    if (TEXTS.has(role)) return [from, from + 1];
    if (role === 'grade') return advance.grades ? [from] : [];
    if (role === 'target') return IS_LAST.test(text) ? [] : advance.targets;
    return FIGURES.has(role) && advance.figures ? [from] : [];
  }

  /** Edits that make title and headings those of the next year. */
  edits(advance: Advance): readonly CellEdit[] {
    const { grid } = this.form;
    const rows = headingRows(this.form).flatMap((row) => headingCellsIn(grid, row));
    return rows.flatMap((cell) => {
      const next = advanceYears(cell.text, new Set(this.yearsToAdvance(cell, advance)));
      if (next === cell.text) return [];
      const { row, column } = cell;
      const [was, to] = cell.isNumber ? [Number(cell.text), Number(next)] : [cell.text, next];
      return [{ sheet: grid.sheet, row, column, from: was, to }];
    });
  }

  /** Titles of texts with the years that they name. */
  textsByYear(): readonly {
    readonly title: ReadTitle;
    readonly year: FiscalYear;
    readonly base: string;
  }[] {
    return this.form.titles.flatMap((title) => {
      const { text } = title.cell;
      const year = headingMeaning(text, this.overrides)?.year;
      const isText = title.role !== null && TEXTS.has(title.role);
      return isText && typeof year === 'number' ? [{ title, year, base: headingBase(text) }] : [];
    });
  }
}

/** Cells of an item's rows that name its year: 年度 is a column. */
export const yearCellEdits = (
  { grid, blocks }: RecognisedSheet,
  from: FiscalYear,
): readonly CellEdit[] => {
  const edits = new Map<number, CellEdit>();
  for (const { measures, top, bottom } of blocks) {
    for (const { yearCell, year } of measures.flatMap(({ years }) => years)) {
      const { row, column } = yearCell;
      const key = cellKey(row, column);
      if (year?.year !== from || row < top || row > bottom || grid.formulas.has(key)) continue;
      const was = cellAt(grid, row, column);
      if (typeof was !== 'string' && typeof was !== 'number') continue;
      const next = advanceYears(String(was), new Set([from]));
      const to = typeof was === 'number' ? Number(next) : next;
      if (to !== was) edits.set(key, { sheet: grid.sheet, row, column, from: was, to });
    }
  }
  return [...edits.values()];
};

/** Cells of the forms that name the year still, and are nobody's entry. */
export const yearsLeft = (
  { grid, blocks }: RecognisedSheet,
  from: FiscalYear,
): readonly { readonly row: number; readonly column: number; readonly text: string }[] =>
  grid.values.flatMap((values, row) =>
    blocks.some(({ top, bottom }) => row >= top && row <= bottom)
      ? []
      : (values ?? []).flatMap((value, column) =>
          typeof value === 'string' && namedYears(value).includes(from)
            ? [{ row, column, text: value }]
            : [],
        ),
  );
