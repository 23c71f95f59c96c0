import type { IWorkbookData, LocaleType } from '@univerjs/core';
import type { HostSheet, HostWorkbook } from '../../../excel-host';
import { styleId, toGridSheet } from './grid-data';
import { toDefaultStyle, toGridStyle } from './grid-styles';
import { toResources } from './grid-rules';

/** The version of the grid whose data these are. */
const VERSION = '0.25.1';

/**
 * A workbook as the grid opens it, results up to date.
 *
 * @param zoomOf the ratio at which a sheet is shown
 */
export const toGridBook = (
  book: HostWorkbook,
  unitId: string,
  zoomOf: (sheet: HostSheet) => number,
): IWorkbookData => {
  book.settle();
  const defaults = toDefaultStyle(book.styles.at(0));
  const styles = book.styles.all().map((style) => toGridStyle(style, defaults));
  const styleOf = (index: number) => styles[index] ?? styles[0]!;
  return {
    id: unitId,
    name: '',
    appVersion: VERSION,
    locale: 'jaJP' as LocaleType,
    styles: Object.fromEntries(styles.map((style, index) => [styleId(index), style])),
    sheetOrder: book.sheets.map(({ id }) => id),
    sheets: Object.fromEntries(
      book.sheets.map((sheet) => [
        sheet.id,
        { ...toGridSheet(sheet, defaults, styleOf), zoomRatio: zoomOf(sheet) },
      ]),
    ),
    defaultStyle: { ...defaults },
    resources: toResources(book, unitId),
  };
};
