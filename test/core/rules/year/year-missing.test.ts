import { yearMissing } from '../../../../src/core/rules/year/year-missing';
import { testRule } from '../test-rule';

testRule(yearMissing);
