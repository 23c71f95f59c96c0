import { gradeValueContradiction } from '../../../../src/core/rules/grade/grade-value-contradiction';
import { testRule } from '../test-rule';

testRule(gradeValueContradiction);
