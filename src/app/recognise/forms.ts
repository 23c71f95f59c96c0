import type { Grid } from '../../core/grid/grid';
import { IDENTITY_SHEET } from '../../core/record/identity';
import { recognise } from '../../core/form/read/recognise';
import { isResultSheet } from '../../core/form/write/result-sheet';
import type { RecognisedSheet } from '../../core/form/read/recognised';

/**
 * Sheets that hold a form: those in which items were recognised. Hidden sheets are read too; `_shinko`
 * and lists of findings are not.
 */
export const findForms = (grids: readonly Grid[]): readonly RecognisedSheet[] =>
  grids
    .filter((grid) => grid.sheet !== IDENTITY_SHEET && grid.visibility !== 'veryHidden')
    .filter((grid) => !isResultSheet(grid))
    .map(recognise)
    .filter((sheet) => sheet.blocks.length > 0);
