import { columnTitle, type ColumnRole } from '../../profile/columns';
import { sheetRule } from '../rule';

/** Fields that many a city's form does without. */
const NOT_EVERYWHERE: ReadonlySet<ColumnRole> = new Set([
  'progress',
  'unit',
  'grade',
  'number',
  'narrative',
  'indicator',
]);

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
  check(report, { sheet, catalog }) {
    for (const { at, fields, hasUnknown } of sheet.missingFields) {
      // Without a plan to say what the form has, a field that no heading may stand for is none of it.
      if (!catalog && !hasUnknown && fields.every((field) => NOT_EVERYWHERE.has(field))) continue;
      report({ at, field: null, facts: { titles: fields.map(columnTitle) } });
    }
  },
});
