import { itemRenamed } from '../../../../src/core/rules/structure/item-renamed';
import { testRule } from '../test-rule';

testRule(itemRenamed);
