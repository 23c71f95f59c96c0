import { itemMoved } from '../../../../src/core/rules/structure/item-moved';
import { testRule } from '../test-rule';

testRule(itemMoved);
