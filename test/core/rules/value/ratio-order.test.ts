import { ratioOrder } from '../../../../src/core/rules/value/ratio-order';
import { testRule } from '../test-rule';

testRule(ratioOrder);
