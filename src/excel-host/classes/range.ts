import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../core/grid/grid';
import {
  boundingArea,
  columnCount,
  formatArea,
  intersection,
  offsetArea,
  parseAddress,
  quoteSheet,
  rowCount,
} from '../address';
import {
  booleanArgument,
  integerArgument,
  optionalText,
  recordArgument,
  wordArgument,
} from '../arguments';
import { refuse } from '../host-error';
import {
  defineClass,
  type HostClass,
  type HostObject,
  isHostObject,
  type Scalar,
} from '../host-object';
import { omit } from '../omit';
import {
  applyShift,
  clearCells,
  copyCells,
  enterCells,
  refuseProtected,
  type Region,
  restyle,
} from '../operations';
import type { ExcelSession, LiveRange } from '../session';
import { usedArea } from '../used-range';
import { conditionalFormats } from './conditional-format';
import { dataValidation } from './data-validation';
import { DEFAULT_ROW_HEIGHT, rangeFormat } from './format';
import { type LiveRanges, rangeAreas, rangeObject, worksheetObject } from './range-objects';
import {
  areaOf,
  entriesFor,
  formatAt,
  formulaAt,
  mapCells,
  textAt,
  uniform,
  valueAt,
  valueTypeAt,
} from './range-values';

/** Excel's limit of merged areas that one `getMergedAreasOrNullObject` gives. */
const MOST_MERGED_AREAS = 512;

const regionOf = (range: LiveRange): Region => ({ sheet: range.sheet, area: areaOf(range) });

const fullAddress = (range: LiveRange): string =>
  `${quoteSheet(range.sheet.name)}!${formatArea(areaOf(range))}`;

/** A range that was given as an argument. */
export const rangeArgument = (value: unknown, session: ExcelSession): Region => {
  if (isHostObject(value)) {
    const self = value.self as Partial<LiveRange & LiveRanges>;
    if (value.className === 'Range') return regionOf(value.self as LiveRange);
    const only = self.ranges?.length === 1 ? self.ranges[0] : undefined;
    if (only) return regionOf(only);
  }
  const address = parseAddress(optionalText(value) ?? '');
  const sheet =
    address?.sheet === undefined
      ? session.book.activeSheet()
      : session.book.findSheet(address.sheet);
  const area = address?.areas.length === 1 ? address.areas[0] : undefined;
  return sheet && area ? { sheet, area } : refuse('InvalidArgument', 'a range was expected');
};

const written = (range: LiveRange, value: unknown, { book, today }: ExcelSession): void =>
  enterCells(book, regionOf(range), entriesFor(range, value), today);

const settled =
  <V>(read: (range: LiveRange, session: ExcelSession) => V): Scalar<LiveRange>['read'] =>
  (range, session) => {
    session.book.settle();
    return read(range, session);
  };

const hidden = (axis: 'rows' | 'columns'): Scalar<LiveRange> => ({
  onlyWhenNamed: true,
  read: (range) => {
    const area = areaOf(range);
    return axis === 'rows'
      ? uniform({ ...area, right: area.left }, (row) => range.sheet.hiddenRows.has(row))
      : uniform({ ...area, bottom: area.top }, (_, column) =>
          range.sheet.hiddenColumns.has(column),
        );
  },
  write: (range, value, { book }) => {
    refuseProtected(range.sheet);
    const area = areaOf(range);
    const isHidden = booleanArgument(value);
    const [first, last] = axis === 'rows' ? [area.top, area.bottom] : [area.left, area.right];
    const lines = new Set(axis === 'rows' ? range.sheet.hiddenRows : range.sheet.hiddenColumns);
    for (let line = first; line <= last; line++) {
      if (isHidden) lines.add(line);
      else lines.delete(line);
    }
    if (axis === 'rows') range.sheet.hiddenRows = lines;
    else range.sheet.hiddenColumns = lines;
    book.tell({ kind: 'layout', sheet: range.sheet.id });
  },
});

