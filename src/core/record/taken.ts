import { comparable } from '../text/text';
import { isJsonRecord, isListOf, isTextOrNull, jsonOfText } from './json-text';

/** What a department said in one field, each text as {@link Taken} keeps it. */
export interface TakenField {
  /** What its files said when a merge last settled the field; several where several files came. */
  readonly now: readonly string[];
  /** What they had said before that. */
  readonly before: readonly string[];
}

/** What a master has settled of one hand-out of a department. */
export interface TakenHandOut {
  /** When the latest of its files was submitted, ISO 8601; `null` where none was. */
  readonly at: string | null;
  /** Whether several files of this hand-out came at once: then one that stays behind says nothing. */
  readonly several: boolean;
  /** By the field's name in the hand-out, `3-1|R4|value`. */
  readonly fields: ReadonlyMap<string, TakenField>;
}

/**
 * What a master has settled, by hand-out: the base of what comes from there again. Short texts are
 * kept as they are, long ones by their digest.
 */
export type Taken = ReadonlyMap<string, TakenHandOut>;

/**
 * What a department's file was handed out as: the workbook's id, and whose it is, since several may
 * fill copies of one workbook. Without an id the department alone tells; `null` where nothing does.
 */
export const handOutKey = (id: string | null, department: string | null): string | null =>
  id === null && department === null ? null : `${id ?? ''}|${comparable(department ?? '')}`;

const FORMAT = 'shinko-taken/1';

/** What is kept of a master's merges as text, for the workbook to carry; `''` for nothing. */
export const takenToText = (taken: Taken): string => {
  if (taken.size === 0) return '';
  const handOuts = [...taken].map(([key, { at, several, fields }]) => [
    key,
    {
      at,
      ...(several ? { several } : {}),
      fields: Object.fromEntries([...fields].map(([name, field]) => [name, shortened(field)])),
    },
  ]);
  return JSON.stringify({ format: FORMAT, handOuts: Object.fromEntries(handOuts) });
};

/** `[["28"],["27"]]`, and `[["27"]]` where nothing was said before. */
const shortened = ({ now, before }: TakenField): readonly (readonly string[])[] =>
  before.length > 0 ? [now, before] : [now];

const isText = (value: unknown): value is string => typeof value === 'string';
const isTexts = (value: unknown): value is readonly string[] => isListOf(value, isText);

const handOutFrom = (value: unknown): TakenHandOut | undefined => {
  if (!isJsonRecord(value)) return undefined;
  const { at, several, fields } = value;
  if (!isTextOrNull(at) || !isJsonRecord(fields)) return undefined;
  const known = Object.entries(fields).flatMap(
    ([name, texts]): readonly (readonly [string, TakenField])[] =>
      isListOf(texts, isTexts) && texts[0]
        ? [[name, { now: texts[0], before: texts[1] ?? [] }]]
        : [],
  );
  return { at, several: several === true, fields: new Map(known) };
};

/** Reads it back; what is damaged is left out, so that its differences are a person's to settle. */
export const takenOfText = (text: string): Taken => {
  const json = jsonOfText(text);
  if (!isJsonRecord(json) || !isJsonRecord(json['handOuts'])) return new Map();
  return new Map(
    Object.entries(json['handOuts']).flatMap(([key, value]) => {
      const handOut = handOutFrom(value);
      return handOut ? [[key, handOut] as const] : [];
    }),
  );
};
