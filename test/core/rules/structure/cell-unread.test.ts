import { cellUnread } from '../../../../src/core/rules/structure/cell-unread';
import { testRule } from '../test-rule';

testRule(cellUnread);
