import { narrativeUnit } from '../../../../src/core/rules/narrative/narrative-unit';
import { testRule, factsWith } from '../test-rule';

testRule(narrativeUnit, {
  'No.1 実績値 R4<br>No.1 成果 に「いきいき講座 17 みのり講座 6<br>いきいき講座は17名、みのり講座は6名が修了した。」':
    [
      {
        at: ['K10', 'narrative'],
        severity: 'warning',
        fix: ['none'],
        of: { year: 2022, tier: 1 },
        facts: {
          label: 'いきいき講座',
          value: 17,
          unit: '回',
          written: '17名',
          indicator: '開催回数',
          year: 'R4',
        },
      },
      {
        at: ['K10', 'narrative'],
        severity: 'warning',
        fix: ['none'],
        of: { year: 2022, tier: 1 },
        facts: {
          label: 'みのり講座',
          value: 6,
          unit: '回',
          written: '6名',
          indicator: '開催回数',
          year: 'R4',
        },
      },
    ],
});

const labelled = (value: string, unit: string, narrative: string) =>
  [
    ['No.1 実績値 R4', value],
    ['No.1 単位 R4', unit],
    ['No.1 成果', narrative],
  ] as const;
const TWO = 'いきいき講座 17 みのり講座 6';

it.each([
  ['人', '名'],
  ['名', '人'],
  ['箇所', 'か所'],
  ['部', '冊'],
  ['', '名'],
  ['点', '名'],
])('単位の「%s」と文の「%s」は、違うとは言わない', (unit, counter) => {
  const changes = labelled(TWO, unit, `いきいき講座は17${counter}である。`);
  expect(factsWith(narrativeUnit, changes)).toEqual([]);
});

it.each([
  [TWO, 'いきいき講座は17名が修了した。', 'いきいき講座', 17, '17名'],
  [
    'いきいき講座 1200 みのり講座 6',
    'いきいき講座は1,200名が修了した。',
    'いきいき講座',
    1200,
    '1,200名',
  ],
  ['講演会 17 座談会 6', '市の講演会は17名が聞いた。', '講演会', 17, '17名'],
])('「%s」と「%s」は単位が違う', (value, narrative, label, number, written) => {
  expect(factsWith(narrativeUnit, labelled(value, '回', narrative))).toEqual([
    { label, value: number, unit: '回', written, indicator: '開催回数', year: 'R4' },
  ]);
});

it.each([
  [TWO, ''],
  [TWO, '多くの方が17名修了した。'],
  ['講座 17 茶話 6', '講座は17名が修了した。'],
  ['17', 'いきいき講座は17名が修了した。'],
])('「%s」と「%s」には、食い違う内訳がない', (value, narrative) => {
  expect(factsWith(narrativeUnit, labelled(value, '回', narrative))).toEqual([]);
});

it('今年度の行がなければ言わない', () => {
  const changes = [
    ['No.3 年度 R4', 'R9'],
    ['No.3 実績値 R4', TWO],
    ['No.3 成果', 'いきいき講座は17回開いた。'],
  ] as const;
  expect(factsWith(narrativeUnit, changes)).toEqual([]);
});
