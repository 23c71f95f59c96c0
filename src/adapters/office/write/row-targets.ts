import type { WorkbookFailure } from '../../../app/ports/workbook';
import { askFilters, type FilterAnswer, isFiltered } from './filters';

/** A sheet that rows are put into or taken out of, with what was queued about it. */
export interface RowTarget {
  readonly name: string;
  readonly sheet: Excel.Worksheet;
  readonly filters: FilterAnswer;
}

/** Queues whether a sheet takes rows. */
export const askTarget = (context: Excel.RequestContext, name: string): RowTarget => {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load('name');
  sheet.protection.load('protected');
  return { name, sheet, filters: askFilters(sheet) };
};

/** Why it does not, after the sync. */
export const refusalOf = ({ name, sheet, filters }: RowTarget): WorkbookFailure | undefined => {
  if (sheet.isNullObject) return { kind: 'sheet-missing', sheet: name };
  if (sheet.protection.protected) return { kind: 'protected', sheet: name };
  return isFiltered(filters) ? { kind: 'filtered', sheet: name } : undefined;
};

/** The sheets of some places, each once. */
export const namesOf = (places: readonly { readonly sheet: string }[]): readonly string[] => [
  ...new Set(places.map(({ sheet }) => sheet)),
];
