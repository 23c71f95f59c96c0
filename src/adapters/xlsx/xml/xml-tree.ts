import { damaged } from '../fault';
import { CLOSE, END, OPEN, XmlScanner } from './xml-scan';

/** An element of a small part; names are local. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Text directly inside, given only where there are no children. */
  readonly text: string;
}

const DEEPEST = 100;
/** Small parts have fewer; a tree of more is made to fill memory. */
const MOST_ELEMENTS = 250_000;

/** Reads the element whose open tag the scanner stands on, up to its close. */
export const readElement = (scanner: XmlScanner): XmlElement =>
  readWithin(scanner, { left: MOST_ELEMENTS });

const readWithin = (scanner: XmlScanner, budget: { left: number }): XmlElement => {
  if (--budget.left < 0) throw damaged(scanner.part, 'XML has too many elements');
  const [name, attributes] = [scanner.name(), scanner.allAttributes()];
  if (scanner.selfClosing) return { name, attributes, children: [], text: '' };
  if (scanner.depth > DEEPEST) throw damaged(scanner.part, 'XML is nested too deep');
  const from = scanner.end;
  const children: XmlElement[] = [];
  for (let token = scanner.next(); token !== CLOSE; token = scanner.next()) {
    if (token === END) throw damaged(scanner.part, 'XML ends early');
    children.push(readWithin(scanner, budget));
  }
  if (children.length > 0) return { name, attributes, children, text: '' };
  return { name, attributes, children, text: textBetween(scanner, from) };
};

const textBetween = (scanner: XmlScanner, from: number): string => {
  const inner = new XmlScanner(`<x>${scanner.text.slice(from, scanner.start)}</x>`, scanner.part);
  inner.next();
  return inner.readText();
};

/** Reads a whole small part as a tree. */
export const parseXml = (text: string, part: string): XmlElement => {
  const scanner = new XmlScanner(text, part);
  if (scanner.next() !== OPEN) throw damaged(part, 'XML without an element');
  const root = readElement(scanner);
  if (scanner.next() !== END) throw damaged(part, 'XML goes on behind its root');
  return root;
};

/** First child of that name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name);

/** All children of that name. */
export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** All elements of that name below, at any depth. */
export const descendantsOf = (
  element: XmlElement | undefined,
  name: string,
): readonly XmlElement[] =>
  element?.children.flatMap((child) =>
    child.name === name ? [child] : descendantsOf(child, name),
  ) ?? [];

/** An attribute as a Boolean, as XML Schema spells it. */
export const isTrue = (value: string | undefined): boolean =>
  value === '1' || value === 'true' || value === 'on';

/** An attribute as a finite number. */
export const toNumber = (value: string | undefined): number | undefined => {
  const number = value === undefined || value.trim() === '' ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : undefined;
};
