import type { Area, CellValue, Grid } from '../../../../../src/core/grid/grid';
import { emptyGrid } from '../../../../../src/core/grid/grid';
import { parseArea } from './areas';

/** A sheet of another body's form with invented contents: its cells, and what is merged. */
export const otherForm = (
  sheet: string,
  values: readonly (readonly CellValue[])[],
  merged: readonly string[] = [],
): Grid => ({ ...emptyGrid(sheet), values, merges: merged.map((name): Area => parseArea(name)) });

/** KPI list: years side by side under a heading of two lines, base value and target beside them, levels merged at the left. */
export const YEARS_BESIDE = otherForm(
  'KPI一覧',
  [
    ['第3期架空町総合戦略　指標の進捗（令和6年度）'],
    [],
    [
      '基本目標',
      'No.',
      '重要業績評価指標（KPI）',
      '担当課',
      '単位',
      '基準値',
      '実績値',
      null,
      null,
      '目標値',
      '達成率',
      '評価',
    ],
    [null, null, null, null, null, 'R2', 'R4', 'R5', 'R6', 'R8'],
    ['1 働く', 1, '起業した人の数', '産業課', '人', 4, 6, 7, 9, 10, 0.9, '○'],
    [null, 2, '企業の誘致数', '産業課', '社', 0, 1, '２', 3, 4, 0.75, '△'],
    ['2 暮らす', 3, '空き家の活用数', '住宅課', '件', 3, 4, null, 8, 8, 1, '◎'],
    [null, 4, '移住相談の件数', '企画課', '件', 40, 52, 61, 80, 100, 0.6, '◇'],
  ],
  [
    'A1:L1',
    'A3:A4',
    'B3:B4',
    'C3:C4',
    'D3:D4',
    'E3:E4',
    'G3:I3',
    'K3:K4',
    'L3:L4',
    'A5:A6',
    'A7:A8',
  ],
);

/** One row an item, the year in the headings; no figures, a legend below. */
export const ONE_YEAR_TEXTS = otherForm(
  '令和6年度',
  [
    ['第2次架空市人権計画　令和6年度実施状況'],
    [],
    ['基本目標2　互いを認め合うまち'],
    [
      '番号',
      '施策の方向',
      '具体的施策',
      '所管課',
      '令和6年度の実施内容',
      '評価',
      '評価の理由',
      '今後の課題・令和7年度の予定',
    ],
    [
      11,
      '学び',
      '職員への研修',
      '総務部\n人事課',
      '研修を二回開いた。',
      'A',
      '予定どおり。',
      '続ける。',
    ],
    [12, null, '市民講座', '生涯学習課', null, 'B', '講師が決まらなかった。', '早めに頼む。'],
    [
      13,
      '相談',
      '窓口の案内',
      '人権・男女共同参画課',
      '案内を配った。',
      'Ｂ',
      '一部の施設だけ。',
      '広げる。',
    ],
    [
      14,
      null,
      '相談員の研修',
      '福祉課／こども課',
      '研修に出した。',
      'F',
      '予定どおり。',
      '続ける。',
    ],
    [],
    ['評価の目安　A：計画どおり　B：おおむね計画どおり　C：遅れている'],
  ],
  ['A1:H1', 'B5:B6', 'B7:B8'],
);

/** Rows of plan and actual under each service, years side by side. */
export const PLAN_AND_ACTUAL_ROWS = otherForm(
  '見込みと実績',
  [
    ['第8期架空市介護計画　進み具合（令和6年度末）'],
    ['区分', 'サービス名', '単位', null, '令和4年度', '令和5年度', '令和6年度', '所管', '課題'],
    ['通い', '通所介護', '人', '計画', 800, 820, 840, '介護課', '計画に近い。'],
    [null, null, null, '実績', 790, 815, null],
    ['通い', '通所リハビリ', '人', '計画', 60, 62, 64, '介護課', '計画に近い。'],
    [null, null, null, '実績', 58, 61, 610],
    ['住まい', '地域密着型', '人', '計画', 30, 30, 31, '介護課', '満室である。'],
    [null, null, null, '実績', 29, 30, 30],
  ],
  [
    'A1:I1',
    'A3:A4',
    'B3:B4',
    'C3:C4',
    'H3:H4',
    'I3:I4',
    'A5:A6',
    'B5:B6',
    'C5:C6',
    'H5:H6',
    'I5:I6',
    'A7:A8',
    'B7:B8',
    'C7:C8',
    'H7:H8',
    'I7:I8',
  ],
);

/** A card: labels at the left, a table of figures, points of view with a grade each. */
export const card = (
  sheet: string,
  [number, name, department]: readonly [string, string, string],
  [first, second]: readonly [readonly CellValue[], readonly CellValue[]],
  [need, effect]: readonly [string, string],
): Grid =>
  otherForm(
    sheet,
    [
      ['令和6年度　事務事業評価調書'],
      ['整理番号', number, '所管課', department],
      ['事務事業名', name],
      ['政策', '健やかに暮らす', '施策', '健康づくり'],
      ['区分', '指標名', '単位', '令和4年度', '令和5年度', '令和6年度', '最終目標値'],
      ['活動指標', '開いた回数', '回'],
      ['目標値', null, null, 10, 10, 12, 12],
      ['実績値', null, null, ...first],
      ['成果指標', '参加した人の割合', '%'],
      ['目標値', null, null, 50, 55, 60, 60],
      ['実績値', null, null, ...second],
      ['評価', '必要性', need, '有効性', effect],
      ['今後の方針', '回数を保つ。'],
    ],
    ['A1:G1', 'B3:G3'],
  );

/** Years below each other with rows of target and actual for each, and a kind column. */
export const KINDS_OF_YEAR = otherForm('進行管理', [
  ['架空市地域福祉計画　進行管理表（令和6年度）'],
  ['No.', '取組名', '主管課', '評価指標', '年度', '区分', '数値', '単位', '評価'],
  ['1-1', '見守り', '福祉課', '訪問した件数', 'R5', '目標', 20, '件', 'A'],
  [null, null, null, null, null, '実績', 21],
  [null, null, null, null, 'R6', '目標', 22, '件', 'B'],
  [null, null, null, null, null, '実績', 18],
  ['1-2', '交流の場', '高齢課', '開いた箇所数', 'R5', '目標', 3, 'か所', 'A'],
  [null, null, null, null, null, '実績', 3],
  [null, null, null, null, 'R6', '目標', 4, 'か所', 'A'],
  [null, null, null, null, null, '実績', 4],
]);
