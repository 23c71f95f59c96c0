import type { Area, CellValue } from '../core/grid/grid';
import type { Shift } from './references';
import type { HostSheet } from './sheet';

/** Who made a change: the person at the grid, the add-in, or somebody who has the workbook open elsewhere. */
export type ChangeSource = 'user' | 'addin' | 'remote';

/** Something that happened to the workbook; sheets are named by id. */
export type WorkbookChange =
  | {
      readonly kind: 'cells';
      readonly sheet: string;
      readonly area: Area;
      readonly source: ChangeSource;
    }
  | { readonly kind: 'styles'; readonly sheet: string; readonly area: Area }
  | {
      readonly kind: 'shifted';
      readonly sheet: string;
      readonly shift: Shift;
      readonly source: ChangeSource;
    }
  /** Merges, sizes, hidden rows, validations, notes, frozen panes or protection. */
  | { readonly kind: 'layout'; readonly sheet: string }
  | { readonly kind: 'conditional-formats'; readonly sheet: string }
  | { readonly kind: 'charts'; readonly sheet: string }
  | {
      readonly kind: 'sheet-added' | 'sheet-deleted' | 'sheet-changed' | 'sheet-activated';
      readonly sheet: string;
      readonly source: ChangeSource;
    }
  | { readonly kind: 'selected'; readonly sheet: string; readonly area: Area }
  /** Results of formulas that followed other cells. */
  | { readonly kind: 'results'; readonly sheet: string; readonly area: Area };

/** Works out formulas that the host itself does not understand; `undefined` keeps the cached result. */
export type FormulaHook = (
  sheet: HostSheet,
  row: number,
  column: number,
  formula: string,
) => CellValue | undefined;
