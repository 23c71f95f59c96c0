import type { ColumnRole } from '../../profile/columns';
import { COLUMN_TITLES } from '../../profile/columns';
import { sheetRule } from '../rule';

const NEEDED: readonly ColumnRole[] = [
  'number',
  'name',
  'progress',
  'indicator',
  'year',
  'value',
  'unit',
  'grade',
  'narrative',
];

/** A header row lacks a column that entries need. Source: R4 sheet, header row. */
export const headerMissing = sheetRule<{ readonly titles: readonly string[] }>({
  id: 'header-missing',
  name: { ja: '見出しの列がない', en: 'header column missing' },
  group: 'structure',
  severity: 'error',
  needsCatalog: false,
  sentences: {
    ja: ({ titles }) =>
      `見出し行に「${titles.join('」「')}」の列がありません。列の見出しを元の名前に戻してください。`,
    en: ({ titles }) =>
      `The header row has no column “${titles.join('”, “')}”. Put the column titles back.`,
  },
  *check({ sheet }) {
    const usedHeaders = new Set(sheet.blocks.map((block) => block.header));
    for (const header of usedHeaders) {
      const missing = COLUMN_TITLES.filter(
        ([role]) => NEEDED.includes(role) && !header.columns.has(role),
      );
      if (missing.length === 0) continue;
      const column = Math.min(...header.columns.values());
      yield {
        at: { row: header.row, column, text: '' },
        field: null,
        facts: { titles: missing.map(([, title]) => title) },
      };
    }
  },
});
