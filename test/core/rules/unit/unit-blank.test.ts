import { unitBlank } from '../../../../src/core/rules/unit/unit-blank';
import { testRule } from '../test-rule';

testRule(unitBlank);
