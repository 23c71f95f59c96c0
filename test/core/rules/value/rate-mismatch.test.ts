import { rateMismatch } from '../../../../src/core/rules/value/rate-mismatch';
import { TARGET_SAMPLE } from '../target-sample';
import { tableSample } from '../heading-sample';
import { testRule, factsWith, foundWith, type RuleSample } from '../test-rule';

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

const rate = (written: string) => [['No.1 達成率 R4', written]] as const;

it.each(['101', '99', '100％', '1', '0.99', ' '])(
  '達成率 100% を「%s」と書いたものは合っている、または空欄である',
  (written) => {
    expect(factsWith(rateMismatch, rate(written), TARGET_SAMPLE)).toEqual([]);
  },
);

it.each([
  ['98.9', 'O12=100'],
  ['102', 'O12=100'],
  ['0.8', 'O12=1'],
  ['80％ ', 'O12="100%"'],
  ['10', 'O12=100'],
])('「%s」は違うので、同じ書き方で直す', (written, edit) => {
  expect(foundWith(rateMismatch, rate(written), TARGET_SAMPLE)).toMatchObject([
    { fix: ['suggested', edit] },
  ]);
});

it('目標値が 0 なら、達成率を確かめない', () => {
  const changes = [...rate('80'), ['No.1 目標値 R4', '0']] as const;
  expect(factsWith(rateMismatch, changes, TARGET_SAMPLE)).toEqual([]);
});

/** 待機児童数 8 against a target of 10 or another. */
const fewer = (target: string, value: string, written: string) =>
  [
    ['No.1 実績の指標', '待機児童数'],
    ['No.1 目標値 R4', target],
    ['No.1 実績値 R4', value],
    ['No.1 達成率 R4', written],
  ] as const;

it.each(['80', '120', '125'])(
  '少ないほうがよい指標では、10 に対する 8 を「%s」と書いてもよい',
  (written) => {
    expect(factsWith(rateMismatch, fewer('10', '8', written), TARGET_SAMPLE)).toEqual([]);
  },
);

it('少ないほうがよい指標でも、どの数え方でもない達成率は言う', () => {
  expect(factsWith(rateMismatch, fewer('10', '8', '100'), TARGET_SAMPLE)).toMatchObject([
    { written: '100', rate: 80 },
  ]);
  expect(factsWith(rateMismatch, fewer('10', '0', '50'), TARGET_SAMPLE)).toMatchObject([
    { written: '50', rate: 0 },
  ]);
});

/** Years beside each other, with the target of years to come. */
const beside = (headings: readonly string[], rows: readonly (readonly number[])[]): RuleSample =>
  tableSample([
    ['架空町総合戦略　指標の進捗（令和4年度）'],
    ['No.', '取組項目', '担当課', '単位', ...headings, '成果'],
    ...rows.map((figures, at) => [
      at + 1,
      `取組その${at + 1}`,
      '企画課',
      '人',
      ...figures,
      '進めた。',
    ]),
  ]);

it('目標値のない年度の達成率は、次に来る年度の目標値で確かめる', () => {
  const table = beside(
    ['R3実績', 'R4実績', 'R4達成率', 'R8目標', 'R6目標'],
    [
      [7, 9, 90, 20, 10],
      [7, 9, 45, 20, 10],
      [7, 9, 90, 20, 10],
    ],
  );
  expect(factsWith(rateMismatch, [], table)).toMatchObject([
    { written: '45', target: 10, value: 9, rate: 90 },
  ]);
});
