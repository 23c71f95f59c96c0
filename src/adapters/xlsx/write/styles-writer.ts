import type { BorderLine, CellStyle, PlannedConditionalFormat } from '../../../core/grid/blueprint';
import { defaultsOf, type StyleDefaults } from '../read/default-style';
import { builtInId, FIRST_CUSTOM_FORMAT } from '../read/number-formats';
import { escapeAttribute } from '../xml/xml-text';

/** How many entries a styles part already has, which new ones are put behind. */
export interface StyleBase {
  readonly fonts: number;
  readonly fills: number;
  readonly borders: number;
  readonly cellXfs: number;
  readonly dxfs: number;
  /** First free number for a format of the file's own. */
  readonly nextFormat: number;
}

/** A list of distinct entries that hands out their indices. */
class EntryList {
  readonly entries: string[] = [];
  private readonly indices = new Map<string, number>();

  constructor(private readonly base: number) {}

  indexOf(entry: string): number {
    const known = this.indices.get(entry);
    if (known !== undefined) return known;
    const index = this.base + this.entries.length;
    this.entries.push(entry);
    this.indices.set(entry, index);
    return index;
  }
}

const colorElement = (name: string, color: string): string =>
  `<${name} rgb="FF${color.replace('#', '').toUpperCase()}"/>`;

const fontElement = (style: CellStyle, defaults: StyleDefaults): string => {
  const { font = {} } = style;
  const flags =
    (font.bold ? '<b/>' : '') +
    (font.italic ? '<i/>' : '') +
    (font.strike ? '<strike/>' : '') +
    (font.underline ? '<u/>' : '');
  const color = font.color === undefined ? '<color theme="1"/>' : colorElement('color', font.color);
  const name = escapeAttribute(font.name ?? defaults.fontName);
  const isDefault = font.name === undefined && defaults.fontName === '游ゴシック';
  const scheme = isDefault ? '<family val="3"/><charset val="128"/><scheme val="minor"/>' : '';
  return `<font>${flags}<sz val="${font.size ?? defaults.fontSize}"/>${color}<name val="${name}"/>${scheme}</font>`;
};

const fillElement = (fill: string | undefined): string =>
  fill === undefined
    ? '<fill><patternFill patternType="none"/></fill>'
    : `<fill><patternFill patternType="solid">${colorElement('fgColor', fill)}<bgColor indexed="64"/></patternFill></fill>`;

const lineElement = (side: string, line: BorderLine | undefined): string => {
  if (!line) return `<${side}/>`;
  const color = line.color === undefined ? '<color auto="1"/>' : colorElement('color', line.color);
  return `<${side} style="${line.style}">${color}</${side}>`;
};

const borderElement = ({ border = {} }: CellStyle): string =>
  `<border>${lineElement('left', border.left)}${lineElement('right', border.right)}${lineElement('top', border.top)}${lineElement('bottom', border.bottom)}<diagonal/></border>`;

const rotationValue = (degrees: number): number =>
  degrees === 255 ? 255 : degrees < 0 ? 90 - degrees : degrees;

const alignmentElement = (style: CellStyle, defaults: StyleDefaults): string => {
  const vertical = style.vertical ?? defaults.vertical;
  const parts = [
    style.horizontal === undefined ? '' : ` horizontal="${style.horizontal}"`,
    ` vertical="${vertical}"`,
    style.rotation === undefined ? '' : ` textRotation="${rotationValue(style.rotation)}"`,
    style.wrap === undefined ? '' : ` wrapText="${style.wrap ? 1 : 0}"`,
    style.indent === undefined ? '' : ` indent="${style.indent}"`,
    style.shrink === undefined ? '' : ` shrinkToFit="${style.shrink ? 1 : 0}"`,
  ];
  return `<alignment${parts.join('')}/>`;
};

/** Gathers the styles that new sheets use and gives their indices in the styles part. */
export class StyleSheet {
  private readonly formats: EntryList;
  private readonly fonts: EntryList;
  private readonly fills: EntryList;
  private readonly borders: EntryList;
  private readonly dxfs: EntryList;
  private readonly xfs: string[];

