import { DEFAULT_RULE_SETTINGS } from '../../../../src/core/profile/rule-settings';
import { narrativeLength } from '../../../../src/core/rules/narrative/narrative-length';
import { SAMPLE_CATALOG, sampleGrid } from '../sample-sheet';
import { testRule, foundWith, testSentences, type RuleSample } from '../test-rule';

testRule(narrativeLength, {
  'No.1 成果 に「ああああああああああ…2800字」': [
    {
      at: ['K10', 'narrative'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { kind: 'print', characters: 2800, lines: 122, fitting: 108, limit: null },
    },
  ],
});

const size = { characters: 300, lines: 120, fitting: 100 };

testSentences(narrativeLength, [
  [
    '印刷に収まらない',
    { ...size, kind: 'print', limit: null },
    '成果の文章が120行あり、印刷すると欄に収まりません（収まるのは100行まで）。短くするか、行を増やしてください。',
    'The narrative takes 120 lines, more than the 100 that fit its printed cell. Shorten it or add rows.',
  ],
  [
    '計画の上限を超える',
    { ...size, kind: 'plan', limit: '200' },
    '成果の文章が300文字あり、上限の200文字を超えています。短くしてください。',
    'The narrative has 300 characters, more than the limit of 200. Shorten it.',
  ],
  [
    'Excel の上限を超える',
    { ...size, kind: 'excel', limit: '253 ⏎' },
    '成果の文章（300文字）が、Excel の一つのセルの上限（253 ⏎）を超えています。短くしてください。',
    'The narrative (300 characters) is beyond Excel’s limit of a cell (253 ⏎). Shorten it.',
  ],
]);

const written = (text: string, sample?: RuleSample) =>
  foundWith(narrativeLength, [['No.1 成果', text]], sample);
const lines = (count: number) => Array<string>(count).fill('行行行').join('\n');

it.each([
  ['文字', 'あ'.repeat(32_768), '32,767'],
  ['改行', lines(255), '253 ⏎'],
])('Excel の上限より%sが一つ多ければ、エラーにする', (_, text, limit) => {
  expect(written(text)).toMatchObject([{ severity: 'error', facts: { kind: 'excel', limit } }]);
});

it.each([
  ['文字', 'あ'.repeat(32_767)],
  ['改行', lines(254)],
])('%sが Excel の上限ちょうどなら、印刷のことだけを言う', (_, text) => {
  expect(written(text)).toMatchObject([
    { severity: 'warning', facts: { kind: 'print', limit: null } },
  ]);
});

it('欄に収まる行数ちょうどなら言わず、一行でも多ければ言う', () => {
  const fitting = Number(written(lines(250))[0]!.facts.fitting);
  expect(written(lines(fitting))).toEqual([]);
  expect(written(lines(fitting + 1))).toMatchObject([{ facts: { lines: fitting + 1, fitting } }]);
});

it('計画が決めた文字数の上限までは言わず、超えれば言う', () => {
  const limited = (most: number): RuleSample => ({
    catalog: SAMPLE_CATALOG,
    grid: sampleGrid,
    settings: { ...DEFAULT_RULE_SETTINGS, thresholds: { 'narrative-length.characters': most } },
  });
  expect(written('あ'.repeat(60), limited(60))).toEqual([]);
  expect(written('あ'.repeat(61), limited(60))).toMatchObject([
    { severity: 'warning', facts: { kind: 'plan', characters: 61, limit: '60' } },
  ]);
  expect(written('あ'.repeat(1001), limited(1000))).toMatchObject([{ facts: { limit: '1,000' } }]);
});
