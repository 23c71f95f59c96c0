import { damaged } from '../fault';
import { decodeEntities } from './xml-text';

/** What {@link XmlScanner.next} came upon. */
export const END = 0;
export const OPEN = 1;
export const CLOSE = 2;
export type Token = typeof END | typeof OPEN | typeof CLOSE;

const isNameEnd = (code: number): boolean => code <= 32 || code === 47 || code === 62;

/**
 * Walks over the tags of one part without building a tree. Text between tags is skipped unless
 * asked for by {@link readText}. Names are local: prefixes are passed over.
 */
export class XmlScanner {
  /** Offset of the present tag's `<`. */
  start = 0;
  /** Offset behind the present tag's `>`. */
  end = 0;
  /** The local name's place. */
  nameStart = 0;
  nameEnd = 0;
  /** An open tag that is also its close; no CLOSE follows. */
  selfClosing = false;
  /** Number of attributes of the present tag. */
  attributes = 0;
  /** Four offsets per attribute: name from, to (with its prefix), value from, to. */
  readonly spots: number[] = [];
  /** Open elements around the present place, itself included. */
  depth = 0;

  constructor(
    readonly text: string,
    readonly part: string,
  ) {}

  /** Moves to the next tag. */
  next(): Token {
    for (;;) {
      const at = this.text.indexOf('<', this.end);
      if (at < 0) return this.finish();
      const code = this.text.charCodeAt(at + 1);
      this.start = at;
      if (code === 47) return this.close(at);
      if (code === 33) this.skipDeclaration(at);
      else if (code === 63) this.end = this.after('?>', at);
      else return this.open(at);
    }
  }

  /** The present tag's local name. */
  name(): string {
    return this.text.slice(this.nameStart, this.nameEnd);
  }

  /** Value of an attribute by its local name; an unprefixed one is preferred. */
  attribute(name: string): string | undefined {
    let found: string | undefined;
    for (let index = 0; index < this.attributes * 4; index += 4) {
      const from = this.spots[index]!;
      const length = this.spots[index + 1]! - from;
      if (length < name.length) continue;
      if (length === name.length) {
        if (this.text.startsWith(name, from)) return this.value(index);
        continue;
      }
      const full = this.text.slice(from, from + length);
      if (full.endsWith(`:${name}`) && !full.startsWith('xmlns:')) found = this.value(index);
    }
    return found;
  }

  /** All attributes by local name, declarations of namespaces left out. */
  allAttributes(): Record<string, string> {
    const all: Record<string, string> = Object.create(null) as Record<string, string>;
    for (let index = 0; index < this.attributes * 4; index += 4) {
      const full = this.text.slice(this.spots[index], this.spots[index + 1]);
      const colon = full.indexOf(':');
      if (full.startsWith('xmlns')) continue;
      const local = full.slice(colon + 1);
      if (colon < 0 || !(local in all)) all[local] = this.value(index);
    }
    return all;
  }

  /** Text of the present element, which is read up to its close; entities resolved. */
  readText(): string {
    if (this.selfClosing) return '';
    const from = this.end;
    const to = this.text.indexOf('<', from);
    if (to >= 0 && this.text.charCodeAt(to + 1) === 47) {
      this.next();
      return decodeEntities(this.text.slice(from, to), this.part);
    }
    return this.readMixedText();
  }

  /** Moves behind the close of the present element. */
  skip(): void {
    if (this.selfClosing) return;
    const outer = this.depth - 1;
    while (this.depth > outer) if (this.next() === END) throw damaged(this.part, 'XML ends early');
  }

  /** Text with comments and CDATA inside; child elements' text counts too. */
  private readMixedText(): string {
    const { text } = this;
    const outer = this.depth - 1;
    let gathered = '';
    while (this.depth > outer) {
      const at = text.indexOf('<', this.end);
      if (at < 0) throw damaged(this.part, 'XML ends early');
      gathered += decodeEntities(text.slice(this.end, at), this.part);
      if (text.startsWith('<![CDATA[', at)) {
        this.end = this.after(']]>', at);
        gathered += text.slice(at + 9, this.end - 3);
      } else if (text.startsWith('<!--', at)) this.end = this.after('-->', at + 4);
      else this.next();
    }
    return gathered;
  }