  constructor(
    styles: readonly CellStyle[],
    private readonly base: StyleBase,
  ) {
    this.formats = new EntryList(base.nextFormat);
    this.fonts = new EntryList(base.fonts);
    this.fills = new EntryList(base.fills);
    this.borders = new EntryList(base.borders);
    this.dxfs = new EntryList(base.dxfs);
    const defaults = defaultsOf(styles[0]);
    if (base.fills === 0) {
      this.fills.indexOf(fillElement(undefined));
      this.fills.indexOf('<fill><patternFill patternType="gray125"/></fill>');
    }
    this.xfs = (styles.length > 0 ? styles : [{}]).map((style) => this.toXf(style, defaults));
  }

  /** Index of a blueprint's style among the part's cell styles. */
  cellIndex(style: number): number {
    return this.base.cellXfs + style;
  }

  /** Index of a conditional format's look; `undefined` where it has none. */
  differentialIndex(format: PlannedConditionalFormat): number | undefined {
    const font =
      format.fontColor === undefined
        ? ''
        : `<font>${colorElement('color', format.fontColor)}</font>`;
    const fill =
      format.fill === undefined
        ? ''
        : `<fill><patternFill patternType="solid">${colorElement('fgColor', format.fill)}${colorElement('bgColor', format.fill)}</patternFill></fill>`;
    return font + fill === '' ? undefined : this.dxfs.indexOf(`<dxf>${font}${fill}</dxf>`);
  }

  /** New entries per list of the styles part, in the order the part has them. */
  additions(): ReadonlyMap<string, readonly string[]> {
    const { formats, fonts, fills, borders, dxfs, xfs } = this;
    return new Map([
      ['numFmts', formats.entries.map((code, index) => this.formatElement(code, index))],
      ['fonts', fonts.entries],
      ['fills', fills.entries],
      ['borders', borders.entries],
      ['cellXfs', xfs],
      ['dxfs', dxfs.entries],
    ]);
  }

  private formatElement(code: string, index: number): string {
    return `<numFmt numFmtId="${this.base.nextFormat + index}" formatCode="${escapeAttribute(code)}"/>`;
  }

  private toXf(style: CellStyle, defaults: StyleDefaults): string {
    const { numberFormat } = style;
    const format =
      numberFormat === undefined
        ? 0
        : (builtInId(numberFormat) ?? this.formats.indexOf(numberFormat));
    const ids = `numFmtId="${format}" fontId="${this.fonts.indexOf(fontElement(style, defaults))}" fillId="${this.fills.indexOf(fillElement(style.fill))}" borderId="${this.borders.indexOf(borderElement(style))}"`;
    const protection =
      style.locked === undefined ? '' : `<protection locked="${style.locked ? 1 : 0}"/>`;
    const applied = `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"`;
    return `<xf ${ids} xfId="0" ${applied}>${alignmentElement(style, defaults)}${protection}</xf>`;
  }
}

/** The base of a styles part that is written anew. */
export const EMPTY_BASE: StyleBase = {
  fonts: 0,
  fills: 0,
  borders: 0,
  cellXfs: 0,
  dxfs: 0,
  nextFormat: FIRST_CUSTOM_FORMAT,
};

const list = (name: string, entries: readonly string[]): string =>
  entries.length === 0 && name === 'numFmts'
    ? ''
    : `<${name} count="${entries.length}">${entries.join('')}</${name}>`;

/** A whole styles part of those additions alone; the first cell style is the workbook's default. */
export const stylesPart = (sheet: StyleSheet, namespace: string): string => {
  const additions = sheet.additions();
  const of = (name: string): string => list(name, additions.get(name) ?? []);
  const normal = additions
    .get('cellXfs')![0]!
    .replace(' xfId="0"', '')
    .replace(/ apply\w+="1"/gu, '');
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<styleSheet xmlns="${namespace}">${of('numFmts')}${of('fonts')}${of('fills')}${of('borders')}<cellStyleXfs count="1">${normal}</cellStyleXfs>${of('cellXfs')}<cellStyles count="1"><cellStyle name="標準" xfId="0" builtinId="0"/></cellStyles>${of('dxfs')}<tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>`;
};
