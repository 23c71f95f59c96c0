import { valueBecameDate } from '../../../../src/core/rules/value/value-became-date';
import { testRule } from '../test-rule';

testRule(valueBecameDate);
