import type { Package } from './package';
import { relatedPart, type Relation } from './package';
import { builtInFormat } from './number-formats';
import { childOf, childrenOf, toNumber, type XmlElement } from '../xml/xml-tree';

/** Format codes of a styles part that are its own, by number. */
export const readCustomFormats = (styles: XmlElement | undefined): ReadonlyMap<number, string> =>
  new Map(
    childrenOf(childOf(styles, 'numFmts'), 'numFmt').map((element) => [
      toNumber(element.attributes.numFmtId) ?? -1,
      element.attributes.formatCode ?? '',
    ]),
  );

/** The code a cell's format number stands for; `undefined` for General. */
export const toFormatCode = (
  id: number,
  custom: ReadonlyMap<number, string>,
): string | undefined => {
  const code = custom.get(id) ?? builtInFormat(id);
  return code === undefined || code === '' || /^general$/iu.test(code) ? undefined : code;
};

/** The styles part as a tree; `undefined` where the workbook has none. */
export const openStyles = (
  opened: Package,
  relations: readonly Relation[],
): XmlElement | undefined => {
  const path = relatedPart(opened, relations, 'styles');
  return path === undefined ? undefined : opened.treeOf(path);
};

/** Format code per cell style index; `undefined` for General. */
export const readCellFormats = (
  styles: XmlElement | undefined,
): readonly (string | undefined)[] => {
  const custom = readCustomFormats(styles);
  return childrenOf(childOf(styles, 'cellXfs'), 'xf').map((xf) =>
    toFormatCode(toNumber(xf.attributes.numFmtId) ?? 0, custom),
  );
};
