import { headerMissing } from '../../../../src/core/rules/structure/header-missing';
import { testRule } from '../test-rule';

testRule(headerMissing);
