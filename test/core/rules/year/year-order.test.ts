import { yearOrder } from '../../../../src/core/rules/year/year-order';
import { testRule } from '../test-rule';

testRule(yearOrder);
