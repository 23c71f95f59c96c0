import { narrativeLength } from '../../../../src/core/rules/narrative/narrative-length';
import { testRule } from '../test-rule';

testRule(narrativeLength);
