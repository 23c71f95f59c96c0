import { unitChanged } from '../../../../src/core/rules/unit/unit-changed';
import { testRule } from '../test-rule';

testRule(unitChanged);
