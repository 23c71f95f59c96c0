import { damaged } from '../fault';
import { END, OPEN, XmlScanner } from './xml-scan';
import { escapeAttribute } from './xml-text';

/** A piece of text to be replaced; an insertion where both offsets are the same. */
export interface Patch {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Applies patches that do not overlap; those at the same place stay in their order. */
export const applyPatches = (text: string, patches: readonly Patch[]): string => {
  const chunks: string[] = [];
  let at = 0;
  for (const patch of [...patches].sort((a, b) => a.from - b.from || a.to - b.to)) {
    if (patch.from < at) throw new RangeError('patches overlap');
    chunks.push(text.slice(at, patch.from), patch.text);
    at = patch.to;
  }
  return chunks.join('') + text.slice(at);
};

/** Where an element lies in a part. */
export interface ElementLocation {
  readonly name: string;
  /** Name with its prefix, as its tags spell it. */
  readonly fullName: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly from: number;
  readonly openEnd: number;
  readonly closeFrom: number;
  readonly to: number;
  readonly selfClosing: boolean;
}

/** A part's root with the places of its children. */
export interface RootLocation extends ElementLocation {
  /** Prefix of the root with its colon; empty where it has none. */
  readonly prefix: string;
  readonly children: readonly ElementLocation[];
}

const openSpot = (scanner: XmlScanner): Omit<ElementLocation, 'closeFrom' | 'to'> => ({
  name: scanner.name(),
  fullName: scanner.text.slice(scanner.start + 1, scanner.nameEnd),
  attributes: scanner.allAttributes(),
  from: scanner.start,
  openEnd: scanner.end,
  selfClosing: scanner.selfClosing,
});

const closeSpot = (
  open: Omit<ElementLocation, 'closeFrom' | 'to'>,
  scanner: XmlScanner,
): ElementLocation => ({
  ...open,
  closeFrom: open.selfClosing ? open.openEnd : scanner.start,
  to: scanner.end,
});

/** Roots have fewer; more are there to fill memory. */
const MOST_CHILDREN = 250_000;

/** Finds the root of a part and its direct children. */
export const locateRoot = (xml: string, part: string): RootLocation => {
  const scanner = new XmlScanner(xml, part);
  if (scanner.next() !== OPEN) throw damaged(part, 'XML without an element');
  const root = openSpot(scanner);
  const children: ElementLocation[] = [];
  if (!root.selfClosing) {
    for (let token = scanner.next(); token === OPEN; token = scanner.next()) {
      const child = openSpot(scanner);
      scanner.skip();
      if (children.length >= MOST_CHILDREN) throw damaged(part, 'XML has too many elements');
      children.push(closeSpot(child, scanner));
    }
  }
  const prefix = root.fullName.slice(0, root.fullName.length - root.name.length);
  return { ...closeSpot(root, scanner), prefix, children };
};

/** Open tags of that name anywhere in a part, or before the first `until`, in order. */
export const findTags = (
  xml: string,
  part: string,
  name: string,
  until?: string,
): readonly Patch[] => {
  const scanner = new XmlScanner(xml, part);
  const tags: Patch[] = [];
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token !== OPEN) continue;
    if (scanner.name() === until) break;
    if (scanner.name() !== name) continue;
    const { start, end } = scanner;
    tags.push({ from: start, to: end, text: xml.slice(start, end) });
  }
  return tags;
};

/** An open tag without its end: what stands before `>` or `/>`, and no white space there. */
export const openTagBody = (tag: string): string => {
  const inner = tag.slice(0, -1);
  const body = inner.endsWith('/') ? inner.slice(0, -1) : inner;
  return body.trimEnd();
};

/** An open tag with an attribute set or, by `undefined`, taken away. */
export const withAttribute = (tag: string, name: string, value: string | undefined): string => {
  const pattern = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`, 'u');
  const attribute = value === undefined ? '' : ` ${name}="${escapeAttribute(value)}"`;
  if (pattern.test(tag)) return tag.replace(pattern, () => attribute);
  return attribute === '' ? tag : tag.replace(/(?<!\s)\s*\/?>$/u, (end) => attribute + end);
};

/** Markup of ours, whose tags have no prefix, with the prefix that a part uses. */
export const withPrefix = (markup: string, prefix: string): string =>
  prefix === ''
    ? markup
    : markup.replace(/<(\/?)(?=[A-Za-z])/gu, (_, slash: string) => `<${slash}${prefix}`);

/** Puts markup behind an element's last child. */
export const appendInside = (xml: string, spot: ElementLocation, markup: string): Patch => {
  if (!spot.selfClosing) return { from: spot.closeFrom, to: spot.closeFrom, text: markup };
  const open = xml.slice(spot.from, spot.openEnd).replace(/(?<!\s)\s*\/>$/u, '>');
  return { from: spot.from, to: spot.to, text: `${open}${markup}</${spot.fullName}>` };
};

/** Takes out children of a part's root. */
export const removeChildren = (
  xml: string,
  part: string,
  isGone: (child: ElementLocation) => boolean,
): string =>
  applyPatches(
    xml,
    locateRoot(xml, part)
      .children.filter(isGone)
      .map(({ from, to }) => ({ from, to, text: '' })),
  );
