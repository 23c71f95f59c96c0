import { indicatorChanged } from '../../../../src/core/rules/indicator/indicator-changed';
import { testRule } from '../test-rule';

testRule(indicatorChanged);
