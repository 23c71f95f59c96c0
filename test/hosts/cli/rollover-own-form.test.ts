import Ajv from 'ajv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createXlsx } from '../../../src/adapters/xlsx';
import type { CheckJson } from '../../../src/app/check/check-json';
import { recogniseWorkbook } from '../../../src/app/recognise/recognised-workbook';
import type { RecognisedSheet } from '../../../src/core/form/read/recognised';
import type { PlannedCell, WorkbookBlueprint } from '../../../src/core/grid/blueprint';
import { cellName, type CellValue, type Grid } from '../../../src/core/grid/grid';
import { bookOfGrids } from '../../app/book-of-grids';
import {
  KINDS_OF_YEAR,
  ONE_YEAR_TEXTS,
  otherForm,
  PLAN_AND_ACTUAL_ROWS,
  YEARS_BESIDE,
  card,
} from '../../core/form/read/any/other-forms';
import { findIdentity } from '../../app/recognise/of-grids';
import { partText, unpackParts } from '../../adapters/xlsx/packed-parts';
import { validatorErrors } from '../../peers/ooxml-validator';
import { gridsOf } from './books';
import { shinko, useFolder } from './call';

const folder = useFolder();
const xlsx = createXlsx();

/** A city's book with looks, and formulas where they are said. */
const bookOf = (
  grids: readonly Grid[],
  formulas: Readonly<Record<string, string>> = {},
): string => {
  const plan = bookOfGrids(...grids);
  const [first, ...others] = plan.sheets;
  const cells = first!.cells.map((cell): PlannedCell => {
    const formula = formulas[cellName(cell.row, cell.column)];
    return { ...cell, style: cell.row === 2 ? 1 : 0, ...(formula ? { formula } : {}) };
  });
  const book: WorkbookBlueprint = {
    ...plan,
    styles: [{}, { font: { bold: true }, fill: '#DDEEFF' }],
    sheets: [{ ...first!, cells }, ...others],
  };
  return folder.write('old.xlsx', xlsx.write(book));
};

const formOf = (file: string): RecognisedSheet => {
  const book = xlsx.read(new Uint8Array(readFileSync(file)));
  if (!book.ok) throw new RangeError(book.failure.kind);
  return recogniseWorkbook(book.value).forms[0]!;
};

/** Values of a form by item, role and year. */
const told = ({ blocks }: RecognisedSheet) =>
  blocks.map(({ name, measures }) => [
    name,
    measures.map(({ years }) =>
      Object.fromEntries(
        years.map(({ year, target, value, grade }) => [
          year!.year,
          [target?.text ?? '-', value.text, grade.fault === 'absent' ? '-' : grade.text],
        ]),
      ),
    ),
  ]);

/** Cells that differ, as `I3: from → to`. */
const changes = (before: string, after: string): Record<string, unknown> => {
  const [one, other] = [before, after].map((file) => gridsOf(readFileSync(file))[0]!) as [
    Grid,
    Grid,
  ];
  const found: Record<string, unknown> = {};
  const rows = Math.max(one.values.length, other.values.length);
  for (let row = 0; row < rows; row += 1) {
    const [a, b] = [one.values[row] ?? [], other.values[row] ?? []];
    for (let column = 0; column < Math.max(a.length, b.length); column += 1) {
      const [was, is] = [a[column] ?? null, b[column] ?? null];
      if (was !== is) found[cellName(row, column)] = is;
    }
  }
  return found;
};

let made = 0;
const rollover = (file: string, ...args: readonly string[]) => {
  made += 1;
  const book = folder.path(`new${made}.xlsx`);
  return { book, ...shinko('rollover', file, '--to', 'R7', '-o', book, ...args) };
};

/** What every form that moved on must be: next year's, sound, and read by a check. */
const isNextYears = (before: string, after: string): void => {
  const [old, now] = [formOf(before), formOf(after)];
  expect(now.fiscalYear).toBe(2025);
  expect(now.blocks.map(({ name }) => name)).toEqual(old.blocks.map(({ name }) => name));
  const bytes = readFileSync(after);
  expect(findIdentity(gridsOf(bytes))).toMatchObject({ fiscalYear: 2025, department: null });
  expect(validatorErrors(bytes)).toEqual([]);
  const check = shinko('check', after, '--format', 'json');
  expect(JSON.parse(check.out)).toMatchObject({ items: old.blocks.length, notChecked: [] });
};

