import { SHIROI } from '../../profile/profile';
import type { Catalog, CatalogItem } from '../../catalog/catalog';
import { yearLabel, yearName, type FiscalYear } from '../../era/fiscal-year';
import { reviewMark } from '../../profile/vocabulary';
import { sheetNameOf } from '../../grid/sheet-name';

/** What a form's title is made of. */
export interface TitleParts {
  readonly catalog: Catalog;
  readonly fiscalYear: FiscalYear;
  /** `null` for the whole plan. */
  readonly department: string | null;
}

/** Sheet name of a form: 31 characters at most, without the signs that Excel forbids. */
export const formSheetName = (fiscalYear: FiscalYear, department: string | null): string => {
  const name = `${SHIROI.sheetTitle} ${yearLabel(fiscalYear)}${department === null ? '' : ` ${department}`}`;
  return sheetNameOf(name);
};

/** The title line, from which a sheet's plan and year are read again. */
export const formTitle = (request: TitleParts): string => {
  const department = request.department === null ? '' : `　${request.department}`;
  return `${request.catalog.plan}　${SHIROI.sheetTitle}（${yearName(request.fiscalYear)}）${department}`;
};

/**
 * 備考 of a block: R4以降見直しあり, R4～新規, 再掲元 No. What a person must still settle does not stand
 * there: it would be printed and handed out.
 */
export const remarksOf = (item: CatalogItem, repeat: boolean): string =>
  [
    ...(item.reviewFrom === null ? [] : [reviewMark(item.reviewFrom)]),
    ...(item.newFrom === null ? [] : [`${yearLabel(item.newFrom)}～新規`]),
    ...(repeat ? [`再掲元 No.${item.number}`] : []),
  ].join('\n');
