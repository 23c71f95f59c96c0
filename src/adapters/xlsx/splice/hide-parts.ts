import type { FileFailure } from '../../../app/ports/xlsx';
import type { HiddenParts } from '../../../core/grid/hidden-parts';
import type { Result } from '../../../core/result';
import { attempt, damaged } from '../fault';
import { openPackage, type Toolkit } from '../read/package';
import { readWorkbookToChange, type Tab, type Workbook } from '../read/workbook-reader';
import {
  appendInside,
  applyPatches,
  findTags,
  locateRoot,
  withAttribute,
  withPrefix,
  type Patch,
} from '../xml/xml-patch';
import { rewriteZip } from '../zip/zip-writer';
import { PartChanges } from './part-changes';
import { deselectTabs, showTab } from './workbook-parts';

interface RowTag extends Patch {
  /** 0-based. */
  readonly row: number;
}

/** The rows of a sheet; one that does not say its number follows the one before. */
const rowTags = (xml: string, part: string, from: number, to: number): readonly RowTag[] => {
  let row = -1;
  return findTags(xml, part, 'row')
    .filter((tag) => tag.from >= from && tag.to <= to)
    .map((tag) => {
      const number = /\sr\s*=\s*["'](\d+)["']/u.exec(tag.text)?.[1];
      row = number === undefined ? row + 1 : Number(number) - 1;
      return { ...tag, row };
    });
};

/** Hides rows; those that the part does not have are put in, since they are seen as well. */
export const hideRows = (xml: string, part: string, rows: ReadonlySet<number>): string => {
  if (rows.size === 0) return xml;
  const root = locateRoot(xml, part);
  const data = root.children.find(({ name }) => name === 'sheetData');
  if (!data) throw damaged(part, 'sheetData');
  const tags = rowTags(xml, part, data.openEnd, data.closeFrom);
  const hidden = tags.filter(({ row }) => rows.has(row));
  const patches: Patch[] = hidden.map(({ from, to, text }) => ({
    from,
    to,
    text: withAttribute(text, 'hidden', '1'),
  }));
  const known = new Set(hidden.map(({ row }) => row));
  const missing = [...rows].filter((row) => !known.has(row)).sort((a, b) => a - b);
  if (
    missing.some((row) => row < 0) ||
    tags.some(({ row }, at) => row <= (tags[at - 1]?.row ?? -1))
  )
    throw damaged(part, 'rows out of order');
  const atEnd: string[] = [];
  for (const row of missing) {
    const next = tags.find((tag) => tag.row > row);
    const text = withPrefix(`<row r="${row + 1}" hidden="1"/>`, root.prefix);
    if (next) patches.push({ from: next.from, to: next.from, text });
    else atEnd.push(text);
  }
  if (atEnd.length > 0) patches.push(appendInside(xml, data, atEnd.join('')));
  return applyPatches(xml, patches);
};

/** Sheets that go out of sight: never the last one that is seen. */
const tabsToHide = ({ tabs }: Workbook, sheets: ReadonlySet<string>): ReadonlySet<Tab> => {
  const seen = tabs.filter(({ visibility }) => visibility === 'visible');
  const gone = seen.filter(({ name }) => sheets.has(name));
  return new Set(gone.length === seen.length ? gone.slice(1) : gone);
};

const hideTabs = (xml: string, part: string, isHidden: (tab: number) => boolean): string => {
  const list = locateRoot(xml, part).children.find(({ name }) => name === 'sheets');
  if (!list) throw damaged(part, 'sheets');
  const tags = findTags(xml, part, 'sheet')
    .filter(({ from, to }) => from >= list.openEnd && to <= list.closeFrom)
    .map((tag, at) =>
      isHidden(at) ? { ...tag, text: withAttribute(tag.text, 'state', 'hidden') } : tag,
    );
  return applyPatches(xml, tags);
};

/** Shows another sheet in the place of one that is hidden, and it alone. */
const showFirst = (workbook: Workbook, gone: ReadonlySet<Tab>, changes: PartChanges): void => {
  const { opened, tabs } = workbook;
  const first = tabs.findIndex((tab) => tab.visibility === 'visible' && !gone.has(tab));
  changes.edit(opened.workbook, (xml) => showTab(xml, opened.workbook, first));
  deselectTabs(workbook, changes);
  const { path } = tabs[first]!;
  changes.edit(path, (xml) => {
    const [view] = findTags(xml, path, 'sheetView', 'sheetData');
    if (!view) return xml;
    return applyPatches(xml, [{ ...view, text: withAttribute(view.text, 'tabSelected', '1') }]);
  });
};

/** Hides rows and sheets; every other part of the file stays byte for byte as it was. */
export const hideParts = (
  bytes: Uint8Array,
  { rows, sheets }: HiddenParts,
  tools: Toolkit,
): Result<Uint8Array, FileFailure> =>
  attempt(() => {
    const workbook = readWorkbookToChange(openPackage(bytes, tools));
    const { opened, tabs, activeTab } = workbook;
    const changes = new PartChanges(opened);
    for (const { name, path, isWorksheet } of tabs) {
      const own = rows.get(name);
      if (own && isWorksheet) changes.edit(path, (xml) => hideRows(xml, path, own));
    }
    const gone = tabsToHide(workbook, sheets);
    if (gone.size > 0) {
      const part = opened.workbook;
      changes.edit(part, (xml) => hideTabs(xml, part, (at) => gone.has(tabs[at]!)));
      if (gone.has(tabs[activeTab]!)) showFirst(workbook, gone, changes);
      else deselectTabs({ ...workbook, tabs: [...gone] }, changes);
    }
    if (changes.replaced.size === 0) return bytes;
    return rewriteZip(opened.archive, { replaced: changes.replaced, added: [] }, tools);
  });
