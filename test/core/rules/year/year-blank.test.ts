import { yearBlank } from '../../../../src/core/rules/year/year-blank';
import { testRule } from '../test-rule';

testRule(yearBlank, {
  'No.1 年度 R4 に「」': [
    { at: ['G12', 'year'], severity: 'error', fix: ['none'], facts: { value: '5' } },
  ],
});
