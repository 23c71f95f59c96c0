import { emptyGrid, type CellValue, type Grid } from '../../../src/core/grid/grid';
import { sampleWith } from './sample-sheet';
import type { RuleSample } from './test-rule';

/** A table of another form than ours as typed, to be checked without a plan in R4. */
export const tableSample = (
  values: readonly (readonly CellValue[])[],
  more: Partial<Grid> = {},
): RuleSample => ({
  catalog: null,
  grid: () => ({ ...emptyGrid('進捗状況'), ...more, values }),
});

/** Years in the headings, newest first, R2 left out, and what is planned for R8 beside them. */
export const YEARS_IN_HEADINGS: RuleSample = tableSample([
  ['架空市子育て支援計画　進捗状況（令和4年度）'],
  ['No.', '取組項目', '担当課', '単位', 'R4実績', 'R3実績', 'R1実績', 'R8目標', '成果'],
  [1, '一時預かり', 'こども課', '人', 12, 11, 10, 20, '増えた。'],
  [2, 'ひととき保育', 'こども課', '人', 25, 24, 23, 30, '曜日が偏った。'],
  [3, '病児保育', '保育課', '人', 13, 12, 11, 15, '増えた。'],
]);

/** No year anywhere but in the title. */
export const ONE_YEAR: RuleSample = tableSample([
  ['架空市子育て支援計画　進捗状況（令和4年度）'],
  ['No.', '取組項目', '担当課', '単位', '計画値', '実績値', '成果'],
  [1, '一時預かり', 'こども課', '人', 10, 12, '増えた。'],
  [2, 'ひととき保育', 'こども課', '人', 30, 25, '曜日が偏った。'],
  [3, '病児保育', '保育課', '人', 12, 13, '増えた。'],
]);

/** No year anywhere: what stands there is of the year that the check is told. */
export const NO_YEAR: RuleSample = tableSample([
  ['架空市子育て支援計画　進捗状況'],
  ['No.', '取組項目', '担当課', '単位', '計画値', '実績値', '成果'],
  [1, '一時預かり', 'こども課', '人', 10, 12, '増えた。'],
  [2, 'ひととき保育', 'こども課', '人', 30, 25, '曜日が偏った。'],
  [3, '病児保育', '保育課', '人', 12, 13, '増えた。'],
]);

/** A table with a grade for each item, in a scale of its own, below it a legend where one is given. */
export const gradedTable = (
  graded: readonly (readonly [value: CellValue, grade: CellValue])[],
  legend = '',
): RuleSample =>
  tableSample([
    ['架空市人権計画　実施状況（令和4年度）'],
    ['No.', '取組項目', '担当課', '単位', '目標値', '実績値', '評価', '成果'],
    ...graded.map(([value, grade], at) => [
      at + 1,
      `人権の講座その${at + 1}`,
      '市民課',
      '回',
      10,
      value,
      grade,
      `第${at + 1}の成果を書いた文。`,
    ]),
    [],
    [legend],
  ]);

/** The common sample without a plan, and No. 3 without its indicator. */
export const WITHOUT_INDICATOR: RuleSample = {
  catalog: null,
  grid: () => sampleWith(['No.3 実績の指標', '']),
};
