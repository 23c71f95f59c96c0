import type { Catalog, CatalogItem } from '../../../src/core/catalog/catalog';
import { parseFiscalYear } from '../../../src/core/era/fiscal-year';
import type { BlockEntries, SheetEntries } from '../../../src/core/record/entries';
import { parseCellName, type CellValue, type Grid } from '../../../src/core/grid/grid';
import { gridOfBlueprint } from '../../../src/core/grid/grid-of-blueprint';
import { type FormRequest, layoutForm } from '../../../src/core/form/write/layout';
import { recognise } from '../../../src/core/form/read/recognise';
import type { FieldCell, RecognisedSheet } from '../../../src/core/form/read/recognised';
import { findColumnRole } from '../../../src/core/profile/columns';
import { cellKey } from '../../../src/core/grid/grid';
import type { Grade } from '../../../src/core/profile/vocabulary';
import { parseIndicator } from '../../../src/core/value/indicator';
import { insertRows } from './reshape';

const item = (
  number: number,
  name: string,
  departments: readonly string[],
  indicator: string,
  units: readonly string[],
  more: Partial<CatalogItem> = {},
): CatalogItem => ({
  number,
  name,
  aliases: [],
  departments,
  description: `${name}の内容`,
  indicator: parseIndicator(indicator)!,
  units,
  reviewFrom: null,
  newFrom: null,
  ...more,
});

/** A small plan with one item of each kind: plain, two tiers, revised, new, ratio, and one shown again. */
export const SAMPLE_CATALOG: Catalog = {
  plan: '見本市第1次見本計画',
  fiscalYear: 2022,
  policies: [
    {
      number: 1,
      name: '第一の方針',
      aliases: ['第一の方針（旧表記）'],
      directions: [
        {
          number: 1,
          name: '第一の方向',
          aliases: [],
          projects: [
            {
              name: '第一の事業',
              aliases: [],
              goal: '目標の文',
              measures: '・取り組みの文',
              entries: [
                { item: 1, repeat: false },
                { item: 2, repeat: false },
              ],
            },
            {
              name: '第二の事業',
              aliases: [],
              goal: '目標の文',
              measures: '・取り組みの文',
              entries: [
                { item: 3, repeat: false },
                { item: 4, repeat: false },
                { item: 1, repeat: true },
                { item: 5, repeat: false },
              ],
            },
          ],
        },
      ],
    },
  ],
  items: [
    item(1, '第一の取組', ['社会福祉課'], '開催回数', ['回'], {
      aliases: ['第一の取組（旧表記）'],
    }),
    item(2, '第二の取組', ['高齢者福祉課', '関係課'], '上段:発行部数 下段:利用者数', ['部', '人']),
    item(3, '第三の取組', ['社会福祉課'], '～R3 説明会の回数 R4～ 参加者数', ['人'], {
      reviewFrom: 2022,
    }),
    item(4, '第四の取組', ['健康課'], '相談件数', ['件'], { newFrom: 2022 }),
    item(5, '第五の取組', ['健康課'], '対応件数(個別件数/延べ件数)', ['件']),
  ],
  candidates: [],
  sampleTexts: false,
};

type Years = readonly (readonly [year: number, value: string, unit: string, grade: string])[];

const filled = (number: number, ticked: Grade, years: Years): [string, BlockEntries] => [
  `${number}-1`,
  {
    ticked: [ticked],
    narrative: `第${number}の取組の成果を書いた文。`,
    years: new Map(years.map(([year, value, unit, grade]) => [year, { value, unit, grade }])),
  },
];

