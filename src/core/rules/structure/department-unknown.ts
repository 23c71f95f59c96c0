import { comparable } from '../../text/text';
import { blockRule } from '../rule';

/** A department that appears nowhere in the plan. Source: R4 sheet, column 担当課. */
export const departmentUnknown = blockRule<{ readonly department: string }>({
  id: 'department-unknown',
  name: { ja: '知らない担当課', en: 'unknown department' },
  group: 'structure',
  severity: 'warning',
  needsCatalog: true,
  concernsPlan: true,
  sentences: {
    ja: ({ department }) =>
      department === ''
        ? '担当課が空欄です。担当課を入れてください。'
        : `担当課の「${department}」は計画にない名前です。課名を確かめてください。`,
    en: ({ department }) =>
      department === ''
        ? 'The department is blank. Enter it.'
        : `“${department}” is not a department of the plan. Please check the name.`,
  },
  check(report, { block }, { departments }) {
    if (!block.fields.has('departments')) return;
    const unknown = block.departments.filter((name) => !departments.has(comparable(name)));
    const names = block.departments.length === 0 ? [''] : unknown;
    for (const department of names) {
      report({ at: block.departmentsCell, field: 'departments', facts: { department } });
    }
  },
});
