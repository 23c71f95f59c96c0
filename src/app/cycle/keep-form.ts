import type { Catalog } from '../../core/catalog/catalog';
import { namedYears } from '../../core/era/advance-year';
import type { FiscalYear } from '../../core/era/fiscal-year';
import type { RecognisedSheet } from '../../core/form/read/recognised';
import { applyEdits } from '../../core/grid/apply';
import type { CellEdit } from '../../core/grid/edit';
import { cellKey, cellName, type Grid } from '../../core/grid/grid';
import { gridOfBlueprint } from '../../core/grid/grid-of-blueprint';
import { overridesOf } from '../../core/profile/form-profile';
import { IDENTITY_SHEET } from '../../core/record/identity-sheet';
import { layoutIdentity, type WorkbookIdentity } from '../../core/record/identity';
import { failure, success, type Result } from '../../core/result';
import { recogniseWorkbook, type RecognisedWorkbook } from '../recognise/recognised-workbook';
import { keptEntries, type KeptCounts, type KeptEntries } from './kept-entries';
import { KeptHeadings, yearCellEdits, yearsLeft, type Advance } from './kept-headings';
import { brokenLaw, type BrokenLaw } from './kept-laws';
import { slotsOf, slotsOfRole, type YearlySlot } from './kept-slots';
import type { Rollover } from './rollover';

/** Why another city's form cannot go on to the next year as it is. */
export type UnkeptReason =
  /** Shinko's own form is laid out anew. */
  | { readonly kind: 'own-form' }
  /** A text, which has no form to keep. */
  | { readonly kind: 'no-book' }
  | { readonly kind: 'cards' }
  | { readonly kind: 'revisions' }
  | { readonly kind: 'years-apart' }
  /** Years stand side by side, or below each other, and the next one has no place. */
  | { readonly kind: 'no-place'; readonly sheet: string; readonly year: FiscalYear }
  /** Texts of several years stand side by side. */
  | { readonly kind: 'texts'; readonly sheet: string; readonly title: string }
  | { readonly kind: 'broken'; readonly law: BrokenLaw };

/** What stays on the forms and may have to be looked at. */
export interface KeptRemains {
  /** Formulas in cells that would be blank. */
  readonly formulas: readonly string[];
  /** Titles of texts that may be of no year. */
  readonly texts: readonly string[];
  /** Cells that name last year still. */
  readonly years: readonly { readonly cell: string; readonly text: string }[];
  /** Sheets whose tabs name it. */
  readonly sheets: readonly string[];
}

/** Another city's form, moved on to the next year as it is: changes of its cells, and what stays. */
export interface KeptForm {
  readonly edits: readonly CellEdit[];
  readonly identity: WorkbookIdentity;
  readonly catalog: Catalog;
  /** Sheets that become the next year's. */
  readonly sheets: readonly string[];
  readonly counts: KeptCounts;
  readonly remains: KeptRemains;
}

type FormEdits = ReadonlyMap<string, readonly CellEdit[]>;

const keysOf = (edits: readonly CellEdit[]): ReadonlySet<number> =>
  new Set(edits.map(({ row, column }) => cellKey(row, column)));

const withEdits = (grid: Grid, edits: readonly CellEdit[]): Grid => {
  const applied = applyEdits(grid, edits);
  // They were made of this very grid.
  if (!applied.ok) throw new TypeError('stale');
  const keys = keysOf(edits);
  const { richTexts } = grid;
  if (!richTexts) return applied.value;
  return { ...applied.value, richTexts: new Map([...richTexts].filter(([key]) => !keys.has(key))) };
};

/** The workbook as it is read once these cells are changed and `_shinko` speaks of the next year. */
const readWith = (
  { grids }: RecognisedWorkbook,
  identity: WorkbookIdentity,
  edits: FormEdits,
): readonly RecognisedSheet[] => {
  const changed = grids
    .filter(({ sheet }) => sheet !== IDENTITY_SHEET)
    .map((grid) => withEdits(grid, edits.get(grid.sheet ?? '') ?? []));
  const record = gridOfBlueprint(layoutIdentity(identity), [{}]);
  return recogniseWorkbook({ grids: [...changed, record] }).forms;
};

const formNamed = (
  forms: readonly RecognisedSheet[],
  { grid }: RecognisedSheet,
): RecognisedSheet | undefined => forms.find((form) => form.grid.sheet === grid.sheet);

