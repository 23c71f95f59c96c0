import { cellKey, emptyGrid, type CellValue, type Grid } from '../../../src/core/grid/grid';
import { cellsOf, rowOf, tiersIn, typeValues, typing, YEAR, type Scene } from './planted-scene';
import { insertColumns, insertRows, mapValues } from './reshape';

/** A way in which staff bend a sheet; without `requires` it does no harm, and nothing may be said. */
export interface Way {
  readonly name: string;
  readonly bend: (scene: Scene) => Grid | undefined;
  readonly requires?: string;
  readonly permitted?: readonly string[];
}

const textCells = (scene: Scene, change: (text: string) => string): Grid => {
  const own = new Set(cellsOf(scene.block).map((cell) => cellKey(cell.row, cell.column)));
  return mapValues(scene.grid, (value, row, column) =>
    typeof value === 'string' && value !== '' && own.has(cellKey(row, column))
      ? change(value)
      : value,
  );
};

const everyText = ({ grid }: Scene, change: (text: string) => string): Grid =>
  mapValues(grid, (value) => (typeof value === 'string' ? change(value) : value));

const PASTED: readonly (readonly [name: string, sign: string])[] = [
  ['折り返さない空白（NBSP）', '\u00A0'],
  ['ゼロ幅の空白', '\u200B'],
  ['ソフトハイフン', '\u00AD'],
  ['BOM', '\uFEFF'],
  ['タブ', '\t'],
  ['末尾の空白', '  '],
  ['全角の空白', '　'],
  ['改行', '\n'],
  ['_x000D_ と改行', '_x000D_\n'],
  ['復帰と改行', '\r\n'],
];

const OTHER_WORDS: Readonly<Record<string, readonly string[]>> = {
  'No.': ['番号', '№', 'Ｎｏ．', '項目番号'],
  取組項目: ['項目名', '取り組み項目', '取組項目名'],
  担当課: ['担当部署', '所管課', '担当課名'],
  取組内容: ['具体的な取組', '取り組み内容'],
  進捗状況: ['進捗', '進ちょく状況'],
  実績の指標: ['指標名', '指標', '評価指標'],
  年度: ['実施年度', '対象年度'],
  実績値: ['実績', '数値', '実績数値'],
  単位: ['単位名', '単　位'],
  評価: ['自己評価', '評価区分', '評　価（A～D）'],
  '取組による成果、今後の課題や方針': ['成果と課題', '取組の成果', '成果'],
  備考: ['備考欄', '摘要'],
};

const headerRow = ({ sheet }: Scene): number => sheet.layouts[0]!.row;

const columnsSwapped = ({ grid, sheet }: Scene): Grid => {
  const [a, b] = (['unit', 'grade'] as const).map((role) => sheet.layouts[0]!.columns.get(role)!);
  const to = (column: number): number => (column === a ? b! : column === b ? a! : column);
  const values = grid.values.map((row) => row && row.map((_, column) => row[to(column)] ?? null));
  const formulas = new Map<number, string>();
  return {
    ...grid,
    values,
    formulas,
    merges: grid.merges.map((area) =>
      area.left === area.right ? { ...area, left: to(area.left), right: to(area.left) } : area,
    ),
  };
};

/** The rows below an item's second year, parted from it by what a print repeats at the top of a page. */
const cutByPage = (scene: Scene, rows: readonly (readonly CellValue[])[]): Grid | undefined => {
  const row = rowOf(scene.block, YEAR - 1)?.yearCell.row;
  if (row === undefined || scene.block.measures[0]!.years.length < 3) return undefined;
  const header = scene.grid.values[headerRow(scene)] ?? [];
  const unmerged = scene.grid.merges.filter(
    ({ top, bottom }) => bottom < scene.block.top || top > scene.block.bottom,
  );
  return insertRows({ ...scene.grid, merges: unmerged }, row + 1, [...rows, header]);
};

const headingRows = ({ block: { heading } }: Scene): readonly (readonly CellValue[])[] => {
  const { policy, direction, project } = heading;
  return policy && direction && project
    ? [
        ['基本方針', policy.text],
        ['施策の方向', direction.text],
        ['事業', project.text],
      ]
    : [];
};