const withColumn = (grid: Grid, at: number, cells: readonly CellValue[]): Grid => ({
  ...grid,
  values: grid.values.map((row, index) => {
    const values = [...(row ?? [])];
    while (values.length < at) values.push(null);
    values.splice(at, 0, cells[index] ?? null);
    return values;
  }),
  merges: grid.merges.map((area) => ({
    ...area,
    left: area.left >= at ? area.left + 1 : area.left,
    right: area.right >= at - 1 ? area.right + 1 : area.right,
  })),
});

/** The KPI list with a column for R7 that nobody has filled in. */
const WITH_NEXT = withColumn(YEARS_BESIDE, 9, [null, null, null, 'R7']);

it('次の年度の列があれば、それを使い、前の年度の数値は一つも変わらない', () => {
  const old = bookOf([WITH_NEXT], { L5: '=I5/K5', L6: '=I6/K6' });
  const { status, err, book } = rollover(old);
  expect([status, err]).toEqual([0, expect.not.stringContaining('Shinko の様式')]);
  expect(changes(old, book)).toEqual({
    A1: '第3期架空町総合戦略　指標の進捗（令和7年度）',
    L7: null,
    L8: null,
    M5: null,
    M6: null,
    M7: null,
    M8: null,
  });
  isNextYears(old, book);
  const grid = gridsOf(readFileSync(book))[0]!;
  expect([...grid.formulas.values()]).toEqual(['=I5/K5', '=I6/K6']);
  expect(told(formOf(book))[0]).toEqual([
    '起業した人の数',
    [
      {
        2022: ['-', '6', '-'],
        2023: ['-', '7', '-'],
        2024: ['-', '9', '-'],
        2025: ['-', '', ''],
        2026: ['10', '', '-'],
      },
    ],
  ]);
});

it('今の表のほかの部分は、一字も変わらない', () => {
  const old = bookOf([WITH_NEXT, otherForm('凡例', [['◎　目標を上回った'], ['○　達した']])]);
  const { book } = rollover(old);
  const [own, made] = [unpackParts(readFileSync(old)), unpackParts(readFileSync(book))];
  const changed = Object.keys(own).filter(
    (part) => Buffer.compare(own[part]!, made[part] ?? Buffer.of()) !== 0,
  );
  expect(changed).not.toContain('xl/worksheets/sheet2.xml');
  const looks = (file: string): readonly string[] =>
    [
      ...partText(readFileSync(file), 'xl/worksheets/sheet1.xml').matchAll(
        / r="[A-Z]+\d+"( s="\d+")/gu,
      ),
    ].map(([whole]) => whole);
  expect(looks(book)).toEqual(looks(old));
});

it('次の年度の列がなければ、そう言って Shinko の様式で作り、--form own なら断る', () => {
  const old = bookOf([YEARS_BESIDE]);
  const { status, err, book } = rollover(old);
  expect([status, err]).toEqual([0, expect.stringContaining('令和7年度の欄がない')]);
  expect(formOf(book).kind).toBe('years-below');
  const refused = shinko(
    'rollover',
    old,
    '--to',
    'R7',
    '--form',
    'own',
    '-o',
    folder.path('x.xlsx'),
  );
  expect([refused.status, refused.err]).toEqual([
    2,
    expect.stringContaining('令和7年度の欄がない'),
  ]);
});

it('一項目一行で年度が表題と見出しにある表は、表題と見出しが進み、記入だけが空になる', () => {
  const old = bookOf([ONE_YEAR_TEXTS]);
  const { status, err, book } = rollover(old);
  expect([status, err]).toEqual([0, expect.any(String)]);
  expect(changes(old, book)).toEqual({
    A1: '第2次架空市人権計画　令和7年度実施状況',
    E4: '令和7年度の実施内容',
    H4: '今後の課題・令和8年度の予定',
    ...Object.fromEntries(
      [5, 6, 7, 8].flatMap((row) =>
        ['E', 'F', 'G', 'H']
          // Nobody had told what was done for No. 12.
          .filter((column) => `${column}${row}` !== 'E6')
          .map((column) => [`${column}${row}`, null]),
      ),
    ),
  });
  expect(shinko('check', book).out).toContain('令和7年度');
  isNextYears(old, book);
});

