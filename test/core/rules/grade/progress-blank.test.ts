import { progressBlank } from '../../../../src/core/rules/grade/progress-blank';
import { testRule } from '../test-rule';

testRule(progressBlank);
