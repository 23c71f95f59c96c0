import type { Growth, KeptChange, RowHeight } from '../../core/form/write/height-order';
import type { CellContent, CellEdit } from '../../core/grid/edit';
import type { Area, CellValue, Grid } from '../../core/grid/grid';
import type { JournalEntry } from './journal';
import type { InsertedRows } from '../ports/workbook';

/** One thing done, and its name in the pane's language. */
export interface JournalStep {
  readonly entry: JournalEntry;
  readonly what: string;
}

/** What was read back; `dropped` steps were of another version or damaged. */
export interface UndoHistory {
  readonly steps: readonly JournalStep[];
  readonly dropped: number;
}

const FORMAT = 'shinko-journal/1';
const MOST_STEPS = 20;
/** Characters of one workbook's journal; older steps go first, and the newest is kept whatever its length. */
const LONGEST = 4_000_000;

const gridToJson = (grid: Grid): object => ({
  ...grid,
  values: Array.from(grid.values, (row) =>
    row ? Array.from(row, (value) => value ?? null) : null,
  ),
  formulas: [...grid.formulas],
  formats: [...grid.formats],
  hiddenRows: [...grid.hiddenRows],
  hiddenColumns: [...grid.hiddenColumns],
});

const entryToJson = (entry: JournalEntry): object => {
  switch (entry.kind) {
    case 'sheets':
      return { kind: entry.kind, grids: entry.grids.map(gridToJson) };
    case 'begun':
      return { ...entry, grids: entry.grids.map(gridToJson) };
    case 'together':
      return { kind: entry.kind, entries: entry.entries.map(entryToJson) };
    case 'cells':
    case 'rows':
      return entry;
  }
};

/** The newest steps as text, as many as are kept. */
export const journalToText = (steps: readonly JournalStep[]): string => {
  const kept: string[] = [];
  let length = 0;
  for (const { entry, what } of steps.slice(-MOST_STEPS).reverse()) {
    const text = JSON.stringify({ what, entry: entryToJson(entry) });
    length += text.length;
    if (length > LONGEST && kept.length > 0) break;
    kept.unshift(text);
  }
  return `{"format":"${FORMAT}","steps":[${kept.join(',')}]}`;
};

type Read<T> = (json: unknown) => T | undefined;
type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (json: unknown): Fields | undefined =>
  typeof json === 'object' && json !== null ? (json as Fields) : undefined;

const readAll = <T>(json: unknown, read: Read<T>): readonly T[] | undefined => {
  if (!Array.isArray(json)) return undefined;
  const all = json.map(read);
  return all.every((one) => one !== undefined) ? all : undefined;
};

const readIndex: Read<number> = (json) =>
  Number.isInteger(json) && (json as number) >= 0 ? (json as number) : undefined;

const isPlain = (json: unknown): json is string | number | boolean | null =>
  json === null || ['string', 'number', 'boolean'].includes(typeof json);

const isValue = (json: unknown): json is CellValue =>
  isPlain(json) || typeof fieldsOf(json)?.['error'] === 'string';

const isContent = (json: unknown): json is CellContent =>
  isValue(json) || typeof fieldsOf(json)?.['formula'] === 'string';

const readEdit: Read<CellEdit> = (json) => {
  const { sheet, row, column, from, to } = fieldsOf(json) ?? {};
  const isPlace = readIndex(row) !== undefined && readIndex(column) !== undefined;
  return typeof sheet === 'string' && isPlace && isContent(from) && isContent(to)
    ? { sheet, row: row as number, column: column as number, from, to }
    : undefined;
};

const readRows: Read<InsertedRows> = (json) => {
  const { sheet, top, bottom, values } = fieldsOf(json) ?? {};
  const isSpan = readIndex(top) !== undefined && readIndex(bottom) !== undefined;
  const isTable =
    Array.isArray(values) && values.every((row) => Array.isArray(row) && row.every(isPlain));
  return typeof sheet === 'string' && isSpan && isTable
    ? {
        sheet,
        top: top as number,
        bottom: bottom as number,
        values: values as InsertedRows['values'],
      }
    : undefined;
};

const readRow = (json: unknown): readonly CellValue[] | null | undefined => {
  if (json === null) return null;
  return Array.isArray(json) && json.every(isValue) ? json : undefined;
};

const readText: Read<readonly [number, string]> = (json) =>
  Array.isArray(json) && readIndex(json[0]) !== undefined && typeof json[1] === 'string'
    ? [json[0] as number, json[1]]
    : undefined;

