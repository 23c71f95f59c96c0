import type { NewSheet } from './workbook-parts';
import {
  addContentTypes,
  addRelations,
  addTabs,
  addNames,
  showTab,
  deselectTabs,
} from './workbook-parts';
import type { FileFailure, XlsxPort } from '../../../app/ports/xlsx';
import type { SheetBlueprint, WorkbookBlueprint } from '../../../core/grid/blueprint';
import { failure, success, type Result } from '../../../core/result';
import { attempt } from '../fault';
import {
  printNames,
  relationElement,
  relationsPart,
  STRICT,
  TRANSITIONAL,
  type Dialect,
} from '../write/names';
import { DAYS_TO_1904, isDateFormat } from '../read/number-formats';
import {
  openPackage,
  TYPES,
  relatedPart,
  relationsPath,
  type Package,
  type Toolkit,
} from '../read/package';
import { notesParts } from '../write/blueprint-writer';
import {
  chartParts,
  DRAWING_RELATION,
  drawingRelation,
  type ChartPaths,
} from '../write/chart-writer';
import { sheetPart } from '../write/sheet-writer';
import { dropCalculationChain, PartChanges, requestRecalculation } from './part-changes';
import { growStyles } from './styles-append';
import { EMPTY_BASE, StyleSheet, stylesPart } from '../write/styles-writer';
import { readWorkbookToChange, type Workbook } from '../read/workbook-reader';
import { findTags } from '../xml/xml-patch';
import { partKey } from '../zip/zip';
import { childOf, childrenOf, toNumber } from '../xml/xml-tree';
import { rewriteZip, type ZipPart } from '../zip/zip-writer';

type AddResult = ReturnType<XlsxPort['addSheets']>;

/** Hands out paths that no part has, nor the list of content types names. */
class FreePaths {
  private readonly taken: Set<string>;

  constructor(private readonly opened: Package) {
    const named = childrenOf(opened.treeOf(TYPES), 'Override');
    this.taken = new Set(named.map(({ attributes }) => partKey(attributes.PartName ?? '')));
  }

  take(toPath: (number: number) => string): string {
    let number = 1;
    const isTaken = (path: string): boolean =>
      this.opened.has(path) || this.taken.has(partKey(path));
    while (isTaken(toPath(number))) number++;
    this.taken.add(partKey(toPath(number)));
    return toPath(number);
  }
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);

const nextNumber = (ids: readonly string[], pattern: RegExp): number =>
  ids.reduce((next, id) => Math.max(next, Number(pattern.exec(id)?.[1] ?? 0) + 1), 1);

/** Shape ids of notes are numbered in blocks that the workbook's drawings must not share. */
const FIRST_BLOCK = 100;

const freeCharts = (
  { charts = [] }: SheetBlueprint,
  folder: string,
  free: FreePaths,
): ChartPaths | undefined =>
  charts.length === 0
    ? undefined
    : {
        drawing: free.take((number) => `${folder}drawings/drawing${number}.xml`),
        charts: charts.map(() => free.take((number) => `${folder}charts/chart${number}.xml`)),
      };

const newSheets = (workbook: Workbook, blueprint: WorkbookBlueprint): readonly NewSheet[] => {
  const { opened } = workbook;
  const folder = folderOf(opened.workbook);
  const free = new FreePaths(opened);
  const firstRelation = nextNumber(
    workbook.relations.map((relation) => relation.id),
    /^rId(\d{1,9})$/u,
  );
  const tree = opened.treeOf(opened.workbook);
  const sheetIds = childrenOf(childOf(tree, 'sheets'), 'sheet').map(
    (sheet) => toNumber(sheet.attributes.sheetId) ?? 0,
  );
  const firstId = sheetIds.reduce((most, id) => Math.max(most, id), 0) + 1;
  return blueprint.sheets.map((sheet, at) => ({
    blueprint: sheet,
    path: free.take((number) => `${folder}worksheets/sheet${number}.xml`),
    relationId: `rId${firstRelation + at}`,
    sheetId: firstId + at,
    notes:
      sheet.notes.length === 0
        ? undefined
        : {
            comments: free.take((number) => `${folder}comments${number}.xml`),
            drawing: free.take((number) => `${folder}drawings/vmlDrawing${number}.vml`),
            block: FIRST_BLOCK + workbook.tabs.length + at,
          },
    charts: freeCharts(sheet, folder, free),
  }));
};

const encode = (name: string, xml: string): ZipPart => ({
  name,
  bytes: new TextEncoder().encode(xml),
});

const newParts = (
  sheet: NewSheet,
  styles: StyleSheet,
  dialect: Dialect,
  dateShift: ((style: number) => number) | undefined,
): readonly ZipPart[] => {
  const bytes = sheetPart(sheet.blueprint, {
    styles,
    stringIndex: undefined,
    namespace: dialect.main,
    relationNamespace: dialect.relations,
    notesRelation: sheet.notes ? 'rId1' : undefined,
    drawingRelation: sheet.charts && DRAWING_RELATION,
    isSelected: false,
    ...(dateShift && { dateShift }),
  });
  const own: ZipPart = { name: sheet.path, bytes };
  const { notes, charts } = sheet;
  if (!notes && !charts) return [own];
  const relations = relationsPart([
    ...(notes
      ? [
          relationElement('rId1', `${dialect.relations}/vmlDrawing`, `/${notes.drawing}`),
          relationElement('rId2', `${dialect.relations}/comments`, `/${notes.comments}`),
        ]
      : []),
    ...(charts ? [drawingRelation(charts, dialect)] : []),
  ]);
  const parts = [
    ...(notes ? notesParts(sheet.blueprint, notes, notes.block, dialect.main) : []),
    ...(charts ? chartParts(sheet.blueprint, charts, dialect) : []),
  ];
  return [
    own,
    encode(relationsPath(sheet.path), relations),
    ...parts.map(([path, part]) => encode(path, part)),
  ];
};

