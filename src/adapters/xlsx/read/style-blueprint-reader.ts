import type { BorderLine, CellStyle } from '../../../core/grid/blueprint';
import { readColor, type Palette } from './color-reader';
import { defaultsOf, type StyleDefaults } from './default-style';
import { readCustomFormats, toFormatCode } from './styles-reader';
import { childOf, childrenOf, isTrue, toNumber, type XmlElement } from '../xml/xml-tree';
import { ownMember } from '../../../core/text/own-member';

/** Look of a conditional format. */
export interface DifferentialStyle {
  readonly fill?: string;
  readonly fontColor?: string;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** Leaves out members that are `undefined`; `undefined` where none is left. */
const compact = <T extends object>(members: { readonly [K in keyof T]: T[K] | undefined }):
  T | undefined => {
  const entries = Object.entries(members).filter(([, value]) => value !== undefined);
  return entries.length === 0 ? undefined : (Object.fromEntries(entries) as T);
};

const LINES: Readonly<Record<string, BorderLine['style']>> = {
  thin: 'thin',
  medium: 'medium',
  thick: 'thick',
  hair: 'hair',
  dotted: 'dotted',
  dashed: 'dashed',
  double: 'double',
  mediumDashed: 'dashed',
  dashDot: 'dashed',
  mediumDashDot: 'dashed',
  dashDotDot: 'dotted',
  mediumDashDotDot: 'dotted',
  slantDashDot: 'dashed',
};

const readLine = (element: XmlElement | undefined, palette: Palette): BorderLine | undefined => {
  const style = ownMember(LINES, element?.attributes.style ?? '');
  if (!style) return undefined;
  const own = childOf(element, 'color');
  const color = own?.attributes.indexed === '64' ? undefined : readColor(own, palette);
  return color === undefined ? { style } : { style, color };
};

const readBorder = (element: XmlElement | undefined, palette: Palette): CellStyle['border'] => {
  const side = (...names: string[]): BorderLine | undefined =>
    names.map((name) => readLine(childOf(element, name), palette)).find((line) => line);
  return compact<NonNullable<CellStyle['border']>>({
    top: side('top'),
    bottom: side('bottom'),
    left: side('left', 'start'),
    right: side('right', 'end'),
  });
};

const readFill = (element: XmlElement | undefined, palette: Palette): string | undefined => {
  const pattern = childOf(element, 'patternFill');
  return pattern?.attributes.patternType === 'solid'
    ? readColor(childOf(pattern, 'fgColor'), palette)
    : undefined;
};

const flag = (font: XmlElement | undefined, name: string): true | undefined => {
  const element = childOf(font, name);
  if (!element) return undefined;
  const { val } = element.attributes;
  return val === undefined || !['0', 'false', 'none'].includes(val) ? true : undefined;
};

/** Black text of the theme is what every cell has unless told otherwise. */
const fontColor = (font: XmlElement | undefined, palette: Palette): string | undefined => {
  const element = childOf(font, 'color');
  const { theme, tint, indexed } = element?.attributes ?? {};
  const isPlain = (theme === '1' && tint === undefined) || indexed === '64';
  return isPlain ? undefined : readColor(element, palette);
};

const readFont = (
  font: XmlElement | undefined,
  palette: Palette,
  defaults: StyleDefaults,
): CellStyle['font'] => {
  const name = childOf(font, 'name')?.attributes.val;
  const size = toNumber(childOf(font, 'sz')?.attributes.val);
  return compact<NonNullable<CellStyle['font']>>({
    name: name === defaults.fontName ? undefined : name,
    size: size === defaults.fontSize ? undefined : size,
    bold: flag(font, 'b'),
    italic: flag(font, 'i'),
    underline: flag(font, 'u'),
    strike: flag(font, 'strike'),
    color: fontColor(font, palette),
  });
};

const HORIZONTALS: Readonly<Record<string, NonNullable<CellStyle['horizontal']>>> = {
  left: 'left',
  center: 'center',
  centerContinuous: 'center',
  right: 'right',
  justify: 'justify',
  distributed: 'distributed',
};

const VERTICALS: Readonly<Record<string, StyleDefaults['vertical']>> = {
  top: 'top',
  center: 'center',
  distributed: 'center',
  justify: 'top',
};

const readRotation = (value: string | undefined): number | undefined => {
  const rotation = toNumber(value);
  return rotation !== undefined && rotation > 90 && rotation !== 255 ? 90 - rotation : rotation;
};

const toFlag = (value: string | undefined): boolean | undefined =>
  value === undefined ? undefined : isTrue(value);

interface StyleLists {
  readonly fonts: readonly XmlElement[];
  readonly fills: readonly XmlElement[];
  readonly borders: readonly XmlElement[];
  readonly formats: ReadonlyMap<number, string>;
  readonly palette: Palette;
}

const toStyle = (xf: XmlElement, lists: StyleLists, defaults: StyleDefaults): CellStyle => {
  const { palette } = lists;
  const at = (name: string): number => toNumber(xf.attributes[name]) ?? 0;
  const alignment = childOf(xf, 'alignment')?.attributes ?? {};
  const vertical = ownMember(VERTICALS, alignment.vertical ?? '') ?? 'bottom';
  return (
    compact<Mutable<CellStyle>>({
      font: readFont(lists.fonts[at('fontId')], palette, defaults),
      fill: readFill(lists.fills[at('fillId')], palette),
      border: readBorder(lists.borders[at('borderId')], palette),
      horizontal: ownMember(HORIZONTALS, alignment.horizontal ?? ''),
      vertical: vertical === defaults.vertical ? undefined : vertical,
      wrap: toFlag(alignment.wrapText),
      shrink: toFlag(alignment.shrinkToFit),
      rotation: readRotation(alignment.textRotation),
      indent: toNumber(alignment.indent),
      numberFormat: toFormatCode(at('numFmtId'), lists.formats),
      locked: toFlag(childOf(xf, 'protection')?.attributes.locked),
    }) ?? {}
  );
};

/** Every cell style of a styles part, by its index; the first sets what absent members of others mean. */
export const readCellStyles = (
  styles: XmlElement | undefined,
  palette: Palette,
): readonly CellStyle[] => {
  const lists: StyleLists = {
    fonts: childrenOf(childOf(styles, 'fonts'), 'font'),
    fills: childrenOf(childOf(styles, 'fills'), 'fill'),
    borders: childrenOf(childOf(styles, 'borders'), 'border'),
    formats: readCustomFormats(styles),
    palette,
  };
  const xfs = childrenOf(childOf(styles, 'cellXfs'), 'xf');
  const [first, ...others] = xfs;
  if (!first) return [{}];
  const style = toStyle(first, lists, defaultsOf(undefined));
  const defaults = defaultsOf(style);
  return [style, ...others.map((xf) => toStyle(xf, lists, defaults))];
};

/** Looks of conditional formats, by index. */
export const readDifferentialStyles = (
  styles: XmlElement | undefined,
  palette: Palette,
): readonly DifferentialStyle[] =>
  childrenOf(childOf(styles, 'dxfs'), 'dxf').map((dxf) => toDifferentialStyle(dxf, palette));

/** The look one `dxf` element tells. Its fill is the background colour, or the other where only that stands. */
export const toDifferentialStyle = (dxf: XmlElement, palette: Palette): DifferentialStyle => {
  const pattern = childOf(childOf(dxf, 'fill'), 'patternFill');
  return (
    compact<DifferentialStyle>({
      fill:
        readColor(childOf(pattern, 'bgColor'), palette) ??
        readColor(childOf(pattern, 'fgColor'), palette),
      fontColor: readColor(childOf(childOf(dxf, 'font'), 'color'), palette),
    }) ?? {}
  );
};
