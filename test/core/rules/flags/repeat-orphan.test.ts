import { repeatOrphan } from '../../../../src/core/rules/flags/repeat-orphan';
import { testRule } from '../test-rule';

testRule(repeatOrphan);