const numberFormat: Scalar<LiveRange> = {
  read: (range, session) => mapCells(range, formatAt(session)),
  write: (range, value, session) => {
    const area = areaOf(range);
    const formats = entriesFor(range, value);
    restyle(session.book, regionOf(range), (style, row, column) => {
      const format = formats[row - area.top]![column - area.left];
      if (format === null || format === undefined) return style;
      const rest = omit(style, 'numberFormat');
      return format === 'General' ? rest : { ...rest, numberFormat: String(format) };
    });
  },
};

const scalars: HostClass<LiveRange>['scalars'] = {
  address: { read: fullAddress },
  addressLocal: { read: fullAddress, onlyWhenNamed: true },
  cellCount: { read: (range) => rowCount(areaOf(range)) * columnCount(areaOf(range)) },
  rowIndex: { read: (range) => areaOf(range).top },
  columnIndex: { read: (range) => areaOf(range).left },
  rowCount: { read: (range) => rowCount(areaOf(range)) },
  columnCount: { read: (range) => columnCount(areaOf(range)) },
  values: { read: settled((range) => mapCells(range, valueAt)), write: written },
  formulas: { read: settled((range) => mapCells(range, formulaAt)), write: written },
  valueTypes: { read: settled((range) => mapCells(range, valueTypeAt)) },
  text: {
    read: settled((range, session) => mapCells(range, textAt(session))),
    onlyWhenNamed: true,
  },
  numberFormat,
  rowHidden: hidden('rows'),
  columnHidden: hidden('columns'),
  isEntireRow: { read: (range) => columnCount(areaOf(range)) === MAX_COLUMNS },
  isEntireColumn: { read: (range) => rowCount(areaOf(range)) === MAX_ROWS },
};

type AreaChange = (area: Area, args: readonly unknown[], range: LiveRange) => Area;

const derived =
  (change: AreaChange) =>
  (range: LiveRange, args: readonly unknown[], session: ExcelSession): HostObject =>
    rangeObject(session, range.sheet, change(areaOf(range), args, range));

const oneRow = (area: Area, row: number): Area => ({ ...area, top: row, bottom: row });
const firstCell = ({ top, left }: Area): Area => ({ top, left, bottom: top, right: left });
const oneColumn = (area: Area, column: number): Area => ({ ...area, left: column, right: column });

const crossing = (range: LiveRange, [other]: readonly unknown[], session: ExcelSession) => {
  const region = rangeArgument(other, session);
  const area = region.sheet === range.sheet ? intersection(areaOf(range), region.area) : undefined;
  return area ? rangeObject(session, range.sheet, area) : null;
};

const used = (range: LiveRange, [valuesOnly]: readonly unknown[], session: ExcelSession) => {
  const whole = usedArea(range.sheet, booleanArgument(valuesOnly, false));
  const area = whole && intersection(whole, areaOf(range));
  return area ? rangeObject(session, range.sheet, area) : null;
};

const navigation: HostClass<LiveRange>['methods'] = {
  getCell: derived((area, [row, column]) => {
    const [top, left] = [area.top + integerArgument(row), area.left + integerArgument(column)];
    return { top, left, bottom: top, right: left };
  }),
  getRow: derived((area, [row]) => oneRow(area, area.top + integerArgument(row))),
  getColumn: derived((area, [column]) => oneColumn(area, area.left + integerArgument(column))),
  getLastRow: derived((area) => oneRow(area, area.bottom)),
  getLastColumn: derived((area) => oneColumn(area, area.right)),
  getEntireRow: derived((area) => ({ ...area, left: 0, right: MAX_COLUMNS - 1 })),
  getEntireColumn: derived((area) => ({ ...area, top: 0, bottom: MAX_ROWS - 1 })),
  getOffsetRange: derived((area, [rows, columns]) =>
    offsetArea(area, integerArgument(rows), integerArgument(columns)),
  ),
  getResizedRange: derived((area, [rows, columns]) => ({
    ...area,
    bottom: area.bottom + integerArgument(rows),
    right: area.right + integerArgument(columns),
  })),
  getBoundingRect: (range, [other], session) =>
    rangeObject(
      session,
      range.sheet,
      boundingArea(areaOf(range), rangeArgument(other, session).area),
    ),
  getIntersection: (range, args, session) =>
    crossing(range, args, session) ?? refuse('ItemNotFound', 'the ranges do not meet'),
  getIntersectionOrNullObject: crossing,
  getUsedRange: (range, args, session) =>
    used(range, args, session) ?? rangeObject(session, range.sheet, firstCell(areaOf(range))),
  getUsedRangeOrNullObject: used,
  getMergedAreasOrNullObject: (range, _args, session) => {
    const merges = range.sheet.mergesIn(areaOf(range));
    if (merges.length > MOST_MERGED_AREAS) {
      refuse('GeneralException', `more than ${MOST_MERGED_AREAS} merged areas in the range`);
    }
    return merges.length > 0 ? rangeAreas(session, range.sheet, merges) : null;
  },
};

