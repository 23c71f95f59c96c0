import type { SheetVisibility } from '../../../core/grid/grid';
import { damaged, FileFault, missingPart } from '../fault';
import { relationById, relatedPart, type Package, type Relation } from './package';
import { readSharedStrings, type SharedStrings } from './shared-strings';
import { childOf, childrenOf, isTrue, toNumber, type XmlElement } from '../xml/xml-tree';
import { partKey } from '../zip/zip';
import { ownMember } from '../../../core/text/own-member';

/** A tab of the workbook; chart and dialog sheets are tabs too, without cells. */
export interface Tab {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly path: string;
  readonly isWorksheet: boolean;
}

/** A defined name; `tab` is the index of the tab it belongs to. */
export interface DefinedName {
  readonly name: string;
  readonly tab: number | undefined;
  readonly text: string;
}

/** The workbook part, read. */
export interface Workbook {
  readonly opened: Package;
  readonly relations: readonly Relation[];
  readonly tabs: readonly Tab[];
  readonly names: readonly DefinedName[];
  /** Index of the tab shown first. */
  readonly activeTab: number;
  /** Whether serial numbers count from 1904. */
  readonly from1904: boolean;
}

const VISIBILITIES: Readonly<Record<string, SheetVisibility>> = {
  hidden: 'hidden',
  veryHidden: 'veryHidden',
};

const readTab = (opened: Package, relations: readonly Relation[], element: XmlElement): Tab => {
  const { name = '', state = 'visible', id } = element.attributes;
  if (id === undefined || id === '') {
    opened.remark('sheet', opened.workbook, name);
    return { name, visibility: 'visible', path: '', isWorksheet: false };
  }
  const relation = relationById(relations, id, opened.workbook);
  const isWorksheet = relation.kind === 'worksheet';
  if (isWorksheet && !opened.has(relation.target)) throw missingPart(relation.target);
  const visibility = ownMember(VISIBILITIES, state) ?? 'visible';
  return { name, visibility, path: relation.target, isWorksheet };
};

const readName = (element: XmlElement): DefinedName => ({
  name: element.attributes.name ?? '',
  tab: toNumber(element.attributes.localSheetId),
  text: element.text,
});

/** Two tabs that are one part are none of Excel's files; a thousand of them would be read a thousand times. */
const refuseTwins = (tabs: readonly Tab[], part: string): void => {
  const paths = tabs.filter(({ isWorksheet }) => isWorksheet).map(({ path }) => partKey(path));
  if (new Set(paths).size < paths.length) throw damaged(part, 'two sheets are one part');
};

/** Reads the workbook part: tabs, names and what concerns all sheets. */
export const readWorkbook = (opened: Package): Workbook => {
  const root = opened.treeOf(opened.workbook);
  if (root.name !== 'workbook') throw new FileFault({ kind: 'not-xlsx' });
  const relations = opened.relationsOf(opened.workbook);
  const tabs = childrenOf(childOf(root, 'sheets'), 'sheet').map((element) =>
    readTab(opened, relations, element),
  );
  refuseTwins(tabs, opened.workbook);
  const view = childOf(childOf(root, 'bookViews'), 'workbookView');
  return {
    opened,
    relations,
    tabs,
    names: childrenOf(childOf(root, 'definedNames'), 'definedName').map(readName),
    activeTab: toNumber(view?.attributes.activeTab) ?? 0,
    from1904: isTrue(childOf(root, 'workbookPr')?.attributes.date1904),
  };
};

/** Whether Excel logs every change of the workbook, as it does where it is shared in the old way. */
export const isSharedWorkbook = ({ relations }: Workbook): boolean =>
  relations.some(({ kind }) => kind === 'revisionHeaders');

/** The workbook part of a file that is to be changed; one that Excel logs every change of is refused. */
export const readWorkbookToChange = (opened: Package): Workbook => {
  const workbook = readWorkbook(opened);
  if (isSharedWorkbook(workbook)) throw new FileFault({ kind: 'shared-workbook' });
  return workbook;
};

/** The workbook's shared strings; `undefined` where it has no such part. */
export const openSharedStrings = (workbook: Workbook): SharedStrings | undefined => {
  const path = relatedPart(workbook.opened, workbook.relations, 'sharedStrings');
  return path === undefined ? undefined : readSharedStrings(workbook.opened.textOf(path), path);
};
