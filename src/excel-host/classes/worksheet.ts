import type { Area, SheetVisibility } from '../../core/grid/grid';
import { isOnSheet, parseAddress, WHOLE_SHEET } from '../address';
import {
  booleanArgument,
  integerArgument,
  optionalText,
  recordArgument,
  textArgument,
  wordArgument,
} from '../arguments';
import { EVENT, WORKBOOK_TARGET } from '../events';
import { refuse } from '../host-error';
import { defineClass, type HostClass, type HostObject } from '../host-object';
import type { ExcelSession } from '../session';
import type { HostSheet } from '../sheet';
import { usedArea } from '../used-range';
import { chartCollection } from './charts';
import { sheetFilter, sheetTables } from './filters';
import { horizontalPageBreaks, pageLayout } from './page-layout';
import { rangeArgument } from './range-argument';
import { rangeAreas, rangeObject } from './range-objects';

const VISIBILITIES = ['Visible', 'Hidden', 'VeryHidden'] as const;

const visibilityWord = (visibility: SheetVisibility): string =>
  VISIBILITIES.find((word) => word.toLowerCase() === visibility.toLowerCase())!;

const toVisibility = (value: unknown): SheetVisibility => {
  const word = wordArgument(value, VISIBILITIES);
  if (word === 'VeryHidden') return 'veryHidden';
  return word === 'Hidden' ? 'hidden' : 'visible';
};

// An address longer than this is refused by Excel.
const LONGEST_ADDRESS = 8192;

const areasAt = (sheet: HostSheet, address: unknown): readonly Area[] => {
  const text = optionalText(address);
  if (text === undefined || text === '') return [WHOLE_SHEET];
  if (text.length > LONGEST_ADDRESS) refuse('InvalidArgument', 'the address is too long');
  const parsed = parseAddress(text);
  if (!parsed) return refuse('InvalidArgument', `no address: ${text}`);
  if (parsed.sheet !== undefined && parsed.sheet.toLowerCase() !== sheet.name.toLowerCase()) {
    refuse('InvalidArgument', 'the address names another sheet');
  }
  return parsed.areas;
};

const block = (
  session: ExcelSession,
  sheet: HostSheet,
  [row, column, rows, columns]: readonly unknown[],
): HostObject => {
  const [top, left] = [integerArgument(row), integerArgument(column)];
  const area = {
    top,
    left,
    bottom: top + integerArgument(rows) - 1,
    right: left + integerArgument(columns) - 1,
  };
  return isOnSheet(area)
    ? rangeObject(session, sheet, area)
    : refuse('InvalidArgument', 'the range leaves the sheet');
};

const used = (sheet: HostSheet, valuesOnly: unknown, session: ExcelSession): HostObject | null => {
  const area = usedArea(sheet, booleanArgument(valuesOnly, false));
  return area ? rangeObject(session, sheet, area) : null;
};

const PROTECTION = defineClass<HostSheet>({
  name: 'WorksheetProtection',
  scalars: { protected: { read: ({ isProtected }) => isProtected } },
  methods: {
    protect: (sheet, [options, password], { book }) => {
      if (password !== null && password !== undefined) refuse('NotImplemented', 'passwords');
      if (options !== null && options !== undefined) recordArgument(options);
      if (sheet.isProtected) refuse('InvalidOperation', 'the sheet is protected already');
      sheet.isProtected = true;
      book.tell({ kind: 'layout', sheet: sheet.id });
    },
    unprotect: (sheet, _args, { book }) => {
      sheet.isProtected = false;
      book.tell({ kind: 'layout', sheet: sheet.id });
    },
  },
});

const frozenArea = (sheet: HostSheet): Area | null => {
  if (!sheet.freeze) return null;
  const { row, column } = sheet.freeze;
  return {
    top: 0,
    left: 0,
    bottom: row > 0 ? row - 1 : WHOLE_SHEET.bottom,
    right: column > 0 ? column - 1 : WHOLE_SHEET.right,
  };
};

const freeze = (sheet: HostSheet, session: ExcelSession, row: number, column: number): void => {
  sheet.freeze = row === 0 && column === 0 ? undefined : { row, column };
  session.book.tell({ kind: 'layout', sheet: sheet.id });
};

