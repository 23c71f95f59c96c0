import { damaged } from '../fault';
import { CLOSE, END, XmlScanner } from '../xml/xml-scan';
import { decodeEscapes } from '../xml/xml-text';

/**
 * Reads the text of the `si` or `is` element the scanner stands on. The runs of rich text are put
 * together; furigana (`rPh`) is no part of the text.
 */
export const readStringItem = (scanner: XmlScanner): string => {
  if (scanner.selfClosing) return '';
  const outer = scanner.depth - 1;
  let text = '';
  while (scanner.depth > outer) {
    const token = scanner.next();
    if (token === CLOSE) continue;
    if (token === END) throw damaged(scanner.part, 'XML ends early');
    const name = scanner.name();
    if (name === 't') text += scanner.readText();
    else if (name === 'rPh') scanner.skip();
  }
  return decodeEscapes(text);
};

/** Reads the shared strings in their order. */
export const readSharedStrings = (xml: string, part: string): string[] => {
  const scanner = new XmlScanner(xml, part);
  const strings: string[] = [];
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token !== CLOSE && scanner.depth <= 2 && scanner.name() === 'si') {
      strings.push(readStringItem(scanner));
    }
  }
  return strings;
};
