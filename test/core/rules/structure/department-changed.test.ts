import { departmentChanged } from '../../../../src/core/rules/structure/department-changed';
import { testRule } from '../test-rule';

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
