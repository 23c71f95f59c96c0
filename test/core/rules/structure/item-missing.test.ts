import { itemMissing } from '../../../../src/core/rules/structure/item-missing';
import { SAMPLE_CATALOG, sampleGrid } from '../sample-sheet';
import { testRule, factsWith, testSentences } from '../test-rule';

testRule(itemMissing, {
  'No.2 No. に「77」': [
    {
      at: ['A33', 'name'],
      severity: 'error',
      fix: ['none'],
      facts: { item: 2, name: '第二の取組', project: '第一の事業', repeat: null },
    },
  ],
});

const missing = { item: 2, name: '第二の取組', project: '第一の事業' };

testSentences(itemMissing, [
  [
    '項目',
    { ...missing, repeat: null },
    '事業「第一の事業」に No.2「第二の取組」がありません。「様式を作る」で不足分を補ってください。',
    'No. 2 “第二の取組” is missing under project “第一の事業”. Use “Make form” to add what is missing.',
  ],
  [
    '再掲',
    { ...missing, repeat: '※再掲' },
    '事業「第一の事業」に No.2「第二の取組」の※再掲がありません。「様式を作る」で不足分を補ってください。',
    'No. 2 “第二の取組” (※再掲) is missing under project “第一の事業”. Use “Make form” to add what is missing.',
  ],
]);

it('再掲がなければ、再掲として言う', () => {
  expect(factsWith(itemMissing, [['No.1再掲 No.', '77']])).toMatchObject([
    { item: 1, project: '第二の事業', repeat: '※再掲' },
  ]);
});

it('課の分だけのシートでは、その課が関わる項目がないときだけ言う', () => {
  const gone = [
    ['No.2 No.', '77'],
    ['No.4 No.', '78'],
  ] as const;
  const of = (department: string) =>
    factsWith(itemMissing, gone, { catalog: SAMPLE_CATALOG, grid: sampleGrid, department });
  expect(of('関係課')).toMatchObject([{ item: 2 }]);
  expect(of('健康課')).toMatchObject([{ item: 4 }]);
});
