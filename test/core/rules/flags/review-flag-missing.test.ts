import { reviewFlagMissing } from '../../../../src/core/rules/flags/review-flag-missing';
import { testRule } from '../test-rule';

testRule(reviewFlagMissing);
