import { textStruck } from '../../../../src/core/rules/narrative/text-struck';
import { testRule, factsWith, foundWith, testSentences } from '../test-rule';

testRule(textStruck, {
  '取り消し線 No.1 実績値 R4 に「7」': [
    {
      at: ['H12', 'value'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { kind: 'struck', read: '7' },
    },
  ],
  '取り消し線 No.1 実績値 R3 に「4」': [
    {
      at: ['H11', 'value'],
      severity: 'info',
      fix: ['none'],
      of: { year: 2021 },
      facts: { kind: 'struck', read: '4' },
    },
  ],
  '取り消し線 No.1 成果 に「新しい文。」': [
    {
      at: ['K10', 'narrative'],
      severity: 'warning',
      fix: ['none'],
      facts: { kind: 'struck', read: '新しい文。' },
    },
  ],
  '上付き No.1 実績値 R4 に「5¹」': [
    {
      at: ['H12', 'value'],
      severity: 'info',
      fix: ['none'],
      of: { year: 2022 },
      facts: { kind: 'raised', read: '5¹' },
    },
  ],
});

testSentences(textStruck, [
  [
    'すべて消した欄',
    { kind: 'struck', read: '' },
    '欄の文字すべてに取り消し線が引かれていて、空欄と読みます。消すのであれば文字を削除し、そうでなければ取り消し線を外してください。',
    'All of the cell is struck through, and it is read as blank. Delete the text, or take the line away.',
  ],
  [
    '一部を消した欄',
    { kind: 'struck', read: '5' },
    '取り消し線の引かれた文字があり、それを除いて「5」と読みます。消した文字を削除してください。',
    'Part of the cell is struck through; without it, it is read as “5”. Delete what was struck out.',
  ],
  [
    '上付きのある欄',
    { kind: 'raised', read: '5' },
    '上付きや下付きの文字があり、数字に数えずに「5」と読みます。合っているか確かめてください。',
    'Part of the cell is raised or lowered and not counted as digits; it is read as “5”. Check that this is right.',
  ],
]);

it.each([
  [' 新しい \n\n 文。 ', '新しい 文。'],
  ['あ'.repeat(30), 'あ'.repeat(30)],
  ['あ'.repeat(31), `${'あ'.repeat(30)}…`],
])('残った文「%s」は、一行にして長ければ途中までを伝える', (text, read) => {
  expect(factsWith(textStruck, [['取り消し線 No.1 成果', text]])).toEqual([
    { kind: 'struck', read },
  ]);
});

it('進捗状況の欄でも言う', () => {
  expect(foundWith(textStruck, [['取り消し線 No.1 進捗状況 B', '□ 概ね進んだ']])).toMatchObject([
    { at: ['E11', 'progress'] },
  ]);
});
