import { narrativeBlank } from '../../../../src/core/rules/narrative/narrative-blank';
import { testRule } from '../test-rule';

testRule(narrativeBlank);
