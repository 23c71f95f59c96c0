import { unitMismatch } from '../../../../src/core/rules/unit/unit-mismatch';
import { testRule } from '../test-rule';

testRule(unitMismatch);
