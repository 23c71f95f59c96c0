import { cellUnread } from '../../../../src/core/rules/structure/cell-unread';
import { testRule, factsWith } from '../test-rule';

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

it.each([
  [' 担当課への \n\n 連絡 ', '担当課への 連絡'],
  ['あ'.repeat(30), 'あ'.repeat(30)],
  ['あ'.repeat(31), `${'あ'.repeat(30)}…`],
])('読めない「%s」は、一行にして長ければ途中までを伝える', (typed, text) => {
  const added = [['上に行を足す No.3 取組項目', typed]] as const;
  expect(factsWith(cellUnread, added)).toMatchObject([{ text }]);
});
