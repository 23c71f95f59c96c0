import type { RecognisedSheet } from '../../form/read/recognised';

const itemsOf = ({ blocks }: RecognisedSheet): ReadonlySet<string> =>
  new Set(blocks.map(({ number, repeat, name }) => `${number}|${repeat}|${name}`));

/** Whether one form is another over again: most of its items stand there too. */
const isCopy = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => {
  const shared = [...one].filter((item) => other.has(item)).length;
  return shared * 2 > Math.min(one.size, other.size);
};

/** Forms of a workbook as versions of each other. */
export interface FormVersions {
  /** Each a set of forms that make the whole; more than one where a sheet was copied. */
  readonly versions: readonly (readonly RecognisedSheet[])[];
  /** Copies that nobody sees beside a form that is seen. */
  readonly hidden: readonly RecognisedSheet[];
}

/**
 * Parts the forms of a workbook: a sheet that was copied inside it is another version of the same
 * entries, and each version is compared with the master by itself. Hidden copies are none.
 */
export const formVersions = (forms: readonly RecognisedSheet[]): FormVersions => {
  const known = forms.map((form) => ({ form, items: itemsOf(form) }));
  const seen = known.filter(({ form }) => form.grid.visibility === 'visible');
  const hidden = known.filter(
    ({ form, items }) =>
      form.grid.visibility !== 'visible' && seen.some((other) => isCopy(items, other.items)),
  );
  const versions: { form: RecognisedSheet; items: ReadonlySet<string> }[][] = [];
  for (const one of known) {
    if (hidden.includes(one)) continue;
    const free = versions.find((version) => !version.some(({ items }) => isCopy(one.items, items)));
    if (free) free.push(one);
    else versions.push([one]);
  }
  return {
    versions: versions.map((version) => version.map(({ form }) => form)),
    hidden: hidden.map(({ form }) => form),
  };
};