const FREEZE_PANES = defineClass<HostSheet>({
  name: 'WorksheetFreezePanes',
  methods: {
    freezeRows: (sheet, [count], session) => freeze(sheet, session, integerArgument(count), 0),
    freezeColumns: (sheet, [count], session) => freeze(sheet, session, 0, integerArgument(count)),
    freezeAt: (sheet, [frozen], session) => {
      const { area } = rangeArgument(frozen, session);
      freeze(sheet, session, area.bottom + 1, area.right + 1);
    },
    unfreeze: (sheet, _args, session) => freeze(sheet, session, 0, 0),
    getLocationOrNullObject: (sheet, _args, session) => {
      const area = frozenArea(sheet);
      return area && rangeObject(session, sheet, area);
    },
  },
});

const sheetEvents = (target: (sheet: HostSheet) => string): HostClass<HostSheet>['methods'] => ({
  _RegisterDataChangedEvent: (sheet, _args, { events }) =>
    events.register(EVENT.changed, target(sheet)),
  _UnregisterDataChangedEvent: (sheet, _args, { events }) =>
    events.unregister(EVENT.changed, target(sheet)),
  _RegisterSelectionChangedEvent: (sheet, _args, { events }) =>
    events.register(EVENT.selectionChanged, target(sheet)),
  _UnregisterSelectionChangedEvent: (sheet, _args, { events }) =>
    events.unregister(EVENT.selectionChanged, target(sheet)),
});

const neighbour = (
  sheet: HostSheet,
  [visibleOnly]: readonly unknown[],
  session: ExcelSession,
  step: 1 | -1,
): HostObject | null => {
  const { sheets } = session.book;
  const isWanted = (one: HostSheet) =>
    one.visibility === 'visible' || !booleanArgument(visibleOnly, false);
  for (let at = sheets.indexOf(sheet) + step; sheets[at]; at += step) {
    if (isWanted(sheets[at]!)) return worksheet(sheets[at]!);
  }
  return null;
};

const lastOf = (): never => refuse('ItemNotFound', 'there is no such neighbour');

/** `Worksheet`. */
export const worksheet: (self: HostSheet) => HostObject = defineClass<HostSheet>({
  name: 'Worksheet',
  identify: ({ id }) => id,
  scalars: {
    id: { read: ({ id }) => id },
    name: {
      read: ({ name }) => name,
      write: (sheet, value, { book }) => book.renameSheet(sheet, textArgument(value)),
    },
    position: { read: (sheet, { book }) => book.sheets.indexOf(sheet) },
    visibility: {
      read: ({ visibility }) => visibilityWord(visibility),
      write: (sheet, value, { book }) => book.showSheet(sheet, toVisibility(value)),
    },
    // The library sends `showGridlines` by this name.
    gridlines: {
      read: ({ showGridLines }) => showGridLines,
      write: (sheet, value, { book }) => {
        sheet.showGridLines = booleanArgument(value);
        book.tell({ kind: 'layout', sheet: sheet.id });
      },
    },
    tabColor: {
      // Of a sheet that is hidden it is not told.
      read: ({ tabColor, visibility }) => (visibility === 'visible' ? (tabColor ?? '') : null),
      write: (sheet, value, { book }) => {
        sheet.tabColor = textArgument(value) === '' ? undefined : textArgument(value).toUpperCase();
        book.tell({ kind: 'sheet-changed', sheet: sheet.id, source: book.source });
      },
    },
  },
  children: {
    protection: (sheet) => PROTECTION(sheet),
    autoFilter: (sheet) => sheetFilter(sheet),
    tables: (sheet) => sheetTables(sheet),
    charts: (sheet) => chartCollection(sheet),
    freezePanes: (sheet) => FREEZE_PANES(sheet),
    pageLayout: (sheet) => pageLayout(sheet),
    horizontalPageBreaks: (sheet) => horizontalPageBreaks(sheet),
  },
  methods: {
    activate: (sheet, _args, { book }) => book.activate(sheet),
    delete: (sheet, _args, { book }) => book.deleteSheet(sheet),
    getRange: (sheet, [address], session) => {
      const areas = areasAt(sheet, address);
      return areas.length === 1
        ? rangeObject(session, sheet, areas[0]!)
        : refuse('InvalidArgument', 'getRange takes one area');
    },
    getRanges: (sheet, [address], session) => rangeAreas(session, sheet, areasAt(sheet, address)),
    getCell: (sheet, [row, column], session) => block(session, sheet, [row, column, 1, 1]),
    getRangeByIndexes: (sheet, args, session) => block(session, sheet, args),
    getUsedRange: (sheet, [valuesOnly], session) =>
      used(sheet, valuesOnly, session) ?? block(session, sheet, [0, 0, 1, 1]),
    getUsedRangeOrNullObject: (sheet, [valuesOnly], session) => used(sheet, valuesOnly, session),
    getNext: (sheet, args, session) => neighbour(sheet, args, session, 1) ?? lastOf(),
    getNextOrNullObject: (sheet, args, session) => neighbour(sheet, args, session, 1),
    getPrevious: (sheet, args, session) => neighbour(sheet, args, session, -1) ?? lastOf(),
    getPreviousOrNullObject: (sheet, args, session) => neighbour(sheet, args, session, -1),
    _GetSheetById: (_sheet, [id], { book }) => worksheet(findById(book.sheets, id)),
    ...sheetEvents(({ id }) => id),
  },
});

