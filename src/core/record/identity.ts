import { catalogToJson, parseCatalog } from '../catalog/catalog-json';
import type { Catalog } from '../catalog/catalog';
import type { CellEdit } from '../grid/edit';
import { parseFiscalYear, yearLabel, type FiscalYear } from '../era/fiscal-year';
import { unreadProfile } from '../profile/profile-json';
import {
  parseRuleSettings,
  toSettingsJson,
  type RuleSettings,
  type Threshold,
} from '../profile/rule-settings';
import { acceptancesOfText, acceptancesToText, type Acceptance } from './acceptance';
import { stampOfText, stampToText, type Stamp } from './stamp';
import type { SheetEntries } from './entries';
import { HEIGHTS_KEY, heightsOfText, heightsToText, type KeptHeights } from './kept-heights';
import { chunksOf, rowEdits, standingRow } from './record-row';
import { entriesOfText, entriesToText } from './entries-text';
import { IDENTITY_SHEET } from './identity-sheet';
import { isCycleKey, cycleOfTexts, cycleRows, type CycleRecord } from './cycle-record';
import { cellAt, type Grid } from '../grid/grid';
import { heldRows } from '../grid/held-rows';
import type { PlannedCell, SheetBlueprint } from '../grid/blueprint';

const FORMAT = 'shinko-workbook/1';

/** What `_shinko` says of a workbook. Neither reading nor checking needs it; it makes both exact. */
export interface WorkbookIdentity extends CycleRecord {
  /** Random, made with the workbook; findings, undo and reasons are kept by it. */
  readonly id: string;
  readonly plan: string;
  readonly fiscalYear: FiscalYear;
  readonly department: string | null;
  /** The plan as it stood when the form was made, with its settings of the rules. */
  readonly catalog: Catalog | null;
  /** How this workbook is checked; `null` where as its plan says. */
  readonly settings: RuleSettings | null;
  /** Findings let stand, each with its reason. */
  readonly acceptances: readonly Acceptance[];
  /** Entries as they stood when the workbook was handed out; `null` where it was not. */
  readonly base: SheetEntries | null;
  /** The last submission; `null` where there was none. */
  readonly stamp: Stamp | null;
  /** Heights that we gave its rows; absent in workbooks of earlier versions. */
  readonly heights?: KeptHeights | undefined;
}

/** Keys of the identity, each with its text cut into cells. */
const identityRows = (
  identity: WorkbookIdentity,
): readonly (readonly [string, readonly string[]])[] => [
  ['format', [FORMAT]],
  ['id', [identity.id]],
  ['plan', [identity.plan]],
  ['fiscalYear', [yearLabel(identity.fiscalYear)]],
  ['department', [identity.department ?? '']],
  ['catalog', identity.catalog ? chunksOf(JSON.stringify(catalogToJson(identity.catalog))) : []],
  ['settings', identity.settings ? [JSON.stringify(toSettingsJson(identity.settings) ?? {})] : []],
  ['acceptances', chunksOf(acceptancesToText(identity.acceptances))],
  ['base', chunksOf(entriesToText(identity.base))],
  ['stamp', chunksOf(stampToText(identity.stamp))],
  ...(identity.heights ? [[HEIGHTS_KEY, chunksOf(heightsToText(identity.heights))] as const] : []),
  ...cycleRows(identity).map(([key, text]) => [key, chunksOf(text)] as const),
];

const isAbsent = ([key, texts]: readonly [string, readonly string[]]): boolean =>
  isCycleKey(key) && texts.length === 0;

/** Lays the identity out as a very hidden sheet: a key in column A, its text in column B onwards. */
export const layoutIdentity = (identity: WorkbookIdentity): SheetBlueprint => {
  const cells = identityRows(identity)
    .filter((row) => !isAbsent(row))
    .flatMap(([key, texts], row): PlannedCell[] =>
      [key, ...texts].map((value, column) => ({ row, column, value, style: 0 })),
    );
  return {
    name: IDENTITY_SHEET,
    visibility: 'veryHidden',
    cells,
    merges: [],
    columnWidths: new Map(),
    hiddenColumns: new Set(),
    rowHeights: new Map(),
    hiddenRows: new Set(),
    validations: [],
    conditionalFormats: [],
    notes: [],
  };
};

/** A plan of a form that this Shinko does not read is as good as none. */
const readable = (catalog: Catalog): Catalog | null =>
  catalog.profile && unreadProfile(catalog.profile, 'profile') ? null : catalog;

