import { gridOfBlueprint } from '../../../../src/core/grid/grid-of-blueprint';
import {
  isRecordSheet,
  layoutRecord,
  RECORD_SHEET,
  recordEdits,
  recordHeights,
  recordRows,
} from '../../../../src/core/merge/write/record-sheet';
import type { MergeChange } from '../../../../src/core/merge/resolve/merge-result';

const change = (
  field: MergeChange['place']['field'],
  after: string,
  more: Partial<MergeChange> = {},
): MergeChange => ({
  place: { item: 3, occurrence: 1, year: 2022, field },
  cell: null,
  before: '',
  after,
  department: '健康課',
  file: 'C:\\戻り\\健康課.xlsx',
  ...more,
});

const rows = recordRows(
  [
    change('value', '12', { before: '11' }),
    change('unit', '12'),
    change('narrative', '=1+1 と書いた文。'),
    change('cell', '課の備考', { cell: 'L9', department: null, file: null }),
  ],
  (item) => `第${item}の取組`,
  '2023-04-05T01:02:00Z',
);
const plan = layoutRecord(RECORD_SHEET, rows);
const [sheet] = plan.sheets;
const styleAt = (row: number, column: number) =>
  plan.styles[sheet!.cells.find((cell) => cell.row === row && cell.column === column)!.style]!;

describe('取込記録', () => {
  it('変更を一行ずつ、実績値だけを数として、ファイルをフォルダーなしで並べる', () => {
    expect(rows.map((row) => row.slice(0, 9))).toEqual([
      [3, '第3の取組', 1, '令和4年度', '実績値', 11, 12, '健康課', '健康課.xlsx'],
      [3, '第3の取組', 1, '令和4年度', '単位', '', '12', '健康課', '健康課.xlsx'],
      [
        ...[3, '第3の取組', 1, '令和4年度', '取組による成果、今後の課題や方針', ''],
        ...['=1+1 と書いた文。', '健康課', '健康課.xlsx'],
      ],
      [3, '第3の取組', 1, '令和4年度', 'セル L9', '', '課の備考', '', ''],
    ]);
  });

  it('見出しは決まった順に並ぶ', () => {
    const titles = sheet!.cells.filter(({ row }) => row === 1).map(({ value }) => value);
    expect(titles).toEqual([
      ...['項目No.', '取組項目名', '掲載', '対象の年度', '欄', '変更前', '変更後'],
      ...['変更した課', 'ファイル', '取り込んだ日時'],
    ]);
    expect(sheet!.filter).toEqual({ top: 1, left: 0, bottom: 1 + rows.length, right: 9 });
  });

  it('文の列は文字列の書式で折り返し、項目と掲載の列は中央に置く', () => {
    const texts = [1, 3, 4, 5, 6, 7, 8, 9];
    for (const column of texts) {
      expect(styleAt(2, column)).toMatchObject({ numberFormat: '@', wrap: true, vertical: 'top' });
      expect(plan.styles[sheet!.columnStyles!.get(column)!]!.numberFormat).toBe('@');
    }
    for (const column of [0, 2]) {
      expect(styleAt(2, column)).toMatchObject({ horizontal: 'center', wrap: true });
      expect(styleAt(2, column).numberFormat).toBeUndefined();
    }
  });

  it('題は大きく太く、どの文字も同じ書体', () => {
    const title = styleAt(0, 0).font!;
    expect(title).toMatchObject({ bold: true, color: '#1F3864' });
    expect(title.size).toBeGreaterThan(styleAt(2, 1).font!.size!);
    const fonts = sheet!.cells
      .filter(({ style }) => style > 0)
      .map(({ style }) => plan.styles[style]!.font!.name);
    expect(new Set(fonts)).toEqual(new Set(['游ゴシック']));
  });

  it('記録のシートは名前でなく印で分かり、次の行はその下に入る', () => {
    const grid = gridOfBlueprint({ ...sheet!, name: '別の名前' }, plan.styles);
    expect(isRecordSheet(grid)).toBe(true);
    expect(isRecordSheet({ ...grid, values: grid.values.slice(1) })).toBe(false);
    const edits = recordEdits(grid, rows);
    expect(edits).toHaveLength(rows.flat().filter((value) => value !== '').length);
    expect(edits[0]).toEqual({ sheet: '別の名前', row: 6, column: 0, from: null, to: 3 });
    expect(recordHeights(grid, rows).map(({ row }) => row)).toEqual([6, 7, 8, 9]);
  });
});
