import { narrativeOutdated } from '../../../../src/core/rules/narrative/narrative-outdated';
import { testRule } from '../test-rule';

testRule(narrativeOutdated);
