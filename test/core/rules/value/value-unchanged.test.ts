import { valueUnchanged } from '../../../../src/core/rules/value/value-unchanged';
import { testRule } from '../test-rule';

testRule(valueUnchanged);
