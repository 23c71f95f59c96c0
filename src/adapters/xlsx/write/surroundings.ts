import type { StyleSheet } from './styles-writer';

/** What a sheet's XML refers to. */
export interface SheetSurroundings {
  readonly styles: StyleSheet;
  /** Gives the index of a shared string; `undefined` where strings are to stand in the cells. */
  readonly stringIndex: ((text: string) => number) | undefined;
  readonly namespace: string;
  readonly relationNamespace: string;
  /** Id of the relationship to the drawing that shows the notes. */
  readonly notesRelation: string | undefined;
  /** Id of the relationship to the drawing that holds the charts. */
  readonly drawingRelation?: string | undefined;
  readonly isSelected: boolean;
  /** Taken off serial numbers of cells with these styles of the blueprint, in a workbook that counts from 1904. */
  readonly dateShift?: (style: number) => number;
}
