import { itemMissing } from '../../../../src/core/rules/structure/item-missing';
import { testRule } from '../test-rule';

testRule(itemMissing);
