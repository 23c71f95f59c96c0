import type { CellValue } from '../../../core/grid/grid';
import { damaged } from '../fault';
import { decodeEscapes } from '../xml/xml-text';
import { isoToSerial } from './number-formats';
import type { CellContext } from './sheet-sink';

export type CellKind = 'n' | 's' | 'str' | 'inlineStr' | 'b' | 'e' | 'd';

export const KINDS: Readonly<Record<string, CellKind>> = {
  n: 'n',
  s: 's',
  str: 'str',
  inlineStr: 'inlineStr',
  b: 'b',
  e: 'e',
  d: 'd',
};

const toNumber = (text: string, part: string): CellValue => {
  const number = Number(text);
  if (!Number.isFinite(number)) throw damaged(part, `number ${text.slice(0, 20)}`);
  return text.trim() === '' ? null : number;
};

/** A date, time or duration as its serial number; other words stay text, and that is noted. */
const toSerial = (text: string, remark: CellContext['remark']): CellValue => {
  const serial = isoToSerial(text) ?? (text.trim() === '' ? Number.NaN : Number(text));
  if (Number.isFinite(serial)) return serial;
  remark('cell', text);
  return text;
};

const toBoolean = (text: string, part: string): boolean => {
  if (/^(?:1|true)$/iu.test(text)) return true;
  if (/^(?:0|false)$/iu.test(text)) return false;
  throw damaged(part, `truth value ${text.slice(0, 20)}`);
};

/** What the text of a cell's `v` means; shared strings are looked up by the caller. */
export const toCellValue = (
  kind: Exclude<CellKind, 's'>,
  text: string,
  { part, remark }: CellContext,
): CellValue => {
  switch (kind) {
    case 'n':
      return toNumber(text, part);
    case 'str':
    case 'inlineStr':
      return decodeEscapes(text);
    case 'b':
      return toBoolean(text.trim(), part);
    case 'e':
      return { error: text.trim() };
    case 'd':
      return toSerial(text, remark);
  }
};
