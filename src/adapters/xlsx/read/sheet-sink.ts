import type { FileRemark } from '../../../app/ports/xlsx';
import type { CellValue, RichText } from '../../../core/grid/grid';
import type { SharedStrings } from './shared-strings';
import type { XmlScanner } from '../xml/xml-scan';

/** How a formula stands in a cell. `group` numbers shared formulas; `area` is given for blocks. */
export interface FormulaLocation {
  readonly kind: 'normal' | 'shared' | 'array' | 'dataTable';
  /** Without `=`; a follower of a shared formula has its own, already moved. Empty for data tables. */
  readonly text: string;
  readonly group: string | undefined;
  /** Whether the cell holds a shared formula's text, which others follow. */
  readonly isMaster: boolean;
  readonly area: string | undefined;
  /** Offsets of the whole `f` element. */
  readonly from: number;
  readonly to: number;
}

/** Takes in what {@link scanSheet} comes upon, in the order of the part. Addresses are 0-based. */
export interface SheetSink {
  /** The scanner stands on the row's open tag. */
  row(scanner: XmlScanner, row: number): void;
  /** The next cell's text is of several looks. */
  rich?(text: RichText): void;
  /** The scanner stands behind the cell's close; `from` is where the cell begins. */
  cell(
    row: number,
    column: number,
    style: number,
    value: CellValue,
    formula: FormulaLocation | undefined,
    isIsoDate: boolean,
    from: number,
  ): void;
  /** Behind a row's last cell; the scanner stands behind its close. */
  rowEnd?(scanner: XmlScanner): void;
  /** The scanner stands on the open tag of `sheetData`, then on its close, unless it is both in one. */
  data?(scanner: XmlScanner): void;
  /** Any other element right below the root; the scanner stands on its open tag and may read it. */
  element(scanner: XmlScanner, name: string): void;
}

/** What cells refer to. */
export interface CellContext {
  /** Notes what could not be used and was passed over. */
  readonly remark: (kind: FileRemark['kind'], detail: string) => void;
  readonly part: string;
  /** `undefined` where the workbook has no such part. */
  readonly strings: SharedStrings | undefined;
  /** Path to be named where shared strings are missing. */
  readonly stringsPart: string;
}
