import { indicatorPeriod } from '../../../../src/core/rules/indicator/indicator-period';
import { testRule } from '../test-rule';

testRule(indicatorPeriod);
