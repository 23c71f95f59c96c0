import type {
  PlannedValidation,
  PrintSetup,
  SheetBlueprint,
} from '../../../../core/grid/blueprint';
import { columnLetters } from '../../../../core/grid/grid';
import { areaAddress, joinAddresses, rowsAddress } from '../../run/areas';
import { ACTION_BYTES, type Requests } from './requests';
import { ownMember } from '../../../../core/text/own-member';

const LONGEST_ADDRESS = 8000;
const POINTS_PER_INCH = 72;

// The default font's characters take 7 pixels, and a column 5 of margin; a pixel is 0.75 points.
const widthInPoints = (characters: number): number => (characters * 7 + 5) * 0.75;

const OPERATORS: Readonly<Record<string, `${Excel.DataValidationOperator}`>> = {
  between: 'Between',
  notBetween: 'NotBetween',
  equal: 'EqualTo',
  notEqual: 'NotEqualTo',
  greaterThan: 'GreaterThan',
  lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo',
  lessThanOrEqual: 'LessThanOrEqualTo',
};

const ruleOf = (one: PlannedValidation): Excel.DataValidationRule | undefined => {
  const { type, choices, formula1 = '', formula2, operator = 'between' } = one;
  if (type === 'any') return undefined;
  if (type === 'list') {
    return { list: { inCellDropDown: true, source: choices?.join(',') ?? `=${formula1}` } };
  }
  if (type === 'custom') return { custom: { formula: `=${formula1}` } };
  const basic = {
    formula1,
    ...(formula2 !== undefined && { formula2 }),
    operator: ownMember(OPERATORS, operator) ?? 'Between',
  };
  return { [type === 'whole' ? 'wholeNumber' : type]: basic };
};

const validate = (to: Excel.DataValidation, one: PlannedValidation): void => {
  const rule = ruleOf(one);
  if (rule) to.rule = rule;
  to.ignoreBlanks = one.allowBlank;
  const style = { stop: 'Stop', warning: 'Warning', information: 'Information' } as const;
  to.errorAlert = {
    showAlert: one.showError,
    style: style[one.errorStyle],
    title: one.errorTitle ?? '',
    message: one.error ?? '',
  };
  to.prompt = {
    showPrompt: one.showPrompt,
    title: one.promptTitle ?? '',
    message: one.prompt ?? '',
  };
};

/** The left, middle and right parts of a header or footer code. */
const threeParts = (code: string): Readonly<Record<'L' | 'C' | 'R', string>> => {
  const parts = { L: '', C: '', R: '' };
  let at: 'L' | 'C' | 'R' = 'C';
  for (const piece of code.split(/(&[LCR])/u)) {
    if (/^&[LCR]$/u.test(piece)) at = piece.charAt(1) as 'L' | 'C' | 'R';
    else parts[at] += piece;
  }
  return parts;
};

const setUpPage = (sheet: Excel.Worksheet, print: PrintSetup): void => {
  const { pageLayout } = sheet;
  pageLayout.paperSize = print.paper;
  pageLayout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  if (print.fitToWidth !== undefined) pageLayout.zoom = { horizontalFitToPages: print.fitToWidth };
  if (print.centerHorizontally) pageLayout.centerHorizontally = true;
  if (print.titleRows)
    pageLayout.setPrintTitleRows(`$${print.titleRows[0] + 1}:$${print.titleRows[1] + 1}`);
  if (print.area) pageLayout.setPrintArea(areaAddress(print.area));
  for (const row of print.rowBreaks) sheet.horizontalPageBreaks.add(`A${row + 1}`);
  const { margins } = print;
  if (margins) {
    pageLayout.leftMargin = margins.left * POINTS_PER_INCH;
    pageLayout.rightMargin = margins.right * POINTS_PER_INCH;
    pageLayout.topMargin = margins.top * POINTS_PER_INCH;
    pageLayout.bottomMargin = margins.bottom * POINTS_PER_INCH;
    pageLayout.headerMargin = margins.header * POINTS_PER_INCH;
    pageLayout.footerMargin = margins.footer * POINTS_PER_INCH;
  }
  const all = pageLayout.headersFooters.defaultForAllPages;
  if (print.header !== undefined) {
    const { L, C, R } = threeParts(print.header);
    [all.leftHeader, all.centerHeader, all.rightHeader] = [L, C, R];
  }
  if (print.footer !== undefined) {
    const { L, C, R } = threeParts(print.footer);
    [all.leftFooter, all.centerFooter, all.rightFooter] = [L, C, R];
  }
};

