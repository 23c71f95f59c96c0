import { checkRecognised, type CheckFailure, type CheckReport } from '../../../src/app/check/check';
import {
  recogniseWorkbook,
  type RecognisedWorkbook,
} from '../../../src/app/recognise/recognised-workbook';
import type { ChosenReference } from '../../../src/app/recognise/reference';
import type { Grid } from '../../../src/core/grid/grid';
import type { Result } from '../../../src/core/result';

/** Sheets, understood. */
export const workbookOf = (grids: readonly Grid[]): RecognisedWorkbook =>
  recogniseWorkbook({ grids });

/** A check of sheets as they stand. */
export const checkGrids = (
  grids: readonly Grid[],
  chosen: ChosenReference = {},
): Result<CheckReport, CheckFailure> => checkRecognised(workbookOf(grids), chosen);

/** What the sheets' `_shinko` says. */
export const findIdentity = (grids: readonly Grid[]): RecognisedWorkbook['identity'] =>
  workbookOf(grids).identity;
