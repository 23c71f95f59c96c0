import type { CellDrawing } from '../../../app/ports/xlsx';
import { childOf, descendantsOf, toNumber, type XmlElement } from '../xml/xml-tree';
import { optionalPart } from './package';
import type { Tab, Workbook } from './workbook-reader';

type Drawing = Omit<CellDrawing, 'sheet'>;

const ANCHORS: ReadonlySet<string> = new Set(['twoCellAnchor', 'oneCellAnchor', 'absoluteAnchor']);

/** Paragraphs of a shape's text, one a line. */
const textOf = (shape: XmlElement): string =>
  descendantsOf(shape, 'p')
    .map((paragraph) =>
      descendantsOf(paragraph, 't')
        .map(({ text }) => text)
        .join(''),
    )
    .join('\n')
    .trim();

const nameOf = (element: XmlElement): string => {
  const [properties] = descendantsOf(element, 'cNvPr');
  return (properties?.attributes.descr ?? properties?.attributes.name ?? '').trim();
};

const drawingsOf = (anchor: XmlElement): readonly Drawing[] => {
  const from = childOf(anchor, 'from');
  const at = (name: string): number => toNumber(childOf(from, name)?.text) ?? 0;
  const place = { row: at('row'), column: at('col') };
  return [
    ...descendantsOf(anchor, 'sp').flatMap((shape): readonly Drawing[] => {
      const text = textOf(shape);
      return text === '' ? [] : [{ ...place, kind: 'text', text }];
    }),
    ...descendantsOf(anchor, 'pic').map((picture): Drawing => ({
      ...place,
      kind: 'picture',
      text: nameOf(picture),
    })),
  ];
};

/** Text boxes with words in them, and pictures, that lie over a sheet; where they begin. */
export const readDrawings = (workbook: Workbook, tab: Tab): readonly Drawing[] => {
  const { opened } = workbook;
  const path = optionalPart(opened, opened.relationsOf(tab.path), 'drawing');
  if (path === undefined) return [];
  const root = opened.treeOf(path);
  return root.children.filter(({ name }) => ANCHORS.has(name)).flatMap(drawingsOf);
};
