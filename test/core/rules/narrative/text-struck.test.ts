import { textStruck } from '../../../../src/core/rules/narrative/text-struck';
import { testRule } from '../test-rule';

testRule(textStruck, {
  '取り消し線 No.1 実績値 R4 に「7」': [
    {
      at: ['H12', 'value'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { kind: 'struck', read: '7' },
    },
  ],
  '取り消し線 No.1 実績値 R3 に「4」': [
    {
      at: ['H11', 'value'],
      severity: 'info',
      fix: ['none'],
      of: { year: 2021 },
      facts: { kind: 'struck', read: '4' },
    },
  ],
  '取り消し線 No.1 成果 に「新しい文。」': [
    {
      at: ['K10', 'narrative'],
      severity: 'warning',
      fix: ['none'],
      facts: { kind: 'struck', read: '新しい文。' },
    },
  ],
  '上付き No.1 実績値 R4 に「5¹」': [
    {
      at: ['H12', 'value'],
      severity: 'info',
      fix: ['none'],
      of: { year: 2022 },
      facts: { kind: 'raised', read: '5¹' },
    },
  ],
});
