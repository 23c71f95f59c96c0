import { pastChanged } from '../../../../src/core/rules/year/past-changed';
import { testRule } from '../test-rule';

testRule(pastChanged);
