import { gradeUnexplained } from '../../../../src/core/rules/grade/grade-unexplained';
import { testRule } from '../test-rule';

testRule(gradeUnexplained);
