import { MAX_COLUMNS } from '../../../core/grid/grid';

/** Held here because module bindings are slow to reach once per cell. */
const COLUMNS = MAX_COLUMNS;

/** Exact, so that a division by one of them is rounded but once. */
const POWERS = Array.from({ length: 17 }, (_, digits) => Number(`1e${digits}`));

/** Reads digits with at most one point in place; NaN where a number is written in any other way. */
export class PlainNumber {
  /** Offset of what stands behind the digits. */
  end = 0;
  hasPoint = false;

  read(text: string, from: number): number {
    let at = from;
    let number = 0;
    let point = -1;
    let code = text.charCodeAt(at);
    for (; code !== 60; code = text.charCodeAt(++at)) {
      if (code === 46 && point < 0) point = at;
      else if (code >= 48 && code <= 57 && at - from < 16) number = number * 10 + code - 48;
      else return NaN;
    }
    if (at === from || point === at - 1 || number > Number.MAX_SAFE_INTEGER) return NaN;
    this.end = at;
    this.hasPoint = point >= 0;
    return point < 0 ? number : number / POWERS[at - point - 1]!;
  }
}

const codesOf = (text: string): readonly number[] =>
  Array.from(text, (letter) => letter.charCodeAt(0));

const [OPENED, TYPE_SHARED, VALUE, CLOSED] = [
  codesOf('<c r="'),
  codesOf(' t="s"'),
  codesOf('><v>'),
  codesOf('</v></c>'),
] as const;

/** Whether some letters stand at an offset. */
const isAt = (text: string, from: number, codes: readonly number[]): boolean => {
  for (let at = 0; at < codes.length; at += 1)
    if (text.charCodeAt(from + at) !== codes[at]) return false;
  return true;
};

/** What a plain cell holds. */
export const BLANK = 0;
export const NUMBER = 1;
export const SHARED = 2;

/**
 * A cell as nearly every program spells it, `<c r="B7" s="3" t="s"><v>12</v></c>`, read in place and
 * at once: most of a sheet's part is made of them. Any other spelling is left to the scanner.
 */
export class PlainCell {
  /** 0-based. */
  column = 0;
  style = 0;
  holds: typeof BLANK | typeof NUMBER | typeof SHARED = BLANK;
  /** The number, or the index of the shared string. */
  value = 0;
  private readonly number = new PlainNumber();

  /**
   * @param row 0-based; a cell that says another is left alone
   * @returns the offset behind the cell; -1 where it is spelled in any other way
   */
  read(text: string, from: number, row: number): number {
    if (!isAt(text, from, OPENED)) return -1;
    const at = this.readStyle(text, this.readAddress(text, from + OPENED.length, row));
    if (at < 0) return -1;
    // />
    if (text.charCodeAt(at) === 47) {
      this.holds = BLANK;
      return text.charCodeAt(at + 1) === 62 ? at + 2 : -1;
    }
    return this.readContent(text, at);
  }

  /** `B7"`: answers the offset behind, or -1. */
  private readAddress(text: string, from: number, row: number): number {
    let at = from;
    let column = 0;
    let code = text.charCodeAt(at);
    for (; code >= 65 && code <= 90 && at < from + 3; code = text.charCodeAt(++at))
      column = column * 26 + code - 64;
    if (column === 0 || column > COLUMNS) return -1;
    let number = 0;
    const digits = at;
    for (; code >= 48 && code <= 57 && at < digits + 7; code = text.charCodeAt(++at))
      number = number * 10 + code - 48;
    if (code !== 34 || number !== row + 1) return -1;
    this.column = column - 1;
    return at + 1;
  }

  /** ` s="3"`, or nothing: answers the offset behind, or -1. */
  private readStyle(text: string, from: number): number {
    this.style = 0;
    if (from < 0 || text.charCodeAt(from) !== 32 || text.charCodeAt(from + 1) !== 115) return from;
    if (text.charCodeAt(from + 2) !== 61 || text.charCodeAt(from + 3) !== 34) return -1;
    let at = from + 4;
    let style = 0;
    let code = text.charCodeAt(at);
    for (; code >= 48 && code <= 57 && at < from + 11; code = text.charCodeAt(++at))
      style = style * 10 + code - 48;
    if (code !== 34 || at === from + 4) return -1;
    this.style = style;
    return at + 1;
  }

  /** ` t="s"><v>12</v></c>` or `><v>1.5</v></c>`: answers the offset behind, or -1. */
  private readContent(text: string, from: number): number {
    const isShared = isAt(text, from, TYPE_SHARED);
    const open = isShared ? from + TYPE_SHARED.length : from;
    if (!isAt(text, open, VALUE)) return -1;
    const value = this.number.read(text, open + VALUE.length);
    const { end, hasPoint } = this.number;
    if (value !== value || !isAt(text, end, CLOSED)) return -1;
    if (isShared && hasPoint) return -1;
    this.holds = isShared ? SHARED : NUMBER;
    this.value = value;
    return end + CLOSED.length;
  }
}
