import type { WorkbookBlueprint } from '../../core/grid/blueprint';
import type { CellEdit } from '../../core/grid/edit';
import type { Grid } from '../../core/grid/grid';
import { identityEdits, layoutIdentity, type WorkbookIdentity } from '../../core/record/identity';
import { IDENTITY_SHEET } from '../../core/record/identity-sheet';
import { failure, type Result } from '../../core/result';
import { THRESHOLDS } from '../../core/rules/registry';
import type { FileFailure, XlsxPort } from '../ports/xlsx';

/** What is written into a workbook's file together with what `_shinko` says. */
export interface RecordWriting {
  readonly identity: WorkbookIdentity;
  readonly edits: readonly CellEdit[];
  /** Sheets that come after the last one. */
  readonly added?: WorkbookBlueprint;
}

/**
 * Writes what `_shinko` says, and what goes with it, into a workbook's file; every other part stays
 * as it was.
 *
 * @param grids the sheets as read from these very bytes
 */
export const writeRecord = (
  bytes: Uint8Array,
  xlsx: XlsxPort,
  grids: readonly Grid[],
  { identity, edits, added }: RecordWriting,
): Result<Uint8Array, FileFailure> => {
  const own = grids.find(({ sheet }) => sheet === IDENTITY_SHEET);
  const all = own ? [...edits, ...identityEdits(own, identity, THRESHOLDS)] : edits;
  const spliced = xlsx.splice(bytes, all);
  if (!spliced.ok) {
    const fault = spliced.failure;
    // The edits were made for these very bytes.
    if (fault.kind === 'stale' || fault.kind === 'sheet-missing') throw new TypeError(fault.kind);
    return failure(fault);
  }
  const sheets = [...(added?.sheets ?? []), ...(own ? [] : [layoutIdentity(identity)])];
  if (sheets.length === 0) return spliced;
  // Style 0 is the default one in each blueprint, and `_shinko` uses no other.
  const blueprint = { styles: added?.styles ?? [{}], sheets, activeSheet: -1 };
  return xlsx.addSheets(spliced.value, blueprint);
};
