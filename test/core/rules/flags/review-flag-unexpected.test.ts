import { reviewFlagUnexpected } from '../../../../src/core/rules/flags/review-flag-unexpected';
import { testRule } from '../test-rule';

testRule(reviewFlagUnexpected);
