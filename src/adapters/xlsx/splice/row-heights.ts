import type { RowHeight } from '../../../core/form/write/height-order';
import { applyPatches, findTags, withAttribute, type Patch } from '../xml/xml-patch';

/** Makes rows of a sheet as high as they are to be; rows that the part does not have stay as they are. */
export const setRowHeights = (xml: string, part: string, heights: readonly RowHeight[]): string => {
  if (heights.length === 0) return xml;
  const wanted = new Map(heights.map(({ row, to }) => [row, to]));
  const patches = findTags(xml, part, 'row').flatMap((tag): Patch[] => {
    const number = /\sr\s*=\s*["'](\d+)["']/u.exec(tag.text)?.[1];
    const height = wanted.get(Number(number) - 1);
    if (height === undefined) return [];
    const text = withAttribute(tag.text, 'ht', String(height));
    return [{ ...tag, text: withAttribute(text, 'customHeight', '1') }];
  });
  return patches.length === 0 ? xml : applyPatches(xml, patches);
};