const catalogFrom = (text: string, thresholds: readonly Threshold[]): Catalog | null => {
  if (text === '') return null;
  try {
    const json: unknown = JSON.parse(text);
    const parsed = parseCatalog(json, thresholds);
    if (parsed.ok) return readable(parsed.value);
    const plain = parseCatalog({ ...(json as object), settings: undefined }, thresholds);
    return plain.ok ? readable(plain.value) : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

const settingsFrom = (text: string, thresholds: readonly Threshold[]): RuleSettings | null => {
  if (text === '') return null;
  try {
    const parsed = parseRuleSettings(JSON.parse(text), thresholds);
    return parsed.ok ? parsed.value : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
};

/** What stands beside each key of `_shinko`. */
const textsOf = (grid: Grid): ReadonlyMap<string, string> => {
  const texts = new Map<string, string>();
  for (const row of heldRows(grid)) {
    const key = cellAt(grid, row, 0);
    if (typeof key !== 'string') continue;
    const cells = grid.values[row]!.slice(1).map((value) => String(value ?? ''));
    texts.set(key, cells.join(''));
  }
  return texts;
};

/** The version of a row that names its format, itself or as the first member of its JSON. */
const FORMAT_VERSION = /^(?:\s*\{\s*"format"\s*:\s*")?shinko-[a-z-]+\/(\d+)/u;
const KNOWN_VERSION = 1;

/**
 * Whether `_shinko` holds anything in a format of a newer Shinko, which this one must leave as it is:
 * what it does not understand would be lost.
 */
export const isNewerIdentity = (grid: Grid): boolean =>
  [...textsOf(grid)].some(
    ([key, text]) =>
      (key === 'format' || text.startsWith('{')) &&
      Number(FORMAT_VERSION.exec(text)?.[1] ?? 0) > KNOWN_VERSION,
  );

/**
 * Reads `_shinko`; `undefined` where the grid is none of ours. A damaged catalog is as good as none, and
 * so are one of a form that this Shinko does not read, and settings that it does not know.
 *
 * @param thresholds figures that settings may set, as the rules say (`THRESHOLDS` of the registry)
 */
export const readIdentity = (
  grid: Grid,
  thresholds: readonly Threshold[],
): WorkbookIdentity | undefined => {
  const texts = textsOf(grid);
  const year = parseFiscalYear(texts.get('fiscalYear') ?? '')?.year;
  if (texts.get('format') !== FORMAT || year === undefined) return undefined;
  return {
    id: texts.get('id') ?? '',
    plan: texts.get('plan') ?? '',
    fiscalYear: year,
    department: texts.get('department') || null,
    catalog: catalogFrom(texts.get('catalog') ?? '', thresholds),
    settings: settingsFrom(texts.get('settings') ?? '', thresholds),
    acceptances: acceptancesOfText(texts.get('acceptances') ?? ''),
    base: entriesOfText(texts.get('base') ?? ''),
    stamp: stampOfText(texts.get('stamp') ?? ''),
    heights: heightsOfText(texts.get(HEIGHTS_KEY) ?? ''),
    ...cycleOfTexts(texts),
  };
};

/**
 * The first row of `_shinko` with nothing in it, from `from` on, 0-based. Not the one below all that was read:
 * a cell that somebody left in the sheet's last row has none below it.
 */
const nextFreeRow = (grid: Grid, from: number): number => {
  let row = from;
  while (standingRow(grid, row).contents.some((content) => content !== null)) row += 1;
  return row;
};

/** The row of `_shinko` that begins with a key, 0-based; -1 where none does. */
const rowOfKey = (grid: Grid, key: string): number =>
  heldRows(grid).find((row) => cellAt(grid, row, 0) === key) ?? -1;

/** The row of `_shinko` that keeps heights, or is to keep them, 0-based. */
export const heightsRow = (grid: Grid): number => {
  const found = rowOfKey(grid, HEIGHTS_KEY);
  return found < 0 ? nextFreeRow(grid, 0) : found;
};

/**
 * Edits that make a workbook's `_shinko` say `next` where that differs from what it said; rows that
 * this Shinko does not know, and a catalog that it could not read, stay as they are.
 */
export const identityEdits = (
  grid: Grid,
  next: WorkbookIdentity,
  thresholds: readonly Threshold[],
): readonly CellEdit[] => {
  const known = readIdentity(grid, thresholds);
  const said = new Map(known ? identityRows(known) : []);
  const edits: CellEdit[] = [];
  /** From where the next new row is looked for. */
  let free = 0;
  for (const [key, texts] of identityRows(next)) {
    if (known && said.get(key)?.join('') === texts.join('')) continue;
    const found = rowOfKey(grid, key);
    if (found < 0 && isAbsent([key, texts])) continue;
    const row = found < 0 ? nextFreeRow(grid, free) : found;
    if (found < 0) free = row + 1;
    edits.push(...rowEdits(standingRow(grid, row), key, texts));
  }
  return edits;
};
