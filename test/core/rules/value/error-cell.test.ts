import { errorCell } from '../../../../src/core/rules/value/error-cell';
import { testRule, testSentences } from '../test-rule';

testRule(errorCell, {
  'No.1 実績値 R4 に「#REF!」': [
    {
      at: ['H12', 'value'],
      severity: 'error',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', error: '#REF!' },
    },
  ],
  'No.1 評価 R4 に「#N/A」': [
    {
      at: ['J12', 'grade'],
      severity: 'error',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', error: '#N/A' },
    },
  ],
  'No.1 実績値 R3 に「#REF!」': [
    {
      at: ['H11', 'value'],
      severity: 'info',
      fix: ['none'],
      of: { year: 2021 },
      facts: { year: 'R3', error: '#REF!' },
    },
  ],
  'No.1 成果 に「#NAME?」': [
    {
      at: ['K10', 'narrative'],
      severity: 'error',
      fix: ['none'],
      facts: { year: null, error: '#NAME?' },
    },
  ],
  'No.1 実績の指標 に「#REF!」': [
    {
      at: ['F10', 'indicator'],
      severity: 'error',
      fix: ['none'],
      facts: { year: null, error: '#REF!' },
    },
  ],
  '図 No.1 成果 に「図」': [
    {
      at: ['K10', 'narrative'],
      severity: 'error',
      fix: ['none'],
      facts: { year: null, error: 'picture' },
    },
  ],
});

testSentences(errorCell, [
  [
    '数式のエラー',
    { year: 'R4', error: '#REF!' },
    'セルがエラー（#REF!）になっています。数式の参照先を直すか、値を入れ直してください。',
    'The cell shows the error #REF!. Mend what its formula refers to, or enter the value again.',
  ],
  [
    '図',
    { year: null, error: 'picture' },
    'セルに図が入っていて、文字や数値を読めません。図を外し、文字か数値を入れてください。',
    'The cell holds a picture, of which no text or figure can be read. Remove it and enter text or a figure.',
  ],
]);
