import type { Area } from '../../core/grid/grid';
import { parseAddress } from '../address';
import { integerArgument, recordArgument, textArgument } from '../arguments';
import { refuse } from '../host-error';
import { defineClass } from '../host-object';
import type { FilterState, HostSheet } from '../sheet';

const AUTO_FILTER = defineClass<FilterState>({
  name: 'AutoFilter',
  scalars: {
    enabled: { read: (filter) => filter !== 'off' },
    isDataFiltered: { read: (filter) => filter === 'filtered' },
  },
});

/** Hides the rows below the first whose cell in a column holds none of the wanted values. */
const filterBy = (sheet: HostSheet, area: Area, column: number, criteria: unknown): void => {
  const { filterOn, values } = recordArgument(criteria);
  if (filterOn !== 'Values' || !Array.isArray(values)) {
    refuse('NotImplemented', 'filters by anything but values');
  }
  const wanted = new Set((values as readonly unknown[]).map(String));
  const hidden = new Set(sheet.hiddenRows);
  for (let row = area.top + 1; row <= area.bottom; row++) {
    const value = sheet.cell(row, column)?.value ?? '';
    if (!wanted.has(String(value))) hidden.add(row);
  }
  sheet.hiddenRows = hidden;
  sheet.filter = 'filtered';
};

/** `Worksheet.autoFilter`. */
export const sheetFilter = defineClass<HostSheet>({
  name: 'AutoFilter',
  scalars: {
    enabled: { read: ({ filter }) => filter !== 'off' },
    isDataFiltered: { read: ({ filter }) => filter === 'filtered' },
  },
  methods: {
    apply: (sheet, [range, column, criteria], { book }) => {
      const [area] = parseAddress(textArgument(range))?.areas ?? [];
      if (!area) return refuse('InvalidArgument', 'a range was expected');
      sheet.filter = 'on';
      if (column !== null && column !== undefined) {
        filterBy(sheet, area, area.left + integerArgument(column), criteria);
      }
      book.tell({ kind: 'layout', sheet: sheet.id });
      return undefined;
    },
  },
});

const TABLE = defineClass<FilterState>({
  name: 'Table',
  children: { autoFilter: (filter) => AUTO_FILTER(filter) },
});

/** `Worksheet.tables`, of which the host knows the filters. */
export const sheetTables = defineClass<HostSheet>({
  name: 'TableCollection',
  items: ({ tableFilters }) => tableFilters.map(TABLE),
});