/** Entries in which no rule finds anything. */
export const SAMPLE_ENTRIES: SheetEntries = {
  fiscalYear: 2022,
  blocks: new Map([
    filled(1, 'A', [
      [2020, '3', '回', 'C'],
      [2021, '4', '回', 'B'],
      [2022, '5', '回', 'A'],
    ]),
    filled(2, 'A', [
      [2020, '4\n5', '部\n人', 'B'],
      [2021, '5\n5', '部\n人', 'B'],
      [2022, '5\n6', '部\n人', 'A'],
    ]),
    filled(3, 'B', [
      [2020, '1', '回', 'B'],
      [2021, '1', '回', 'B'],
      [2022, '20', '人', 'B'],
    ]),
    filled(4, 'A', [[2022, '7', '件', 'A']]),
    filled(5, 'C', [
      [2020, '15/664', '件', 'C'],
      [2021, '17/535', '件', 'C'],
      [2022, '24/600', '件', 'C'],
    ]),
  ]),
};

/** The sample's form of R4 as an order to lay it out. */
export const SAMPLE_FORM: FormRequest = {
  catalog: SAMPLE_CATALOG,
  fiscalYear: 2022,
  years: 3,
  department: null,
  entries: SAMPLE_ENTRIES,
  id: 'sample',
  protect: false,
};

/** The sample plan's sheet of R4, filled without a fault. Its repeat of No. 1 follows by formulas. */
export const sampleGrid = (): Grid => {
  const plan = layoutForm(SAMPLE_FORM);
  return gridOfBlueprint(plan.sheets[0]!, plan.styles);
};

const findHeaderCell = (sheet: RecognisedSheet, title: string): FieldCell => {
  const role = findColumnRole(title);
  const header = sheet.layouts[0]!;
  const column = role && header.columns.get(role);
  if (column === undefined) throw new RangeError(`no column titled ${title}`);
  return { row: header.row, column, text: title };
};

/**
 * Finds a cell by words: `No.1 評価 R4`, `No.1再掲 成果`, `No.1 進捗状況 A`, `No.1 事業`, `見出し 単位`.
 * Throws where there is none, so that a test with a wrong place fails.
 */
export const findPlace = (sheet: RecognisedSheet, place: string): FieldCell => {
  const [where, field, detail] = place.split(' ');
  if (where === '見出し') return findHeaderCell(sheet, field!);
  const named = parseCellName(where!);
  if (named) return { ...named, text: '' };
  const match = /^No\.(\d+)(再掲)?$/u.exec(where!);
  const block = sheet.blocks.find(
    (known) => known.number === Number(match?.[1]) && known.repeat === (match?.[2] !== undefined),
  );
  if (!block) throw new RangeError(`no block ${where}`);
  const year = detail === undefined ? undefined : parseFiscalYear(detail)?.year;
  const row = block.measures[0]!.years.find((known) => known.year?.year === year);
  const cells: Readonly<Record<string, FieldCell | null | undefined>> = {
    'No.': block.numberCell,
    取組項目: block.nameCell,
    担当課: block.departmentsCell,
    取組内容: block.description,
    実績の指標: block.measures[0]!.indicatorCell,
    成果: block.narrative,
    備考: block.remarks,
    年度: row?.yearCell,
    目標値: row?.target,
    実績値: row?.value,
    達成率: row?.rate,
    単位: row?.unit,
    評価: row?.grade,
    進捗状況: block.boxes.find(({ box }) => box.grade === detail),
    基本方針: block.heading.policy,
    施策の方向: block.heading.direction,
    事業: block.heading.project,
  };
  const cell = cells[field!];
  if (!cell) throw new RangeError(`no cell ${place}`);
  return cell;
};

