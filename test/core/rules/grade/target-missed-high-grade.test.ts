import { targetMissedHighGrade } from '../../../../src/core/rules/grade/target-missed-high-grade';
import { TARGET_SAMPLE } from '../target-sample';
import { testRule, factsWith } from '../test-rule';

testRule(
  targetMissedHighGrade,
  {
    'No.1 目標値 R4 に「10」': [
      {
        at: ['K12', 'grade'],
        severity: 'warning',
        fix: ['none'],
        of: { tier: 1, year: 2022 },
        facts: {
          grade: 'A',
          indicator: '開催回数',
          name: '令和4年度',
          rate: 50,
          target: 10,
          value: 5,
          year: 'R4',
        },
      },
    ],
    'No.1 実績値 R4 に「2」': [
      {
        at: ['K12', 'grade'],
        severity: 'warning',
        fix: ['none'],
        of: { tier: 1, year: 2022 },
        facts: {
          grade: 'A',
          indicator: '開催回数',
          name: '令和4年度',
          rate: 40,
          target: 5,
          value: 2,
          year: 'R4',
        },
      },
    ],
    'No.2 実績値 R4 に「5\\n4」': [
      {
        at: ['K16', 'grade'],
        severity: 'warning',
        fix: ['none'],
        of: { tier: 2, year: 2022 },
        facts: {
          grade: 'A',
          indicator: '利用者数',
          name: '令和4年度',
          rate: 50,
          target: 8,
          value: 4,
          year: 'R4',
        },
      },
    ],
    'No.1 評価 R2 に「A」': [
      {
        at: ['K10', 'grade'],
        severity: 'info',
        fix: ['none'],
        of: { tier: 1, year: 2020 },
        facts: {
          grade: 'A',
          indicator: '開催回数',
          name: '令和2年度',
          rate: 50,
          target: 6,
          value: 3,
          year: 'R2',
        },
      },
    ],
    'No.1 実績の指標<br>No.1 実績値 R4 に「待機児童数<br>10」': [
      {
        at: ['K12', 'grade'],
        severity: 'warning',
        fix: ['none'],
        of: { tier: 1, year: 2022 },
        facts: {
          grade: 'A',
          indicator: '待機児童数',
          name: '令和4年度',
          rate: 50,
          target: 5,
          value: 10,
          year: 'R4',
        },
      },
    ],
  },
  TARGET_SAMPLE,
);

it('評価がなければ言わない', () => {
  const changes = [
    ['No.1 実績値 R4', '2'],
    ['No.1 評価 R4', ''],
  ] as const;
  expect(factsWith(targetMissedHighGrade, changes, TARGET_SAMPLE)).toEqual([]);
});
