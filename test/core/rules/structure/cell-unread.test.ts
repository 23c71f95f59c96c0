import { cellUnread } from '../../../../src/core/rules/structure/cell-unread';
import { testRule } from '../test-rule';

testRule(cellUnread, {
  '上に行を足す No.3 年度 R2 に「4／12」': [
    { at: ['G21', null], severity: 'warning', fix: ['none'], facts: { text: '4 12', row: 21 } },
  ],
  '上に行を足す No.3 取組項目 に「担当課への連絡」': [
    {
      at: ['B21', null],
      severity: 'info',
      fix: ['none'],
      facts: { text: '担当課への連絡', row: 21 },
    },
  ],
});