const findById = (sheets: readonly HostSheet[], id: unknown): HostSheet =>
  sheets.find((sheet) => sheet.id === id) ?? refuse('ItemNotFound', 'no such sheet');

const collectionEvents = (): HostClass<null>['methods'] => {
  const table: Readonly<Record<string, number>> = {
    DataChanged: EVENT.changed,
    SelectionChanged: EVENT.selectionChanged,
    Added: EVENT.added,
    Deleted: EVENT.deleted,
    Activated: EVENT.activated,
  };
  return Object.fromEntries(
    Object.entries(table).flatMap(([name, type]) => [
      [
        `_Register${name}Event`,
        (_self: null, _args: readonly unknown[], { events }: ExcelSession) =>
          events.register(type, WORKBOOK_TARGET),
      ],
      [
        `_Unregister${name}Event`,
        (_self: null, _args: readonly unknown[], { events }: ExcelSession) =>
          events.unregister(type, WORKBOOK_TARGET),
      ],
    ]),
  );
};

const shownOnly = (sheets: readonly HostSheet[], visibleOnly: unknown): readonly HostSheet[] =>
  booleanArgument(visibleOnly, false)
    ? sheets.filter(({ visibility }) => visibility === 'visible')
    : sheets;

const find = (key: unknown, { book }: ExcelSession): HostObject | null => {
  const sheet = book.findSheet(textArgument(key));
  return sheet ? worksheet(sheet) : null;
};

const nextFreeName = ({ book }: ExcelSession): string => {
  for (let number = 1; ; number++) {
    if (!book.findSheet(`Sheet${number}`)) return `Sheet${number}`;
  }
};

/** `Workbook.worksheets`. */
export const worksheets = defineClass<null>({
  name: 'WorksheetCollection',
  item: (_self, key, session) => find(key, session) ?? refuse('ItemNotFound', `no sheet ${key}`),
  items: (_self, { book }) => book.sheets.map(worksheet),
  methods: {
    add: (_self, [name], session) => {
      const { book } = session;
      const sheet = book.addSheet(optionalText(name) ?? nextFreeName(session));
      book.tell({ kind: 'sheet-added', sheet: sheet.id, source: book.source });
      return worksheet(sheet);
    },
    getActiveWorksheet: (_self, _args, { book }) => worksheet(book.activeSheet()),
    getItemOrNullObject: (_self, [key], session) => find(key, session),
    getFirst: (_self, [visibleOnly], { book }) =>
      worksheet(shownOnly(book.sheets, visibleOnly)[0]!),
    getLast: (_self, [visibleOnly], { book }) =>
      worksheet(shownOnly(book.sheets, visibleOnly).at(-1)!),
    getCount: (_self, [visibleOnly], { book }) => shownOnly(book.sheets, visibleOnly).length,
    ...collectionEvents(),
  },
});
