import { valueBlank } from '../../../../src/core/rules/value/value-blank';
import { testRule } from '../test-rule';

testRule(valueBlank);
