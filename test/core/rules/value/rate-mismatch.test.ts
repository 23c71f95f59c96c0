import { rateMismatch } from '../../../../src/core/rules/value/rate-mismatch';
import { TARGET_SAMPLE } from '../target-sample';
import { testRule } from '../test-rule';

testRule(
  rateMismatch,
  {
    'No.1 達成率 R4 に「80」': [
      {
        at: ['O12', 'rate'],
        severity: 'warning',
        fix: ['suggested', 'O12=100'],
        of: { tier: 1, year: 2022 },
        facts: {
          indicator: '開催回数',
          name: '令和4年度',
          rate: 100,
          target: 5,
          value: 5,
          written: '80',
          year: 'R4',
        },
      },
    ],
    'No.1 達成率 R4 に「90%」': [
      {
        at: ['O12', 'rate'],
        severity: 'warning',
        fix: ['suggested', 'O12="100%"'],
        of: { tier: 1, year: 2022 },
        facts: {
          indicator: '開催回数',
          name: '令和4年度',
          rate: 100,
          target: 5,
          value: 5,
          written: '90%',
          year: 'R4',
        },
      },
    ],
    'No.1 達成率 R3 に「50」': [
      {
        at: ['O11', 'rate'],
        severity: 'info',
        fix: ['suggested', 'O11=100'],
        of: { tier: 1, year: 2021 },
        facts: {
          indicator: '開催回数',
          name: '令和3年度',
          rate: 100,
          target: 4,
          value: 4,
          written: '50',
          year: 'R3',
        },
      },
    ],
    'No.2 達成率 R4 に「100\\n60」': [
      {
        at: ['O16', 'rate'],
        severity: 'warning',
        fix: ['none'],
        of: { tier: 2, year: 2022 },
        facts: {
          indicator: '利用者数',
          name: '令和4年度',
          rate: 75,
          target: 8,
          value: 6,
          written: '60',
          year: 'R4',
        },
      },
    ],
    'No.2 達成率 R4 に「60」': [
      {
        at: ['O16', 'rate'],
        severity: 'warning',
        fix: ['none'],
        of: { tier: 1, year: 2022 },
        facts: {
          indicator: '発行部数',
          name: '令和4年度',
          rate: 100,
          target: 5,
          value: 5,
          written: '60',
          year: 'R4',
        },
      },
    ],
  },
  TARGET_SAMPLE,
);
