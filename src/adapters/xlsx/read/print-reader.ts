import { MAX_COLUMNS, MAX_ROWS, type Area } from '../../../core/grid/grid';
import type { PrintSetup } from '../../../core/grid/blueprint';
import { parseArea } from './reference';
import type { DefinedName } from './workbook-reader';
import { childOf, childrenOf, isTrue, toNumber, type XmlElement } from '../xml/xml-tree';
import { decodeEscapes } from '../xml/xml-text';

/** Elements of a worksheet that concern printing, by name. */
export type PrintElements = ReadonlyMap<string, XmlElement>;

/** References of a name, without their sheet; quoted sheet names may hold commas. */
const referencesOf = (text: string | undefined): readonly Area[] =>
  [...(text ?? '').matchAll(/(?:'(?:[^']|''){0,64}'|[^',!]{1,64})!([$A-Z\d:]+)/gu)]
    .map((match) => parseArea(match[1]!))
    .filter((area) => area !== undefined);

const readTitleRows = (text: string | undefined): readonly [number, number] | undefined => {
  const rows = referencesOf(text).find(
    (area) => area.left === 0 && area.right === MAX_COLUMNS - 1 && area.bottom < MAX_ROWS - 1,
  );
  return rows && [rows.top, rows.bottom];
};

const readMargins = (element: XmlElement | undefined): PrintSetup['margins'] => {
  if (!element) return undefined;
  const at = (name: string, usual: number): number => toNumber(element.attributes[name]) ?? usual;
  return {
    left: at('left', 0.7),
    right: at('right', 0.7),
    top: at('top', 0.75),
    bottom: at('bottom', 0.75),
    header: at('header', 0.3),
    footer: at('footer', 0.3),
  };
};

const readFitToWidth = (elements: PrintElements): number | undefined => {
  const fit = childOf(elements.get('sheetPr'), 'pageSetUpPr')?.attributes.fitToPage;
  if (!isTrue(fit)) return undefined;
  return toNumber(elements.get('pageSetup')?.attributes.fitToWidth) ?? 1;
};

const readText = (element: XmlElement | undefined): string | undefined =>
  element && decodeEscapes(element.text);

/** What a sheet says of printing; `undefined` where it says nothing but margins. */
export const readPrint = (
  elements: PrintElements,
  names: readonly DefinedName[],
): PrintSetup | undefined => {
  const nameOf = (name: string): string | undefined =>
    names.find((each) => each.name.toLowerCase() === `_xlnm.${name}`)?.text;
  const [titleRows, area] = [
    readTitleRows(nameOf('print_titles')),
    referencesOf(nameOf('print_area'))[0],
  ];
  const speaking = ['pageSetup', 'printOptions', 'headerFooter', 'rowBreaks'];
  if (!titleRows && !area && !speaking.some((name) => elements.has(name))) return undefined;
  const setup = elements.get('pageSetup')?.attributes ?? {};
  const texts = elements.get('headerFooter');
  const members: { [K in keyof PrintSetup]: PrintSetup[K] | undefined } = {
    paper: setup.paperSize === '8' ? 'A3' : 'A4',
    orientation: setup.orientation === 'landscape' ? 'landscape' : 'portrait',
    fitToWidth: readFitToWidth(elements),
    titleRows,
    area,
    rowBreaks: childrenOf(elements.get('rowBreaks'), 'brk').map(
      (brk) => toNumber(brk.attributes.id) ?? 0,
    ),
    margins: readMargins(elements.get('pageMargins')),
    header: readText(childOf(texts, 'oddHeader')),
    footer: readText(childOf(texts, 'oddFooter')),
    centerHorizontally: isTrue(elements.get('printOptions')?.attributes.horizontalCentered)
      ? true
      : undefined,
  };
  return Object.fromEntries(
    Object.entries(members).filter(([, value]) => value !== undefined),
  ) as unknown as PrintSetup;
};
