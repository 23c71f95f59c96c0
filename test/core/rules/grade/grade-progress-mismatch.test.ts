import { gradeProgressMismatch } from '../../../../src/core/rules/grade/grade-progress-mismatch';
import { testRule, factsWith, foundWith, labelsWith } from '../test-rule';

testRule(gradeProgressMismatch, {
  'No.1 評価 R4 に「B」': [
    {
      at: ['J12', 'grade'],
      severity: 'error',
      fix: ['suggested', 'E10="□ 順調に進んだ", E11="☑ 概ね進んだ"', 'J12="A"'],
      of: { year: 2022 },
      facts: {
        year: 'R4',
        name: '令和4年度',
        grade: 'B',
        progress: '順調に進んだ',
        progressGrade: 'A',
        box: 'E10',
      },
    },
  ],
  'No.1再掲 評価 R4 に「B」': [
    {
      at: ['J31', 'grade'],
      severity: 'error',
      fix: ['suggested', 'E29="□ 順調に進んだ", E30="☑ 概ね進んだ"', 'J31="A"'],
      of: { year: 2022 },
      facts: {
        year: 'R4',
        name: '令和4年度',
        grade: 'B',
        progress: '順調に進んだ',
        progressGrade: 'A',
        box: 'E29',
      },
    },
  ],
});

const GRADED_B = ['No.1 評価 R4', 'B'] as const;

it('どちらに合わせるかを、ボタンの言葉で選べる', () => {
  const [toBox, toGrade] = labelsWith(gradeProgressMismatch, [GRADED_B]);
  expect(toBox).toEqual(['進捗状況を「概ね進んだ」にする', 'Tick “概ね進んだ”']);
  expect(toGrade).toEqual(['評価を「A」にする', 'Change the grade to A']);
});

it('評価に合う選択肢がなければ、評価を直すことだけを勧める', () => {
  const changes = [GRADED_B, ['No.1 進捗状況 B', '']] as const;
  expect(foundWith(gradeProgressMismatch, changes)[0]).toMatchObject({
    fix: ['suggested', 'J12="A"'],
  });
});

it.each([
  ['☑がない', [GRADED_B, ['No.1 進捗状況 A', '□ 順調に進んだ']]],
  ['☑が二つある', [GRADED_B, ['No.1 進捗状況 C', '☑ 一部遅れがある']]],
  [
    '今年度の行がない',
    [
      ['No.3 評価 R4', 'A'],
      ['No.3 年度 R4', 'R9'],
    ],
  ],
  ['評価が読めない', [['No.1 評価 R4', '5']]],
] as const)('%sときは、ほかの規則が言うので比べない', (_, changes) => {
  expect(factsWith(gradeProgressMismatch, changes)).toEqual([]);
});

it('再掲の☑が原本と違えば、再掲の食い違いとしても言う', () => {
  const changes = [
    GRADED_B,
    ['No.1再掲 進捗状況 A', '□ 順調に進んだ'],
    ['No.1再掲 進捗状況 C', '☑ 一部遅れがある'],
  ] as const;
  expect(factsWith(gradeProgressMismatch, changes)).toMatchObject([
    { grade: 'B', progressGrade: 'A', box: 'E10' },
    { grade: 'B', progressGrade: 'C', box: 'E31' },
  ]);
});
