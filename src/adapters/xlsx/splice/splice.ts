import type { FileFailure, XlsxPort } from '../../../app/ports/xlsx';
import type { RowHeight } from '../../../core/form/write/height-order';
import type { CellEdit } from '../../../core/grid/edit';
import { failure, success, type Result } from '../../../core/result';
import { cellContext } from '../read/content-reader';
import { attempt, unsupported } from '../fault';
import { openPackage, type Package, type Toolkit } from '../read/package';
import { dropCalculationChain, PartChanges, requestRecalculation } from './part-changes';
import { areaName } from '../read/reference';
import { readArea, toNumberLooks } from '../read/sheet-reader';
import { setRowHeights } from './row-heights';
import { spliceSheet, type SplicedSheet } from './sheet-splice';
import { scanCellStyles } from '../read/styles-scan';
import {
  openSharedStrings,
  readWorkbookToChange,
  type Tab,
  type Workbook,
} from '../read/workbook-reader';
import { rewriteZip } from '../zip/zip-writer';

type SpliceResult = ReturnType<XlsxPort['splice']>;
type SpliceFailure = Extract<SpliceResult, { ok: false }>['failure'];

const refuseTableHeaders = (opened: Package, tab: Tab, edits: readonly CellEdit[]): void => {
  for (const relation of opened.relationsOf(tab.path)) {
    if (relation.kind !== 'table') continue;
    if (!opened.has(relation.target)) continue;
    const { ref, headerRowCount } = opened.treeOf(relation.target).attributes;
    const area = readArea(ref ?? '');
    if (!area) continue;
    const isHit = edits.some(
      ({ row, column }) => row === area.top && column >= area.left && column <= area.right,
    );
    if (isHit && headerRowCount !== '0')
      throw unsupported(relation.target, 'table-header', areaName(area));
  }
};

const hasFormulaTag = (bytes: Uint8Array): boolean => {
  for (let at = bytes.indexOf(0x66); at >= 0; at = bytes.indexOf(0x66, at + 1)) {
    const [before, after] = [bytes[at - 1], bytes[at + 1] ?? 0];
    if (
      (before === 0x3c || before === 0x3a) &&
      (after <= 0x20 || after === 0x3e || after === 0x2f)
    ) {
      return true;
    }
  }
  return false;
};

const hasFormulas = (workbook: Workbook, spliced: ReadonlyMap<Tab, SplicedSheet>): boolean => {
  if ([...spliced.values()].some((sheet) => sheet.hasFormula)) return true;
  if (workbook.relations.some((relation) => relation.kind === 'calcChain')) return true;
  const others = workbook.tabs.filter((tab) => tab.isWorksheet && !spliced.has(tab));
  return others.some((tab) => hasFormulaTag(workbook.opened.bytesOf(tab.path)));
};

const spliceTabs = (
  workbook: Workbook,
  byTab: ReadonlyMap<Tab, readonly CellEdit[]>,
): ReadonlyMap<Tab, SplicedSheet> => {
  const { opened, relations, from1904 } = workbook;
  const strings = openSharedStrings(workbook);
  const looks = toNumberLooks(scanCellStyles(opened, relations), from1904);
  const spliced = new Map<Tab, SplicedSheet>();
  for (const [tab, edits] of byTab) {
    refuseTableHeaders(opened, tab, edits);
    const context = cellContext(workbook, strings, tab.path);
    spliced.set(tab, spliceSheet(opened.textOf(tab.path), context, looks, edits));
  }
  return spliced;
};

/** The changed sheets with rows of another height; a sheet that no cell changes in keeps its heights. */
const withHeights = (
  spliced: ReadonlyMap<Tab, SplicedSheet>,
  heights: readonly RowHeight[],
): ReadonlyMap<Tab, SplicedSheet> =>
  heights.length === 0
    ? spliced
    : new Map(
        [...spliced].map(([tab, sheet]) => {
          const own = heights.filter((one) => one.sheet === tab.name);
          return [tab, { ...sheet, xml: setRowHeights(sheet.xml, tab.path, own) }] as const;
        }),
      );

const groupByTab = (
  workbook: Workbook,
  edits: readonly CellEdit[],
): Result<ReadonlyMap<Tab, readonly CellEdit[]>, SpliceFailure> => {
  const tabs = new Map(
    workbook.tabs.filter((tab) => tab.isWorksheet).map((tab) => [tab.name, tab]),
  );
  const byTab = new Map<Tab, CellEdit[]>();
  for (const edit of edits) {
    const tab = tabs.get(edit.sheet ?? '');
    if (!tab) return failure({ kind: 'sheet-missing', sheet: edit.sheet ?? '' });
    const list = byTab.get(tab);
    if (list) list.push(edit);
    else byTab.set(tab, [edit]);
  }
  return success(byTab);
};

const writeSpliced = (
  bytes: Uint8Array,
  workbook: Workbook,
  spliced: ReadonlyMap<Tab, SplicedSheet>,
  tools: Toolkit,
): Uint8Array => {
  const { opened } = workbook;
  const changes = new PartChanges(opened);
  for (const [tab, sheet] of spliced) changes.edit(tab.path, () => sheet.xml);
  if (changes.replaced.size === 0) return bytes;
  const sheets = [...spliced.values()];
  if (sheets.some((sheet) => sheet.formulaChanged)) dropCalculationChain(workbook, changes);
  if (hasFormulas(workbook, spliced)) {
    changes.edit(opened.workbook, (xml) => requestRecalculation(xml, opened.workbook));
  }
  return rewriteZip(opened.archive, { replaced: changes.replaced, added: [] }, tools);
};

const splice = (
  bytes: Uint8Array,
  edits: readonly CellEdit[],
  heights: readonly RowHeight[],
  tools: Toolkit,
): SpliceResult => {
  const workbook = readWorkbookToChange(openPackage(bytes, tools));
  const byTab = groupByTab(workbook, edits);
  if (!byTab.ok) return byTab;
  const spliced = withHeights(spliceTabs(workbook, byTab.value), heights);
  const stale = new Set([...spliced.values()].flatMap((sheet) => sheet.stale));
  if (stale.size > 0) {
    return failure({ kind: 'stale', edits: edits.filter((edit) => stale.has(edit)) });
  }
  return success(writeSpliced(bytes, workbook, spliced, tools));
};

/**
 * Changes cells of a file. Beside the changed sheets, `workbook.xml` is touched where any sheet has
 * formulas (to have them worked out on opening), and the calculation chain is dropped where a
 * formula came or went; all other parts keep their packed bytes.
 */
export const spliceCells = (
  bytes: Uint8Array,
  edits: readonly CellEdit[],
  heights: readonly RowHeight[],
  tools: Toolkit,
): SpliceResult => {
  const result: Result<SpliceResult, FileFailure> = attempt(() =>
    splice(bytes, edits, heights, tools),
  );
  return result.ok ? result.value : result;
};
