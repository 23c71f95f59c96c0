import { parseAddress } from '../address';
import { textArgument } from '../arguments';
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

/** `Worksheet.autoFilter`. */
export const sheetFilter = defineClass<HostSheet>({
  name: 'AutoFilter',
  scalars: {
    enabled: { read: ({ filter }) => filter !== 'off' },
    isDataFiltered: { read: ({ filter }) => filter === 'filtered' },
  },
  methods: {
    apply: (sheet, [range, column], { book }) => {
      if (column !== null && column !== undefined)
        refuse('NotImplemented', 'filtering by a column');
      if (!parseAddress(textArgument(range))) refuse('InvalidArgument', 'a range was expected');
      sheet.filter = 'on';
      book.tell({ kind: 'layout', sheet: sheet.id });
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
