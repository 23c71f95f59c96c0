import { readList, readObject, readText, wrong, type Reader } from '../text/json-reader';
import type { GradeScale } from './grade-scale';
import { readToldForm, type ToldForm } from './told-form';
import { headingKey, HEADING_ROLES, type HeadingOverrides, type HeadingRole } from './heading-role';

/** How a plan's sheets are built: years below each other under each item, a table of another kind, or cards. */
export const FORM_KINDS = ['years-below', 'table', 'cards'] as const;
export type FormKind = (typeof FORM_KINDS)[number];

/** A heading or a label, and what it stands for; `null` where it is to be left alone. */
export interface TitleRole {
  readonly title: string;
  readonly role: HeadingRole | null;
}

/**
 * 様式の読み取り: what is known of another form than our own, as data. It is kept in the catalog and with it
 * in `_shinko`, so that the next sheet of the plan is read without being asked about.
 */
export interface FormProfile extends ToldForm {
  readonly layout: FormKind;
  /** Headings or labels as the sheets write them. */
  readonly titles: readonly TitleRole[];
  /** Grades, the best first where `ordered`; `null` where the sheets give none. */
  readonly grades: {
    readonly values: readonly { readonly value: string; readonly meaning: string | null }[];
    readonly ordered: boolean;
  } | null;
  /** Fields that every sheet of the plan has. */
  readonly required: readonly HeadingRole[];
}

const readRole: Reader<HeadingRole> = (value, path) =>
  HEADING_ROLES.find((role) => role === value) ?? wrong(path, `one of ${HEADING_ROLES.join(', ')}`);

const readTitle: Reader<TitleRole> = (value, path) => {
  const { title, role } = readObject(value, path);
  const text = readText(title, `${path}.title`);
  if (text.trim() === '') wrong(`${path}.title`, 'string that is not blank');
  return { title: text, role: role === null ? null : readRole(role, `${path}.role`) };
};

const readGrades: Reader<NonNullable<FormProfile['grades']>> = (value, path) => {
  const { values, ordered } = readObject(value, path);
  const read = readList((one, at) => {
    const { value: grade, meaning } = readObject(one, at);
    return {
      value: readText(grade, `${at}.value`),
      meaning:
        meaning === null || meaning === undefined ? null : readText(meaning, `${at}.meaning`),
    };
  })(values, `${path}.values`);
  return read.length < 2
    ? wrong(`${path}.values`, 'list of two grades or more')
    : { values: read, ordered: ordered === true };
};

/** Reads a form's profile from parsed JSON. */
export const readFormProfile: Reader<FormProfile> = (value, path) => {
  const fields = readObject(value, path);
  const { titles, grades, required } = fields;
  return {
    layout:
      FORM_KINDS.find((kind) => kind === fields['layout']) ??
      wrong(`${path}.layout`, `one of ${FORM_KINDS.join(', ')}`),
    titles: readList(readTitle)(titles ?? [], `${path}.titles`),
    grades: grades === null || grades === undefined ? null : readGrades(grades, `${path}.grades`),
    required: readList(readRole)(required ?? [], `${path}.required`),
    ...readToldForm(value, path),
  };
};

/** Whether JSON is such a profile, and not that of a form like ours. */
export const isFormProfileJson = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'layout' in value;

/** What the profile's titles say, for reading sheets by. */
export const overridesOf = (profile: FormProfile | undefined): HeadingOverrides | undefined =>
  profile && new Map(profile.titles.map(({ title, role }) => [headingKey(title), role]));

/** The profile's grades as a scale; `undefined` where it names none. */
export const scaleOfProfile = (profile: FormProfile | undefined): GradeScale | undefined =>
  profile?.grades
    ? {
        steps: profile.grades.values,
        source: 'profile',
        isOrdered: profile.grades.ordered,
        suspects: new Set(),
        ...(profile.notRated ? { notRated: profile.notRated } : {}),
      }
    : undefined;
