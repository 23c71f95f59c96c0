import { headerMissing } from '../../../../src/core/rules/structure/header-missing';
import { sampleGrid } from '../sample-sheet';
import { testRule, factsWith, testSentences } from '../test-rule';

testRule(headerMissing, {
  '見出し 評価 に「判定」': [
    { at: ['A4', null], severity: 'error', fix: ['none'], facts: { titles: ['評価'] } },
  ],
  '見出し 単位 に「」': [
    { at: ['A4', null], severity: 'error', fix: ['none'], facts: { titles: ['単位'] } },
  ],
});

testSentences(headerMissing, [
  [
    '二つの列',
    { titles: ['評価', '単位'] },
    '見出し行に「評価」「単位」の列がありません。列の見出しを元の名前に戻してください。',
    'The header row has no column “評価”, “単位”. Put the column titles back.',
  ],
]);

it('計画がなければ、どの様式にもあるとは限らない列がなくても言わない', () => {
  const sample = { catalog: null, grid: sampleGrid };
  for (const title of ['評価', '単位', '進捗状況', '成果', '実績の指標'])
    expect(factsWith(headerMissing, [[`見出し ${title}`, '']], sample)).toEqual([]);
});

it('計画がなくても、読めない見出しに変わった列には言う', () => {
  const sample = { catalog: null, grid: sampleGrid };
  expect(factsWith(headerMissing, [['見出し 評価', '判別の欄']], sample)).toEqual([
    { titles: ['評価'] },
  ]);
});
