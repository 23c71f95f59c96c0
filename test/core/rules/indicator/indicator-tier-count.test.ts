import { indicatorTierCount } from '../../../../src/core/rules/indicator/indicator-tier-count';
import { testRule } from '../test-rule';

testRule(indicatorTierCount);
