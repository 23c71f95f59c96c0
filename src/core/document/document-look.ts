import type { BorderLine, CellStyle } from '../grid/blueprint';
import { TEXT_SIZE } from './paper';

const INK: BorderLine = { style: 'thin', color: '#595959' };
const BOX = { top: INK, bottom: INK, left: INK, right: INK };
const FONT = { name: 'ＭＳ Ｐゴシック', size: TEXT_SIZE };

const cell = (style: CellStyle = {}): CellStyle => ({
  font: FONT,
  border: BOX,
  vertical: 'top',
  wrap: true,
  ...style,
});

const NAMED = {
  // The columns' unit; what stands in for it where it is missing has figures as wide.
  plain: { font: { name: 'Noto Sans CJK JP', size: 11 } },
  agenda: { font: { ...FONT, size: 10 }, vertical: 'center' },
  paperNumber: { font: { ...FONT, size: 10 }, vertical: 'center', horizontal: 'right' },
  title: { font: { ...FONT, size: 14, bold: true }, vertical: 'center', horizontal: 'center' },
  subtitle: { font: { ...FONT, size: 10 }, vertical: 'center', horizontal: 'center' },
  note: { font: FONT, vertical: 'center', wrap: true },
  header: cell({
    font: { ...FONT, bold: true },
    fill: '#D9D9D9',
    horizontal: 'center',
    vertical: 'center',
  }),
  level: cell({ font: { ...FONT, size: 9, bold: true }, fill: '#EDEDED', vertical: 'center' }),
  project: cell({ font: { ...FONT, bold: true }, vertical: 'center' }),
  text: cell(),
  center: cell({ horizontal: 'center', vertical: 'center' }),
  number: cell({ horizontal: 'center', vertical: 'center', font: { ...FONT, bold: true } }),
  value: cell({ horizontal: 'right', vertical: 'center' }),
  figure: cell({ horizontal: 'right', vertical: 'center', numberFormat: '#,##0' }),
  decimal: cell({ horizontal: 'right', vertical: 'center', numberFormat: '#,##0.###' }),
  now: cell({ horizontal: 'center', vertical: 'center', font: { ...FONT, bold: true } }),
} as const satisfies Readonly<Record<string, CellStyle>>;

export type DocumentStyle = keyof typeof NAMED;

const NAMES = Object.keys(NAMED) as readonly DocumentStyle[];

/** Styles of a document's cells, in the order of {@link documentStyle}. */
export const DOCUMENT_STYLES: readonly CellStyle[] = Object.values(NAMED);

/** Index of a style among {@link DOCUMENT_STYLES}. */
export const documentStyle = (name: DocumentStyle): number => NAMES.indexOf(name);
