import { yearUnreadable } from '../../../../src/core/rules/year/year-unreadable';
import { testRule } from '../test-rule';

testRule(yearUnreadable);
