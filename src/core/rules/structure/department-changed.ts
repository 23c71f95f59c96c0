import { comparable } from '../../text/text';
import { replaceCell } from '../fixing';
import { namesakeOf } from '../namesake';
import { blockRule } from '../rule';

const keyOf = (names: readonly string[]): string => names.map(comparable).sort().join('、');

/** Stands in a plan for whichever departments are concerned. */
const CONCERNED = comparable('関係課');

/** Whether the departments are the plan's, where its 関係課 may be any others. */
const isAsPlanned = (written: readonly string[], planned: readonly string[]): boolean => {
  if (keyOf(written) === keyOf(planned)) return true;
  const [own, needed] = [written.map(comparable), planned.map(comparable)];
  if (!needed.includes(CONCERNED)) return false;
  return needed.every((name) => name === CONCERNED || own.includes(name));
};

/** An item's departments differ from the plan's; their order makes no difference. Source: R4 sheet, column 担当課. */
export const departmentChanged = blockRule<{
  readonly written: string;
  readonly expected: string;
}>({
  id: 'department-changed',
  name: { ja: '担当課が変わった', en: 'department changed' },
  group: 'structure',
  severity: 'warning',
  needsCatalog: true,
  sentences: {
    ja: ({ written, expected }) =>
      `担当課が「${written}」となっていますが、計画では「${expected}」です。変更があれば事務局に知らせ、なければ元に戻してください。`,
    en: ({ written, expected }) =>
      `The department reads “${written}”, but the plan says “${expected}”. Tell the secretariat of a change, or put it back.`,
  },
  check(report, view, context) {
    const { block, item } = view;
    if (!item || block.departments.length === 0) return;
    const [written, expected] = [block.departments.join('、'), item.departments.join('、')];
    if (written === expected || isAsPlanned(block.departments, item.departments)) return;
    if (namesakeOf(view, context)) return;
    report({
      at: block.departmentsCell,
      field: 'departments',
      facts: { written, expected },
      fix: replaceCell(context.sheet.grid, block.departmentsCell, expected, false),
    });
  },
});