const across = (area: Area, axis: 'rows' | 'columns') =>
  axis === 'rows' ? { first: area.left, last: area.right } : { first: area.top, last: area.bottom };

// Excel gives inserted rows the formats of the row above.
const inheritRow = (range: LiveRange, area: Area): void => {
  const above = area.top > 0 ? range.sheet.rows[area.top - 1] : undefined;
  if (!above || columnCount(area) < MAX_COLUMNS) return;
  for (let row = area.top; row <= area.bottom; row++) {
    above.forEach((cell, column) => {
      if (cell && cell.style !== 0)
        range.sheet.store(row, column, { value: null, style: cell.style });
    });
  }
};

const shifting: HostClass<LiveRange>['methods'] = {
  insert: (range, [shift], session) => {
    const area = areaOf(range);
    const axis = wordArgument(shift, ['Down', 'Right'] as const) === 'Down' ? 'rows' : 'columns';
    const [at, count] =
      axis === 'rows' ? [area.top, rowCount(area)] : [area.left, columnCount(area)];
    applyShift(session.book, range.sheet, {
      axis,
      kind: 'insert',
      at,
      count,
      across: across(area, axis),
    });
    if (axis === 'rows') inheritRow(range, area);
    return rangeObject(session, range.sheet, area);
  },
  delete: (range, [shift], session) => {
    const area = areaOf(range);
    const axis = wordArgument(shift, ['Up', 'Left'] as const) === 'Up' ? 'rows' : 'columns';
    const [at, count] =
      axis === 'rows' ? [area.top, rowCount(area)] : [area.left, columnCount(area)];
    applyShift(session.book, range.sheet, {
      axis,
      kind: 'delete',
      at,
      count,
      across: across(area, axis),
    });
  },
};

const merged = (range: LiveRange, session: ExcelSession, isMerged: boolean): void => {
  refuseProtected(range.sheet);
  const area = areaOf(range);
  const apart = range.sheet.merges.filter((merge) => !intersection(merge, area));
  range.sheet.merges = isMerged ? [...apart, area] : apart;
  session.book.tell({ kind: 'layout', sheet: range.sheet.id });
};

const CLEAR = ['All', 'Contents', 'Formats'] as const;
const COPY = ['All', 'Formulas', 'Values', 'Formats'] as const;

const editing: HostClass<LiveRange>['methods'] = {
  select: (range, _args, { book }) => book.select(range.sheet, areaOf(range)),
  clear: (range, [what], { book }) =>
    clearCells(book, regionOf(range), wordArgument(what, CLEAR, 'All')),
  copyFrom: (range, [source, what, skipBlanks, transpose], session) => {
    if (booleanArgument(skipBlanks, false) || booleanArgument(transpose, false)) {
      refuse('NotImplemented', 'the embedded host neither skips blanks nor transposes');
    }
    const from = rangeArgument(source, session);
    copyCells(session.book, from, regionOf(range), wordArgument(what, COPY, 'All'));
  },
  merge: (range, [isAcross], session) => {
    if (booleanArgument(isAcross, false)) refuse('NotImplemented', 'merge across');
    merged(range, session, true);
  },
  unmerge: (range, _args, session) => merged(range, session, false),
  // The library asks this before it cuts a large write into pieces.
  _ValidateArraySize: (range, [rows, columns]) => {
    const area = areaOf(range);
    if (rows !== rowCount(area) || columns !== columnCount(area)) {
      refuse(
        'InvalidArgument',
        `the range has ${rowCount(area)} rows and ${columnCount(area)} columns`,
      );
    }
  },
};

