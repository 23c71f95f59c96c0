import { narrativeFigure } from '../../../../src/core/rules/narrative/narrative-figure';
import { testRule } from '../test-rule';

testRule(narrativeFigure);
