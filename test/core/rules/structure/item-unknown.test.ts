import { itemUnknown } from '../../../../src/core/rules/structure/item-unknown';
import { testRule } from '../test-rule';

testRule(itemUnknown);
