import { numbersWords, withoutSigns } from './note-signs';
import { foldWidth, comparable, foldedLine } from '../text/text';
import type { ValidTier } from './indicator';
import { inUnitOfRow, sizedFigure, unitKey } from './sized-figure';

/** A figure with the words that stood before it (理事会 11). */
export interface LabelledFigure {
  readonly label: string;
  readonly value: number;
}

/** What one tier's text was understood as. The text as written is kept beside it, see {@link TierValue}. */
export type Figure =
  | { readonly kind: 'number'; readonly value: number }
  /** `15/664`: 15 of 664. */
  | { readonly kind: 'ratio'; readonly value: number; readonly whole: number }
  /** `787 (うち障がい者39)`: 39 of the 787. */
  | {
      readonly kind: 'subset';
      readonly value: number;
      readonly label: string;
      readonly part: number;
    }
  /** `12 集合会議 4 書面会議 8`: a total and what it is made of. */
  | {
      readonly kind: 'breakdown';
      readonly value: number;
      readonly parts: readonly LabelledFigure[];
    }
  /** `10(5)`: a figure and another one in brackets whose meaning is not told. */
  | { readonly kind: 'bracketed'; readonly value: number; readonly bracket: number }
  /** `12 書面会議`: a figure and words. */
  | { readonly kind: 'noted'; readonly value: number; readonly note: string }
  /** `理事会 11 定例会 11`: figures under labels, no total (`value` only where there is just one). */
  | {
      readonly kind: 'labelled';
      readonly value: number | null;
      readonly parts: readonly LabelledFigure[];
    }
  | { readonly kind: 'unreadable' };

/** One tier's share of a value cell. */
export interface TierValue {
  readonly text: string;
  readonly figure: Figure;
}

/**
 * How a spelling departs from a plain figure though its meaning is clear: `note-sign` is ① or a raised
 * number beside the figure, `multiplier` 1.2万.
 */
export type ValueSpelling =
  'full-width' | 'negative-mark' | 'unit-in-value' | 'note-sign' | 'multiplier';

/** A value cell, understood. */
export interface ParsedValue {
  /** As written. */
  readonly text: string;
  /** One entry per figure or group found, top first; empty for a blank cell. */
  readonly tiers: readonly TierValue[];
  readonly spellings: readonly ValueSpelling[];
}