/** How a form's years are told: which headings go on, or why none can. */
const advanceOf = (
  form: RecognisedSheet,
  titled: RecognisedSheet,
  from: FiscalYear,
): Result<Advance, UnkeptReason> => {
  const [before, now] = [slotsOf(form), slotsOf(titled)];
  const values = slotsOfRole(before, 'value');
  const yearNow = ({ cell }: YearlySlot): FiscalYear | undefined =>
    now.byCell.get(cellKey(cell.row, cell.column))?.year;
  const isFixed = (slot: YearlySlot): boolean => yearNow(slot) === slot.year;
  const current = values.filter((slot) => slot.year === from);
  const noPlace = failure({
    kind: 'no-place' as const,
    sheet: form.grid.sheet ?? '',
    year: from + 1,
  });
  const grades = slotsOfRole(before, 'grade');
  const gradeYears = new Set(grades.map(({ year }) => year));
  const next = slotsOfRole(now, 'grade').some(({ year }) => year === from + 1);
  if (gradeYears.size > 1 && grades.every(isFixed) && !next) return noPlace;
  const advance = { from, figures: false, grades: gradeYears.size < 2, targets: [] };
  if (current.length === 0 || !current.some(isFixed)) {
    const hasEarlier = values.some((slot) => slot.year < from && isFixed(slot));
    return hasEarlier ? noPlace : success(advance);
  }
  const nextValues = new Set(
    slotsOfRole(now, 'value').flatMap(({ measure, year }) => (year === from + 1 ? [measure] : [])),
  );
  if (current.every(({ measure }) => nextValues.has(measure))) return success(advance);
  const isAlone = values.every((slot) => slot.year >= from || !isFixed(slot));
  // 目標値（R7）alone beside 現状値（R6）may be what is to be reached in the end.
  const hasTarget = slotsOfRole(before, 'target').some(
    (slot) => slot.year === from && isFixed(slot),
  );
  const targets = hasTarget ? [from, from + 1] : [];
  return isAlone ? success({ ...advance, figures: true, targets }) : noPlace;
};

/** Texts of one kind that stand side by side by their years. */
const sideBySideText = (headings: KeptHeadings, from: FiscalYear): string | undefined => {
  const texts = headings.textsByYear();
  const found = texts.find(
    ({ year, base }) =>
      year === from && texts.some((other) => other.base === base && other.year < from),
  );
  return found?.title.cell.text;
};

const addCounts = (all: readonly KeptEntries[]): KeptCounts =>
  all.reduce(
    (sum, { counts }) => ({
      figures: sum.figures + counts.figures,
      grades: sum.grades + counts.grades,
      texts: sum.texts + counts.texts,
      boxes: sum.boxes + counts.boxes,
      moved: sum.moved + counts.moved,
    }),
    { figures: 0, grades: 0, texts: 0, boxes: 0, moved: 0 },
  );

/** Forms on their way to the next year. */
class KeptRollover {
  private readonly forms: readonly RecognisedSheet[];
  private readonly headings: ReadonlyMap<RecognisedSheet, KeptHeadings>;

  constructor(
    private readonly workbook: RecognisedWorkbook,
    private readonly rollover: Rollover,
    private readonly identity: WorkbookIdentity,
  ) {
    const kept = new Set(rollover.kept);
    this.forms = workbook.forms.filter(({ grid }) => kept.has(grid.sheet ?? ''));
    const overrides = overridesOf(rollover.before.form);
    this.headings = new Map(this.forms.map((form) => [form, new KeptHeadings(form, overrides)]));
  }

  plan(): Result<KeptForm, UnkeptReason> {
    const titled = this.headingEdits(() => ({
      from: this.rollover.from,
      figures: false,
      grades: this.forms.every((form) => this.gradesOfOneYear(form)),
      targets: [],
    }));
    const titledForms = this.read(titled);
    const headed = this.advanced(titledForms);
    if (!headed.ok) return headed;
    const headedForms = this.read(headed.value);
    const entries = new Map<RecognisedSheet, KeptEntries>();
    for (const form of this.forms) {
      const stages = {
        before: form,
        titled: formNamed(titledForms, form) ?? form,
        headed: formNamed(headedForms, form) ?? form,
      };
      const own = headed.value.get(form.grid.sheet ?? '') ?? [];
      entries.set(form, keptEntries(stages, this.headings.get(form)!, keysOf(own)));
    }
    return this.proved(headed.value, entries);
  }

