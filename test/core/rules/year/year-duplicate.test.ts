import { yearDuplicate } from '../../../../src/core/rules/year/year-duplicate';
import { testRule } from '../test-rule';

testRule(yearDuplicate);
