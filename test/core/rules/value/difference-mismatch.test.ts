import type { Grid } from '../../../../src/core/grid/grid';
import { emptyGrid } from '../../../../src/core/grid/grid';
import { differenceMismatch } from '../../../../src/core/rules/value/difference-mismatch';
import { SAMPLE_CATALOG } from '../sample-sheet';
import { testRule } from '../test-rule';

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
