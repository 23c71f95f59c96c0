import type { ColumnRole } from '../../profile/columns';
import type { BorderLine, CellStyle } from '../../grid/blueprint';

/** Widths in characters, fitting A4 landscape at about two thirds. */
export const COLUMN_WIDTHS: Readonly<Record<ColumnRole, number>> = {
  number: 5,
  name: 16,
  departments: 12,
  description: 32,
  progress: 20,
  indicator: 22,
  year: 7,
  value: 18,
  unit: 8,
  grade: 6,
  narrative: 48,
  remarks: 15,
  target: 12,
  rate: 8,
};

/** Points a line of 10-point text takes. */
export const LINE_HEIGHT = 15;
/** Excel's highest row, in points. */
export const MAX_ROW_HEIGHT = 409;

const GREY: BorderLine = { style: 'thin', color: '#8C8C8C' };
const BOX = { top: GREY, bottom: GREY, left: GREY, right: GREY };
const FONT = { name: '游ゴシック', size: 10 };

const cell = (style: CellStyle): CellStyle => ({
  font: FONT,
  border: BOX,
  vertical: 'center',
  wrap: true,
  locked: true,
  ...style,
});
/** Entry cells of the sheet's year are tinted, so that staff see what is theirs to fill. */
const ENTRY_FILL = '#FFF9E5';

const NAMED_STYLES = {
  plain: {},
  title: {
    font: { ...FONT, size: 16, bold: true, color: '#1F3864' },
    vertical: 'center',
    horizontal: 'left',
  },
  submission: {
    font: { ...FONT, size: 10, color: '#595959' },
    vertical: 'center',
    horizontal: 'left',
  },
  legend: { font: { ...FONT, size: 10 }, vertical: 'center', horizontal: 'right' },
  header: cell({
    font: { ...FONT, bold: true, color: '#FFFFFF' },
    fill: '#2F5496',
    horizontal: 'center',
  }),
  levelLabel: cell({ font: { ...FONT, bold: true, color: '#1F3864' }, fill: '#D9E2F3' }),
  level: cell({ font: { ...FONT, size: 11, bold: true, color: '#1F3864' }, fill: '#D9E2F3' }),
  projectLabel: cell({ font: { ...FONT, bold: true }, fill: '#EEF2FA' }),
  project: cell({ font: { ...FONT, size: 11, bold: true }, fill: '#EEF2FA' }),
  textLabel: cell({ font: { ...FONT, bold: true }, fill: '#FAFAFA' }),
  text: cell({ fill: '#FAFAFA' }),
  number: cell({ horizontal: 'center', font: { ...FONT, bold: true } }),
  planText: cell({ vertical: 'top' }),
  planCenter: cell({ horizontal: 'center' }),
  remarks: cell({ vertical: 'top', font: { ...FONT, size: 9, color: '#C00000' } }),
  box: cell({ fill: ENTRY_FILL, locked: false }),
  year: cell({ horizontal: 'center' }),
  yearNow: cell({ horizontal: 'center', font: { ...FONT, bold: true } }),
  pastNumber: cell({ numberFormat: '#,##0', horizontal: 'right', locked: false }),
  pastText: cell({ numberFormat: '@', horizontal: 'right', locked: false }),
  pastCenter: cell({ horizontal: 'center', locked: false }),
  entryNumber: cell({
    numberFormat: '#,##0',
    horizontal: 'right',
    fill: ENTRY_FILL,
    locked: false,
  }),
  entryText: cell({ numberFormat: '@', horizontal: 'right', fill: ENTRY_FILL, locked: false }),
  entryCenter: cell({ horizontal: 'center', fill: ENTRY_FILL, locked: false }),
  narrative: cell({ vertical: 'top', fill: ENTRY_FILL, locked: false }),
  linked: cell({ fill: '#F2F2F2', horizontal: 'center', font: { ...FONT, color: '#595959' } }),
  linkedNumber: cell({
    numberFormat: '#,##0',
    fill: '#F2F2F2',
    horizontal: 'right',
    font: { ...FONT, color: '#595959' },
  }),
  linkedBox: cell({ fill: '#F2F2F2', font: { ...FONT, color: '#595959' } }),
  linkedText: cell({ vertical: 'top', fill: '#F2F2F2', font: { ...FONT, color: '#595959' } }),
  closed: cell({ fill: '#E7E6E6' }),
  // Figures with decimals: without a format of their own none of their digits is hidden.
  pastDecimal: cell({ horizontal: 'right', locked: false }),
  entryDecimal: cell({ horizontal: 'right', fill: ENTRY_FILL, locked: false }),
  linkedDecimal: cell({
    fill: '#F2F2F2',
    horizontal: 'right',
    font: { ...FONT, color: '#595959' },
  }),
} as const satisfies Record<string, CellStyle>;

export type StyleName = keyof typeof NAMED_STYLES;

const STYLE_NAMES = Object.keys(NAMED_STYLES) as StyleName[];

/** The form's styles; a cell's `style` is the place of its name here. */
export const FORM_STYLES: readonly CellStyle[] = STYLE_NAMES.map((name) => NAMED_STYLES[name]);

/** Index of a style in {@link FORM_STYLES}. */
export const styleIndex = (name: StyleName): number => STYLE_NAMES.indexOf(name);
