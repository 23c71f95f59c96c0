import type { ItemNumber } from '../value/item-number';
/** A row's text as JSON; `undefined` where it is blank or damaged. */
export const jsonOfText = (text: string): unknown => {
  if (text === '') return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/** Whether JSON is an object with members. */
export const isJsonRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isTextOrNull = (value: unknown): value is string | null =>
  value === null || typeof value === 'string';

/** A list of JSON whose members are all of one kind. */
export const isListOf = <T>(
  value: unknown,
  isOne: (member: unknown) => member is T,
): value is readonly T[] => Array.isArray(value) && value.every(isOne);

const ISO_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/u;

/** Whether JSON is a time with its offset, `2026-04-10T09:30:00+09:00`. */
export const isTime = (value: unknown): value is string =>
  typeof value === 'string' && ISO_TIME.test(value);

/** Whether a value is an item's number: a whole number, or a text that is not blank. */
export const isItemNumber = (value: unknown): value is ItemNumber =>
  isCount(value) || (typeof value === 'string' && value.trim() !== '');

/** Whether JSON is a whole number, not negative. */
export const isCount = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= 0;
