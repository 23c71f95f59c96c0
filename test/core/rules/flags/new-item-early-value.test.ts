import { newItemEarlyValue } from '../../../../src/core/rules/flags/new-item-early-value';
import { sampleGrid } from '../sample-sheet';
import { testRule, factsWith } from '../test-rule';

testRule(newItemEarlyValue, {
  'No.4 実績値 R3 に「7」': [
    {
      at: ['H26', 'value'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2021 },
      facts: { name: '令和3年度', year: 'R3', first: 'R4', value: '7' },
    },
  ],
});

it('計画がなくても、シートの新規の表示より前の値に言う', () => {
  const sample = { catalog: null, grid: sampleGrid };
  expect(factsWith(newItemEarlyValue, [['No.3 備考', 'R4～新規']], sample)).toMatchObject([
    { year: 'R2', first: 'R4' },
    { year: 'R3', first: 'R4' },
  ]);
});

it('シートの表示は計画より先に見て、値は前後の空白なしで伝える', () => {
  expect(factsWith(newItemEarlyValue, [['No.4 実績値 R3', ' 7件 ']])).toMatchObject([
    { value: '7件', first: 'R4' },
  ]);
  const marked = [
    ['No.4 備考', 'R3～新規'],
    ['No.4 実績値 R3', '7'],
  ] as const;
  expect(factsWith(newItemEarlyValue, marked)).toEqual([]);
});
