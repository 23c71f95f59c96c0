import { formulaInText } from '../../../../src/core/rules/value/formula-in-text';
import { testRule } from '../test-rule';

testRule(formulaInText);
