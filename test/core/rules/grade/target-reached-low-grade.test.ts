import { targetReachedLowGrade } from '../../../../src/core/rules/grade/target-reached-low-grade';
import { TARGET_SAMPLE } from '../target-sample';
import { gradedTable } from '../heading-sample';
import { testRule, factsWith, testSentences } from '../test-rule';

testRule(
  targetReachedLowGrade,
  {
    'No.1 評価 R4 に「C」': [
      {
        at: ['K12', 'grade'],
        severity: 'warning',
        fix: ['none'],
        of: { year: 2022 },
        facts: {
          grade: 'C',
          indicator: '開催回数',
          meaning: '一部遅れがある',
          name: '令和4年度',
          target: '5',
          value: '5',
          year: 'R4',
        },
      },
    ],
    'No.1 目標値 R4<br>No.1 評価 R4 に「4<br>D」': [
      {
        at: ['K12', 'grade'],
        severity: 'warning',
        fix: ['none'],
        of: { year: 2022 },
        facts: {
          grade: 'D',
          indicator: '開催回数',
          meaning: '未実施',
          name: '令和4年度',
          target: '4',
          value: '5',
          year: 'R4',
        },
      },
    ],
    'No.2 実績値 R4<br>No.2 評価 R4 に「5\\n8<br>C」': [
      {
        at: ['K16', 'grade'],
        severity: 'warning',
        fix: ['none'],
        of: { year: 2022 },
        facts: {
          grade: 'C',
          indicator: '発行部数・利用者数',
          meaning: '一部遅れがある',
          name: '令和4年度',
          target: '5・8',
          value: '5・8',
          year: 'R4',
        },
      },
    ],
    'No.1 評価 R3 に「C」': [
      {
        at: ['K11', 'grade'],
        severity: 'info',
        fix: ['none'],
        of: { year: 2021 },
        facts: {
          grade: 'C',
          indicator: '開催回数',
          meaning: '一部遅れがある',
          name: '令和3年度',
          target: '4',
          value: '4',
          year: 'R3',
        },
      },
    ],
    'No.1 実績の指標<br>No.1 評価 R2<br>No.1 評価 R4<br>No.1 実績値 R4 に「待機児童数<br>B<br>C<br>3」':
      [
        {
          at: ['K12', 'grade'],
          severity: 'warning',
          fix: ['none'],
          of: { year: 2022 },
          facts: {
            grade: 'C',
            indicator: '待機児童数',
            meaning: '一部遅れがある',
            name: '令和4年度',
            target: '5',
            value: '3',
            year: 'R4',
          },
        },
      ],
  },
  TARGET_SAMPLE,
);

const reached = { year: 'R4', name: '令和4年度', indicator: '開催回数', target: '5', value: '6' };

testSentences(targetReachedLowGrade, [
  [
    '意味の分かる評価',
    { ...reached, grade: 'D', meaning: '未実施' },
    '令和4年度の「開催回数」の実績値（6）は目標値（5）に達していますが、評価は「D」（未実施）です。評価と目標値を確かめ、正しければ理由を書いてください。',
    '“開催回数” of R4 reached its target (6 of 5), but the grade is D. Check the grade and the target; give the reason if both are right.',
  ],
  [
    '意味の分からない評価',
    { ...reached, grade: '×', meaning: '' },
    '令和4年度の「開催回数」の実績値（6）は目標値（5）に達していますが、評価は「×」です。評価と目標値を確かめ、正しければ理由を書いてください。',
    '“開催回数” of R4 reached its target (6 of 5), but the grade is ×. Check the grade and the target; give the reason if both are right.',
  ],
]);

it('ほかの尺度では下半分の評価を見る。意味の分からない評価はそのまま挙げる', () => {
  const grades = ['◎', '○', '○', '△', '×'];
  const table = gradedTable(grades.map((grade) => [12, grade]));
  expect(factsWith(targetReachedLowGrade, [], table)).toMatchObject([
    { target: '10', value: '12', grade: '△', meaning: '' },
    { target: '10', value: '12', grade: '×', meaning: '' },
  ]);
});

it('評価がなければ言わない', () => {
  expect(factsWith(targetReachedLowGrade, [['No.1 評価 R4', '']], TARGET_SAMPLE)).toEqual([]);
});
