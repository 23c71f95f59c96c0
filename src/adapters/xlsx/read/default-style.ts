import type { CellStyle } from '../../../core/grid/blueprint';

/** What absent members of a blueprint's style 0 mean: the look of a new workbook in Japanese Excel. */
export const JAPANESE_DEFAULT = {
  fontName: '游ゴシック',
  fontSize: 11,
  vertical: 'center',
} as const;

/** What absent members of a workbook's styles mean. */
export interface StyleDefaults {
  readonly fontName: string;
  readonly fontSize: number;
  readonly vertical: 'top' | 'center' | 'bottom';
}

/** Defaults that style 0 sets for all others. */
export const defaultsOf = (style: CellStyle | undefined): StyleDefaults => ({
  fontName: style?.font?.name ?? JAPANESE_DEFAULT.fontName,
  fontSize: style?.font?.size ?? JAPANESE_DEFAULT.fontSize,
  vertical: style?.vertical ?? JAPANESE_DEFAULT.vertical,
});

/** Excel stores a column's width with the cell's margins, which are 5 of a digit's 8 pixels. */
export const COLUMN_MARGIN = 0.625;
