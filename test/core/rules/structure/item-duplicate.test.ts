import { itemDuplicate } from '../../../../src/core/rules/structure/item-duplicate';
import { testRule } from '../test-rule';

testRule(itemDuplicate, {
  'No.3 No. に「2」': [
    { at: ['A21', 'name'], severity: 'error', fix: ['none'], facts: { item: 2, first: 'A14' } },
  ],
});
