import type { FormProfile, TitleRole } from '../../profile/form-profile';
import { toldFormOf, type ToldForm } from '../../profile/told-form';
import { headingBase, headingKey, type HeadingRole } from '../../profile/heading-role';

/** What a person has said of how a workbook's sheets are read. */
export interface SaidReading {
  /** Titles as they are written, with their roles; `null` where one is to be left alone. */
  readonly titles: ReadonlyMap<string, TitleRole>;
  /** Grades from the best to the worst; `null` where nobody has said them. */
  readonly grades: readonly string[] | null;
  /** How the sheets are built: of each field what was said last, blank where it was taken back. */
  readonly form: ToldForm;
}

/** Nothing said yet. */
export const NOTHING_SAID: SaidReading = {
  titles: new Map(),
  grades: null,
  form: {},
};

/** Words as a person types them in a line, each once. */
export const wordsOfText = (text: string): readonly string[] => [
  ...new Set(text.split(/[・,、，／/\s]+/u).filter((word) => word !== '')),
];

/** Grades in a line, as {@link gradesOfText} reads them. */
export const textOfGrades = (grades: readonly string[] | null): string => grades?.join('・') ?? '';

/** Grades as a person types them in a line. */
export const gradesOfText = (text: string): readonly string[] | null => {
  const apart = wordsOfText(text);
  return apart.length < 2 ? null : apart;
};

/** A profile with what was said instead of what it had. */
export const withSaid = (
  known: FormProfile | undefined,
  said: SaidReading,
): FormProfile | undefined => {
  const isNothing = said.titles.size === 0 && said.grades === null;
  if (isNothing && Object.keys(said.form).length === 0) return known;
  const own = new Map<string, HeadingRole | null>();
  for (const { title, role } of said.titles.values()) {
    const base = headingBase(title);
    // Of several years' headings the first tells the others; one that differs is told apart.
    own.set(own.has(base) && own.get(base) !== role ? headingKey(title) : base, role);
  }
  const isSaid = (title: string): boolean =>
    own.has(headingKey(title)) || own.has(headingBase(title));
  const others = (known?.titles ?? []).filter(({ title }) => !isSaid(title));
  const meaningOf = (grade: string): string | null =>
    known?.grades?.values.find(({ value }) => value === grade)?.meaning ?? null;
  return {
    layout: known?.layout ?? 'cards',
    titles: [...others, ...[...own].map(([title, role]) => ({ title, role }))],
    grades: said.grades
      ? {
          values: said.grades.map((value) => ({ value, meaning: meaningOf(value) })),
          ordered: true,
        }
      : (known?.grades ?? null),
    required: known?.required ?? [],
    ...toldFormOf({ ...known, ...said.form }),
  };
};
