import { valueWidth } from '../../../../src/core/rules/value/value-width';
import { testRule } from '../test-rule';

testRule(valueWidth);
