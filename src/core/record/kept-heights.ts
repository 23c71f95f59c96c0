/** The key of the row that keeps heights. */
export const HEIGHTS_KEY = 'heights';

/** Heights that we gave the rows of items, in points, first row first: by sheet, then by item (`blockKey`). */
export type KeptHeights = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;

const FORMAT = 'shinko-heights/1';

/** Heights as text, for the workbook to carry: `{"format":…,"sheets":{"進行管理シート R4":{"1-1":[20,20,20,20]}}}`; `''` for none. */
export const heightsToText = (heights: KeptHeights | undefined): string => {
  if (!heights || heights.size === 0) return '';
  const sheets = [...heights].map(([sheet, items]) => [sheet, Object.fromEntries(items)] as const);
  return JSON.stringify({ format: FORMAT, sheets: Object.fromEntries(sheets) });
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isHeights = (value: unknown): value is readonly number[] =>
  Array.isArray(value) && value.every((height) => typeof height === 'number');

const heightsFrom = (json: unknown): KeptHeights | undefined => {
  if (!isRecord(json) || json['format'] !== FORMAT || !isRecord(json['sheets'])) return undefined;
  const heights = new Map<string, ReadonlyMap<string, readonly number[]>>();
  for (const [sheet, items] of Object.entries(json['sheets'])) {
    const entries = isRecord(items) ? Object.entries(items) : [];
    heights.set(
      sheet,
      new Map(entries.flatMap(([key, rows]) => (isHeights(rows) ? [[key, rows] as const] : []))),
    );
  }
  return heights;
};

/** Heights that a workbook carries; `undefined` where it carries none that can be read. */
export const heightsOfText = (text: string): KeptHeights | undefined => {
  if (text === '') return undefined;
  try {
    return heightsFrom(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};
