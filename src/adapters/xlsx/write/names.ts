import { columnLetters } from '../../../core/grid/grid';
import type { SheetBlueprint } from '../../../core/grid/blueprint';
import { quoteSheet } from '../read/reference';
import { escapeAttribute, escapeText, writable } from '../xml/xml-text';

/** Namespaces and relationship types of one flavour of the format. */
export interface Dialect {
  readonly main: string;
  readonly relations: string;
}

/** What nearly all files use. */
export const TRANSITIONAL: Dialect = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  relations: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};

/** What files saved as strict Open XML use. */
export const STRICT: Dialect = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  relations: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

/** Namespace of relationship and content-type parts. */
export const PACKAGE_RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
export const CONTENT_TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types';

const definedName = (name: string, tab: number, text: string): string =>
  `<definedName name="_xlnm.${name}" localSheetId="${tab}">${escapeText(writable(text))}</definedName>`;

/** The names by which a sheet's print area and repeated rows are kept; `tab` is the sheet's index. */
export const printNames = (blueprint: SheetBlueprint, tab: number): string => {
  const { area, titleRows } = blueprint.print ?? {};
  const sheet = quoteSheet(blueprint.name);
  const areaText = area
    ? `${sheet}!$${columnLetters(area.left)}$${area.top + 1}:$${columnLetters(area.right)}$${area.bottom + 1}`
    : '';
  const titles = titleRows ? `${sheet}!$${titleRows[0] + 1}:$${titleRows[1] + 1}` : '';
  return (
    (area ? definedName('Print_Area', tab, areaText) : '') +
    (titleRows ? definedName('Print_Titles', tab, titles) : '')
  );
};

/** A `sheet` element of the workbook part. */
export const sheetElement = (
  blueprint: SheetBlueprint,
  sheetId: number,
  relation: string,
): string => {
  const state = blueprint.visibility === 'visible' ? '' : ` state="${blueprint.visibility}"`;
  return `<sheet name="${escapeAttribute(blueprint.name)}" sheetId="${sheetId}"${state} r:id="${relation}"/>`;
};

/** A relationship element. */
export const relationElement = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${type}" Target="${escapeAttribute(target)}"/>`;

/** A part that holds relationships. */
export const relationsPart = (elements: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${PACKAGE_RELATIONS}">${elements.join('')}</Relationships>`;
