import { indicatorOverlap } from '../../../../src/core/rules/indicator/indicator-overlap';
import { testRule } from '../test-rule';

testRule(indicatorOverlap);