/** A text as a person types it: digits alone become a number, nothing an empty cell. */
const typed = (text: string): CellValue => {
  if (text === '') return null;
  if (/^#[A-Z/0]+[!?]?$/u.test(text)) return { error: text };
  return /^\d+$/u.test(text) ? Number(text) : text.replace(/\\n/gu, '\n');
};

/** Recalculates cells that follow another one: `=IF(H12="","",H12)`. */
const followLinks = (values: CellValue[][], grid: Grid): void => {
  for (const [key, formula] of grid.formulas) {
    const name = /^=IF\(([A-Z]+\d+)="","",\1\)$/u.exec(formula)?.[1];
    const from = name === undefined ? undefined : parseCellName(name);
    if (!from) continue;
    const [row, column] = [Math.floor(key / cellKey(1, 0)), key % cellKey(1, 0)];
    (values[row] ??= [])[column] = values[from.row]?.[from.column] ?? '';
  }
};

/** The grid after a person typed over cells; linked cells follow, formulas typed over are gone. */
export const typeInto = (
  grid: Grid,
  changes: readonly (readonly [
    cell: { readonly row: number; readonly column: number },
    text: string,
  ])[],
): Grid => {
  const values = grid.values.map((row) => [...(row ?? [])]);
  const formulas = new Map(grid.formulas);
  for (const [{ row, column }, text] of changes) {
    (values[row] ??= [])[column] = typed(text);
    formulas.delete(cellKey(row, column));
  }
  const next = { ...grid, values, formulas };
  followLinks(values, next);
  return next;
};

type Change = readonly [place: string, text: string];

/** The cell as it reads once part of it is struck out or raised; the text says what is left. */
const withRichText =
  (isStruck: boolean) =>
  (grid: Grid, { row, column }: FieldCell, text: string): Grid => {
    const rich = { text, isStruck, isRaised: !isStruck };
    const richTexts = new Map(grid.richTexts).set(cellKey(row, column), rich);
    return { ...grid, richTexts };
  };

/** The cell once Excel has taken what was typed for a day or a time, and shows it as one. */
const withFormat =
  (format: string) =>
  (grid: Grid, cell: FieldCell, text: string): Grid => {
    const next = typeInto(grid, [[cell, '']]);
    const values = next.values.map((row, at) =>
      at === cell.row ? (row ?? []).with(cell.column, Number(text)) : row,
    );
    const formats = new Map(next.formats).set(cellKey(cell.row, cell.column), format);
    return { ...next, values, formats };
  };

/** What a person does to a sheet besides typing; the text says how many rows, or which day. */
const DEEDS: Readonly<Record<string, (grid: Grid, cell: FieldCell, text: string) => Grid>> = {
  行を隠す: (grid, { row }) => ({ ...grid, hiddenRows: new Set([...grid.hiddenRows, row]) }),
  列を隠す: (grid, { column }) => ({
    ...grid,
    hiddenColumns: new Set([...grid.hiddenColumns, column]),
  }),
  上に行を足す: (grid, { row, column }, text) => {
    const cells: CellValue[] = [];
    text.split('／').forEach((part, at) => (cells[column + at] = typed(part)));
    return insertRows(grid, row, [cells]);
  },
  結合: (grid, { row, column }, text) => {
    const bottom = row + Number(text) - 1;
    const below = Array.from(
      { length: bottom - row },
      (_, at) => [{ row: row + 1 + at, column }, ''] as const,
    );
    const merges = [...grid.merges, { top: row, left: column, bottom, right: column }];
    return { ...typeInto(grid, below), merges };
  },
  日付: withFormat('m"月"d"日"'),
  時刻: withFormat('h:mm'),
  取り消し線: withRichText(true),
  上付き: withRichText(false),
  図: (grid, cell) => {
    const next = typeInto(grid, [[cell, '=DISPIMG("ID_1",1)']]);
    const key = cellKey(cell.row, cell.column);
    return { ...next, formulas: new Map(next.formulas).set(key, '=_xlfn.DISPIMG("ID_1",1)') };
  },
};

/** The sample sheet with cells typed over or otherwise changed (`行を隠す No.1 評価 R4`), places given in words. */
export const sampleWith = (...changes: readonly Change[]): Grid =>
  gridWith(sampleGrid(), ...changes);

/** Any grid, changed in the same way. */
export const gridWith = (whole: Grid, ...changes: readonly Change[]): Grid => {
  const sheet = recognise(whole);
  return changes.reduce((grid, [place, text]) => {
    const [deed, ...rest] = place.split(' ');
    const act = DEEDS[deed!];
    return act
      ? act(grid, findPlace(sheet, rest.join(' ')), text)
      : typeInto(grid, [[findPlace(sheet, place), text]]);
  }, whole);
};
