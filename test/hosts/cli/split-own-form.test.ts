import { readdirSync, readFileSync } from 'node:fs';
import { createXlsx } from '../../../src/adapters/xlsx';
import { recogniseWorkbook } from '../../../src/app/recognise/recognised-workbook';
import type {
  PlannedCell,
  PlannedValidation,
  SheetBlueprint,
} from '../../../src/core/grid/blueprint';
import type { CellContent, CellEdit } from '../../../src/core/grid/edit';
import { contentAt } from '../../../src/core/grid/apply';
import { cellName, parseCellName, type Grid } from '../../../src/core/grid/grid';
import { card, otherForm, YEARS_BESIDE } from '../../core/form/read/any/other-forms';
import { findIdentity } from '../../app/recognise/of-grids';
import { partText, unpackParts } from '../../adapters/xlsx/packed-parts';
import { validatorErrors } from '../../peers/ooxml-validator';
import { changedCells, gridsOf } from './books';
import { shinko, useFolder } from './call';

const folder = useFolder();
const xlsx = createXlsx();

const CHOICE: PlannedValidation = {
  areas: [{ top: 4, left: 11, bottom: 7, right: 11 }],
  type: 'list',
  choices: ['◎', '○', '△', '◇'],
  allowBlank: true,
  errorStyle: 'stop',
  showError: true,
  showPrompt: false,
};

/** A city's sheet with formats, a formula, a choice and a page of its own. */
const sheetOf = (grid: Grid, formulas: Readonly<Record<string, string>> = {}): SheetBlueprint => {
  const cells = grid.values.flatMap((values, row) =>
    (values ?? []).flatMap((value, column): PlannedCell[] => {
      if (value === null || value === undefined) return [];
      const formula = formulas[cellName(row, column)];
      return [{ row, column, value, style: row === 2 ? 1 : 0, ...(formula ? { formula } : {}) }];
    }),
  );
  return {
    name: grid.sheet!,
    visibility: 'visible',
    cells,
    merges: grid.merges,
    columnWidths: new Map([[2, 30]]),
    hiddenColumns: new Set(),
    rowHeights: new Map([[4, 30]]),
    hiddenRows: new Set(),
    validations: [CHOICE],
    conditionalFormats: [],
    notes: [],
    print: { paper: 'A4', orientation: 'landscape', fitToWidth: 1, rowBreaks: [] },
  };
};

const masterOf = (sheets: readonly SheetBlueprint[]): string =>
  folder.write(
    'master.xlsx',
    xlsx.write({ styles: [{}, { font: { bold: true }, fill: '#DDEEFF' }], sheets, activeSheet: 0 }),
  );

const LIST = sheetOf(YEARS_BESIDE, { K5: '=I5/J5', K6: '=I6/J6', K7: '=I7/J7', K8: '=I8/J8' });

const NOTES = otherForm('凡例', [['◎　目標を上回った'], ['○　目標どおり']]);

const split = (master: string, ...args: readonly string[]): ReturnType<typeof shinko> =>
  shinko('split', master, '-o', folder.path('out'), ...args);

const fileOf = (department: string): string => {
  const name = readdirSync(folder.path('out')).find((each) => each.includes(`_${department}.`));
  return folder.path(`out/${name!}`);
};

const sheetNamed = (bytes: Uint8Array, name: string): Grid =>
  gridsOf(bytes).find(({ sheet }) => sheet === name)!;

const typed = (
  bytes: Uint8Array,
  sheet: string,
  cells: Readonly<Record<string, CellContent>>,
): Uint8Array => {
  const grid = sheetNamed(bytes, sheet);
  const edits = Object.entries(cells).map(([name, to]): CellEdit => {
    const { row, column } = parseCellName(name)!;
    return { sheet, row, column, from: contentAt(grid, row, column), to };
  });
  const spliced = xlsx.splice(bytes, edits);
  if (!spliced.ok) throw new RangeError(spliced.failure.kind);
  return spliced.value;
};

/** Rows that are hidden, as Excel counts them. */
const hiddenIn = (bytes: Uint8Array, name: string): readonly number[] =>
  [...sheetNamed(bytes, name).hiddenRows].map((row) => row + 1);

const SHEET1 = 'xl/worksheets/sheet1.xml';

