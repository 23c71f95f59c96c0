/** What was queued about the filters of a sheet and of its tables. */
export interface FilterAnswer {
  readonly filter: Excel.AutoFilter;
  readonly tables: Excel.TableCollection;
}

/** Queues whether filters hide rows; a table's filter is its own and no part of the sheet's. */
export const askFilters = ({ autoFilter, tables }: Excel.Worksheet): FilterAnswer => {
  autoFilter.load('isDataFiltered');
  tables.load('items/autoFilter/isDataFiltered');
  return { filter: autoFilter, tables };
};

/** Whether any of them hides rows, after the sync. */
export const isFiltered = ({ filter, tables }: FilterAnswer): boolean =>
  filter.isDataFiltered || tables.items.some(({ autoFilter }) => autoFilter.isDataFiltered);