const sizeRows = (sheet: Excel.Worksheet, heights: SheetBlueprint['rowHeights']): void => {
  const last = Math.max(...heights.keys());
  const properties = Array.from({ length: last + 1 }, (_, row) => {
    const rowHeight = heights.get(row);
    return rowHeight === undefined ? {} : { format: { rowHeight } };
  });
  sheet
    .getRangeByIndexes(0, 0, last + 1, 1)
    .untrack()
    .setRowProperties(properties);
};

const sizeAndHide = (sheet: Excel.Worksheet, plan: SheetBlueprint): void => {
  const column = (index: number): Excel.Range =>
    sheet.getRange(`${columnLetters(index)}:${columnLetters(index)}`).untrack();
  for (const [index, width] of plan.columnWidths)
    column(index).format.columnWidth = widthInPoints(width);
  if (plan.rowHeights.size > 0) sizeRows(sheet, plan.rowHeights);
  for (const index of plan.hiddenColumns) column(index).columnHidden = true;
  for (const row of plan.hiddenRows)
    sheet.getRange(rowsAddress(row, row)).untrack().rowHidden = true;
};

const freeze = ({ freezePanes }: Excel.Worksheet, plan: SheetBlueprint): void => {
  if (!plan.freeze) return;
  const { row, column } = plan.freeze;
  if (row > 0 && column > 0) {
    freezePanes.freezeAt(areaAddress({ top: 0, left: 0, bottom: row - 1, right: column - 1 }));
  } else if (row > 0) freezePanes.freezeRows(row);
  else if (column > 0) freezePanes.freezeColumns(column);
};

const addFormats = (sheet: Excel.Worksheet, plan: SheetBlueprint): void => {
  // Excel puts a new one first.
  for (const one of plan.conditionalFormats.toSorted((a, b) => b.priority - a.priority)) {
    const areas = sheet.getRanges(one.areas.map(areaAddress).join(','));
    const format = areas.conditionalFormats.add('Custom');
    format.custom.rule.formula = `=${one.formula}`;
    if (one.fill !== undefined) format.custom.format.fill.color = one.fill;
    if (one.fontColor !== undefined) format.custom.format.font.color = one.fontColor;
    if (one.stopIfTrue) format.stopIfTrue = true;
    areas.untrack();
  }
};

/** Merged areas, sizes, validations, conditional formats, page, panes and filter of a sheet. */
export const setUp = async (
  requests: Requests,
  sheet: Excel.Worksheet,
  plan: SheetBlueprint,
): Promise<void> => {
  for (const area of plan.merges) {
    await requests.add(2 * ACTION_BYTES, () =>
      sheet.getRange(areaAddress(area)).untrack().merge(false),
    );
  }
  for (const one of plan.validations) {
    for (const address of joinAddresses(one.areas.map(areaAddress), LONGEST_ADDRESS)) {
      await requests.add(8 * ACTION_BYTES + address.length, () => {
        const areas = sheet.getRanges(address);
        validate(areas.dataValidation, one);
        areas.untrack();
      });
    }
  }
  const sizes = plan.columnWidths.size * 3 + plan.hiddenColumns.size * 3 + plan.hiddenRows.size * 3;
  await requests.add(sizes * ACTION_BYTES + plan.rowHeights.size * 40, () =>
    sizeAndHide(sheet, plan),
  );
  await requests.add(plan.conditionalFormats.length * 8 * ACTION_BYTES, () =>
    addFormats(sheet, plan),
  );
  await requests.add((40 + (plan.print?.rowBreaks.length ?? 0) * 2) * ACTION_BYTES, () => {
    if (plan.print) setUpPage(sheet, plan.print);
    freeze(sheet, plan);
    if (plan.filter) sheet.autoFilter.apply(areaAddress(plan.filter));
    if (plan.tabColor !== undefined) sheet.tabColor = plan.tabColor;
    if (plan.showGridLines === false) sheet.showGridlines = false;
  });
};
