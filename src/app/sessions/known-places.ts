import { success, type Result } from '../../core/result';
import { lastColumnOfSheet } from '../../core/form/read/place';
import type { LiveCheck } from '../../core/rules/live-check';
import type { WorkbookFailure, WorkbookPort } from '../ports/workbook';
import type { ChangedPlace } from './live-listener';

/** Columns read beside the form's own, for notes and marks there. */
const SPARE_COLUMNS = 3;

/** How many columns of a checked sheet are read again. */
export const columnsOf = ({ sheet }: LiveCheck): number =>
  lastColumnOfSheet(sheet) + 1 + SPARE_COLUMNS;

/** Whether a place on a form belongs to no item: its title, headings, and what stands below. */
export const isOutside = (live: LiveCheck | undefined, { area }: ChangedPlace): boolean =>
  live !== undefined && (area === null || !live.rowsToRead(area));

/**
 * Whether places outside of all items say what they did: a hint may come late, after they were looked at.
 *
 * @param most rows up to which a place is read; beyond it is taken for changed
 */
export const areAsKnown = async (
  port: WorkbookPort,
  liveOf: (sheet: string) => LiveCheck | undefined,
  places: readonly ChangedPlace[],
  most: number,
): Promise<Result<boolean, WorkbookFailure>> => {
  for (const { sheet, area } of places) {
    const live = liveOf(sheet);
    if (!live || !area || area.bottom - area.top >= most) return success(false);
    const read = await port.readRows(sheet, [area], columnsOf(live));
    if (!read.ok) return read;
    if (!live.isAsKnown(area, read.value)) return success(false);
  }
  return success(true);
};
