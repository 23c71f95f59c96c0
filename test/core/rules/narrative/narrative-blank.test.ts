import { narrativeBlank } from '../../../../src/core/rules/narrative/narrative-blank';
import { testRule } from '../test-rule';

testRule(narrativeBlank, {
  'No.1 成果 に「」': [
    { at: ['K10', 'narrative'], severity: 'warning', fix: ['none'], of: { year: 2022 }, facts: {} },
  ],
});
