import { checkRecognised } from '../../../../../src/app/check/check';
import type { ExportRow } from '../../../../../src/app/export/export-row';
import { exportRows } from '../../../../../src/app/export/export-table';
import { recogniseWorkbook } from '../../../../../src/app/recognise/recognised-workbook';
import { unknownTitles } from '../../../../../src/core/form/read/not-read';
import { otherForm } from './other-forms';
import { FIELD_FORMS } from './field-forms';

const asLine = (row: ExportRow): string =>
  [
    [row.policy, row.direction, row.item_no, row.item, row.departments],
    [row.tier, row.indicator, row.fiscal_year],
    [row.value, row.target, row.baseline, row.unit, row.grade],
  ]
    .map((part) => part.map((value) => value ?? '').join('/'))
    .join(' | ');

describe.each(Object.entries(FIELD_FORMS))('%s', (_, { grids, rows }) => {
  const book = recogniseWorkbook({ grids });

  it('書いてあるとおりに読む', () => {
    const exported = exportRows(book);
    expect(exported.ok && exported.value.map(asLine)).toEqual(rows);
  });

  it('正しい記入に、エラーを言わない', () => {
    const report = checkRecognised(book);
    expect(report.ok && report.value.findings.filter((one) => one.severity === 'error')).toEqual(
      [],
    );
  });
});

it('項目が横に並ぶ表は、一項目だけを読んだことにせず、読めないと言う', () => {
  const grid = otherForm('一覧', [
    ['総合戦略　KPI（令和5年度）'],
    ['事業名', '創業支援', '企業誘致', '観光振興'],
    ['担当課', '商工課', '商工課', '観光課'],
    ['目標値', 20, 5, 100_000],
    ['実績値', 18, 3, 120_000],
    ['評価', 'B', 'C', 'A'],
  ]);
  expect(recogniseWorkbook({ grids: [grid] }).forms).toEqual([]);
});

it('予算や効果額の見出しは、実績値にせず、分からないと言う', () => {
  const grid = otherForm('一覧', [
    ['令和5年度　行政改革　進捗管理表'],
    ['No.', '取組項目', '所管課', '効果額（千円）', '令和5年度の取組実績', '進捗状況'],
    [1, '窓口の見直し', '市民課', 1200, '委託を始めた。', '実施'],
    [2, '公用車の削減', '管財課', 0, '調査をまとめた。', '検討'],
    [3, '紙の削減', '総務課', 350, '議会を電子化した。', '完了'],
  ]);
  const { forms } = recogniseWorkbook({ grids: [grid] });
  expect(unknownTitles(forms).map(({ cell, holds }) => [cell.text, holds])).toEqual([
    ['効果額（千円）', 'figures'],
  ]);
});
