import { unitCount } from '../../../../src/core/rules/unit/unit-count';
import { testRule } from '../test-rule';

testRule(unitCount);
