import { itemRenumbered } from '../../../../src/core/rules/structure/item-renumbered';
import { testRule } from '../test-rule';

testRule(itemRenumbered);