const PLAIN = otherForm('進捗', [
  ['環境行動計画　令和6年度進捗'],
  ['番号', '取組', '担当課', '目標値', '実績値', '単位', '評価', '成果'],
  [1, 'ごみ減量', '環境課', 900, 905, 'g', 'B', '減量を呼びかけた。\n量は減った。'],
  [2, '省エネ診断', '住宅課', 10, 9, '件', 'A', '●診断を行った。\n●家電を調べた。'],
  [3, '緑のカーテン', '環境課', 30, 31, '枚', 'A', '苗を配った。\n講座も開いた。'],
]);

it('年度が表題だけにある表では、目標値は残り、実績・評価・文が空になる', () => {
  const old = bookOf([PLAIN]);
  const { book } = rollover(old);
  expect(changes(old, book)).toEqual({
    A1: '環境行動計画　令和7年度進捗',
    ...Object.fromEntries(
      [3, 4, 5].flatMap((row) => ['E', 'G', 'H'].map((column) => [`${column}${row}`, null])),
    ),
  });
  isNextYears(old, book);
});

it('前年度・今年度・次年度の欄は、見出しのまま、一年ずつ移る', () => {
  const old = bookOf([
    otherForm('進捗', [
      ['健康計画　進捗（令和6年度）'],
      ['番号', '取組', '担当課', '前年度実績', '今年度目標', '今年度実績', '次年度目標', '評価'],
      [1, '健診', '健康課', 10, 12, 11, 13, 'B'],
      [2, '教室', '健康課', 20, 22, 23, 24, 'A'],
      [3, '相談', '福祉課', 30, 32, 33, 34, 'A'],
    ]),
  ]);
  const { status, err, book } = rollover(old);
  expect([status, err]).toEqual([0, expect.any(String)]);
  expect(changes(old, book)).toEqual({
    A1: '健康計画　進捗（令和7年度）',
    ...{ D3: 11, E3: 13, F3: null, G3: null, H3: null },
    ...{ D4: 23, E4: 24, F4: null, G4: null, H4: null },
    ...{ D5: 33, E5: 34, F5: null, G5: null, H5: null },
  });
  isNextYears(old, book);
});

it('目標・実績の行は、次の年度の列があれば使い、目標を残す', () => {
  const old = bookOf([
    withColumn(PLAN_AND_ACTUAL_ROWS, 7, [null, '令和7年度', 860, null, 66, null, 31, null]),
  ]);
  const { status, err, book } = rollover(old);
  expect([status, err]).toEqual([0, expect.any(String)]);
  const found = changes(old, book);
  expect(found).toMatchObject({ A1: '第8期架空市介護計画　進み具合（令和7年度末）' });
  expect(Object.keys(found).every((cell) => cell === 'A1' || cell.startsWith('J'))).toBe(true);
  isNextYears(old, book);
  expect(told(formOf(book))[0]).toMatchObject([
    '通所介護',
    [{ 2024: ['840', '', '-'], 2025: ['860', '', '-'] }],
  ]);
});

it('二段の見出しに今年度だけがある表は、見出しごと進み、その目標も空から始まる', () => {
  const old = bookOf([
    otherForm(
      '進捗',
      [
        ['架空市みどり計画　進捗管理表'],
        ['番号', '取組', '担当課', '令和6年度', null, null, '備考'],
        [null, null, null, '目標', '実績', '評価'],
        [1, '植樹', '公園課', 100, 90, 'B', '雨'],
        [2, '花壇', '公園課', 20, 22, 'A', null],
        [3, '講座', '環境課', 5, 5, 'A', null],
      ],
      ['D2:F2'],
    ),
  ]);
  const { status, err, book } = rollover(old);
  expect([status, err]).toEqual([0, expect.any(String)]);
  expect(changes(old, book)).toEqual({
    D2: '令和7年度',
    ...Object.fromEntries(
      [4, 5, 6].flatMap((row) => ['D', 'E', 'F'].map((column) => [`${column}${row}`, null])),
    ),
  });
  isNextYears(old, book);
});

