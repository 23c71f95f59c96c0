import { errorCell } from '../../../../src/core/rules/value/error-cell';
import { testRule } from '../test-rule';

testRule(errorCell);
