import { narrativeUnchanged } from '../../../../src/core/rules/narrative/narrative-unchanged';
import { testRule } from '../test-rule';

testRule(narrativeUnchanged);
