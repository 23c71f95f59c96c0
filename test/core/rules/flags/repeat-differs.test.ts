import { repeatDiffers } from '../../../../src/core/rules/flags/repeat-differs';
import { testRule } from '../test-rule';

testRule(repeatDiffers);
