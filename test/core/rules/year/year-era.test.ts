import { yearEra } from '../../../../src/core/rules/year/year-era';
import { testRule } from '../test-rule';

testRule(yearEra);
