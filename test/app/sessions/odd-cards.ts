import type { HeadingRole } from '../../../src/core/profile/heading-role';
import { emptyGrid, type CellValue, type Grid } from '../../../src/core/grid/grid';

/** Labels of the cards that no word tells. */
export const oddLabels: readonly (readonly [string, HeadingRole])[] = [
  ['とりくみの呼び名', 'name'],
  ['めやす', 'target'],
  ['できばえ', 'value'],
];

const card = (
  name: string,
  department: string,
  target: number,
  value: CellValue,
  grade: string,
): readonly (readonly CellValue[])[] => [
  ['とりくみの呼び名', name],
  ['担当課', department],
  ['めやす', target],
  ['できばえ', value],
  ['評価', grade],
  ['取組内容', '教室を開く'],
  [],
];

/** A sheet of four cards with odd labels; one says its figure in words, and one has a grade of no scale. */
export const oddCards = (title = '○○市健康計画 取組シート（令和5年度）'): Grid => ({
  ...emptyGrid('取組'),
  values: [
    [title],
    [],
    ...card('健康教室', '健康課', 100, 95, 'A'),
    ...card('食育の推進', '健康課', 50, '四十くらい', 'B'),
    ...card('見守り', '福祉課', 20, 18, '良'),
    ...card('相談', '福祉課', 20, 30, 'A'),
  ],
});
