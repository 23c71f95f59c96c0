import { narrativeTrend } from '../../../../src/core/rules/narrative/narrative-trend';
import { testRule } from '../test-rule';

testRule(narrativeTrend);
