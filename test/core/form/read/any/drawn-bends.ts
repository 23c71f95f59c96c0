import type { Grid } from '../../../../../src/core/grid/grid';
import { insertColumns, insertRows, mapValues } from '../../../rules/reshape';
import type { DrawnForm } from './drawn-forms';

/** A way in which a sheet of any form is bent, and says the same. */
export interface Bend {
  readonly name: string;
  readonly bend: (grid: Grid) => Grid;
  /** Whether it can be done to a form; to any, where left out. */
  readonly fits?: (form: DrawnForm) => boolean;
}

const everyText =
  (change: (text: string) => string) =>
  (grid: Grid): Grid =>
    mapValues(grid, (value) => (typeof value === 'string' && value !== '' ? change(value) : value));

const PASTED: readonly (readonly [name: string, sign: string])[] = [
  ['折り返さない空白', '\u00A0'],
  ['ゼロ幅の空白', '\u200B'],
  ['ソフトハイフン', '\u00AD'],
  ['BOM', '\uFEFF'],
  ['タブ', '\t'],
  ['空白', '  '],
  ['全角の空白', '\u3000'],
  ['改行', '\n'],
];

/** A figure that a format shows as a share is another one as text. */
const hasNoShares = ({ style }: DrawnForm): boolean => style.rate !== 'format';

/** Ways in which staff bend a sheet. */
export const BENDS: readonly Bend[] = [
  ...PASTED.flatMap(([name, sign]): readonly Bend[] => [
    { name: `${name}が末尾に付く`, bend: everyText((text) => `${text}${sign}`) },
    { name: `${name}が先頭に付く`, bend: everyText((text) => `${sign}${text}`) },
  ]),
  { name: '改行が \\r\\n になる', bend: everyText((text) => text.replace(/\n/gu, '\r\n')) },
  {
    name: '数値が文字になる',
    bend: (grid) => mapValues(grid, (value) => (typeof value === 'number' ? String(value) : value)),
    fits: hasNoShares,
  },
  { name: '上に行を入れる', bend: (grid) => insertRows(grid, 0, [[], [], []]) },
  { name: '左に列を入れる', bend: (grid) => insertColumns(grid, 0, 1) },
  {
    name: '列を隠す',
    bend: (grid) => ({ ...grid, hiddenColumns: new Set([0, 2]) }),
  },
  {
    name: '行を隠す',
    bend: (grid) => ({ ...grid, hiddenRows: new Set([grid.values.length - 2]) }),
  },
];
