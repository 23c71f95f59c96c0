import { regionOf, fullAddress, rangeArgument } from './range-argument';
import { shifting, CLEAR, editing } from './range-edits';
import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../core/grid/grid';
import {
  boundingArea,
  columnCount,
  contains,
  intersection,
  offsetArea,
  rowCount,
} from '../address';
import { booleanArgument, integerArgument, recordArgument, wordArgument } from '../arguments';
import { refuse } from '../host-error';
import { defineClass, type HostClass, type HostObject, type Scalar } from '../host-object';
import { omit } from '../omit';
import { clearCells, enterCells, refuseProtected, restyle } from '../operations';
import type { ExcelSession, LiveRange } from '../session';
import { usedArea } from '../used-range';
import type { ExcelWays } from '../ways';
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
    // One value goes to every cell, be they a whole column.
    const formats = typeof value === 'string' ? null : entriesFor(range, value);
    restyle(session.book, regionOf(range), (style, row, column) => {
      const format = formats ? formats[row - area.top]![column - area.left] : value;
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

/** The merged areas of a range: those that touch it, or what a stricter Excel gives of them. */
const mergesOf = (range: LiveRange, way: ExcelWays['mergedAreas']): readonly Area[] => {
  const area = areaOf(range);
  const touching = range.sheet.mergesIn(area);
  if (way === undefined) return touching;
  const inside = touching.filter((merge) => contains(area, firstCell(merge)));
  return way === 'cut' ? inside.map((merge) => intersection(merge, area)!) : inside;
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
    const way = session.ways.mergedAreas;
    const merges = mergesOf(range, way);
    if (merges.length > MOST_MERGED_AREAS) {
      refuse('GeneralException', `more than ${MOST_MERGED_AREAS} merged areas in the range`);
    }
    return merges.length > 0
      ? rangeAreas(session, range.sheet, merges, way === 'first-cell')
      : null;
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
    format: (self) => rangeFormat([self]),
    worksheet: (self) => worksheetObject(self.sheet),
    conditionalFormats: (self) => conditionalFormats({ sheet: self.sheet, areas: [areaOf(self)] }),
    dataValidation: (self) => dataValidation([self]),
  },
  methods: { ...navigation, ...shifting, ...editing, ...bulk },
});

const addresses = ({ sheet, ranges, namesFirstCells }: LiveRanges): string =>
  ranges
    .map((one) => (namesFirstCells ? { sheet, area: firstCell(areaOf(one)) } : one))
    .map(fullAddress)
    .join(',');

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
    format: ({ ranges }) => rangeFormat(ranges),
    dataValidation: ({ ranges }) => dataValidation(ranges),
    conditionalFormats: ({ sheet, ranges }) =>
      conditionalFormats({ sheet, areas: ranges.map(areaOf) }),
  },
  methods: {
    clear: ({ ranges }, [what], { book }) => {
      for (const one of ranges) clearCells(book, regionOf(one), wordArgument(what, CLEAR, 'All'));
    },
  },
});
