import { narrativeLength } from '../../../../src/core/rules/narrative/narrative-length';
import { testRule } from '../test-rule';

testRule(narrativeLength, {
  'No.1 成果 に「ああああああああああ…2800字」': [
    {
      at: ['K10', 'narrative'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { kind: 'print', characters: 2800, lines: 122, fitting: 108, limit: null },
    },
  ],
});
