import { comparable } from '../../text/text';
import { replaceCell } from '../fixing';
import { blockRule } from '../rule';

const keyOf = (names: readonly string[]): string => names.map(comparable).sort().join('、');

/** An item's departments differ from the plan's; their order makes no difference. Source: R4 sheet, column 担当課. */
export const departmentChanged = blockRule<{
  readonly written: string;
  readonly expected: string;
}>({
  id: 'department-changed',
  group: 'structure',
  severity: 'warning',
  needsCatalog: true,
  sentences: {
    ja: ({ written, expected }) =>
      `担当課が「${written}」となっていますが、計画では「${expected}」です。変更があれば事務局に知らせ、なければ元に戻してください。`,
    en: ({ written, expected }) =>
      `The department reads “${written}”, but the plan says “${expected}”. Tell the secretariat of a change, or put it back.`,
  },
  *check({ block, item }, { sheet }) {
    if (!item || block.departments.length === 0) return;
    const [written, expected] = [block.departments.join('、'), item.departments.join('、')];
    if (written === expected || keyOf(block.departments) === keyOf(item.departments)) return;
    yield {
      at: block.departmentsCell,
      field: 'departments',
      facts: { written, expected },
      fix: replaceCell(sheet.grid, block.departmentsCell, expected, false),
    };
  },
});
