import type { RowGrowth } from '../../../core/form/write/row-growth';
import { applyPatches, findTags, withAttribute, type Patch } from '../xml/xml-patch';

/** Excel's greatest height of a row, in points. */
const HIGHEST = 409.5;
/** Height of a row that says none, where the sheet says none either. */
const USUAL = 15;

const numberIn = (tag: string, name: string): number | undefined => {
  const found = new RegExp(`\\s${name}\\s*=\\s*["']([\\d.]+)["']`, 'u').exec(tag)?.[1];
  return found === undefined ? undefined : Number(found);
};

/**
 * Makes rows of a sheet higher where they are together lower than is needed; none becomes lower, and
 * hidden rows stay as they are.
 */
export const growRows = (xml: string, part: string, growths: readonly RowGrowth[]): string => {
  if (growths.length === 0) return xml;
  const [format] = findTags(xml, part, 'sheetFormatPr', 'sheetData');
  const usual = (format && numberIn(format.text, 'defaultRowHeight')) ?? USUAL;
  const tags = new Map<number, Patch>();
  for (const tag of findTags(xml, part, 'row')) {
    const row = numberIn(tag.text, 'r');
    if (row !== undefined) tags.set(row - 1, tag);
  }
  const patches = new Map<number, Patch>();
  for (const { top, bottom, height } of growths) {
    const rows = Array.from({ length: bottom - top + 1 }, (_, at) => top + at).flatMap((row) => {
      const tag = tags.get(row);
      const isHidden = tag !== undefined && /\shidden\s*=\s*["'](?:1|true)["']/u.test(tag.text);
      return tag && !isHidden ? [{ row, tag, own: numberIn(tag.text, 'ht') ?? usual }] : [];
    });
    const missing = height - rows.reduce((sum, { own }) => sum + own, 0);
    if (missing <= 0 || rows.length === 0) continue;
    for (const { row, tag, own } of rows) {
      const grown = Math.min(HIGHEST, Math.ceil((own + missing / rows.length) * 4) / 4);
      const text = withAttribute(withAttribute(tag.text, 'ht', String(grown)), 'customHeight', '1');
      patches.set(row, { ...tag, text });
    }
  }
  return patches.size === 0 ? xml : applyPatches(xml, [...patches.values()]);
};
