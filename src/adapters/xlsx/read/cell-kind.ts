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
