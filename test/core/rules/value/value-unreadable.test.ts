import { valueUnreadable } from '../../../../src/core/rules/value/value-unreadable';
import { testRule } from '../test-rule';

testRule(valueUnreadable);
