import { departmentChanged } from '../../../../src/core/rules/structure/department-changed';
import { SAMPLE_CATALOG, sampleGrid } from '../sample-sheet';
import { testRule, factsWith } from '../test-rule';

testRule(departmentChanged, {
  'No.2 担当課 に「社会福祉課」': [
    {
      at: ['C14', 'departments'],
      severity: 'warning',
      fix: ['suggested', 'C14="高齢者福祉課、関係課"'],
      facts: { written: '社会福祉課', expected: '高齢者福祉課、関係課' },
    },
  ],
});

it('課の順が違うだけなら言わず、課が足りなければどちらも並べて伝える', () => {
  const items = SAMPLE_CATALOG.items.map((item) =>
    item.number === 3 ? { ...item, departments: ['社会福祉課', '健康課'] } : item,
  );
  const sample = { catalog: { ...SAMPLE_CATALOG, items }, grid: sampleGrid };
  expect(factsWith(departmentChanged, [['No.3 担当課', '健康課、社会福祉課']], sample)).toEqual([]);
  expect(
    factsWith(departmentChanged, [['No.3 担当課', '健康課、高齢者福祉課']], sample),
  ).toMatchObject([{ written: '健康課、高齢者福祉課', expected: '社会福祉課、健康課' }]);
});
