import {
  readList,
  readObject,
  readText,
  readTextsOrNone,
  wrong,
  type JsonFault,
  type Reader,
} from '../text/json-reader';
import { comparable } from '../text/text';
import {
  SHIROI,
  type ColumnRole,
  type FormColumn,
  type GradeStep,
  type HeadingLine,
  type HeadingWord,
  type Profile,
} from './profile';

const LINES = Object.keys(SHIROI.headings) as readonly HeadingLine[];
const ROLES: readonly ColumnRole[] = SHIROI.columns.map(({ role }) => role);
const FIELDS: readonly (keyof Profile)[] = [
  'grades',
  'headings',
  'columns',
  'required',
  'legend',
  'sheetTitle',
];

/** An object of these fields and no others, so that a mistyped one is not passed over. */
const readFields = (
  value: unknown,
  path: string,
  known: readonly string[],
): Record<string, unknown> => {
  const fields = readObject(value, path);
  const stray = Object.keys(fields).find((key) => !known.includes(key));
  return stray === undefined ? fields : wrong(`${path}.${stray}`, `one of ${known.join(', ')}`);
};

const readWord: Reader<string> = (value, path) =>
  readText(value, path).trim() === '' ? wrong(path, 'string that is not blank') : (value as string);

const readGrade: Reader<GradeStep> = (value, path) => {
  const grade = readFields(value, path, ['value', 'meaning', 'box', 'variants']);
  return {
    value: readWord(grade['value'], `${path}.value`),
    meaning: readWord(grade['meaning'], `${path}.meaning`),
    box: readWord(grade['box'], `${path}.box`),
    variants: readTextsOrNone(grade['variants'], `${path}.variants`),
  };
};

const readGrades: Reader<Profile['grades']> = (value, path) => {
  const grades = readList(readGrade)(value, path);
  return grades.length < 2 ? wrong(path, 'list of two grades or more') : grades;
};

const readHeading: Reader<HeadingWord> = (value, path) => {
  const heading = readFields(value, path, ['label', 'variants']);
  return {
    label: readWord(heading['label'], `${path}.label`),
    variants: readTextsOrNone(heading['variants'], `${path}.variants`),
  };
};

const readHeadings: Reader<Profile['headings']> = (value, path) => {
  const headings = readFields(value, path, LINES);
  return Object.fromEntries(
    LINES.map((line) => [line, readHeading(headings[line], `${path}.${line}`)]),
  ) as Record<HeadingLine, HeadingWord>;
};

const readRole: Reader<ColumnRole> = (value, path) =>
  ROLES.find((role) => role === value) ?? wrong(path, `one of ${ROLES.join(', ')}`);

const readColumn: Reader<FormColumn> = (value, path) => {
  const column = readFields(value, path, ['role', 'title', 'variants']);
  return {
    role: readRole(column['role'], `${path}.role`),
    title: readWord(column['title'], `${path}.title`),
    variants: readTextsOrNone(column['variants'], `${path}.variants`),
  };
};

/** No grade, role or title may stand for two things, and what is required must be there. */
const checkWords = ({ grades, columns, required }: Profile, path: string): void => {
  const values = new Set<string>();
  grades.forEach(({ value }, index) => {
    if (values.has(value)) wrong(`${path}.grades[${index}].value`, 'grade used once only');
    values.add(value);
  });
  const roles = new Set<ColumnRole>();
  const titles = new Map<string, ColumnRole>();
  columns.forEach(({ role, title, variants }, index) => {
    const at = `${path}.columns[${index}]`;
    if (roles.has(role)) wrong(`${at}.role`, 'role used once only');
    roles.add(role);
    [title, ...variants].forEach((word, place) => {
      const other = titles.get(comparable(word)) ?? role;
      const name = place === 0 ? 'title' : `variants[${place - 1}]`;
      if (other !== role) wrong(`${at}.${name}`, `title of one column only, not of ${other} too`);
      titles.set(comparable(word), role);
    });
  });
  required.forEach((role, index) => {
    if (!roles.has(role)) wrong(`${path}.required[${index}]`, 'role of a column in columns');
  });
};

/** Reads a form's profile from parsed JSON. */
export const readProfile: Reader<Profile> = (value, path) => {
  const fields = readFields(value, path, FIELDS);
  const profile: Profile = {
    grades: readGrades(fields['grades'], `${path}.grades`),
    headings: readHeadings(fields['headings'], `${path}.headings`),
    columns: readList(readColumn)(fields['columns'], `${path}.columns`),
    required: readList(readRole)(fields['required'], `${path}.required`),
    legend: readWord(fields['legend'], `${path}.legend`),
    sheetTitle: readWord(fields['sheetTitle'], `${path}.sheetTitle`),
  };
  checkWords(profile, path);
  return profile;
};

const headingsToJson = (headings: Profile['headings']): unknown =>
  Object.fromEntries(
    LINES.map((line) => [line, { label: headings[line].label, variants: headings[line].variants }]),
  );

/** The profile as a JSON value; {@link readProfile} gives it back. */
export const profileToJson = (profile: Profile): Readonly<Record<keyof Profile, unknown>> => ({
  grades: profile.grades.map(({ value, meaning, box, variants }) => ({
    value,
    meaning,
    box,
    variants,
  })),
  headings: headingsToJson(profile.headings),
  columns: profile.columns.map(({ role, title, variants }) => ({ role, title, variants })),
  required: profile.required,
  legend: profile.legend,
  sheetTitle: profile.sheetTitle,
});

/** The first part in which a profile is another than Shiroi's; `undefined` where it is the same. */
const otherThanShiroi = (profile: Profile): keyof Profile | undefined => {
  const [own, shiroi] = [profileToJson(profile), profileToJson(SHIROI)];
  return FIELDS.find((field) => JSON.stringify(own[field]) !== JSON.stringify(shiroi[field]));
};

/** Whether a form is Shiroi's: a catalog says nothing of it then. */
export const isShiroi = (profile: Profile): boolean => otherThanShiroi(profile) === undefined;

/** Why sheets of a profile cannot be read; `undefined` where they can. Only Shiroi's form is read yet. */
export const unreadProfile = (profile: Profile, path: string): JsonFault | undefined => {
  const field = otherThanShiroi(profile);
  if (field === undefined) return undefined;
  return {
    path: `${path}.${field}`,
    expected: 'that of the form of Shiroi (other profiles are not read yet)',
  };
};
