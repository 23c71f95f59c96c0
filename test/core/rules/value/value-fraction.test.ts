import { valueFraction } from '../../../../src/core/rules/value/value-fraction';
import { testRule } from '../test-rule';

testRule(valueFraction);
