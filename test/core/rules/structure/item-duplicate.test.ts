import { itemDuplicate } from '../../../../src/core/rules/structure/item-duplicate';
import { testRule } from '../test-rule';

testRule(itemDuplicate);