const openStylesFor = (
  workbook: Workbook,
  blueprint: WorkbookBlueprint,
  dialect: Dialect,
): { readonly sheet: StyleSheet; readonly path: string | undefined; toXml(): string } => {
  const { opened, relations } = workbook;
  const path = relatedPart(opened, relations, 'styles');
  if (path !== undefined) {
    return { path, ...growStyles(opened.textOf(path), path, blueprint.styles) };
  }
  const sheet = new StyleSheet(blueprint.styles, EMPTY_BASE);
  return { path, sheet, toXml: () => stylesPart(sheet, dialect.main) };
};

/** A path for the styles of a workbook that has none. */
const freeStyles = (opened: Package): string =>
  new FreePaths(opened).take(
    (number) => `${folderOf(opened.workbook)}styles${number === 1 ? '' : number}.xml`,
  );

const toDateShift = (blueprint: WorkbookBlueprint): ((style: number) => number) => {
  const shifts = blueprint.styles.map(({ numberFormat }) =>
    numberFormat !== undefined && isDateFormat(numberFormat) ? DAYS_TO_1904 : 0,
  );
  return (style) => shifts[style] ?? 0;
};

/** Whether the tab to be shown is one of the new ones; -1 leaves the one shown. */
const showsNew = ({ sheets, activeSheet }: WorkbookBlueprint): boolean =>
  sheets[activeSheet] !== undefined;

const changeWorkbook = (
  workbook: Workbook,
  blueprint: WorkbookBlueprint,
  sheets: readonly NewSheet[],
  dialect: Dialect,
  changes: PartChanges,
): void => {
  const part = workbook.opened.workbook;
  const first = workbook.tabs.length;
  const names = blueprint.sheets.map((sheet, at) => printNames(sheet, first + at)).join('');
  const hasFormula = blueprint.sheets.some((sheet) =>
    sheet.cells.some((cell) => cell.formula !== undefined),
  );
  changes.edit(part, (xml) => {
    const listed = addNames(addTabs(xml, part, sheets, dialect), part, names);
    const shown = showsNew(blueprint)
      ? showTab(listed, part, first + blueprint.activeSheet)
      : listed;
    return hasFormula ? requestRecalculation(shown, part) : shown;
  });
  if (hasFormula) dropCalculationChain(workbook, changes);
};

const add = (workbook: Workbook, blueprint: WorkbookBlueprint, tools: Toolkit): Uint8Array => {
  const { opened } = workbook;
  const root = opened.treeOf(opened.workbook);
  const dialect = usesStrict(opened, root.name) ? STRICT : TRANSITIONAL;
  const sheets = newSheets(workbook, blueprint);
  const styles = openStylesFor(workbook, blueprint, dialect);
  const dateShift = workbook.from1904 ? toDateShift(blueprint) : undefined;
  const added = sheets.flatMap((sheet) => newParts(sheet, styles.sheet, dialect, dateShift));
  const changes = new PartChanges(opened);
  const newStyles =
    styles.path === undefined ? { id: 'rIdShinkoStyles', path: freeStyles(opened) } : undefined;
  if (newStyles) added.push(encode(newStyles.path, styles.toXml()));
  else changes.edit(styles.path!, () => styles.toXml());
  changeWorkbook(workbook, blueprint, sheets, dialect, changes);
  if (showsNew(blueprint)) deselectTabs(workbook, changes);
  const relations = relationsPath(opened.workbook);
  changes.edit(relations, (xml) => addRelations(xml, relations, sheets, dialect, newStyles));
  changes.edit(TYPES, (xml) => addContentTypes(xml, sheets, newStyles?.path));
  return rewriteZip(opened.archive, { replaced: changes.replaced, added }, tools);
};

const usesStrict = (opened: Package, rootName: string): boolean => {
  const [tag] = findTags(opened.textOf(opened.workbook), opened.workbook, rootName);
  return tag?.text.includes(STRICT.main) ?? false;
};

/** The name of a tab that a sheet to be put in would have too, as that tab spells it: Excel tells no case. */
const findTaken = (workbook: Workbook, blueprint: WorkbookBlueprint): string | undefined => {
  const taken = new Map(workbook.tabs.map(({ name }) => [name.toLowerCase(), name]));
  for (const { name } of blueprint.sheets) {
    const known = taken.get(name.toLowerCase());
    if (known !== undefined) return known;
    taken.set(name.toLowerCase(), name);
  }
  return undefined;
};

/**
 * Puts the blueprint's sheets behind the last tab and shows `blueprint.activeSheet` (-1: none). Existing sheet parts stay
 * byte for byte, save that the tab shown before loses its `tabSelected` mark.
 */
export const addBlueprintSheets = (
  bytes: Uint8Array,
  blueprint: WorkbookBlueprint,
  tools: Toolkit,
): AddResult => {
  const result: Result<AddResult, FileFailure> = attempt(() => {
    const workbook = readWorkbookToChange(openPackage(bytes, tools));
    const sheet = findTaken(workbook, blueprint);
    if (sheet !== undefined) return failure({ kind: 'sheet-exists', sheet });
    return success(blueprint.sheets.length === 0 ? bytes : add(workbook, blueprint, tools));
  });
  return result.ok ? result.value : result;
};
