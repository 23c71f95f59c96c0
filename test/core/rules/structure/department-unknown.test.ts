import { departmentUnknown } from '../../../../src/core/rules/structure/department-unknown';
import { testRule } from '../test-rule';

testRule(departmentUnknown, {
  'No.1 担当課 に「社会福祉科」': [
    {
      at: ['C10', 'departments'],
      severity: 'warning',
      fix: ['none'],
      facts: { department: '社会福祉科' },
    },
  ],
  'No.1 担当課 に「」': [
    { at: ['C10', 'departments'], severity: 'warning', fix: ['none'], facts: { department: '' } },
  ],
});
