import { breakdownSum } from '../../../../src/core/rules/value/breakdown-sum';
import { testRule } from '../test-rule';

testRule(breakdownSum);
