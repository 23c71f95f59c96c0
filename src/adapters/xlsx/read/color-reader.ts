import { OFFICE_COLORS } from './theme';
import { childOf, descendantsOf, isTrue, toNumber, type XmlElement } from '../xml/xml-tree';

/** The palette that files of old name by number; 0 to 7 repeat 8 to 15. */
const INDEXED =
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333'
    .split(' ')
    .map((color) => `#${color}`);

/** Order in which styles count the theme's colours. */
const SLOTS = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];

/** Colours that styles refer to by number. */
export interface Palette {
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

const toHex = (value: string | undefined): string | undefined => {
  const match = /^(?:[\da-f]{2})?([\da-f]{6})$/iu.exec(value ?? '');
  return match ? `#${match[1]!.toUpperCase()}` : undefined;
};

const slotColor = (slot: XmlElement | undefined): string | undefined => {
  const system = childOf(slot, 'sysClr');
  return toHex(childOf(slot, 'srgbClr')?.attributes.val) ?? toHex(system?.attributes.lastClr);
};

/** Puts a workbook's palette together from its theme and styles parts. */
export const readPalette = (
  theme: XmlElement | undefined,
  styles: XmlElement | undefined,
): Palette => {
  const scheme = descendantsOf(theme, 'clrScheme')[0];
  const own = descendantsOf(childOf(childOf(styles, 'colors'), 'indexedColors'), 'rgbColor');
  return {
    theme: SLOTS.map((slot, at) => slotColor(childOf(scheme, slot)) ?? OFFICE_COLORS[at]!),
    indexed: INDEXED.map((color, at) => toHex(own[at]?.attributes.rgb) ?? color),
  };
};

const hueToChannel = (low: number, high: number, turn: number): number => {
  const hue = ((turn % 1) + 1) % 1;
  if (hue < 1 / 6) return low + (high - low) * 6 * hue;
  if (hue < 1 / 2) return high;
  return hue < 2 / 3 ? low + (high - low) * (2 / 3 - hue) * 6 : low;
};

const toHsl = (red: number, green: number, blue: number): readonly [number, number, number] => {
  const [most, least] = [Math.max(red, green, blue), Math.min(red, green, blue)];
  const [light, span] = [(most + least) / 2, most - least];
  if (span === 0) return [0, 0, light];
  const saturation = light > 0.5 ? span / (2 - most - least) : span / (most + least);
  const sector =
    most === red
      ? (green - blue) / span
      : most === green
        ? (blue - red) / span + 2
        : (red - green) / span + 4;
  return [sector / 6, saturation, light];
};

/** Lightens (above 0) or darkens a colour, as a theme's tints do. */
const applyTint = (color: string, tint: number): string => {
  if (tint === 0) return color;
  const channels = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  const [hue, saturation, light] = toHsl(channels[0]!, channels[1]!, channels[2]!);
  const tinted = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  const high = tinted < 0.5 ? tinted * (1 + saturation) : tinted + saturation - tinted * saturation;
  const low = 2 * tinted - high;
  const hex = [hue + 1 / 3, hue, hue - 1 / 3].map((turn) =>
    Math.round(Math.min(1, Math.max(0, hueToChannel(low, high, turn))) * 255)
      .toString(16)
      .padStart(2, '0'),
  );
  return `#${hex.join('').toUpperCase()}`;
};

/** The colour an element names, `#RRGGBB`; `undefined` for the automatic one. */
export const readColor = (
  element: XmlElement | undefined,
  palette: Palette,
): string | undefined => {
  if (!element || isTrue(element.attributes.auto)) return undefined;
  const { rgb, theme, indexed, tint } = element.attributes;
  const color =
    toHex(rgb) ??
    (theme === undefined ? undefined : palette.theme[toNumber(theme) ?? -1]) ??
    palette.indexed[toNumber(indexed) ?? -1];
  return color === undefined ? undefined : applyTint(color, toNumber(tint) ?? 0);
};