/** The same plan as a plain table: a row for each item and year, words instead of boxes, no headings. */
const plainTable = ({ sheet }: Scene): Grid => {
  const titles = ['No.', '取組項目', '担当課', '進捗状況', '実績の指標', '年度', '実績値', '単位'];
  const rows = sheet.blocks.flatMap((block) => {
    const ticked = block.boxes.find(({ box }) => box.ticked)?.box.word ?? '';
    const shown = block.measures[0]!.years.filter(
      (row) => row.value.text !== '' || row.year?.year === YEAR,
    );
    return shown.map((row): readonly CellValue[] => [
      block.number,
      block.nameCell.text,
      block.departments.join('、'),
      row.year?.year === YEAR ? ticked : '未実施',
      block.measures[0]!.indicatorCell.text,
      row.yearCell.text,
      row.value.text,
      row.unit.text,
      row.grade.text,
      row.year?.year === YEAR ? block.narrative.text : '昨年度までの文。',
      block.remarks.text,
    ]);
  });
  return {
    ...emptyGrid('一覧'),
    values: [
      [sheet.title!.text],
      [],
      [...titles, '評価', '取組による成果、今後の課題や方針', '備考'],
      ...rows,
    ],
  };
};

/** Ways in which staff bend a sheet. */
export const WAYS: readonly Way[] = [
  ...PASTED.flatMap(([name, sign]): readonly Way[] => [
    {
      name: `${name}が末尾に付く`,
      bend: (scene) => textCells(scene, (text) => text + sign),
      requires: 'grade-invalid',
    },
    {
      name: `${name}が先頭に付く`,
      bend: (scene) => textCells(scene, (text) => (/^[□☑]/u.test(text) ? text : `${sign}${text}`)),
      requires: 'grade-invalid',
    },
  ]),
  {
    name: '改行が \\r\\n になる',
    bend: (scene) => everyText(scene, (text) => text.replace(/\n/gu, '\r\n')),
  },
  {
    name: '改行が _x000D_ 付きになる',
    bend: (scene) => everyText(scene, (text) => text.replace(/\n/gu, '_x000D_\n')),
  },
  {
    name: '名前の途中で改行する',
    bend: (scene) =>
      typing(scene, [
        [scene.block.nameCell, scene.block.nameCell.text.replace(/^(.{2})/u, '$1\\n')],
      ]),
  },
  {
    name: '数値が文字になる',
    bend: ({ grid }) =>
      mapValues(grid, (value) => (typeof value === 'number' ? String(value) : value)),
  },
  {
    name: '数値に桁区切りを打つ',
    bend: (scene) => {
      const row = rowOf(scene.block);
      const lines = row?.value.text.split('\n').map((text) => Number(text).toLocaleString('en'));
      return row && typing(scene, [[row.value, lines!.join('\\n')]]);
    },
  },
  {
    name: '段を空白で区切る',
    bend: (scene) => {
      const row = rowOf(scene.block);
      return row && typing(scene, [[row.value, row.value.text.replace(/\n/gu, ' ')]]);
    },
  },
  {
    name: '値が数式の結果である',
    bend: (scene) => {
      const cell = rowOf(scene.block)?.value;
      if (!cell) return undefined;
      const formulas = new Map(scene.grid.formulas);
      return {
        ...scene.grid,
        formulas: formulas.set(cellKey(cell.row, cell.column), '=SUM(Z1:Z9)'),
      };
    },
  },
  {
    name: '数値が日付になる',
    bend: (scene) => {
      const cell = rowOf(scene.block)?.value;
      const grid = tiersIn(scene.block).length === 1 ? typeValues(scene, '44928') : undefined;
      const key = cell && cellKey(cell.row, cell.column);
      return grid && { ...grid, formats: new Map(grid.formats).set(key!, 'd-mmm') };
    },
    requires: 'value-became-date',
    permitted: ['value-jump', 'grade-unexplained'],
  },
  {
    name: '全角数字で打つ',
    bend: (scene) => (tiersIn(scene.block).length === 1 ? typeValues(scene, '１２３') : undefined),
    requires: 'value-width',
    permitted: ['value-jump', 'grade-unexplained', 'value-unchanged'],
  },
  {
    name: '項目の途中に空の行を入れる',
    bend: (scene) => insertRows(scene.grid, scene.block.top + 1, [[], []]),
  },
  {
    name: '項目の途中に行を入れ、欄外にメモを書く',
    bend: (scene) => {
      const memo: CellValue[] = [];
      memo[30] = '確認済み';
      return insertRows(scene.grid, scene.block.top + 1, [memo]);
    },
  },
  {
    name: '列を入れる',
    bend: ({ grid }) => insertColumns({ ...grid, formulas: new Map() }, 2, 1),
  },
  { name: '列を入れ替える', bend: columnsSwapped },
  {
    name: '印刷の見出し行で項目が二つに分かれる',
    bend: (scene) => cutByPage(scene, []),
  },
  {
    name: '事業の見出しと見出し行で項目が二つに分かれる',
    bend: (scene) =>
      headingRows(scene).length > 0 ? cutByPage(scene, headingRows(scene)) : undefined,
  },
  {
    name: '実績値の列を隠す',
    bend: ({ grid, sheet }) => ({
      ...grid,
      hiddenColumns: new Set([sheet.layouts[0]!.columns.get('value')!]),
    }),
    requires: 'hidden-row',
  },
  {
    name: '関係のない列を隠す',
    bend: ({ grid, sheet }) => ({
      ...grid,
      hiddenColumns: new Set([sheet.layouts[0]!.columns.get('description')!]),
    }),
  },
  {
    name: 'フィルターで今年度の行が隠れる',
    bend: ({ grid, block }) => {
      const row = rowOf(block)?.yearCell.row;
      return row === undefined ? undefined : { ...grid, hiddenRows: new Set([row]) };
    },
    requires: 'hidden-row',
  },
  {
    name: 'フィルターで過去の行だけが隠れる',
    bend: ({ grid, block }) => {
      const row = rowOf(block, YEAR - 2)?.yearCell.row;
      return row === undefined ? undefined : { ...grid, hiddenRows: new Set([row]) };
    },
  },
  {
    name: '見出し行が 40 行目にある',
    bend: (scene) =>
      insertRows(
        scene.grid,
        headerRow(scene) - 3 > 0 ? 1 : 0,
        Array.from({ length: 40 - headerRow(scene) }, (_, at) =>
          at % 3 === 0 ? ['記入要領'] : [],
        ),
      ),
  },
  {
    name: '一枚のシートに様式が二つある',
    bend: twice,
    requires: 'item-duplicate',
    permitted: ['item-renumbered', 'value-jump', 'repeat-differs', 'item-duplicate'],
  },
  {
    name: '結合を解き、番号と名前をどの行にも写す',
    bend: ({ grid, sheet }) => {
      const values = grid.values.map((row) => [...(row ?? [])]);
      for (const block of sheet.blocks) {
        for (let row = block.top; row <= block.bottom; row += 1) {
          for (const cell of [block.numberCell, block.nameCell, block.departmentsCell])
            values[row]![cell.column] = grid.values[cell.row]![cell.column] ?? null;
        }
      }
      return { ...grid, values, merges: [] };
    },
  },
  {
    name: '様式でなく、項目と年度で一行ずつの表である',
    bend: plainTable,
    permitted: ['year-missing', 'header-missing'],
  },
  ...Object.entries(OTHER_WORDS).flatMap(([title, words]) =>
    words.map((word): Way => ({
      name: `見出しの「${title}」を「${word}」と書く`,
      bend: ({ grid }) =>
        mapValues(grid, (value) =>
          typeof value === 'string' && value.trim() === title ? word : value,
        ),
    })),
  ),
];

function twice({ grid }: Scene): Grid {
  const height = grid.values.length + 1;
  const values = [...grid.values, [], ...grid.values];
  const below = grid.merges.map((area) => ({
    ...area,
    top: area.top + height,
    bottom: area.bottom + height,
  }));
  return { ...grid, values, formulas: new Map(), merges: [...grid.merges, ...below] };
}