const readArea: Read<Area> = (json) => {
  const fields = fieldsOf(json) ?? {};
  const sides = ['top', 'left', 'bottom', 'right'].map((side) => readIndex(fields[side]));
  return sides.every((side) => side !== undefined) ? (fields as unknown as Area) : undefined;
};

const VISIBILITIES: readonly unknown[] = ['visible', 'hidden', 'veryHidden'];

const readGrid: Read<Grid> = (json) => {
  const fields = fieldsOf(json) ?? {};
  const { sheet, visibility } = fields;
  const values = readAll(fields['values'], readRow);
  const formulas = readAll(fields['formulas'], readText);
  const formats = readAll(fields['formats'], readText);
  const merges = readAll(fields['merges'], readArea);
  const hiddenRows = readAll(fields['hiddenRows'], readIndex);
  const hiddenColumns = readAll(fields['hiddenColumns'], readIndex);
  if (typeof sheet !== 'string' || !VISIBILITIES.includes(visibility)) return undefined;
  if (!values || !formulas || !formats || !merges || !hiddenRows || !hiddenColumns)
    return undefined;
  return {
    sheet,
    visibility: visibility as Grid['visibility'],
    values: values.map((row) => row ?? undefined),
    formulas: new Map(formulas),
    formats: new Map(formats),
    merges,
    hiddenRows: new Set(hiddenRows),
    hiddenColumns: new Set(hiddenColumns),
  };
};

const readHeight: Read<RowHeight> = (json) => {
  const { sheet, row, from, to } = fieldsOf(json) ?? {};
  const isHigh = typeof from === 'number' && typeof to === 'number';
  return typeof sheet === 'string' && readIndex(row) !== undefined && isHigh
    ? { sheet, row: row as number, from, to }
    : undefined;
};

const isKept = (json: unknown): json is readonly number[] | null =>
  json === null || (Array.isArray(json) && json.every((height) => typeof height === 'number'));

const readKept: Read<KeptChange> = (json) => {
  const { sheet, key, from, to } = fieldsOf(json) ?? {};
  return typeof sheet === 'string' && typeof key === 'string' && isKept(from) && isKept(to)
    ? { sheet, key, from, to }
    : undefined;
};

const readGrowth: Read<Growth> = (json) => {
  const fields = fieldsOf(json) ?? {};
  const record = readIndex(fields['record']);
  const rows = readAll(fields['rows'], readHeight);
  const kept = readAll(fields['kept'], readKept);
  return record !== undefined && rows && kept ? { record, rows, kept } : undefined;
};

const readCells: Read<JournalEntry> = (json) => {
  const fields = fieldsOf(json) ?? {};
  const edits = readAll(fields['edits'], readEdit);
  if (fields['growth'] === undefined) return edits && { kind: 'cells', edits };
  const growth = readGrowth(fields['growth']);
  return edits && growth && { kind: 'cells', edits, growth };
};

const readEntry: Read<JournalEntry> = (json) => {
  const fields = fieldsOf(json) ?? {};
  switch (fields['kind']) {
    case 'cells':
      return readCells(json);
    case 'sheets': {
      const grids = readAll(fields['grids'], readGrid);
      return grids && { kind: 'sheets', grids };
    }
    case 'begun': {
      const edits = readAll(fields['edits'], readEdit);
      const grids = readAll(fields['grids'], readGrid);
      return edits && grids && { kind: 'begun', edits, grids };
    }
    case 'rows': {
      const rows = readAll(fields['rows'], readRows);
      return rows && { kind: 'rows', rows };
    }
    case 'together': {
      const entries = readAll(fields['entries'], readEntry);
      return entries && { kind: 'together', entries };
    }
    default:
      return undefined;
  }
};

const readStep: Read<JournalStep> = (json) => {
  const { what, entry } = fieldsOf(json) ?? {};
  const read = readEntry(entry);
  return typeof what === 'string' && read ? { what, entry: read } : undefined;
};

const parse = (text: string): Fields | undefined => {
  try {
    return fieldsOf(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/**
 * Reads a journal back. A step that cannot be read ends it: what was done before that can be taken
 * back only after it.
 */
export const journalOfText = (text: string): UndoHistory => {
  const fields = parse(text);
  const steps: unknown = fields?.['format'] === FORMAT ? fields['steps'] : undefined;
  if (!Array.isArray(steps)) return { steps: [], dropped: 1 };
  const read = steps.map(readStep);
  const bad = read.lastIndexOf(undefined);
  const kept = read.slice(bad + 1).flatMap((step) => step ?? []);
  return { steps: kept, dropped: bad + 1 };
};