it('一覧の課のブックは全体のブックの写しで、ほかの課の項目の行だけが隠れ、ほかは一字も変わらない', () => {
  const master = masterOf([LIST, sheetOf(NOTES)]);
  const before = readFileSync(master);
  const { status, err } = split(master, '--deadline', '2026-05-12');
  expect([status, err]).toEqual([0, expect.stringContaining('隠してあります')]);
  expect(readdirSync(folder.path('out'))).toHaveLength(3);
  const book = readFileSync(fileOf('住宅課'));
  expect(hiddenIn(book, 'KPI一覧')).toEqual([5, 6, 8]);
  const shown = partText(book, SHEET1).replace(/(<row [^>]*?) hidden="1"/gu, '$1');
  expect(shown).toBe(partText(before, SHEET1));
  const [own, handed] = [unpackParts(before), unpackParts(book)];
  const changed = Object.keys(own).filter(
    (part) => Buffer.compare(own[part]!, handed[part] ?? Buffer.of()) !== 0,
  );
  expect(changed.sort()).toEqual([
    '[Content_Types].xml',
    'xl/_rels/workbook.xml.rels',
    // The look of the new sheet's cells goes behind those that are there.
    'xl/styles.xml',
    'xl/workbook.xml',
    SHEET1,
  ]);
  expect(validatorErrors(book)).toEqual([]);
  const identity = findIdentity(gridsOf(book))!;
  expect(identity).toMatchObject({
    department: '住宅課',
    deadline: '2026-05-12',
    stamp: null,
    catalog: { form: { layout: 'table' } },
  });
  expect(identity.catalog!.items.map(({ number }) => number)).toEqual([3]);
  expect(readFileSync(master)).toEqual(before);
});

it('記入して点検・提出・取りまとめると、記入だけが全体のブックの同じセルに入る', () => {
  const master = masterOf([LIST, sheetOf(NOTES)]);
  expect(split(master).status).toBe(0);
  const filled = typed(readFileSync(fileOf('住宅課')), 'KPI一覧', { I7: 7, L7: '○' });
  const file = folder.write('住宅課.xlsx', filled);
  const check = shinko('check', file, '--format', 'json');
  expect(JSON.parse(check.out)).toMatchObject({ items: 1 });
  const sent = folder.path('提出_住宅課.xlsx');
  const submit = shinko('submit', file, '--reason', '確かめた。', '-o', sent);
  expect([submit.status, submit.err]).toEqual([0, expect.stringContaining('提出の記録')]);
  const [merged, report] = [folder.path('merged.xlsx'), folder.path('report.json')];
  const merge = shinko('merge', master, sent, '-o', merged, '--report', report);
  expect([merge.status, merge.err]).toEqual([0, expect.any(String)]);
  const told = JSON.parse(readFileSync(report, 'utf8')) as Record<string, unknown[]>;
  expect(told).toMatchObject({ conflicts: [], left: [], rejected: [] });
  expect(told['departments']).toMatchObject([
    { name: '産業課', state: 'missing' },
    { name: '住宅課', state: 'submitted', changes: 2 },
    { name: '企画課', state: 'missing' },
  ]);
  const [before, after] = [readFileSync(master), readFileSync(merged)];
  expect(changedCells(sheetNamed(before, 'KPI一覧'), sheetNamed(after, 'KPI一覧'))).toEqual([
    'I7',
    'L7',
  ]);
  expect(hiddenIn(after, 'KPI一覧')).toEqual([]);
  expect(validatorErrors(after)).toEqual([]);
});

it('ほかの課の記入が先に全体のブックに入っていても、隠れた行の古い値は衝突しない', () => {
  const master = masterOf([LIST]);
  expect(split(master).status).toBe(0);
  const first = folder.write(
    'a.xlsx',
    typed(readFileSync(fileOf('企画課')), 'KPI一覧', { I8: 90 }),
  );
  const then = folder.write('b.xlsx', typed(readFileSync(fileOf('住宅課')), 'KPI一覧', { I7: 7 }));
  const [one, both] = [folder.path('one.xlsx'), folder.path('both.xlsx')];
  expect(shinko('merge', master, first, '-o', one).status).toBe(0);
  expect(shinko('merge', one, then, '-o', both).status).toBe(0);
  const [before, after] = [readFileSync(master), readFileSync(both)];
  expect(changedCells(sheetNamed(before, 'KPI一覧'), sheetNamed(after, 'KPI一覧'))).toEqual([
    'I7',
    'I8',
  ]);
});

