import type { ItemNumber } from '../value/item-number';
import { isJsonRecord } from '../record/json-text';
import { failure, success, type Result } from '../result';

/** A section (係) of a department, and the numbers of the items that it is handed. */
export interface SectionPart {
  readonly section: string;
  readonly items: ReadonlySet<ItemNumber>;
}

/** Why a file names no sections: the member that is wrong. */
export interface SectionsFault {
  readonly path: string;
}

const isNumbers = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.length > 0 && value.every((one) => Number.isInteger(one));

/** Reads `{"地域福祉係": [1, 2], "障害福祉係": [3]}`: the items of each section; an item may go to several. */
export const parseSections = (json: unknown): Result<readonly SectionPart[], SectionsFault> => {
  if (!isJsonRecord(json) || Object.keys(json).length === 0) return failure({ path: '' });
  const parts: SectionPart[] = [];
  for (const [name, items] of Object.entries(json)) {
    const section = name.trim();
    if (section === '' || !isNumbers(items)) return failure({ path: name });
    parts.push({ section, items: new Set(items) });
  }
  return success(parts);
};
