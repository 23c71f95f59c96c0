import { narrativeOutdated } from '../../../../src/core/rules/narrative/narrative-outdated';
import { testRule, factsWith, testSentences } from '../test-rule';

testRule(narrativeOutdated, {
  'No.1 成果 に「4年度に新しい講座を始める予定である。」': [
    {
      at: ['K10', 'narrative'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { quote: '4年度に新しい講座を始める予定である', year: 'R4' },
    },
  ],
  'No.1 成果 に「令和4年度の開設に向けて準備を進める。」': [
    {
      at: ['K10', 'narrative'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { quote: '令和4年度の開設に向けて準備', year: 'R4' },
    },
  ],
});

testSentences(narrativeOutdated, [
  [
    '今年度の予定',
    { quote: '4年度に講座を始める予定である', year: 'R4' },
    '成果の文に「4年度に講座を始める予定である」とありますが、令和4年度はこのシートの年度です。昨年度の文が残っていないか確かめ、今年度の結果に書き直してください。',
    'The narrative says “4年度に講座を始める予定である”, but R4 is this sheet’s own year. Check that last year’s text was not left there, and tell what came of it.',
  ],
]);

it.each([
  ['R4に講座を始める予定。', 'R4に講座を始める予定'],
  ['令和4年度、開設に向けて検討したい。', '令和4年度、開設に向けて検討'],
  ['令和4年度、開設に向けて準備を進めたい。', '令和4年度、開設に向けて準備'],
  ['4年度より講座を実施していく。', '4年度より講座を実施していく'],
  ['4年度は二つ開く見込みである。', '4年度は二つ開く見込みである'],
])('「%s」は今年度を先のこととしている', (narrative, quote) => {
  expect(factsWith(narrativeOutdated, [['No.1 成果', narrative]])).toEqual([{ quote, year: 'R4' }]);
});

it.each([
  '令和14年度に講座を始める予定である。',
  '3~4年度に講座を始める予定である。',
  '4~5年度に講座を始める予定である。',
  '4年度に開いた講座を続ける予定である。',
  '令和4年度の開設に向けて準備した。',
  '令和4年度の開設に向けて準備しました。',
  '令和4年度は、開設に向けて準備を進めた。',
  '令和4年度の開設に向けて検討を重ねました。',
  '令和4年度、開設に向けて調整を続け、開いた。',
])('「%s」は今年度を先のこととしていない', (narrative) => {
  expect(factsWith(narrativeOutdated, [['No.1 成果', narrative]])).toEqual([]);
});
