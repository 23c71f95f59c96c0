import { repeatUnmarked } from '../../../../src/core/rules/flags/repeat-unmarked';
import { testRule } from '../test-rule';

testRule(repeatUnmarked);
