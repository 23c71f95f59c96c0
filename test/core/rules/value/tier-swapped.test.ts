import { tierSwapped } from '../../../../src/core/rules/value/tier-swapped';
import { testRule } from '../test-rule';

testRule(tierSwapped);
