import type { CellStyle } from '../../core/grid/blueprint';
import { booleanArgument, textArgument, wordArgument } from '../arguments';
import { refuse } from '../host-error';
import { defineClass, type Scalar } from '../host-object';
import { omit } from '../omit';
import { refuseProtected, restyle, storedPart } from '../operations';
import type { ExcelSession, LiveRange } from '../session';
import { areaOf, uniform } from './range-values';

/** Excel's default row height in Japanese, in points. */
export const DEFAULT_ROW_HEIGHT = 18.75;
const DEFAULT_COLUMN_WIDTH = 8.38;

// Assumed from the default font: 7 pixels a character and 5 of margin, 0.75 points a pixel.
const toPoints = (characters: number): number => (characters * 7 + 5) * 0.75;
const toCharacters = (points: number): number => (points / 0.75 - 5) / 7;

type Font = NonNullable<CellStyle['font']>;

const styled = <V>(
  read: (style: CellStyle) => V,
  write: (style: CellStyle, value: unknown) => CellStyle,
): Scalar<LiveRange> => ({
  read: (range, { book }) =>
    uniform(storedPart(range.sheet, areaOf(range)) ?? areaOf(range), (row, column) =>
      read(book.styles.at(range.sheet.styleAt(row, column))),
    ),
  write: (range, value, { book }) =>
    restyle(book, { sheet: range.sheet, area: areaOf(range) }, (style) => write(style, value)),
});

const withFont = (style: CellStyle, font: Font): CellStyle => ({
  ...style,
  font: { ...style.font, ...font },
});

const rowHeight: Scalar<LiveRange> = {
  read: (range) => {
    const area = areaOf(range);
    return uniform(
      { ...area, right: area.left },
      (row) => range.sheet.rowHeights.get(row) ?? DEFAULT_ROW_HEIGHT,
    );
  },
  write: (range, value, { book }) => {
    if (typeof value !== 'number' || value < 0 || value > 409.5) {
      refuse('InvalidArgument', 'a row is 0 to 409.5 points high');
    }
    refuseProtected(range.sheet);
    const { top, bottom } = areaOf(range);
    for (let row = top; row <= bottom; row++) range.sheet.rowHeights.set(row, value as number);
    book.tell({ kind: 'layout', sheet: range.sheet.id });
  },
};

const columnWidth: Scalar<LiveRange> = {
  read: (range) => {
    const area = areaOf(range);
    return uniform({ ...area, bottom: area.top }, (_, column) =>
      toPoints(range.sheet.columnWidths.get(column) ?? DEFAULT_COLUMN_WIDTH),
    );
  },
  write: (range, value, { book }) => {
    if (typeof value !== 'number' || value < 0) refuse('InvalidArgument', 'no column width');
    refuseProtected(range.sheet);
    const { left, right } = areaOf(range);
    for (let column = left; column <= right; column++) {
      range.sheet.columnWidths.set(column, toCharacters(value as number));
    }
    book.tell({ kind: 'layout', sheet: range.sheet.id });
  },
};

const FILL = defineClass<LiveRange>({
  name: 'RangeFill',
  scalars: {
    color: styled(
      ({ fill }) => fill ?? '#FFFFFF',
      (style, value) => ({ ...style, fill: textArgument(value).toUpperCase() }),
    ),
  },
  methods: {
    clear: (range, _args, { book }: ExcelSession) => {
      restyle(book, { sheet: range.sheet, area: areaOf(range) }, (style) => omit(style, 'fill'));
    },
  },
});

const FONT = defineClass<LiveRange>({
  name: 'RangeFont',
  scalars: {
    name: styled(
      ({ font }) => font?.name ?? '游ゴシック',
      (style, value) => withFont(style, { name: textArgument(value) }),
    ),
    bold: styled(
      ({ font }) => font?.bold ?? false,
      (style, value) => withFont(style, { bold: booleanArgument(value) }),
    ),
    italic: styled(
      ({ font }) => font?.italic ?? false,
      (style, value) => withFont(style, { italic: booleanArgument(value) }),
    ),
    strikethrough: styled(
      ({ font }) => font?.strike ?? false,
      (style, value) => withFont(style, { strike: booleanArgument(value) }),
    ),
    color: styled(
      ({ font }) => font?.color ?? '#000000',
      (style, value) => withFont(style, { color: textArgument(value).toUpperCase() }),
    ),
  },
});

const PROTECTION = defineClass<LiveRange>({
  name: 'FormatProtection',
  scalars: {
    locked: styled(
      ({ locked }) => locked ?? true,
      (style, value) => ({ ...style, locked: booleanArgument(value) }),
    ),
  },
});

const HORIZONTAL = ['General', 'Left', 'Center', 'Right', 'Justify', 'Distributed'] as const;

const aligned = (style: CellStyle, value: unknown): CellStyle => {
  const word = wordArgument(value, HORIZONTAL);
  const rest = omit(style, 'horizontal');
  if (word === 'General') return rest;
  return { ...rest, horizontal: word.toLowerCase() as NonNullable<CellStyle['horizontal']> };
};

/** `Range.format`. */
export const rangeFormat = defineClass<LiveRange>({
  name: 'RangeFormat',
  scalars: {
    rowHeight,
    columnWidth,
    wrapText: styled(
      ({ wrap }) => wrap ?? false,
      (style, value) => ({ ...style, wrap: booleanArgument(value) }),
    ),
    horizontalAlignment: styled(
      ({ horizontal }) => HORIZONTAL.find((word) => word.toLowerCase() === horizontal) ?? 'General',
      aligned,
    ),
  },
  children: {
    fill: (range) => FILL(range),
    font: (range) => FONT(range),
    protection: (range) => PROTECTION(range),
  },
});
