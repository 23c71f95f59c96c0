import type { CellStyle } from '../../core/grid/blueprint';
import {
  booleanArgument,
  integerArgument,
  numberArgument,
  textArgument,
  wordArgument,
} from '../arguments';
import { refuse } from '../host-error';
import { defineClass, type Scalar } from '../host-object';
import { omit } from '../omit';
import { refuseProtected, restyle, storedPart } from '../operations';
import type { ExcelSession, LiveRange } from '../session';
import { rangeBorders } from './borders';
import { areaOf, uniform } from './range-values';

/** Excel's default row height in Japanese, in points. */
export const DEFAULT_ROW_HEIGHT = 18.75;
export const DEFAULT_COLUMN_WIDTH = 8.38;

// Assumed from the default font: 7 pixels a character and 5 of margin, 0.75 points a pixel.
export const toPoints = (characters: number): number => (characters * 7 + 5) * 0.75;
const toCharacters = (points: number): number => (points / 0.75 - 5) / 7;

/** The ranges whose look is read or set: one, or those of a `RangeAreas`. */
export type FormatTarget = readonly LiveRange[];

type Font = NonNullable<CellStyle['font']>;

const styled = <V>(
  read: (style: CellStyle) => V,
  write: (style: CellStyle, value: unknown) => CellStyle,
): Scalar<FormatTarget> => ({
  read: (ranges, { book }) => {
    const looks = ranges.map((range) =>
      uniform(storedPart(range.sheet, areaOf(range)) ?? areaOf(range), (row, column) =>
        read(book.styles.at(range.sheet.styleAt(row, column))),
      ),
    );
    return looks.every((look) => look === looks[0]) ? looks[0] : null;
  },
  write: (ranges, value, { book }) => {
    for (const range of ranges) {
      restyle(book, { sheet: range.sheet, area: areaOf(range) }, (style) => write(style, value));
    }
  },
});

const withFont = (style: CellStyle, font: Font): CellStyle => ({
  ...style,
  font: { ...style.font, ...font },
});

const rowHeight: Scalar<FormatTarget> = {
  read: ([first]) => {
    const range = first!;
    const area = areaOf(range);
    return uniform(
      { ...area, right: area.left },
      (row) => range.sheet.rowHeights.get(row) ?? DEFAULT_ROW_HEIGHT,
    );
  },
  write: (ranges, value, { book }) => {
    if (typeof value !== 'number' || value < 0 || value > 409.5) {
      refuse('InvalidArgument', 'a row is 0 to 409.5 points high');
    }
    for (const range of ranges) {
      refuseProtected(range.sheet);
      const { top, bottom } = areaOf(range);
      for (let row = top; row <= bottom; row++) range.sheet.rowHeights.set(row, value as number);
      book.tell({ kind: 'layout', sheet: range.sheet.id });
    }
  },
};

const columnWidth: Scalar<FormatTarget> = {
  read: ([first]) => {
    const range = first!;
    const area = areaOf(range);
    return uniform({ ...area, bottom: area.top }, (_, column) =>
      toPoints(range.sheet.columnWidths.get(column) ?? DEFAULT_COLUMN_WIDTH),
    );
  },
  write: (ranges, value, { book }) => {
    if (typeof value !== 'number' || value < 0) refuse('InvalidArgument', 'no column width');
    for (const range of ranges) {
      refuseProtected(range.sheet);
      const { left, right } = areaOf(range);
      for (let column = left; column <= right; column++) {
        range.sheet.columnWidths.set(column, toCharacters(value as number));
      }
      book.tell({ kind: 'layout', sheet: range.sheet.id });
    }
  },
};

const FILL = defineClass<FormatTarget>({
  name: 'RangeFill',
  scalars: {
    color: styled(
      ({ fill }) => fill ?? '#FFFFFF',
      (style, value) => ({ ...style, fill: textArgument(value).toUpperCase() }),
    ),
  },
  methods: {
    clear: (ranges, _args, { book }: ExcelSession) => {
      for (const range of ranges) {
        restyle(book, { sheet: range.sheet, area: areaOf(range) }, (style) => omit(style, 'fill'));
      }
    },
  },
});

const FONT = defineClass<FormatTarget>({
  name: 'RangeFont',
  scalars: {
    name: styled(
      ({ font }) => font?.name ?? '游ゴシック',
      (style, value) => withFont(style, { name: textArgument(value) }),
    ),
    size: styled(
      ({ font }) => font?.size ?? 11,
      (style, value) => withFont(style, { size: numberArgument(value) }),
    ),
    underline: styled(
      ({ font }) => (font?.underline ? 'Single' : 'None'),
      (style, value) =>
        withFont(style, { underline: wordArgument(value, ['None', 'Single']) === 'Single' }),
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

const PROTECTION = defineClass<FormatTarget>({
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

const VERTICAL = ['Top', 'Center', 'Bottom'] as const;

const degrees = (value: unknown): number => {
  const angle = integerArgument(value);
  // Excel's number for writing from top to bottom.
  if (angle === 180) return 255;
  return Math.abs(angle) <= 90 ? angle : refuse('InvalidArgument', 'text turns by 90 degrees');
};

const indents = (value: unknown): number => {
  const level = integerArgument(value);
  return level >= 0 && level <= 250 ? level : refuse('InvalidArgument', 'indents are 0 to 250');
};

/** `Range.format` and `RangeAreas.format`. */
export const rangeFormat = defineClass<FormatTarget>({
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
    verticalAlignment: styled(
      ({ vertical }) => VERTICAL.find((word) => word.toLowerCase() === vertical) ?? 'Bottom',
      (style, value) => ({
        ...style,
        vertical: wordArgument(value, VERTICAL).toLowerCase() as NonNullable<CellStyle['vertical']>,
      }),
    ),
    shrinkToFit: styled(
      ({ shrink }) => shrink ?? false,
      (style, value) => ({ ...style, shrink: booleanArgument(value) }),
    ),
    indentLevel: styled(
      ({ indent }) => indent ?? 0,
      (style, value) => ({ ...style, indent: indents(value) }),
    ),
    textOrientation: styled(
      ({ rotation }) => (rotation === 255 ? 180 : (rotation ?? 0)),
      (style, value) => ({ ...style, rotation: degrees(value) }),
    ),
  },
  children: {
    fill: (ranges) => FILL(ranges),
    font: (ranges) => FONT(ranges),
    protection: (ranges) => PROTECTION(ranges),
    borders: (ranges) => rangeBorders(ranges),
  },
});
