import type { SheetEntries } from './entries';
import { entriesOfText, entriesToText } from './entries-text';
import { isJsonRecord, jsonOfText } from './json-text';

/** The department's book that a section's (係) was split from. */
export interface Origin {
  /** The department's book's id, by which what the master takes is known. */
  readonly handOut: string;
  /** The section's name. */
  readonly section: string;
  /** Entries of the department's book when it was split: the base where the two are put together again. */
  readonly entries: SheetEntries | null;
}

const FORMAT = 'shinko-origin/1';

/** Where a section's book comes from as text, for it to carry; `''` for a book that is none. */
export const originToText = (origin: Origin | undefined): string => {
  if (!origin) return '';
  const { handOut, section, entries } = origin;
  return JSON.stringify({ format: FORMAT, handOut, section, entries: entriesToText(entries) });
};

/** Reads it back; a damaged one is as good as none. */
export const originOfText = (text: string): Origin | undefined => {
  const json = jsonOfText(text);
  if (!isJsonRecord(json)) return undefined;
  const { handOut, section, entries } = json;
  if (typeof handOut !== 'string' || typeof section !== 'string') return undefined;
  return {
    handOut,
    section,
    entries: typeof entries === 'string' ? entriesOfText(entries) : null,
  };
};