it('全体のブックの _shinko は課のものに替わり、もう一度分けても課ごとに隠れる', () => {
  const master = masterOf([LIST]);
  const [known, again] = [folder.path('known.xlsx'), folder.path('again')];
  const dated = split(master, '--deadline', '2026-05-12', '--master', known);
  expect(dated.status).toBe(0);
  expect(findIdentity(gridsOf(readFileSync(known)))!.board).toHaveLength(3);
  expect(shinko('split', known, '-o', again).status).toBe(0);
  const name = readdirSync(again).find((each) => each.includes('_住宅課.'))!;
  const book = readFileSync(`${again}/${name}`);
  const { department, board, deadline, base } = findIdentity(gridsOf(book))!;
  expect([department, board ?? [], deadline]).toEqual(['住宅課', [], '2026-05-12']);
  expect(base!.blocks.size).toBe(4);
  expect(hiddenIn(book, 'KPI一覧')).toEqual([5, 6, 8]);
});

it('隠れた行で変わった値は黙って入れず、衝突として言う', () => {
  const master = masterOf([LIST]);
  expect(split(master).status).toBe(0);
  const touched = typed(readFileSync(fileOf('住宅課')), 'KPI一覧', { I5: 99 });
  const [merged, report] = [folder.path('merged.xlsx'), folder.path('report.json')];
  const file = folder.write('住宅課.xlsx', touched);
  expect(shinko('merge', master, file, '-o', merged, '--report', report).status).toBe(1);
  expect(JSON.parse(readFileSync(report, 'utf8'))).toMatchObject({
    changes: [],
    conflicts: [
      { item: 1, year: 'R6', field: 'value', master: '9', candidates: [{ value: '99' }] },
    ],
  });
});

const CARDS = [
  card(
    '健診',
    ['1', '健康診査', '健康課'],
    [
      [9, 10, null],
      [50, 52, null],
    ],
    ['A', 'B'],
  ),
  card(
    '広場',
    ['2', '子育て広場', '保育課'],
    [
      [9, 10, null],
      [50, 52, null],
    ],
    ['A', 'B'],
  ),
  card(
    '予防',
    ['3', '予防接種', '健康課'],
    [
      [9, 10, null],
      [50, 52, null],
    ],
    ['A', 'B'],
  ),
];

it('カードは、ほかの課のシートを隠し、見えるシートを開き、記入は同じカードに入る', () => {
  const master = masterOf(CARDS.map((grid) => sheetOf(grid)));
  expect(split(master).status).toBe(0);
  const book = readFileSync(fileOf('保育課'));
  const seen = gridsOf(book).filter(({ visibility }) => visibility === 'visible');
  expect(seen.map(({ sheet }) => sheet)).toEqual(['広場']);
  const read = xlsx.read(book);
  expect(read.ok && read.value.activeSheet).toBe('広場');
  expect(partText(book, SHEET1)).not.toContain('tabSelected');
  expect(validatorErrors(book)).toEqual([]);
  const two = gridsOf(readFileSync(fileOf('健康課')));
  expect(two.map(({ visibility }) => visibility)).toEqual([
    'visible',
    'hidden',
    'visible',
    'veryHidden',
  ]);
  const file = folder.write('保育課.xlsx', typed(book, '広場', { F8: 12 }));
  const check = shinko('check', file, '--format', 'json');
  expect(JSON.parse(check.out)).toMatchObject({ items: 1 });
  const merged = folder.path('merged.xlsx');
  expect(shinko('merge', master, file, '-o', merged).status).toBe(0);
  const [before, after] = [readFileSync(master), readFileSync(merged)];
  const changes = ['健診', '広場', '予防'].map((name) =>
    changedCells(sheetNamed(before, name), sheetNamed(after, name)),
  );
  expect(changes).toEqual([[], ['F8'], []]);
});

it('一枚にカードが並ぶときは、ほかの課のカードの行だけを隠す', () => {
  const [first, second] = CARDS as [Grid, Grid];
  const both = otherForm(
    '調書',
    [...first.values, [], ...second.values].map((row) => row ?? []),
  );
  const master = masterOf([sheetOf(both)]);
  expect(split(master).status).toBe(0);
  const rows = hiddenIn(readFileSync(fileOf('健康課')), '調書');
  expect(rows).toEqual(expect.arrayContaining([16, 17, 22, 27]));
  expect(rows).not.toContain(13);
  const others = hiddenIn(readFileSync(fileOf('保育課')), '調書');
  expect(others).toEqual(expect.arrayContaining([2, 3, 8, 13]));
  expect(others).not.toContain(1);
  expect(others).not.toContain(17);
});

