import { headerMissing } from '../../../../src/core/rules/structure/header-missing';
import { testRule } from '../test-rule';

testRule(headerMissing, {
  '見出し 評価 に「判定」': [
    { at: ['A4', null], severity: 'error', fix: ['none'], facts: { titles: ['評価'] } },
  ],
  '見出し 単位 に「」': [
    { at: ['A4', null], severity: 'error', fix: ['none'], facts: { titles: ['単位'] } },
  ],
});
