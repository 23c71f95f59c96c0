import { narrativeUnit } from '../../../../src/core/rules/narrative/narrative-unit';
import { testRule } from '../test-rule';

testRule(narrativeUnit);
