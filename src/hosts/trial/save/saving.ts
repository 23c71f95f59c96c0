import type { XlsxPort } from '../../../app/ports/xlsx';
import { sameContent, type CellEdit } from '../../../core/grid/edit';
import type { WorkbookBlueprint } from '../../../core/grid/blueprint';
import { type ContentChanges, contentChanges, withoutMarks } from './content-changes';
import { lossesOf, type LossKind } from './losses';

/** A file as it was opened or saved last, and the workbook that it holds. */
export interface BookFile {
  readonly bytes: Uint8Array;
  readonly blueprint: WorkbookBlueprint;
}

/** What is saved, and what of the file before it is not in there. */
export interface Saving {
  readonly file: BookFile;
  /** Empty where nothing is lost. */
  readonly losses: readonly LossKind[];
  /** Whether our marks were left out, because the file is otherwise as it was. */
  readonly leavesMarks: boolean;
}

const changesContent = ({ from, to }: CellEdit): boolean => !sameContent(from, to);

const inPlace = (
  xlsx: XlsxPort,
  { bytes }: BookFile,
  now: WorkbookBlueprint,
  { edits, added }: ContentChanges,
): Uint8Array | undefined => {
  const whole = xlsx.splice(bytes, edits);
  // Results alone are no reason to write the file anew: Excel works them out on opening.
  const spliced = whole.ok ? whole : xlsx.splice(bytes, edits.filter(changesContent));
  if (!spliced.ok || added.length === 0) return spliced.ok ? spliced.value : undefined;
  const sheets = { styles: now.styles, sheets: added, activeSheet: 0 };
  const grown = xlsx.addSheets(spliced.value, sheets);
  return grown.ok ? grown.value : undefined;
};

/**
 * The workbook as a file. Where only contents changed, or sheets came to the end, every other part of
 * the file stays byte for byte as it was, and our marks, which a check makes anew, are left out; else
 * the workbook is written anew, and what a blueprint cannot hold is lost.
 */
export const saveBook = (
  xlsx: XlsxPort,
  before: BookFile | undefined,
  now: WorkbookBlueprint,
): Saving => {
  const changes = before && contentChanges(before.blueprint, now);
  const bytes = changes && inPlace(xlsx, before, now, changes);
  if (bytes) {
    const leavesMarks = changes.isMarked;
    const blueprint = leavesMarks ? { ...now, sheets: now.sheets.map(withoutMarks) } : now;
    return { file: { bytes, blueprint }, losses: [], leavesMarks };
  }
  return {
    file: { bytes: xlsx.write(now), blueprint: now },
    losses: before ? lossesOf(before.bytes) : [],
    leavesMarks: false,
  };
};
