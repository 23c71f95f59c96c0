import { valueJump } from '../../../../src/core/rules/value/value-jump';
import { testRule } from '../test-rule';

testRule(valueJump);
