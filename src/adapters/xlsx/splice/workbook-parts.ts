import type { SheetBlueprint } from '../../../core/grid/blueprint';
import { chartOverrides, type ChartPaths } from '../write/chart-writer';
import { damaged } from '../fault';
import { relationElement, sheetElement, type Dialect } from '../write/names';
import type { PartChanges } from './part-changes';
import type { Workbook } from '../read/workbook-reader';
import {
  appendInside,
  applyPatches,
  findTags,
  locateRoot,
  withAttribute,
  withPrefix,
} from '../xml/xml-patch';

export const addContentTypes = (
  xml: string,
  sheets: readonly NewSheet[],
  newStyles: string | undefined,
): string => {
  const root = locateRoot(xml, '[Content_Types].xml');
  const override = (path: string, type: string): string =>
    `<Override PartName="/${path}" ContentType="${SHEET_TYPES}.${type}+xml"/>`;
  const markup = sheets.map(
    ({ path, notes, charts }) =>
      override(path, 'worksheet') +
      (notes ? override(notes.comments, 'comments') : '') +
      (charts ? chartOverrides(charts) : ''),
  );
  if (newStyles !== undefined) markup.push(override(newStyles, 'styles'));
  const hasVml = root.children.some(
    (child) => child.name === 'Default' && child.attributes.Extension?.toLowerCase() === 'vml',
  );
  const needsVml = !hasVml && sheets.some((sheet) => sheet.notes);
  const vml =
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>';
  const patches = [appendInside(xml, root, withPrefix(markup.join(''), root.prefix))];
  if (needsVml)
    patches.unshift({ from: root.openEnd, to: root.openEnd, text: withPrefix(vml, root.prefix) });
  return applyPatches(xml, patches);
};

export const addRelations = (
  xml: string,
  path: string,
  sheets: readonly NewSheet[],
  dialect: Dialect,
  newStyles: { readonly id: string; readonly path: string } | undefined,
): string => {
  const root = locateRoot(xml, path);
  const elements = sheets.map((sheet) =>
    relationElement(sheet.relationId, `${dialect.relations}/worksheet`, `/${sheet.path}`),
  );
  if (newStyles) {
    elements.push(
      relationElement(newStyles.id, `${dialect.relations}/styles`, `/${newStyles.path}`),
    );
  }
  return applyPatches(xml, [appendInside(xml, root, withPrefix(elements.join(''), root.prefix))]);
};

export const addTabs = (
  xml: string,
  part: string,
  sheets: readonly NewSheet[],
  dialect: Dialect,
): string => {
  const root = locateRoot(xml, part);
  const list = root.children.find((child) => child.name === 'sheets');
  if (!list) throw damaged(part, 'sheets');
  const markup = sheets
    .map(({ blueprint, sheetId, relationId }) => sheetElement(blueprint, sheetId, relationId))
    .join('')
    .replaceAll('<sheet ', `<sheet xmlns:r="${dialect.relations}" `);
  return applyPatches(xml, [appendInside(xml, list, withPrefix(markup, root.prefix))]);
};

export const addNames = (xml: string, part: string, names: string): string => {
  if (names === '') return xml;
  const root = locateRoot(xml, part);
  const markup = withPrefix(names, root.prefix);
  const list = root.children.find((child) => child.name === 'definedNames');
  if (list) return applyPatches(xml, [appendInside(xml, list, markup)]);
  const before = ['sheets', 'functionGroups', 'externalReferences'];
  const last = root.children.filter((child) => before.includes(child.name)).at(-1)!;
  const full = `${root.prefix}definedNames`;
  return applyPatches(xml, [{ from: last.to, to: last.to, text: `<${full}>${markup}</${full}>` }]);
};

export const showTab = (xml: string, part: string, tab: number): string => {
  const [view] = findTags(xml, part, 'workbookView');
  if (view) {
    return applyPatches(xml, [
      { ...view, text: withAttribute(view.text, 'activeTab', String(tab)) },
    ]);
  }
  const root = locateRoot(xml, part);
  const list = root.children.find((child) => child.name === 'sheets')!;
  const markup = `<bookViews><workbookView activeTab="${tab}"/></bookViews>`;
  return applyPatches(xml, [
    { from: list.from, to: list.from, text: withPrefix(markup, root.prefix) },
  ]);
};

/** Two selected tabs would be a group, in which typing goes to both: the former one is let go. */
export const deselectTabs = (workbook: Workbook, changes: PartChanges): void => {
  for (const tab of workbook.tabs) {
    if (!workbook.opened.has(tab.path)) continue;
    changes.edit(tab.path, (xml) => {
      if (!xml.includes('tabSelected')) return xml;
      const tags = findTags(xml, tab.path, 'sheetView', 'sheetData').map((tag) => ({
        ...tag,
        text: withAttribute(tag.text, 'tabSelected', undefined),
      }));
      return applyPatches(xml, tags);
    });
  }
};

export const SHEET_TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Paths and ids of one sheet to be added. */
export interface NewSheet {
  readonly blueprint: SheetBlueprint;
  readonly path: string;
  readonly relationId: string;
  readonly sheetId: number;
  readonly notes:
    { readonly comments: string; readonly drawing: string; readonly block: number } | undefined;
  readonly charts: ChartPaths | undefined;
}
