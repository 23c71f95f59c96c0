import type { ItemNumber } from '../value/item-number';
import { parseFiscalYear, yearLabel, type FiscalYear } from '../era/fiscal-year';
import { isCount, isItemNumber, isJsonRecord, isTextOrNull, isTime, jsonOfText } from './json-text';
import { stampOfJson, stampToJson, type Stamp } from './stamp';

/** Fields that a question may be about: what a department fills. */
export const ASKED_FIELDS = ['value', 'unit', 'grade', 'progress', 'narrative'] as const;
export type AskedField = (typeof ASKED_FIELDS)[number];

/** A question that a book was returned with. */
export interface Question {
  /** Round and place among that round's, `2-1`; it never changes. */
  readonly id: string;
  /** `null` where it is about a cell of no item. */
  readonly item: ItemNumber | null;
  /** 1 for the original, 2, 3 … for its repeats; `null` with the item. */
  readonly occurrence: number | null;
  readonly year: FiscalYear | null;
  /** `null` where it is about the whole item, or a cell of no field. */
  readonly field: AskedField | null;
  readonly sheet: string;
  /** A1 address of its cell when the book was returned. */
  readonly cell: string;
  readonly text: string;
  /** What stood there then; of a whole item a digest of its entries. */
  readonly was: string;
}

/** One time that a book was given back. */
export interface ReturnRecord {
  /** 1 for the first time. */
  readonly round: number;
  /** ISO 8601 with the offset of the place. */
  readonly at: string;
  /** Who gave it back, where that was told. */
  readonly by: string | null;
  /** SHA-256 of the entries as they were given back. */
  readonly digest: string;
  /** The submission that was taken off; `null` where there was none. */
  readonly stamp: Stamp | null;
  readonly questions: readonly Question[];
}

/** How often a book has been returned. */
export const roundOf = (returns: readonly ReturnRecord[] = []): number =>
  returns.reduce((last, { round }) => Math.max(last, round), 0);

/** The last time that a book was returned. */
export const lastReturn = (returns: readonly ReturnRecord[] = []): ReturnRecord | undefined =>
  returns.find(({ round }) => round === roundOf(returns));

const FORMAT = 'shinko-returns/1';

/** The returns as text, for the workbook to carry; `''` for none. */
export const returnsToText = (returns: readonly ReturnRecord[]): string => {
  if (returns.length === 0) return '';
  const json = returns.map(({ stamp, questions, ...rest }) => ({
    ...rest,
    stamp: stamp && stampToJson(stamp),
    questions: questions.map(({ year, ...question }) => ({
      ...question,
      year: year === null ? null : yearLabel(year),
    })),
  }));
  return JSON.stringify({ format: FORMAT, returns: json });
};

const isNumberOrNull = (value: unknown): value is number | null =>
  value === null || Number.isInteger(value);

const questionFrom = (value: unknown): readonly Question[] => {
  if (!isJsonRecord(value)) return [];
  const { id, item, occurrence, year, field, sheet, cell, text, was } = value;
  if (typeof id !== 'string' || typeof sheet !== 'string' || typeof cell !== 'string') return [];
  if (typeof text !== 'string' || typeof was !== 'string') return [];
  if (!(item === null || isItemNumber(item)) || !isNumberOrNull(occurrence)) return [];
  const known = typeof year === 'string' ? (parseFiscalYear(year)?.year ?? null) : null;
  const asked = ASKED_FIELDS.find((one) => one === field) ?? null;
  return [{ id, item, occurrence, year: known, field: asked, sheet, cell, text, was }];
};

const returnFrom = (value: unknown): readonly ReturnRecord[] => {
  if (!isJsonRecord(value)) return [];
  const { round, at, by, digest, stamp, questions } = value;
  if (!isCount(round) || !isTime(at) || typeof digest !== 'string') return [];
  const known = Array.isArray(questions) ? questions.flatMap(questionFrom) : [];
  const who = isTextOrNull(by) ? by : null;
  return [{ round, at, by: who, digest, stamp: stampOfJson(stamp), questions: known }];
};

/**
 * Reads returns back; what is damaged is left out, and so is one that says it is a later time than as many as
 * there are: what is sent before the last return counts for nothing, and a million of them would shut all out.
 */
export const returnsOfText = (text: string): readonly ReturnRecord[] => {
  const json = jsonOfText(text);
  const list = isJsonRecord(json) ? json['returns'] : undefined;
  return Array.isArray(list)
    ? list.flatMap(returnFrom).filter(({ round }) => round <= list.length)
    : [];
};
