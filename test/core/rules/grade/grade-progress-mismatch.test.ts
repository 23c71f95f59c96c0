import { gradeProgressMismatch } from '../../../../src/core/rules/grade/grade-progress-mismatch';
import { testRule } from '../test-rule';

testRule(gradeProgressMismatch);
