import { gradeInvalid } from '../../../../src/core/rules/grade/grade-invalid';
import { testRule } from '../test-rule';

testRule(gradeInvalid);
