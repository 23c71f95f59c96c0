import { ratioJump } from '../../../../src/core/rules/value/ratio-jump';
import { testRule } from '../test-rule';

testRule(ratioJump);
