import { newItemEarlyValue } from '../../../../src/core/rules/flags/new-item-early-value';
import { testRule } from '../test-rule';

testRule(newItemEarlyValue);
