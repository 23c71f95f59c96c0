import { indicatorOverlap } from '../../../../src/core/rules/indicator/indicator-overlap';
import { testRule, factsWith } from '../test-rule';

testRule(indicatorOverlap, {
  'No.1 実績の指標 に「～R4 開催回数 R4～ 参加者数」': [
    {
      at: ['F10', 'indicator'],
      severity: 'warning',
      fix: ['none'],
      of: { tier: 1 },
      facts: { first: '～R4 開催回数', second: 'R4～ 参加者数' },
    },
  ],
});

const indicator = (text: string) => [['No.1 実績の指標', text]] as const;

it('計画の言葉を言う規則である', () => {
  expect(indicatorOverlap.concernsPlan).toBe(true);
});

it.each([
  ['～R4 開催回数 R3～R5 参加者数', '～R4 開催回数', 'R3～R5 参加者数'],
  ['R3～ 開催回数 R5～ 参加者数', 'R3～ 開催回数', 'R5～ 参加者数'],
  ['R3～ 開催回数 ～R3 参加者数', 'R3～ 開催回数', '～R3 参加者数'],
  ['～R3 開催回数 ～R5 参加者数', '～R3 開催回数', '～R5 参加者数'],
])('「%s」は期間が重なる', (text, first, second) => {
  expect(factsWith(indicatorOverlap, indicator(text))).toEqual([{ first, second }]);
});

it.each(['R4～ 開催回数 ～R3 参加者数', '～R2 開催回数 R4～ 参加者数', '開催回数'])(
  '「%s」は期間が重ならない',
  (text) => {
    expect(factsWith(indicatorOverlap, indicator(text))).toEqual([]);
  },
);
