import { gradeBlank } from '../../../../src/core/rules/grade/grade-blank';
import { testRule } from '../test-rule';

testRule(gradeBlank);
