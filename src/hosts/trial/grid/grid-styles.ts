import type { IStyleData } from '@univerjs/core';
import type {
  BorderStyleTypes,
  HorizontalAlign,
  IBorderStyleData,
  VerticalAlign,
} from '@univerjs/core';
import { defaultsOf } from '../../../adapters/xlsx/read/default-style';
import type { BorderLine, CellStyle } from '../../../core/grid/blueprint';

// Univer's enumerations are spelled as numbers here, so that nothing of Univer is loaded for data.
const LINES: Readonly<Record<BorderLine['style'], number>> = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  double: 7,
  medium: 8,
  thick: 13,
};

const HORIZONTAL: Readonly<Record<NonNullable<CellStyle['horizontal']>, number>> = {
  left: 1,
  center: 2,
  right: 3,
  justify: 4,
  distributed: 6,
};

const VERTICAL: Readonly<Record<NonNullable<CellStyle['vertical']>, number>> = {
  top: 1,
  center: 2,
  bottom: 3,
};

export const WRAP = 3;

export const POINT = 4 / 3;

const toLine = (line: BorderLine | undefined): IBorderStyleData | undefined =>
  line && {
    s: LINES[line.style] as BorderStyleTypes,
    cl: { rgb: line.color ?? '#000000' },
  };

const toBorder = ({ border }: CellStyle): IStyleData['bd'] => {
  const [t, b, l, r] = [border?.top, border?.bottom, border?.left, border?.right].map(toLine);
  return { ...(t && { t }), ...(b && { b }), ...(l && { l }), ...(r && { r }) };
};

const toFont = ({ font }: CellStyle): Partial<IStyleData> => ({
  ...(font?.name !== undefined && { ff: font.name }),
  ...(font?.size !== undefined && { fs: font.size }),
  ...(font?.bold && { bl: 1 }),
  ...(font?.italic && { it: 1 }),
  ...(font?.underline && { ul: { s: 1 } }),
  ...(font?.strike && { st: { s: 1 } }),
  ...(font?.color !== undefined && { cl: { rgb: font.color } }),
});

const toRotation = (degrees: number): IStyleData['tr'] =>
  degrees === 255 ? { a: 0, v: 1 } : { a: degrees };

/** What members that a style leaves out mean in a workbook whose style 0 this is. */
export const toDefaultStyle = (style: CellStyle): GridDefaults => {
  const { fontName, fontSize, vertical } = defaultsOf(style);
  return { ff: fontName, fs: fontSize, vt: VERTICAL[vertical] as VerticalAlign };
};

/** The members that every style in the grid names, because the grid's own defaults are others. */
export interface GridDefaults {
  readonly ff: string;
  readonly fs: number;
  readonly vt: VerticalAlign;
}

/** A style as the grid wants it. */
export const toGridStyle = (style: CellStyle, defaults: GridDefaults): IStyleData => ({
  ...defaults,
  ...toFont(style),
  ...(style.fill !== undefined && { bg: { rgb: style.fill } }),
  ...(style.border && { bd: toBorder(style) }),
  ...(style.horizontal && { ht: HORIZONTAL[style.horizontal] as HorizontalAlign }),
  ...(style.vertical && { vt: VERTICAL[style.vertical] as VerticalAlign }),
  ...(style.wrap && { tb: WRAP }),
  ...(style.rotation !== undefined && { tr: toRotation(style.rotation) }),
  // Named even where it is General: else a formula's result would bring along its source's format.
  n: { pattern: style.numberFormat ?? 'General' },
});

const fromLine = (line: IBorderStyleData | null | undefined | void): BorderLine | undefined => {
  const style = line ? keyOf(LINES, line.s) : undefined;
  if (!style) return undefined;
  const color = line?.cl.rgb;
  return color ? { style, color } : { style };
};

const fromBorder = (border: IStyleData['bd']): CellStyle['border'] => {
  const [top, bottom, left, right] = [border?.t, border?.b, border?.l, border?.r].map(fromLine);
  return {
    ...(top && { top }),
    ...(bottom && { bottom }),
    ...(left && { left }),
    ...(right && { right }),
  };
};

const fromFont = (style: IStyleData, defaults: GridDefaults): CellStyle['font'] => ({
  ...(style.ff && style.ff !== defaults.ff && { name: style.ff }),
  ...(style.fs && style.fs !== defaults.fs && { size: style.fs }),
  ...(style.bl && { bold: true }),
  ...(style.it && { italic: true }),
  ...(style.ul?.s && { underline: true }),
  ...(style.st?.s && { strike: true }),
  ...(style.cl?.rgb && { color: style.cl.rgb }),
});

/** A style of the grid's own making; what the grid cannot say (`locked`, `shrink`, `indent`) is kept from `before`. */
export const fromGridStyle = (
  style: IStyleData,
  before: CellStyle,
  defaults: GridDefaults,
): CellStyle => {
  const font = fromFont(style, defaults) ?? {};
  const horizontal = keyOf(HORIZONTAL, style.ht);
  const vertical = style.vt === defaults.vt ? undefined : keyOf(VERTICAL, style.vt);
  const rotation = style.tr?.v ? 255 : style.tr?.a;
  return {
    ...(Object.keys(font).length > 0 && { font }),
    ...(style.bg?.rgb && { fill: style.bg.rgb.toUpperCase() }),
    ...(style.bd && { border: fromBorder(style.bd)! }),
    ...(horizontal && { horizontal }),
    ...(vertical && { vertical }),
    ...(style.tb === WRAP && { wrap: true }),
    ...(rotation && { rotation }),
    ...(style.n?.pattern && style.n.pattern !== 'General' && { numberFormat: style.n.pattern }),
    ...(before.locked !== undefined && { locked: before.locked }),
    ...(before.shrink && { shrink: before.shrink }),
    ...(before.indent !== undefined && { indent: before.indent }),
  };
};

export const keyOf = <K extends string>(table: Readonly<Record<K, number>>, number: unknown) =>
  (Object.keys(table) as K[]).find((key) => table[key] === number);

/** Characters of a column without a width of its own. */
export const USUAL_WIDTH = 8.38;

/** A column's width in pixels from characters of the default font, and back. */
export const toPixels = (characters: number): number => Math.round(characters * 7 + 5);

/** A style as the grid wants it, by its index in the workbook. */
export type GridStyleOf = (index: number) => IStyleData;