it('ほかの年度のシートは、何も隠さずに付いていく', () => {
  const yearly = (year: string): SheetBlueprint => ({
    ...sheetOf(
      otherForm(`${year}年度`, [
        ['環境行動計画　進捗'],
        ['番号', '取組', '担当課', '目標値', '実績値', '単位', '評価'],
        [1, 'ごみ減量', '環境課', 900, 905, 'g', 'B'],
        [2, '省エネ診断', '住宅課', 10, 9, '件', 'A'],
      ]),
    ),
    validations: [],
  });
  const master = masterOf([yearly('R4'), yearly('R5')]);
  expect(split(master).status).toBe(0);
  const book = readFileSync(fileOf('住宅課'));
  expect([hiddenIn(book, 'R4年度'), hiddenIn(book, 'R5年度')]).toEqual([[], [3]]);
  const merge = shinko('merge', master, fileOf('住宅課'), '-o', folder.path('merged.xlsx'));
  expect([merge.status, merge.err]).toEqual([0, expect.not.stringContaining('衝突')]);
});

it('読めない実績値のあるブックは配らず、何も書かない', () => {
  const master = masterOf([
    sheetOf(
      otherForm('進行管理', [
        ['架空市地域福祉計画　進行管理表（令和6年度）'],
        ['No.', '取組名', '主管課', '年度', 'めやす', '単位', '評価'],
        [1, '見守り', '福祉課', 'R6', 20, '件', 'A'],
        [2, '交流', '高齢課', 'R6', 30, '回', 'A'],
      ]),
    ),
  ]);
  const { status, err } = split(master);
  expect([status, err]).toEqual([2, expect.stringContaining('実績値を読み取れない')]);
  expect(readdirSync(folder.path('')).sort()).toEqual(['master.xlsx']);
});

it('写しを係に分けると Shinko の様式になり、係の記入は写しの同じセルに戻る', () => {
  expect(split(masterOf([LIST])).status).toBe(0);
  const book = fileOf('産業課');
  const sections = folder.write('sections.json', '{"商工係": [1], "誘致係": [2]}');
  const parts = folder.path('sections');
  expect(shinko('split', book, '--sections', sections, '-o', parts).status).toBe(0);
  const file = `${parts}/${readdirSync(parts).find((each) => each.includes('誘致係'))!}`;
  const bytes = readFileSync(file);
  const [form] = recogniseWorkbook({ grids: gridsOf(bytes) }).forms;
  const { value } = form!.blocks[0]!.measures[0]!.years.find(({ year }) => year?.year === 2024)!;
  const cell = cellName(value.row, value.column);
  const filled = folder.write('誘致係.xlsx', typed(bytes, form!.grid.sheet!, { [cell]: 4 }));
  const merged = folder.path('merged.xlsx');
  const merge = shinko('merge', book, filled, '-o', merged);
  expect([merge.status, merge.err]).toEqual([0, expect.any(String)]);
  const [before, after] = [readFileSync(book), readFileSync(merged)];
  expect(changedCells(sheetNamed(before, 'KPI一覧'), sheetNamed(after, 'KPI一覧'))).toEqual(['I6']);
  expect(hiddenIn(after, 'KPI一覧')).toEqual([7, 8]);
});

it('--form shinko は Shinko の様式で配り、ほかの値は一文で断る', () => {
  const master = masterOf([LIST]);
  const bad = split(master, '--form', 'city');
  expect([bad.status, bad.err]).toEqual([2, expect.stringContaining('--form の「city」')]);
  const { status, err } = split(master, '--form', 'shinko');
  expect([status, err]).toEqual([0, expect.not.stringContaining('隠してあります')]);
  const [form] = gridsOf(readFileSync(fileOf('住宅課')));
  expect(form!.sheet).not.toBe('KPI一覧');
  expect(form!.hiddenRows.size).toBe(0);
});

it('Shinko の様式の全体のブックは、--form own でも課の項目だけを作り直す', () => {
  const plan = folder.path('plan.json');
  const own = folder.path('own.xlsx');
  expect(shinko('import', masterOf([LIST]), '-o', plan).status).toBe(0);
  expect(shinko('inject', '--catalog', plan, '--year', 'R6', '-o', own).status).toBe(0);
  expect(split(own, '--form', 'own').status).toBe(0);
  expect(gridsOf(readFileSync(fileOf('住宅課')))[0]!.hiddenRows.size).toBe(0);
});
