import { parseFiscalYear, yearLabel, type FiscalYear } from '../era/fiscal-year';
import type { BlockEntries, SheetEntries, YearEntry } from './entries';
import { isGrade } from '../profile/vocabulary';

/** `{"fiscalYear":"R4","blocks":{"1-1":{"years":{"R4":["12","人","A"]},"ticked":["A"],"narrative":"…"}}}` */
interface EntriesJson {
  readonly fiscalYear: string | null;
  readonly blocks: Readonly<Record<string, BlockJson>>;
}

interface BlockJson {
  readonly years: Readonly<Record<string, readonly [value: string, unit: string, grade: string]>>;
  readonly ticked: readonly string[];
  readonly narrative: string;
}

const blockJson = ({ years, ticked, narrative }: BlockEntries): BlockJson => ({
  years: Object.fromEntries(
    [...years].map(([year, { value, unit, grade }]) => [yearLabel(year), [value, unit, grade]]),
  ),
  ticked,
  narrative,
});

/** Entries as text, for the workbook to carry; `''` for none. */
export const entriesToText = (entries: SheetEntries | null): string => {
  if (entries === null) return '';
  const json: EntriesJson = {
    fiscalYear: entries.fiscalYear === null ? null : yearLabel(entries.fiscalYear),
    blocks: Object.fromEntries([...entries.blocks].map(([key, block]) => [key, blockJson(block)])),
  };
  return JSON.stringify(json);
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((text) => typeof text === 'string');

const yearFrom = (label: string, value: unknown): readonly [FiscalYear, YearEntry] | undefined => {
  const year = parseFiscalYear(label)?.year;
  if (year === undefined || !isTexts(value) || value.length !== 3) return undefined;
  return [year, { value: value[0]!, unit: value[1]!, grade: value[2]! }];
};

const blockFrom = (value: unknown): BlockEntries | undefined => {
  if (!isRecord(value) || !isRecord(value['years']) || !isTexts(value['ticked'])) return undefined;
  const years = Object.entries(value['years']).map(([label, year]) => yearFrom(label, year));
  const known = years.filter((year) => year !== undefined);
  if (known.length !== years.length || typeof value['narrative'] !== 'string') return undefined;
  const ticked = value['ticked'].filter(isGrade);
  return { years: new Map(known), ticked, narrative: value['narrative'] };
};

const entriesFrom = (value: unknown): SheetEntries | null => {
  if (!isRecord(value) || !isRecord(value['blocks'])) return null;
  const label = value['fiscalYear'];
  const fiscalYear = typeof label === 'string' ? (parseFiscalYear(label)?.year ?? null) : null;
  if (fiscalYear === null && label !== null) return null;
  const blocks = new Map<string, BlockEntries>();
  for (const [key, json] of Object.entries(value['blocks'])) {
    const block = blockFrom(json);
    if (!block) return null;
    blocks.set(key, block);
  }
  return { fiscalYear, blocks };
};

/** Reads entries back; damaged ones are as good as none: half a base would pass for entries taken away. */
export const entriesOfText = (text: string): SheetEntries | null => {
  if (text === '') return null;
  try {
    return entriesFrom(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};
