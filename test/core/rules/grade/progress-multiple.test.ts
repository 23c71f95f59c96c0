import { progressMultiple } from '../../../../src/core/rules/grade/progress-multiple';
import { testRule } from '../test-rule';

testRule(progressMultiple);
