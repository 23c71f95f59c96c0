import { departmentUnknown } from '../../../../src/core/rules/structure/department-unknown';
import { tableSample } from '../heading-sample';
import { SAMPLE_CATALOG } from '../sample-sheet';
import { testRule, factsWith, testSentences } from '../test-rule';

testRule(departmentUnknown, {
  'No.1 担当課 に「社会福祉科」': [
    {
      at: ['C10', 'departments'],
      severity: 'warning',
      fix: ['none'],
      facts: { department: '社会福祉科' },
    },
  ],
  'No.1 担当課 に「」': [
    { at: ['C10', 'departments'], severity: 'warning', fix: ['none'], facts: { department: '' } },
  ],
});

testSentences(departmentUnknown, [
  [
    '計画にない課',
    { department: '社会福祉科' },
    '担当課の「社会福祉科」は計画にない名前です。課名を確かめてください。',
    '“社会福祉科” is not a department of the plan. Please check the name.',
  ],
  [
    '空欄',
    { department: '' },
    '担当課が空欄です。担当課を入れてください。',
    'The department is blank. Enter it.',
  ],
]);

it('計画の言葉を言う規則である', () => {
  expect(departmentUnknown.concernsPlan).toBe(true);
});

it('担当課の欄がない様式では言わない', () => {
  const table = tableSample([
    ['架空市人権計画　実施状況（令和4年度）'],
    ['No.', '取組項目', '単位', '実績値', '成果'],
    [1, '講座', '回', 12, '開いた。'],
    [2, '研修', '回', 8, '開いた。'],
  ]);
  expect(factsWith(departmentUnknown, [], { ...table, catalog: SAMPLE_CATALOG })).toEqual([]);
});
