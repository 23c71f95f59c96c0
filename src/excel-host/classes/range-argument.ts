import type { Area } from '../../core/grid/grid';
import { formatArea, parseAddress, quoteSheet } from '../address';
import { optionalText } from '../arguments';
import { refuse } from '../host-error';
import { isHostObject } from '../host-object';
import type { Region } from '../operations';
import type { ExcelSession, LiveRange } from '../session';
import type { LiveRanges } from './range-objects';
import { areaOf } from './range-values';

export const regionOf = (range: LiveRange): Region => ({ sheet: range.sheet, area: areaOf(range) });

export const fullAddress = (range: LiveRange): string =>
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

export const across = (area: Area, axis: 'rows' | 'columns') =>
  axis === 'rows' ? { first: area.left, last: area.right } : { first: area.top, last: area.bottom };
