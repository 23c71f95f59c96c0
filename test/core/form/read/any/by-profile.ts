import { exportRows } from '../../../../../src/app/export/export-table';
import { recogniseWorkbook } from '../../../../../src/app/recognise/recognised-workbook';
import { fullProfileOf } from '../../../../../src/core/form/read/profile-of-sheets';
import type { Grid } from '../../../../../src/core/grid/grid';
import { readFormProfile, type FormProfile } from '../../../../../src/core/profile/form-profile';
import { readJson } from '../../../../../src/core/text/json-reader';

/** A profile as it comes back from its file. */
export const fromFile = (profile: unknown): FormProfile => {
  const read = readJson(() => readFormProfile(JSON.parse(JSON.stringify(profile)), 'profile'));
  if (!read.ok) throw new RangeError(`${read.failure.path} ${read.failure.expected}`);
  return read.value;
};

export const rowsOf = (grids: readonly Grid[], profile?: FormProfile) => {
  const rows = exportRows(recogniseWorkbook({ grids, ...(profile ? { profile } : {}) }));
  return rows.ok ? rows.value : rows.failure;
};

/** Sheets read by what was made out of them are read as they were. */
export const isReadTheSameByItsOwnProfile = (grids: readonly Grid[]): void => {
  const full = fullProfileOf(recogniseWorkbook({ grids }).forms);
  if (full) expect(rowsOf(grids, fromFile(full))).toEqual(rowsOf(grids));
};