  private gradesOfOneYear(form: RecognisedSheet): boolean {
    return new Set(slotsOfRole(slotsOf(form), 'grade').map(({ year }) => year)).size < 2;
  }

  private headingEdits(advanceOfForm: (form: RecognisedSheet) => Advance): FormEdits {
    return new Map(
      this.forms.map((form) => [
        form.grid.sheet ?? '',
        this.headings.get(form)!.edits(advanceOfForm(form)),
      ]),
    );
  }

  private read(edits: FormEdits): readonly RecognisedSheet[] {
    return readWith(this.workbook, this.identity, edits);
  }

  private advanced(titled: readonly RecognisedSheet[]): Result<FormEdits, UnkeptReason> {
    const { from } = this.rollover;
    const edits = new Map<string, readonly CellEdit[]>();
    for (const form of this.forms) {
      const sheet = form.grid.sheet ?? '';
      const headings = this.headings.get(form)!;
      const title = sideBySideText(headings, from);
      if (title !== undefined) return failure({ kind: 'texts', sheet, title });
      const advance = advanceOf(form, formNamed(titled, form) ?? form, from);
      if (!advance.ok) return advance;
      const rows = advance.value.figures ? yearCellEdits(form, from) : [];
      edits.set(sheet, [...headings.edits(advance.value), ...rows]);
    }
    return success(edits);
  }

  /** What was worked out, once it is read as the next year's with all that stood there before. */
  private proved(
    headed: FormEdits,
    entries: ReadonlyMap<RecognisedSheet, KeptEntries>,
  ): Result<KeptForm, UnkeptReason> {
    const { from, to, catalog, kept } = this.rollover;
    const all = new Map(
      [...entries].map(([{ grid }, own]) => {
        const sheet = grid.sheet ?? '';
        return [sheet, [...(headed.get(sheet) ?? []), ...own.edits]] as const;
      }),
    );
    const forms = this.read(all);
    const law = brokenLaw(
      this.forms,
      forms,
      ({ grid }) => keysOf(all.get(grid.sheet ?? '') ?? []),
      to,
    );
    if (law) return failure({ kind: 'broken', law });
    const nameOf = ({ grid }: RecognisedSheet, cell: string): string => `${grid.sheet}!${cell}`;
    const parts = [...entries];
    return success({
      edits: [...all.values()].flat(),
      identity: this.identity,
      catalog,
      sheets: kept,
      counts: addCounts([...entries.values()]),
      remains: {
        formulas: parts.flatMap(([form, own]) => own.formulas.map((cell) => nameOf(form, cell))),
        texts: [...new Set(parts.flatMap(([, own]) => own.texts))],
        years: forms
          .filter((form) => formNamed(this.forms, form))
          .flatMap((form) =>
            yearsLeft(form, from).map(({ row, column, text }) => ({
              cell: nameOf(form, cellName(row, column)),
              text,
            })),
          ),
        sheets: kept.filter((sheet) => namedYears(sheet).includes(from)),
      },
    });
  }
}

/**
 * Works out how another city's form goes on to the next year as it is: its title and headings become the
 * next year's, this year's entries are taken out, and everything else stays. What would have to be guessed
 * is not done. Writes nothing.
 *
 * @param rollover the same year in our own form, of which the plan is taken
 */
export const keepForm = (
  workbook: RecognisedWorkbook,
  rollover: Rollover,
): Result<KeptForm, UnkeptReason> => {
  const forms = workbook.forms.filter(({ grid }) => rollover.kept.includes(grid.sheet ?? ''));
  if (forms.some(({ kind }) => kind === 'years-below')) return failure({ kind: 'own-form' });
  if (forms.some(({ grid }) => grid.sheet === null)) return failure({ kind: 'no-book' });
  if (forms.some(({ kind }) => kind === 'cards')) return failure({ kind: 'cards' });
  if (rollover.made.length > 0) return failure({ kind: 'revisions' });
  if (rollover.to !== rollover.from + 1) return failure({ kind: 'years-apart' });
  const { heights, ...identity } = rollover.identity;
  void heights;
  const known = workbook.identity?.heights;
  return new KeptRollover(workbook, rollover, {
    ...identity,
    ...(known ? { heights: known } : {}),
  }).plan();
};
