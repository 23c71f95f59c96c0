import type { DropDown } from '../../../core/grid/grid';
import { damaged } from '../fault';
import { CLOSE, END, type XmlScanner } from '../xml/xml-scan';
import { childOf, readElement, type XmlElement } from '../xml/xml-tree';

/** A sheet with more lists than these has one of its own for every item, and they say nothing of a scale. */
const MOST_LISTS = 500;

/** A formula's text: directly in the element, or in the `f` that newer parts put inside. */
const formulaOf = (element: XmlElement | undefined): string =>
  element ? (childOf(element, 'f')?.text ?? element.text) : '';

/** Reads the lists below the element whose open tag the scanner stands on; other rules are passed over. */
export const readDropDowns = (
  scanner: XmlScanner,
  lists: DropDown[],
  sourceOf: (source: string) => string,
): void => {
  if (scanner.selfClosing) return;
  const outer = scanner.depth - 1;
  while (scanner.depth > outer) {
    const token = scanner.next();
    if (token === END) throw damaged(scanner.part, 'XML ends early');
    if (token === CLOSE || scanner.name() !== 'dataValidation') continue;
    if (scanner.attribute('type') !== 'list' || lists.length >= MOST_LISTS) continue;
    const element = readElement(scanner);
    const source = sourceOf(formulaOf(childOf(element, 'formula1'))).trim();
    const areas = (element.attributes['sqref'] ?? childOf(element, 'sqref')?.text ?? '').trim();
    if (source !== '' && areas !== '') lists.push({ areas, source });
  }
};
