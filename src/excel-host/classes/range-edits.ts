import { MAX_COLUMNS, type Area } from '../../core/grid/grid';
import { columnCount, intersection, rowCount } from '../address';
import { booleanArgument, wordArgument } from '../arguments';
import { refuse } from '../host-error';
import type { HostClass } from '../host-object';
import { clearCells, copyCells, refuseProtected } from '../operations';
import { applyShift } from '../shift-cells';
import type { ExcelSession, LiveRange } from '../session';
import { rangeObject } from './range-objects';
import { areaOf } from './range-values';
import { across, regionOf, rangeArgument } from './range-argument';

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

export const shifting: HostClass<LiveRange>['methods'] = {
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

export const CLEAR = ['All', 'Contents', 'Formats'] as const;

const COPY = ['All', 'Formulas', 'Values', 'Formats'] as const;

export const editing: HostClass<LiveRange>['methods'] = {
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