  private value(index: number): string {
    const raw = this.text.slice(this.spots[index + 2], this.spots[index + 3]);
    if (!/[\t\n\r&]/u.test(raw)) return raw;
    return decodeEntities(raw.replace(/[\t\n\r]/gu, ' '), this.part);
  }

  private after(mark: string, from: number): number {
    const at = this.text.indexOf(mark, from);
    if (at < 0) throw damaged(this.part, 'XML ends early');
    return at + mark.length;
  }

  private finish(): Token {
    if (this.depth !== 0) throw damaged(this.part, 'XML ends early');
    return END;
  }

  private skipDeclaration(at: number): void {
    if (this.text.startsWith('<!--', at)) this.end = this.after('-->', at + 4);
    else if (this.text.startsWith('<![CDATA[', at)) this.end = this.after(']]>', at);
    else throw damaged(this.part, 'document type declaration');
  }

  private close(at: number): Token {
    const { text } = this;
    let to = at + 2;
    let nameStart = to;
    let code = text.charCodeAt(to);
    while (!isNameEnd(code)) {
      if (code === 58) nameStart = to + 1;
      code = text.charCodeAt(++to);
      if (code !== code) throw damaged(this.part, 'XML ends early');
    }
    this.nameStart = nameStart;
    this.nameEnd = to;
    this.end = code === 62 ? to + 1 : this.after('>', to);
    this.selfClosing = false;
    this.attributes = 0;
    if (--this.depth < 0) throw damaged(this.part, 'XML closes what is not open');
    return CLOSE;
  }

  private open(start: number): Token {
    const { text } = this;
    let at = start + 1;
    this.nameStart = at;
    let code = text.charCodeAt(at);
    while (!isNameEnd(code)) {
      if (code === 58) this.nameStart = at + 1;
      code = text.charCodeAt(++at);
      if (code !== code) throw damaged(this.part, 'XML ends early');
    }
    this.nameEnd = at;
    if (at === this.nameStart) throw damaged(this.part, 'tag without a name');
    this.attributes = 0;
    this.selfClosing = false;
    while (code !== 62) {
      if (code === 47) {
        if (text.charCodeAt(at + 1) !== 62) throw damaged(this.part, 'tag');
        this.selfClosing = true;
        this.end = at + 2;
        return OPEN;
      }
      if (code <= 32) at++;
      else if (code === code) at = this.readAttribute(at);
      else throw damaged(this.part, 'XML ends early');
      code = text.charCodeAt(at);
    }
    this.end = at + 1;
    this.depth++;
    return OPEN;
  }

  private readAttribute(from: number): number {
    const { text, spots } = this;
    let at = from;
    let code = text.charCodeAt(at);
    while (code !== 61 && !isNameEnd(code)) {
      code = text.charCodeAt(++at);
      if (code !== code) throw damaged(this.part, 'XML ends early');
    }
    const nameEnd = at;
    while (code <= 32) code = text.charCodeAt(++at);
    if (code !== 61) throw damaged(this.part, 'attribute');
    code = text.charCodeAt(++at);
    while (code <= 32) code = text.charCodeAt(++at);
    if (code !== 34 && code !== 39) throw damaged(this.part, 'attribute');
    let valueEnd = at + 1;
    let inner = text.charCodeAt(valueEnd);
    while (inner !== code) {
      if (inner === 60 || inner !== inner) throw damaged(this.part, 'attribute');
      inner = text.charCodeAt(++valueEnd);
    }
    const spot = this.attributes++ * 4;
    spots[spot] = from;
    spots[spot + 1] = nameEnd;
    spots[spot + 2] = at + 1;
    spots[spot + 3] = valueEnd;
    return valueEnd + 1;
  }
}
