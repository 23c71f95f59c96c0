import type { FiscalYear } from '../../core/era/fiscal-year';
import { looseTitles } from '../../core/form/read/any/loose-titles';
import { withSaid, type SaidReading } from '../../core/form/read/said-reading';
import { notReadIn, type NotRead } from '../../core/form/read/not-read';
import { profileOfSheets } from '../../core/form/read/profile-of-sheets';
import type { ReadTitle, RecognisedSheet } from '../../core/form/read/recognised';
import { countsOfSheet, type SheetCounts } from '../../core/form/read/sheet-counts';
import { overridesOf, type FormKind, type FormProfile } from '../../core/profile/form-profile';
import type { GradeScale } from '../../core/profile/grade-scale';
import { toldFormOf } from '../../core/profile/told-form';
import { headingKey, type HeadingOverrides } from '../../core/profile/heading-role';
import { IDENTITY_SHEET } from '../../core/record/identity-sheet';
import type { Result } from '../../core/result';
import type { Pause } from '../ports/pause';
import type { LongWork, WorkbookSnapshot } from '../ports/workbook';
import { offeredManner, type OfferedManner } from './offered-manner';
import { recogniseOpen, type DropDownPort } from '../recognise/recognise-open';
import type { RecognisedWorkbook } from '../recognise/recognised-workbook';

/** A sheet as it was understood. */
export interface UnderstoodSheet extends SheetCounts {
  readonly sheet: string | null;
  readonly kind: FormKind;
  readonly fiscalYear: FiscalYear | null;
  readonly items: number;
  readonly scale: GradeScale | null;
  /** Its first item, as an example of how the others are read. */
  readonly first: FirstItem | null;
}

/** An item in a few words. */
export interface FirstItem {
  readonly number: string;
  readonly name: string;
  readonly departments: readonly string[];
  readonly years: readonly {
    readonly year: FiscalYear;
    readonly indicator: string;
    readonly target: string;
    readonly value: string;
    readonly grade: string;
  }[];
}

/** A title of one of the sheets; those that read alike once. */
export interface OfferedTitle extends ReadTitle {
  readonly key: string;
  readonly sheet: string | null;
}

/** A workbook as it was understood. */
export interface WorkbookReading {
  readonly workbook: RecognisedWorkbook;
  readonly sheets: readonly UnderstoodSheet[];
  readonly titles: readonly OfferedTitle[];
  readonly notRead: readonly NotRead[];
  /** How the sheets are built; `null` where there is none to look at. */
  readonly manner: OfferedManner | null;
  /** How its sheets are read; `null` where they are of our own form, to which nothing can be told, or not understood. */
  readonly profile: FormProfile | null;
}

/** Beyond those nobody looks for a label. */
const MOST_TITLES = 80;

const once = (titles: readonly OfferedTitle[]): readonly OfferedTitle[] => {
  const found = new Map<string, OfferedTitle>();
  for (const title of titles) if (!found.has(title.key)) found.set(title.key, title);
  return [...found.values()].slice(0, MOST_TITLES);
};

const offered = (sheet: string | null, titles: readonly ReadTitle[]): readonly OfferedTitle[] =>
  titles.map((title) => ({ ...title, sheet, key: headingKey(title.cell.text) }));

const titlesOf = (
  { forms, grids }: RecognisedWorkbook,
  words: HeadingOverrides | undefined,
): readonly OfferedTitle[] =>
  once(
    forms.length > 0
      ? forms.flatMap(({ grid, titles }) => offered(grid.sheet, titles))
      : grids
          .filter(({ sheet, visibility }) => sheet !== IDENTITY_SHEET && visibility === 'visible')
          .flatMap((grid) => offered(grid.sheet, looseTitles(grid, words))),
  );

const firstItemOf = ({ blocks: [block] }: RecognisedSheet): FirstItem | null =>
  block
    ? {
        number: block.numberCell.text.trim(),
        name: block.name,
        departments: block.departments,
        years: block.measures.flatMap(({ indicatorCell, years }) =>
          years.flatMap(({ year, target, value, grade }) =>
            year
              ? [
                  {
                    year: year.year,
                    indicator: indicatorCell.text.trim(),
                    target: target?.text.trim() ?? '',
                    value: value.text.trim(),
                    grade: grade.text.trim(),
                  },
                ]
              : [],
          ),
        ),
      }
    : null;

const sheetReading = (form: RecognisedSheet): UnderstoodSheet => ({
  sheet: form.grid.sheet,
  kind: form.kind,
  fiscalYear: form.fiscalYear,
  items: form.blocks.length,
  scale: form.scale,
  first: firstItemOf(form),
  ...countsOfSheet(form),
});

/** Understands a workbook with what a person has said of its titles and grades. */
export const readThisWorkbook = async (
  port: DropDownPort,
  snapshot: WorkbookSnapshot,
  kept: FormProfile | undefined,
  said: SaidReading,
  pause: Pause,
  work: LongWork = {},
): Promise<Result<WorkbookReading, { readonly kind: 'cancelled' }>> => {
  const told = withSaid(kept, said);
  const read = await recogniseOpen(
    port,
    { ...snapshot, ...(told ? { profile: told } : {}) },
    pause,
    work,
  );
  if (!read.ok) return read;
  const workbook = read.value;
  const seen = profileOfSheets(workbook.forms);
  const all = new Map((told?.titles ?? []).map((title) => [headingKey(title.title), title]));
  const profile =
    seen &&
    withSaid(
      { ...seen, ...toldFormOf(told ?? {}), grades: seen.grades ?? told?.grades ?? null },
      { ...said, titles: all },
    );
  return {
    ok: true,
    value: {
      workbook,
      sheets: workbook.forms.map(sheetReading),
      titles: titlesOf(workbook, overridesOf(told)),
      notRead: notReadIn(workbook.forms),
      manner: offeredManner(workbook),
      profile: profile ?? null,
    },
  };
};
