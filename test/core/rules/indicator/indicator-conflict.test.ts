import { indicatorConflict } from '../../../../src/core/rules/indicator/indicator-conflict';
import { testRule } from '../test-rule';

testRule(indicatorConflict);
