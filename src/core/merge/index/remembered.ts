import type { TakenField } from '../../record/taken';
import { sha256 } from '../../submit/sha256';
import { entryMeaning, sameMeaning, type EntryField } from './entry-field';

/** Longer texts are remembered by their digest: enough to know them again. */
const LONGEST_KEPT = 80;
const DIGEST = /^sha256:[0-9a-f]{64}$/u;

const digestOf = (field: EntryField, text: string): string =>
  `sha256:${sha256(entryMeaning(field, text))}`;

/** A field's text as a master remembers it: short ones as written, others by their digest. */
export const rememberText = (field: EntryField, text: string): string =>
  text.length > LONGEST_KEPT || DIGEST.test(text) ? digestOf(field, text) : text;

/** Whether a text means what is remembered. */
const isRemembered = (field: EntryField, remembered: string, text: string): boolean =>
  DIGEST.test(remembered)
    ? remembered === digestOf(field, text)
    : sameMeaning(field, remembered, text);

/** The first of some texts that means one of those remembered. */
export const findRemembered = (
  field: EntryField,
  remembered: readonly string[],
  texts: readonly string[],
): string | undefined =>
  texts.find((text) => remembered.some((one) => isRemembered(field, one, text)));

/** One of the texts last said that is known to the letter. */
export const plainText = ({ now }: TakenField): string | undefined =>
  now.find((text) => !DIGEST.test(text));
