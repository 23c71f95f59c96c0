import type { RichText } from '../../../core/grid/grid';
import { damaged } from '../fault';
import { CLOSE, END, XmlScanner } from '../xml/xml-scan';
import { decodeEscapes } from '../xml/xml-text';

/** A string whose letters do not say all: parts are struck through or raised. */
export interface RichString {
  readonly written: string;
  readonly rich: RichText;
}

/** The strings of a workbook; those of several looks by their index too. */
export interface SharedStrings {
  readonly texts: readonly string[];
  readonly rich: ReadonlyMap<number, RichText>;
}

const SUPERSCRIPT = new Map(
  [...'0123456789+-=()n'].map((sign, at) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ'][at]!]),
);
const SUBSCRIPT = new Map(
  [...'0123456789+-=()'].map((sign, at) => [sign, [...'₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎'][at]!]),
);

const withSigns = (text: string, signs: ReadonlyMap<string, string>): string =>
  [...text.normalize('NFKC')].map((sign) => signs.get(sign) ?? sign).join('');

/** Gathers the runs of a string. */
class RunReader {
  written = '';
  private text = '';
  private isStruck = false;
  private isRaised = false;
  private run: { struck: boolean; signs: ReadonlyMap<string, string> | undefined } | undefined;

  begin(): void {
    this.run = { struck: false, signs: undefined };
  }

  look(name: string, value: string | undefined): void {
    if (!this.run) return;
    if (name === 'strike') this.run.struck = value !== '0' && value !== 'false';
    else if (value === 'superscript') this.run.signs = SUPERSCRIPT;
    else if (value === 'subscript') this.run.signs = SUBSCRIPT;
  }

  add(text: string): void {
    this.written += text;
    const { struck = false, signs } = this.run ?? {};
    if (struck && text.trim() !== '') this.isStruck = true;
    else if (!struck) this.text += signs ? withSigns(text, signs) : text;
    if (signs && !struck) this.isRaised = true;
  }

  finish(): string | RichString {
    const written = decodeEscapes(this.written);
    const { isStruck, isRaised } = this;
    if (!isStruck && !isRaised) return written;
    return { written, rich: { text: decodeEscapes(this.text), isStruck, isRaised } };
  }
}

/**
 * Reads the text of the `si` or `is` element the scanner stands on. The runs of rich text are put
 * together; furigana (`rPh`) is no part of the text.
 */
export const readStringItem = (scanner: XmlScanner): string | RichString => {
  if (scanner.selfClosing) return '';
  const outer = scanner.depth - 1;
  const runs = new RunReader();
  while (scanner.depth > outer) {
    const token = scanner.next();
    if (token === CLOSE) continue;
    if (token === END) throw damaged(scanner.part, 'XML ends early');
    const name = scanner.name();
    if (name === 't') runs.add(scanner.readText());
    else if (name === 'r') runs.begin();
    else if (name === 'strike' || name === 'vertAlign') runs.look(name, scanner.attribute('val'));
    else if (name === 'rPh') scanner.skip();
  }
  return runs.finish();
};

/** Reads the shared strings in their order. */
export const readSharedStrings = (xml: string, part: string): SharedStrings => {
  const scanner = new XmlScanner(xml, part);
  const texts: string[] = [];
  const rich = new Map<number, RichText>();
  for (let token = scanner.next(); token !== END; token = scanner.next()) {
    if (token === CLOSE || scanner.depth > 2 || scanner.name() !== 'si') continue;
    const item = readStringItem(scanner);
    if (typeof item !== 'string') rich.set(texts.length, item.rich);
    texts.push(typeof item === 'string' ? item : item.written);
  }
  return { texts, rich };
};
