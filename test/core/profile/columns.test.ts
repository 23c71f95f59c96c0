import { columnTitle, findColumnRole, type ColumnRole } from '../../../src/core/profile/columns';
import { SHIROI } from '../../../src/core/profile/profile';
import { headerMissing } from '../../../src/core/rules/structure/header-missing';
import { checkSheet } from '../../../src/core/rules/engine';
import { recognise } from '../../../src/core/form/read/recognise';
import { SAMPLE_CATALOG, sampleGrid } from '../rules/sample-sheet';

it.each(SHIROI.columns)(
  '列 $role は、題でも、別の書き方でも分かる',
  ({ role, title, variants }) => {
    expect(columnTitle(role)).toBe(title);
    for (const word of [title, ...variants]) expect(findColumnRole(word)).toBe(role);
  },
);

it('同じ役の列、同じ書き方が二つない', () => {
  const roles = SHIROI.columns.map(({ role }) => role);
  const words = SHIROI.columns.flatMap(({ title, variants }) => [title, ...variants]);
  expect(new Set(roles).size).toBe(roles.length);
  expect(new Set(words).size).toBe(words.length);
});

it('なくてはならない列がないと、そう言う。ほかの列は言わない', () => {
  const sheet = recognise(sampleGrid());
  const at = new Map(sheet.layouts[0]!.columns);
  const values = sheet.grid.values.map((row, index) =>
    index === sheet.layouts[0]!.row
      ? row?.map((value, column) =>
          [at.get('grade'), at.get('remarks'), at.get('unit')].includes(column) ? null : value,
        )
      : row,
  );
  const { findings } = checkSheet(recognise({ ...sheet.grid, values }), {
    catalog: SAMPLE_CATALOG,
    department: null,
  })!;
  const told = findings.find(({ rule }) => rule === headerMissing.id)!.facts['titles'];
  expect(told).toEqual(['unit', 'grade'].map((role) => columnTitle(role as ColumnRole)));
  expect(SHIROI.required).not.toContain('remarks');
});
