import type { Catalog } from '../../catalog/catalog';
import type { FormProfile, TitleRole } from '../../profile/form-profile';
import { headingKey, headingMeaning, type HeadingRole } from '../../profile/heading-role';
import { gradeOn, SHIROI_SCALE } from '../../profile/grade-scale';
import { toldFormOf, type ToldHeader, type ToldRowKind } from '../../profile/told-form';
import type { RecognisedSheet } from './recognised';

/** Fields that a sheet of the plan must have again, where this one has them. */
const REQUIRED: readonly HeadingRole[] = [
  'number',
  'name',
  'indicator',
  'value',
  'unit',
  'grade',
  'narrative',
];

/** Titles with what they were taken for; one that stands for two things is left out. */
const titlesOf = (forms: readonly RecognisedSheet[]): readonly TitleRole[] => {
  const found = new Map<string, TitleRole | null>();
  for (const { cell, role } of forms.flatMap(({ titles }) => titles)) {
    const meaning = headingMeaning(cell.text);
    // A year alone says what it is, and next year's is another.
    if (role === null || role === 'figures' || (meaning?.year ?? null) !== null) continue;
    const key = headingKey(cell.text);
    const known = found.get(key);
    const title = cell.text.replace(/(?<!\s)\s*\n\s*/gu, '').trim();
    if (known === undefined) found.set(key, { title, role });
    else if (known?.role !== role) found.set(key, null);
  }
  return [...found.values()].filter((one) => one !== null);
};

/** What is to be kept of how a plan's sheets were read; `undefined` of our own form. */
export const profileOfSheets = (forms: readonly RecognisedSheet[]): FormProfile | undefined => {
  const [first] = forms;
  if (!first || first.kind === 'years-below') return undefined;
  const { scale } = first;
  const fields = new Set<string>(forms.flatMap(({ blocks }) => [...(blocks[0]?.fields ?? [])]));
  return {
    layout: first.kind,
    titles: titlesOf(forms),
    // Values alone do not say which others there are.
    grades:
      scale && scale.source !== 'values' ? { values: scale.steps, ordered: scale.isOrdered } : null,
    required: REQUIRED.filter((role) => fields.has(role)),
  };
};

/**
 * The same with how the sheets were found to be built, to be looked at and corrected: their headers, and
 * what their rows hold. Where an item begins the sheets tell by themselves.
 */
export const fullProfileOf = (forms: readonly RecognisedSheet[]): FormProfile | undefined => {
  const profile = profileOfSheets(forms);
  if (!profile) return undefined;
  const headers = new Map<string, ToldHeader>();
  const rowKinds = new Map<string, ToldRowKind>();
  for (const { manner } of forms) {
    for (const header of manner?.headers ?? []) headers.set(headingKey(header.title), header);
    for (const { cell, kind } of manner?.rowWords ?? [])
      rowKinds.set(headingKey(cell.text), { word: cell.text.trim(), kind });
  }
  const isOfAll = forms.every(({ kind, manner }) => kind === 'cards' || manner?.headers.length);
  return {
    ...profile,
    headers: isOfAll ? [...headers.values()] : [],
    rowKinds: [...rowKinds.values()],
    itemBegins: null,
    notRated: [...new Set(forms.flatMap(({ manner }) => manner?.notRated ?? []))],
  };
};

/** Of a form that is laid out as ours, its grades alone, where they are others than Shiroi's. */
const gradesOfOwn = ([first]: readonly RecognisedSheet[]): FormProfile | undefined => {
  if (first?.kind !== 'years-below' || !first.scale) return undefined;
  const { steps, isOrdered, notRated } = first.scale;
  if (steps.every(({ value }) => gradeOn(SHIROI_SCALE, value) !== undefined)) return undefined;
  const grades = { values: steps, ordered: isOrdered };
  return {
    layout: first.kind,
    titles: [],
    grades,
    required: [],
    ...(notRated ? { notRated } : {}),
  };
};

/**
 * A plan with how its sheets are read, and with their grades, even where only what is written tells
 * those: a form that is made of it offers them.
 *
 * @param told what was said of the sheets, where somebody has
 */
export const withFormOf = (
  catalog: Catalog,
  forms: readonly RecognisedSheet[],
  told: FormProfile | undefined,
): Catalog => {
  const profile = profileOfSheets(forms);
  const known = profile
    ? { ...profile, ...toldFormOf(told ?? {}) }
    : (catalog.form ?? told ?? gradesOfOwn(forms));
  if (!known) return catalog;
  const scale = profile && forms[0]?.scale;
  const grades = scale ? { values: scale.steps, ordered: scale.isOrdered } : null;
  const notRated = scale?.notRated ?? known.notRated;
  return {
    ...catalog,
    form: { ...known, grades: known.grades ?? grades, ...(notRated ? { notRated } : {}) },
  };
};
