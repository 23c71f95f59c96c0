import type { Area } from '../../core/grid/grid';
import { isOnSheet } from '../address';
import { refuse } from '../host-error';
import type { HostObject } from '../host-object';
import type { ExcelSession, LiveRange } from '../session';
import type { HostSheet } from '../sheet';

/** Several areas of one sheet, as `RangeAreas` has them. */
export interface LiveRanges {
  readonly sheet: HostSheet;
  readonly ranges: readonly LiveRange[];
  /** Whether its address names the first cell of each range alone, as some Excels have it. */
  readonly namesFirstCells?: boolean;
}

/** The classes that give each other out, and so cannot import one another without a circle. */
export interface GridClasses {
  readonly range: (self: LiveRange) => HostObject;
  readonly areas: (self: LiveRanges) => HostObject;
  readonly worksheet: (self: HostSheet) => HostObject;
}

let classes: GridClasses | undefined;

/** Says which classes a sheet's objects are made of; called once by `classes/index.ts`. */
export const registerGridClasses = (made: GridClasses): void => {
  classes = made;
};

const made = (): GridClasses => {
  if (!classes) throw new TypeError('the classes of ranges are not registered');
  return classes;
};

/** A `Worksheet` object. */
export const worksheetObject = (sheet: HostSheet): HostObject => made().worksheet(sheet);

/** A `Range` object; refused where the area leaves the sheet. */
export const rangeObject = (session: ExcelSession, sheet: HostSheet, area: Area): HostObject =>
  isOnSheet(area)
    ? made().range(session.liveRange(sheet, area))
    : refuse('InvalidArgument', 'the range leaves the sheet');

/** A `RangeAreas` object. */
export const rangeAreas = (
  session: ExcelSession,
  sheet: HostSheet,
  areas: readonly Area[],
  namesFirstCells = false,
): HostObject =>
  made().areas({
    sheet,
    ranges: areas.map((area) => session.liveRange(sheet, area)),
    namesFirstCells,
  });