const wants = (options: unknown, name: string): boolean => recordArgument(options)[name] === true;

const wantsFormat = (options: unknown, name: string): boolean => {
  const { format } = recordArgument(options);
  return format !== undefined && wants(format, name);
};

const bulk: HostClass<LiveRange>['methods'] = {
  getRowProperties: (range, [options]) => {
    const area = areaOf(range);
    return Array.from({ length: rowCount(area) }, (_, index) => {
      const row = area.top + index;
      const height = range.sheet.rowHeights.get(row) ?? DEFAULT_ROW_HEIGHT;
      return {
        ...(wants(options, 'rowHidden') && { rowHidden: range.sheet.hiddenRows.has(row) }),
        ...(wants(options, 'rowIndex') && { rowIndex: row }),
        ...(wantsFormat(options, 'rowHeight') && { format: { rowHeight: height } }),
      };
    });
  },
  getColumnProperties: (range, [options]) => {
    const area = areaOf(range);
    return Array.from({ length: columnCount(area) }, (_, index) => {
      const column = area.left + index;
      return {
        ...(wants(options, 'columnHidden') && {
          columnHidden: range.sheet.hiddenColumns.has(column),
        }),
        ...(wants(options, 'columnIndex') && { columnIndex: column }),
      };
    });
  },
  setRowProperties: (range, [data], session) => {
    const area = areaOf(range);
    if (!Array.isArray(data) || data.length !== rowCount(area)) {
      refuse('InvalidArgument', `the range has ${rowCount(area)} rows`);
    }
    (data as readonly unknown[]).forEach((properties, index) => {
      const row = rangeObject(session, range.sheet, oneRow(area, area.top + index));
      const { format, rowHidden, ...others } = recordArgument(properties);
      if (Object.keys(others).length > 0) refuse('NotImplemented', Object.keys(others).join());
      if (rowHidden !== undefined) row.write('rowHidden', rowHidden, session);
      const { rowHeight } = format === undefined ? {} : recordArgument(format);
      if (rowHeight !== undefined)
        row.child('format', session)!.write('rowHeight', rowHeight, session);
    });
  },
};

/** `Range`: one rectangle of cells. */
export const range: (self: LiveRange) => HostObject = defineClass<LiveRange>({
  name: 'Range',
  tracked: true,
  scalars,
  children: {
    format: (self) => rangeFormat(self),
    worksheet: (self) => worksheetObject(self.sheet),
    conditionalFormats: (self) => conditionalFormats({ sheet: self.sheet, areas: [areaOf(self)] }),
    dataValidation: (self) => dataValidation(self),
  },
  methods: { ...navigation, ...shifting, ...editing, ...bulk },
});

const addresses = ({ ranges }: LiveRanges): string => ranges.map(fullAddress).join(',');

const areaCollection = defineClass<LiveRanges>({
  name: 'RangeCollection',
  items: ({ ranges }) => ranges.map(range),
  methods: {
    getItemAt: ({ ranges }, [index]) => {
      const one = ranges[integerArgument(index)];
      return one ? range(one) : refuse('ItemNotFound', 'no such area');
    },
    getCount: ({ ranges }) => ranges.length,
  },
});

/** `RangeAreas`: several rectangles of one sheet. */
export const areas: (self: LiveRanges) => HostObject = defineClass<LiveRanges>({
  name: 'RangeAreas',
  tracked: true,
  scalars: {
    address: { read: addresses },
    areaCount: { read: ({ ranges }) => ranges.length },
    cellCount: {
      read: ({ ranges }) =>
        ranges.reduce((sum, one) => sum + rowCount(areaOf(one)) * columnCount(areaOf(one)), 0),
    },
  },
  children: {
    areas: (self) => areaCollection(self),
    conditionalFormats: ({ sheet, ranges }) =>
      conditionalFormats({ sheet, areas: ranges.map(areaOf) }),
  },
  methods: {
    clear: ({ ranges }, [what], { book }) => {
      for (const one of ranges) clearCells(book, regionOf(one), wordArgument(what, CLEAR, 'All'));
    },
  },
});
