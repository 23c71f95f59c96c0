import { cellName } from '../../../core/grid/grid';
import { shiftFormula } from './formula-shift';
import type { CellContext, FormulaLocation } from './sheet-sink';

/** A shared formula as it stands in one cell; its text is empty where the cell follows another. */
export interface SharedFormula {
  readonly text: string;
  readonly group: string;
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  /** Offsets of the whole `f` element. */
  readonly from: number;
  readonly to: number;
}

/** Formulas that several cells of a sheet share: one holds the text, the others follow it. */
export class SharedFormulas {
  private readonly masters = new Map<string, SharedFormula>();

  constructor(private readonly remark: CellContext['remark']) {}

  /** The cell's own formula; `undefined` where it follows one that is not there, which is noted. */
  locate(formula: SharedFormula): FormulaLocation | undefined {
    const { text, group, row, column, from, to } = formula;
    const master = text === '' ? this.masters.get(group) : undefined;
    if (text === '' && !master) {
      this.remark('formula', cellName(row, column));
      return undefined;
    }
    if (!master) this.masters.set(group, formula);
    const own = master ? shiftFormula(master.text, row - master.row, column - master.column) : text;
    return { kind: 'shared', text: own, group, isMaster: !master, area: undefined, from, to };
  }
}
