import { yearBlank } from '../../../../src/core/rules/year/year-blank';
import { testRule } from '../test-rule';

testRule(yearBlank);
