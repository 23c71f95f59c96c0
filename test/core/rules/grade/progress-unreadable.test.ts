import { progressUnreadable } from '../../../../src/core/rules/grade/progress-unreadable';
import { testRule } from '../test-rule';

testRule(progressUnreadable);