it('進捗の箱は印だけが外れ、式の欄と名前の分からない文は残り、そう言う', () => {
  const old = bookOf(
    [
      otherForm('R6進捗', [
        ['架空市防災計画　令和6年度進行管理表'],
        ['番号', '取組', '担当課', '実績値', '進捗状況', '取組の成果と課題', 'ひとこと'],
        [
          1,
          '訓練',
          '防災課',
          4,
          '■順調　□遅れ',
          '四回の訓練をした。',
          '令和6年度に始めた。雨で延びた回があった。',
        ],
        [
          2,
          '備蓄',
          '防災課',
          5,
          '□順調　■遅れ',
          '備蓄を増やした。',
          '倉庫を増やすことにした。場所は決まった。',
        ],
        [
          3,
          '台帳',
          '福祉課',
          6,
          '■順調　□遅れ',
          '名簿を改めた。',
          '名簿を新しくした。次は地図を作る。',
        ],
        [4, '放送', '防災課', 7, '■順調　□遅れ', '放送を試した。', '点検した。一か所を直した。'],
      ]),
    ],
    { D3: '=2+2' },
  );
  const { status, err, book } = rollover(old);
  expect([status, err]).toEqual([0, expect.any(String)]);
  expect(changes(old, book)).toEqual({
    A1: '架空市防災計画　令和7年度進行管理表',
    D4: null,
    D5: null,
    D6: null,
    E3: '□順調　□遅れ',
    E4: '□順調　□遅れ',
    E5: '□順調　□遅れ',
    E6: '□順調　□遅れ',
    F3: null,
    F4: null,
    F5: null,
    F6: null,
  });
  const said = shinko('rollover', old, '--to', 'R7').out;
  expect(said).toContain('数式の入っている欄は空にしません：R6進捗!D3');
  expect(said).toContain('年度ごとの記入か分からない文の欄は空にしません：ひとこと');
  expect(said).toContain('シートの名前の年度は変えません。Excel で変えてください：R6進捗');
});

it('カード、年度が行に並ぶ表、見直しのある計画は、そう言って Shinko の様式で作る', () => {
  const cards = [1, 2, 3].map((number) =>
    card(
      `調書${number}`,
      [String(number), `取組${number}`, '健康課'],
      [
        [9, 10, null],
        [50, 52, null],
      ],
      ['A', 'B'],
    ),
  );
  expect(rollover(bookOf(cards)).err).toContain('カードは、今の表のまま');
  expect(rollover(bookOf([KINDS_OF_YEAR])).err).toContain('令和7年度の欄がない');
  const revisions = folder.write(
    'revisions.json',
    JSON.stringify([{ item: 1, year: 'R7', kind: 'renamed', to: 'ごみを減らす' }]),
  );
  const revised = rollover(bookOf([PLAIN]), '--revisions', revisions);
  expect([revised.status, revised.err]).toEqual([0, expect.stringContaining('見直しのある計画')]);
  expect(rollover(bookOf([PLAIN]), '--form', 'shinko').err).not.toContain('今の表のまま');
});

it('JSON は、何を空にし、何が残るかを言い、スキーマのとおりである', () => {
  const schema = JSON.parse(
    readFileSync(join(__dirname, '../../../docs/schemas/rollover.schema.json'), 'utf8'),
  ) as object;
  const isRollover = new Ajv({ allowUnionTypes: true }).compile(schema);
  const { out } = shinko('rollover', bookOf([PLAIN]), '--to', 'R7', '--format', 'json');
  const json = JSON.parse(out) as object;
  expect({ valid: isRollover(json), errors: isRollover.errors }).toEqual({
    valid: true,
    errors: null,
  });
  expect(json).toMatchObject({
    form: 'own',
    sheets: ['進捗'],
    kept: [],
    emptied: { figures: 3, grades: 3, texts: 3, boxes: 0, moved: 0 },
    catalog: { profile: { layout: 'table' } },
  });
});

