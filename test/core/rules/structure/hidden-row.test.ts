import { hiddenRow } from '../../../../src/core/rules/structure/hidden-row';
import { testRule } from '../test-rule';

testRule(hiddenRow);