const NUMBER = String.raw`[-+▲△]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const ONLY_NUMBER = new RegExp(`^${NUMBER}$`, 'u');
const RATIO = new RegExp(`^(${NUMBER})\\s*/\\s*(${NUMBER})$`, 'u');
const SUBSET = new RegExp(
  `^(${NUMBER})\\s*\\(\\s*(?:うち|内)、?\\s*(.*?)\\s*(${NUMBER})\\D{0,2}\\)$`,
  'u',
);
const BRACKETED = new RegExp(`^(${NUMBER})\\s*\\(\\s*(${NUMBER})\\s*\\)$`, 'u');
/** A label is no story: what stands longer before a figure is cut at its beginning. */
const LABELLED = new RegExp(
  `([^\\d\\s▲△+、,-](?:[^\\d]{0,80}?[^\\d\\s:])??)[\\s:]{0,20}(${NUMBER})(?=\\s|$|[、,])`,
  'gu',
);
const WITH_UNIT = new RegExp(`^(${NUMBER})\\s?(\\p{L}{1,4}(?:/\\p{L}{1,3})?|%)$`, 'u');
/** 延べ612人, 年6回, 約100件: words before a figure that leave it what it is, as a part of patterns. */
export const WORDS_BEFORE = '(?:延べ|のべ|年間?|計|合計|全|約|およそ|概ね)';
const BEFORE_NUMBER = new RegExp(`^${WORDS_BEFORE}\\s*(?=\\d)`, 'u');
const LEADING = new RegExp(`^(${NUMBER})(?=\\s|$)\\s*`, 'u');

/** The number a figure's text stands for; thousands separators and ▲ △ - for negatives are understood. */
export const parseNumber = (text: string): number | undefined => {
  const folded = foldWidth(text).trim();
  if (!ONLY_NUMBER.test(folded)) return undefined;
  const negative = /^[▲△-]/u.test(folded);
  const size = Number(folded.replace(/^[-+▲△]/u, '').replace(/,/gu, ''));
  return negative ? -size : size;
};

const numberIn = (text: string): number => parseNumber(text) ?? NaN;

const parseLabelled = (text: string): readonly LabelledFigure[] | undefined => {
  const parts: LabelledFigure[] = [];
  let end = 0;
  for (const match of text.matchAll(LABELLED)) {
    if (text.slice(end, match.index).trim().replace(/[、,]/gu, '') !== '') return undefined;
    parts.push({ label: match[1]!.trim(), value: numberIn(match[2]!) });
    end = match.index + match[0].length;
  }
  return parts.length > 0 && text.slice(end).trim() === '' ? parts : undefined;
};

const parseFigure = (text: string): Figure => {
  const folded = foldedLine(text);
  const number = parseNumber(folded);
  if (number !== undefined) return { kind: 'number', value: number };
  const ratio = RATIO.exec(folded);
  if (ratio) return { kind: 'ratio', value: numberIn(ratio[1]!), whole: numberIn(ratio[2]!) };
  const subset = SUBSET.exec(folded);
  if (subset) {
    return {
      kind: 'subset',
      value: numberIn(subset[1]!),
      label: subset[2]!,
      part: numberIn(subset[3]!),
    };
  }
  const bracketed = BRACKETED.exec(folded);
  if (bracketed) {
    return { kind: 'bracketed', value: numberIn(bracketed[1]!), bracket: numberIn(bracketed[2]!) };
  }
  return parseWithWords(folded);
};

const parseWithWords = (folded: string): Figure => {
  const leading = LEADING.exec(folded);
  if (leading) {
    const rest = folded.slice(leading[0].length);
    const parts = parseLabelled(rest);
    const value = numberIn(leading[1]!);
    if (parts) return { kind: 'breakdown', value, parts };
    if (!/\d/u.test(rest)) return { kind: 'noted', value, note: rest };
    return { kind: 'unreadable' };
  }
  const plain = folded.replace(BEFORE_NUMBER, '');
  if (plain !== folded) {
    const told = parseFigure(plain);
    const [before] = folded.split(plain);
    if (told.kind === 'number') return { kind: 'noted', value: told.value, note: before!.trim() };
    if (told.kind === 'noted') return told;
  }
  const withUnit = WITH_UNIT.exec(folded);
  if (withUnit) return { kind: 'noted', value: numberIn(withUnit[1]!), note: withUnit[2]! };
  const parts = parseLabelled(folded);
  if (parts) {
    return { kind: 'labelled', value: parts.length === 1 ? parts[0]!.value : null, parts };
  }
  return { kind: 'unreadable' };
};

const labelFits = (label: string, tier: ValidTier): boolean => {
  const [words, name] = [comparable(label), comparable(tier.name)];
  if (words === '' || name === '') return false;
  if (name.includes(words) || words.includes(name)) return true;
  const stem = words.replace(/(?<![会等数件])[会等数件]+$/u, '');
  return stem.length >= 2 && name.startsWith(stem);
};

/** Deals labelled figures out to the tiers whose names they fit; `undefined` unless every label fits one and every tier gets one. */
const dealByLabel = (
  parts: readonly LabelledFigure[],
  tiers: readonly ValidTier[],
): readonly TierValue[] | undefined => {
  const dealt: LabelledFigure[][] = tiers.map(() => []);
  for (const part of parts) {
    const fitting = tiers.findIndex((tier) => labelFits(part.label, tier));
    if (fitting < 0) return undefined;
    dealt[fitting]!.push(part);
  }
  if (dealt.some((figures) => figures.length === 0)) return undefined;
  return dealt.map((figures) => ({
    text: figures.map((figure) => `${figure.label} ${figure.value.toLocaleString('en')}`).join(' '),
    figure: {
      kind: 'labelled',
      value: figures.length === 1 ? figures[0]!.value : null,
      parts: figures,
    },
  }));
};

/** 1.2万 and the like, apart; `undefined` for other texts. */
const sizedNumber = (
  text: string,
): { readonly value: number; readonly note: string } | undefined => {
  const sized = sizedFigure(text);
  const value = sized && parseNumber(sized.figure);
  return value === undefined ? undefined : { value, note: sized!.size };
};

/** Most figures by far: nothing else need be looked for in them. */
const PLAIN_FIGURE = /^\d{1,15}$/u;

const asTierValue = (text: string): TierValue => {
  if (PLAIN_FIGURE.test(text)) return { text, figure: { kind: 'number', value: Number(text) } };
  const plain = withoutSigns(text);
  const figure: Figure = numbersWords(plain)
    ? { kind: 'unreadable' }
    : parseFigure(plain.replace(/パーセント$/u, '%'));
  return { text: text.trim(), figure };
};

const splitForTiers = (text: string, tiers: readonly ValidTier[]): readonly TierValue[] => {
  const lines = text.split(/\r\n|\r|\n/u).filter((line) => line.trim() !== '');
  if (tiers.length !== 1 && lines.length === tiers.length) return lines.map(asTierValue);
  const whole = lines.join(' ');
  if (tiers.length !== 1) {
    const labelled = parseLabelled(foldedLine(whole));
    const dealt = labelled && dealByLabel(labelled, tiers);
    if (dealt) return dealt;
  }
  if (tiers.length === 1) {
    const single = asTierValue(whole);
    if (single.figure.kind !== 'unreadable') return [single];
  }
  const words = whole.split(/\s+/u).filter((word) => word !== '');
  const figures = words.map(asTierValue);
  const plain = figures.every(
    (entry) =>
      entry.figure.kind === 'number' ||
      entry.figure.kind === 'ratio' ||
      entry.figure.kind === 'bracketed' ||
      sizedNumber(withoutSigns(entry.text)) !== undefined,
  );
  if (plain || words.length === tiers.length) return figures;
  return lines.map(asTierValue);
};

/** A figure that is told in another size than its row's unit (1.2万人, 3百万円), in that unit. */
const inRowUnit = (tier: TierValue, unit: string): TierValue => {
  const { text, figure } = tier;
  const told = figure.kind === 'noted' ? figure : sizedNumber(withoutSigns(text));
  if (!told) return tier;
  const value = inUnitOfRow(told.value, told.note, unit);
  if (value === null) return { text, figure: { kind: 'unreadable' } };
  return value === told.value ? tier : { text, figure: { kind: 'number', value } };
};

const spellingsOf = (
  text: string,
  tiers: readonly TierValue[],
  units: readonly string[],
  isSized: boolean,
): ValueSpelling[] => {
  const spellings: ValueSpelling[] = [];
  if (tiers.every((tier) => PLAIN_FIGURE.test(tier.text))) return spellings;
  if (/[０-９，．／（）－]/u.test(text) && /[０-９]|\d[，．／－]|[，．／－]\d/u.test(text))
    spellings.push('full-width');
  if (/[▲△]/u.test(text)) spellings.push('negative-mark');
  if (tiers.some((tier) => withoutSigns(tier.text) !== tier.text)) spellings.push('note-sign');
  if (isSized) spellings.push('multiplier');
  const hasUnit = tiers.some(
    ({ figure }) =>
      figure.kind === 'noted' && units.some((unit) => unitKey(unit) === unitKey(figure.note)),
  );
  if (hasUnit) spellings.push('unit-in-value');
  return spellings;
};

/**
 * Reads a value cell for the tiers valid in its year. Labels are matched to the tiers' names first;
 * a line break parts tiers, and a space may stand for one where the number of figures says so.
 *
 * @param text the cell as written; blank gives no tiers
 * @param tiers tiers valid in the year, top first; `[]` where unknown
 * @param units the row's units, to tell 100人 from a note
 */
export const parseValue = (
  text: string,
  tiers: readonly ValidTier[],
  units: readonly string[] = [],
): ParsedValue => {
  if (text.trim() === '') return { text, tiers: [], spellings: [] };
  if (PLAIN_FIGURE.test(text)) return { text, tiers: [asTierValue(text)], spellings: [] };
  const found = splitForTiers(text, tiers);
  const inUnits = found.map((tier, index) => inRowUnit(tier, units[index] ?? units[0] ?? ''));
  const isSized = inUnits.some(
    (tier, index) => tier !== found[index] && plainNumber(tier.figure) !== null,
  );
  return { text, tiers: inUnits, spellings: spellingsOf(text, inUnits, units, isSized) };
};

/** A value cell whose text is no figure of a person's: a date, an error, a picture. */
export const unreadValue = (text: string): ParsedValue => ({
  text,
  tiers: text.trim() === '' ? [] : [{ text, figure: { kind: 'unreadable' } }],
  spellings: [],
});

/** The plain number a figure stands for, where it stands for one: the total, the part of a ratio, the figure before a bracket. */
export const plainNumber = (figure: Figure): number | null =>
  figure.kind === 'unreadable' ? null : figure.value;