it('もう一度、次の年度へ進められる', () => {
  const first = folder.path('r7.xlsx');
  expect(shinko('rollover', bookOf([PLAIN]), '--to', 'R7', '-o', first).status).toBe(0);
  const next = folder.path('r8.xlsx');
  const { status, err } = shinko('rollover', first, '--to', 'R8', '--form', 'own', '-o', next);
  expect([status, err]).toEqual([0, expect.any(String)]);
  expect(formOf(next).fiscalYear).toBe(2026);
});

it('進めたブックは、まだ何も記入がなくても、今の表のまま課に配れ、課のブックも点検できる', () => {
  const again = [PLAIN.values[1]!, [4, '打ち水', '環境課', 5, 6, '回', 'A', '駅前で水を打った。']];
  const { book } = rollover(bookOf([{ ...PLAIN, values: [...PLAIN.values, ...again] }]));
  const read = formOf(book);
  expect(read.blocks.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
  expect([...read.blocks[0]!.fields]).toEqual(expect.arrayContaining(['value', 'target', 'grade']));
  const split = shinko('split', book, '-o', folder.path('books'));
  expect([split.status, split.err]).toEqual([0, expect.stringContaining('隠してあります')]);
  const check = shinko(
    'check',
    folder.path('books/環境行動計画_R7_住宅課.xlsx'),
    '--format',
    'json',
  );
  expect(JSON.parse(check.out)).toMatchObject({ items: 1, notChecked: [] });
});

it('次の年度の最後の目標は、今年度の目標が並んでいなければ、そのまま残る', () => {
  const old = bookOf([
    otherForm('進捗', [
      ['第2次架空市水計画　令和6年度進捗'],
      ['番号', '取組', '担当課', '基準値（R2）', '現状値（R6）', '目標値（R7）', '評価'],
      [1, '節水', '水道課', 8, 9, 10, 'B'],
      [2, '漏水', '水道課', 7, 6, 5, 'A'],
      [3, '見学', '水道課', 1, 2, 3, 'A'],
    ]),
  ]);
  const { book } = rollover(old);
  expect(changes(old, book)).toEqual({
    A1: '第2次架空市水計画　令和7年度進捗',
    E2: '現状値（R7）',
    ...Object.fromEntries(
      [3, 4, 5].flatMap((row) => ['E', 'G'].map((column) => [`${column}${row}`, null])),
    ),
  });
  isNextYears(old, book);
});

it.each([
  [
    '指標の列のない表',
    [
      ['第3次計画　進捗状況（令和5年度）'],
      ['番号', '事業名', '担当課', '取組内容', '実施状況', '評価'],
      [1, '広報', '広報課', '広報紙に載せる', '年四回載せた', 'A'],
      [2, '研修', '人事課', '研修をする', '二回した', 'B'],
      [3, '講座', '学校教育課', '講座をする', '三回した', 'A'],
    ],
  ],
  [
    '指標が二つある表',
    [
      ['子ども計画　進捗状況（令和5年度）'],
      ['番号', '事業名', '担当課', '指標', '目標値', '実績値', '評価'],
      [1, '預かり', '子ども課', '需要量', 100, 98, 'A'],
      [null, null, null, '確保量', 120, 121, 'A'],
      [2, '保育', '保育課', '需要量', 50, 48, 'B'],
      [null, null, null, '確保量', 60, 61, 'B'],
    ],
  ],
] as const)('%s は、次の年度に進めても、指標のことで直すものはない', (_, rows) => {
  const old = bookOf([otherForm('表', rows as unknown as readonly (readonly CellValue[])[])]);
  const next = folder.path('next.xlsx');
  const moved = shinko('rollover', old, '--to', 'R6', '--form', 'own', '-o', next);
  expect([moved.status, moved.err]).toEqual([0, expect.stringContaining('next.xlsx')]);
  const { findings } = JSON.parse(shinko('check', next, '--format', 'json').out) as CheckJson;
  expect(findings.length).toBeGreaterThan(0);
  expect(findings.map(({ rule }) => rule).filter((rule) => !rule.endsWith('-blank'))).toEqual([]);
});
