import { mergedAway } from '../../../../src/core/rules/structure/merged-away';
import { testRule } from '../test-rule';

testRule(mergedAway);
