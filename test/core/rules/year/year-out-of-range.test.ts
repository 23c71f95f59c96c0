import { yearOutOfRange } from '../../../../src/core/rules/year/year-out-of-range';
import { testRule } from '../test-rule';

testRule(yearOutOfRange);
