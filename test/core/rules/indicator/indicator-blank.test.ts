import { indicatorBlank } from '../../../../src/core/rules/indicator/indicator-blank';
import { testRule } from '../test-rule';

testRule(indicatorBlank);
