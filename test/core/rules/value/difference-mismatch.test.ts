import type { CellValue } from '../../../../src/core/grid/grid';
import type { Grid } from '../../../../src/core/grid/grid';
import { emptyGrid } from '../../../../src/core/grid/grid';
import { differenceMismatch } from '../../../../src/core/rules/value/difference-mismatch';
import { SAMPLE_CATALOG } from '../sample-sheet';
import { tableSample } from '../heading-sample';
import { testRule, foundWith, type RuleSample } from '../test-rule';

/** A plan beside what came of it, with the difference typed by hand. */
const grid = (): Grid => ({
  ...emptyGrid('進捗状況'),
  values: [
    ['見本市子育て支援計画　進捗状況（令和4年度）'],
    ['No.', '取組項目', '担当課', '単位', '計画値', '実績値', '備考', '差', '成果'],
    [1, '一時預かり', 'こども課', '人', 10, 20, null, 10, '増えた。'],
    [2, 'ひととき保育', 'こども課', '人', 30, 25, null, -5, '曜日が偏った。'],
    [3, '病児保育', '保育課', '人', 12, 23, null, 11, '増えた。'],
  ],
});

testRule(
  differenceMismatch,
  {
    'H3 に「20」': [
      {
        at: ['H3', null],
        severity: 'warning',
        fix: ['suggested', 'H3=10'],
        of: { year: 2022 },
        facts: {
          year: 'R4',
          name: '令和4年度',
          indicator: '一時預かり',
          written: 20,
          target: 10,
          value: 20,
          difference: 10,
        },
      },
    ],
    'H5 に「-11」': [
      {
        at: ['H5', null],
        severity: 'warning',
        fix: ['suggested', 'H5=11'],
        of: { year: 2022 },
        facts: {
          year: 'R4',
          name: '令和4年度',
          indicator: '病児保育',
          written: -11,
          target: 12,
          value: 23,
          difference: 11,
        },
      },
    ],
  },
  { catalog: SAMPLE_CATALOG, grid },
);

type Row = readonly [plan: number, actual: number, difference: CellValue];

const table = (...rows: readonly Row[]): RuleSample =>
  tableSample([
    ['見本市子育て支援計画　進捗状況（令和4年度）'],
    ['No.', '取組項目', '担当課', '単位', '計画値', '実績値', '備考', '差', '成果'],
    ...rows.map(([plan, actual, difference], at) => [
      at + 1,
      `保育その${at + 1}`,
      'こども課',
      '人',
      plan,
      actual,
      null,
      difference,
      '増えた。',
    ]),
  ]);

const wrongRows = (...rows: readonly Row[]) =>
  foundWith(differenceMismatch, [], table(...rows)).map(({ at, fix }) => [at[0], fix[1]]);

it('多くの行が計画から実績を引いていれば、その引き方で確かめる', () => {
  expect(wrongRows([10, 20, -10], [30, 25, 5], [12, 23, 11], [8, 8, 0])).toEqual([
    ['H5', 'H5=-11'],
  ]);
});

it('どちらの引き方の行も同じだけあれば、実績から計画を引いたものとする', () => {
  expect(wrongRows([10, 20, 10], [12, 23, -11], [5, 5, 0])).toEqual([['H4', 'H4=11']]);
});

it('どちらでもない差が三つ以上で、合う行より多ければ、ほかの数の差とみて言わない', () => {
  expect(wrongRows([10, 20, 3], [30, 25, 7], [12, 23, 4])).toEqual([]);
  expect(wrongRows([10, 20, 3], [30, 25, 7], [12, 23, 4], [10, 12, 2])).toEqual([]);
});

it('どちらでもない差が二つまでか、合う行が同じだけあれば、違いとして言う', () => {
  expect(wrongRows([10, 20, 3], [30, 25, 7])).toEqual([
    ['H3', 'H3=10'],
    ['H4', 'H4=-5'],
  ]);
  expect(
    wrongRows([10, 20, 3], [30, 25, 7], [12, 23, 4], [10, 12, 2], [10, 13, 3], [10, 14, 4]),
  ).toHaveLength(3);
});

it('計画と実績が同じ行は、引き方を決める数に入れない', () => {
  expect(wrongRows([8, 8, 1], [9, 9, 1], [7, 7, 1], [10, 20, 10])).toHaveLength(3);
});

it('差が空欄や文字の行には言わない', () => {
  expect(wrongRows([10, 20, null], [30, 25, '―'], [12, 23, 11])).toEqual([]);
});

it('小数の計算の端数は違いとしない', () => {
  expect(wrongRows([0.1, 0.3, 0.2], [10, 20, 10], [12, 23, 11])).toEqual([]);
  expect(wrongRows([0.1, 0.3, 0.21], [10, 20, 10], [12, 23, 11])).toHaveLength(1);
});
