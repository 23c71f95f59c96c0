import { subsetExceeds } from '../../../../src/core/rules/value/subset-exceeds';
import { testRule } from '../test-rule';

testRule(subsetExceeds);
