import type { PlannedCell, SheetBlueprint, WorkbookBlueprint } from '../../src/core/grid/blueprint';
import { IDENTITY_SHEET } from '../../src/core/record/identity-sheet';
import { xlsx } from '../../src/hosts/cli/node-xlsx';
import type { Dice } from './dice';
import { breakJson } from './json-faults';
import { ODD_TEXTS } from './xml-faults';

/** What each key may say where the book at hand says nothing of it. */
const FORGED: Readonly<Record<string, unknown>> = {
  stamp: {
    department: '健康課',
    by: '見本 太郎',
    at: '2026-04-10T09:30:00+09:00',
    counts: { error: 0, warning: 0, info: 0 },
    accepted: 0,
    digest: '0'.repeat(64),
    checkedBy: { off: ['unit-count'], thresholds: { 'value-jump': 3 } },
  },
  acceptances: [
    {
      ...{ rule: 'value-jump', item: 3, occurrence: 1, year: 2022, tier: null, field: 'value' },
      ...{ facts: 'x', reason: '=HYPERLINK("x")', by: '@a', on: '2026-04-01' },
    },
  ],
  settings: { off: ['unit-count'], thresholds: { 'value-jump': 3 } },
  approvals: [{ role: '係長', by: 'x', at: '2026-04-10T09:30:00+09:00', digest: 'x' }],
  board: [{ department: '健康課', state: 'submitted' }],
  taken: {},
  marks: [],
  heights: { sheet: {} },
  deadline: '2026-05-12',
  handedOut: '2026-04-10T09:30:00+09:00',
  origin: { department: '健康課', section: '係' },
  base: { fiscalYear: 'R4', blocks: { '1-1': { years: {}, ticked: [], narrative: '' } } },
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const textOf = (cells: readonly PlannedCell[], row: number): string =>
  cells
    .filter((cell) => cell.row === row && cell.column > 0)
    .sort((left, right) => left.column - right.column)
    .map(({ value }) => (typeof value === 'string' ? value : ''))
    .join('');

/** Ten megabytes that are the base that a department was handed. */
const hugeBase = (): string => {
  const narrative = '長'.repeat(1000);
  const blocks = Object.fromEntries(
    Array.from({ length: 3300 }, (_, at) => [
      `${at}-1`,
      { years: { R4: ['12', '人', 'A'] }, ticked: ['A'], narrative },
    ]),
  );
  return JSON.stringify({ fiscalYear: 'R4', blocks });
};

const brokenText = (key: string, text: string, dice: Dice): string => {
  if (key === 'base' && dice.below(6) === 0) return hugeBase();
  if (dice.below(6) === 0) return dice.one(ODD_TEXTS);
  const known = parsed(text);
  const forged = Object.hasOwn(FORGED, key) ? FORGED[key] : undefined;
  const json = typeof known === 'object' && known !== null ? known : forged;
  return json === undefined ? dice.one(ODD_TEXTS) : breakJson(JSON.stringify(json), dice);
};

/** Excel takes so many characters in a cell; a few inputs disregard it. */
const CELL = 30_000;

const cellsFor = (row: number, key: string, text: string, dice: Dice): readonly PlannedCell[] => {
  const size = dice.below(10) === 0 ? Infinity : CELL;
  const texts: string[] = [];
  for (let at = 0; at < text.length; at += size) texts.push(text.slice(at, at + size));
  return [key, ...texts].map((value, column) => ({ row, column, value, style: 0 }));
};

const breakKeys = (sheet: SheetBlueprint, dice: Dice): SheetBlueprint => {
  const names = new Map(
    sheet.cells.flatMap(({ row, column, value }): (readonly [string, number])[] =>
      column === 0 && typeof value === 'string' ? [[value, row]] : [],
    ),
  );
  let { cells } = sheet;
  // Each once: what was broken already may be nested deeper than can be written anew.
  const broken = new Set<string>();
  for (let left = 1 + dice.below(4); left > 0; left -= 1) {
    const key = dice.one([...names.keys(), ...Object.keys(FORGED), '__proto__', 'constructor']);
    if (broken.has(key)) continue;
    broken.add(key);
    const row = names.get(key) ?? names.size + left;
    const text = brokenText(key, textOf(cells, row), dice);
    const others = cells.filter((cell) => cell.row !== row);
    cells = [...others, ...cellsFor(row, key, text, dice)];
  }
  return { ...sheet, cells: [...cells].sort((a, b) => a.row - b.row || a.column - b.column) };
};

const blueprints = new WeakMap<Uint8Array, WorkbookBlueprint>();

const blueprintOf = (bytes: Uint8Array): WorkbookBlueprint => {
  const known = blueprints.get(bytes);
  if (known) return known;
  const read = xlsx.readBlueprint(bytes);
  if (!read.ok) throw new RangeError(read.failure.kind);
  blueprints.set(bytes, read.value);
  return read.value;
};

/** Forges what `_shinko` says; the book is sound as Excel sees it. */
export const breakRecord = (bytes: Uint8Array, dice: Dice): Uint8Array => {
  const book = blueprintOf(bytes);
  const sheets = book.sheets.map((sheet) =>
    sheet.name === IDENTITY_SHEET ? breakKeys(sheet, dice) : sheet,
  );
  return xlsx.write({ ...book, sheets });
};
