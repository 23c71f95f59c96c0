import { checkGrids } from './recognise/of-grids';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { createXlsx } from '../../src/adapters/xlsx';
import { WorkbookMerge } from '../../src/app/merge/workbook-merge';
import { isRejected } from '../../src/app/merge/diff-workbook';
import { makeForm } from '../../src/app/form/make-form';
import { writingOf, writeMerge } from '../../src/app/merge/merge';
import { catalogOfDepartment } from '../../src/core/catalog/catalog';
import type { CellContent, CellEdit } from '../../src/core/grid/edit';
import { contentAt } from '../../src/core/grid/apply';
import { entriesOfSheet } from '../../src/core/form/read/entries-of-sheet';
import { cellAt, cellName, type Grid } from '../../src/core/grid/grid';
import { identityEdits, readIdentity } from '../../src/core/record/identity';
import { IDENTITY_SHEET } from '../../src/core/record/identity-sheet';
import { THRESHOLDS } from '../../src/core/rules/registry';
import { layoutForm } from '../../src/core/form/write/layout';
import { recognise } from '../../src/core/form/read/recognise';
import type { ItemBlock } from '../../src/core/form/read/recognised';
import type { WorkbookBlueprint } from '../../src/core/grid/blueprint';
import type { MergeResult } from '../../src/core/merge/resolve/merge-result';
import { OPEN, type Settlement } from '../../src/core/merge/resolve/settle';
import { withAcceptance } from '../../src/core/record/acceptance';
import { findPlace, SAMPLE_CATALOG, SAMPLE_ENTRIES } from '../core/rules/sample-sheet';

const xlsx = createXlsx();
const RICH = new Uint8Array(readFileSync(join(__dirname, '../adapters/xlsx/fixtures/rich.xlsx')));

const order = {
  catalog: SAMPLE_CATALOG,
  fiscalYear: 2022,
  years: 3,
  entries: SAMPLE_ENTRIES,
  protect: false,
};

const MASTER = xlsx.write(layoutForm({ ...order, department: null, id: 'master' }));

const contentOf = (bytes: Uint8Array) => {
  const content = xlsx.read(bytes);
  if (!content.ok) throw new RangeError(content.failure.kind);
  return content.value;
};

const spliced = (bytes: Uint8Array, edits: readonly CellEdit[]): Uint8Array => {
  const result = xlsx.splice(bytes, edits);
  if (!result.ok) throw new RangeError(result.failure.kind);
  return result.value;
};

const identityGrid = (bytes: Uint8Array): Grid =>
  contentOf(bytes).grids.find(({ sheet }) => sheet === IDENTITY_SHEET)!;

/** A department's workbook as handed out, with its base. */
const handed = (
  department: string,
  change?: (plan: WorkbookBlueprint) => WorkbookBlueprint,
): Uint8Array => {
  const plan = makeForm({ ...order, department, id: department });
  if (!plan.ok) throw new RangeError(plan.failure.kind);
  const bytes = xlsx.write(change ? change(plan.value) : plan.value);
  const grid = identityGrid(bytes);
  const base = entriesOfSheet(recognise(contentOf(bytes).grids[0]!));
  const identity = {
    ...readIdentity(grid, THRESHOLDS)!,
    catalog: catalogOfDepartment(SAMPLE_CATALOG, department),
  };
  return spliced(bytes, identityEdits(grid, { ...identity, base }, THRESHOLDS));
};

const typed = (bytes: Uint8Array, texts: Readonly<Record<string, CellContent>>): Uint8Array => {
  const grid = contentOf(bytes).grids[0]!;
  const sheet = recognise(grid);
  const edits = Object.entries(texts).map(([place, to]): CellEdit => {
    const { row, column } = findPlace(sheet, place);
    return { sheet: grid.sheet, row, column, from: contentAt(grid, row, column), to };
  });
  return spliced(bytes, edits);
};

const merge = (
  master: Uint8Array,
  files: Readonly<Record<string, Uint8Array>>,
  settlement: Settlement = OPEN,
): { readonly bytes: Uint8Array; readonly result: MergeResult } => {
  const content = contentOf(master);
  const merge = WorkbookMerge.open(content, xlsx);
  if (!merge.ok) throw new RangeError(merge.failure.kind);
  for (const [name, bytes] of Object.entries(files)) {
    expect(isRejected(merge.value.add(name, bytes))).toBe(false);
  }
  const result = merge.value.finish(settlement);
  const moment = { at: '2026-04-20 13:05', id: 'new' };
  const written = writeMerge(
    master,
    xlsx,
    content,
    writingOf(content, merge.value, result, moment),
  );
  if (!written.ok) throw new RangeError(written.failure.kind);
  return { bytes: written.value, result };
};

it('グラフ・メモ・条件付き書式のある取りまとめで、変わる部品は決まったものだけ', () => {
  const plan = layoutForm({ ...order, department: null, id: 'master' });
  const added = xlsx.addSheets(RICH, {
    ...plan,
    sheets: plan.sheets.slice(0, 1),
    activeSheet: -1,
  });
  if (!added.ok) throw new RangeError(added.failure.kind);
  const file = typed(handed('健康課'), { 'No.5 実績値 R4': '30/600' });
  const { bytes, result } = merge(added.value, { '健康課.xlsx': file });
  expect(result.changes).toHaveLength(1);
  const [before, after] = [unzipSync(added.value), unzipSync(bytes)];
  const same = (name: string): boolean =>
    Buffer.compare(before[name]!, after[name] ?? new Uint8Array()) === 0;
  const changed = Object.keys(before).filter((name) => !same(name));
  // Three sheets, and a chart sheet that is counted apart.
  const form = 4;
  expect(changed.sort()).toEqual(
    [
      '[Content_Types].xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      // `_shinko` keeps what was taken.
      'xl/worksheets/sheet3.xml',
      `xl/worksheets/sheet${form}.xml`,
    ].sort(),
  );
  expect(
    Object.keys(before).filter((name) => /chart|drawing|comment/u.test(name)).length,
  ).toBeGreaterThan(2);
  const active = contentOf(added.value).activeSheet;
  expect(contentOf(bytes).activeSheet).toBe(active);
  expect(contentOf(bytes).notes).toEqual(contentOf(added.value).notes);
});

it('足した行・メモ・ほかのシートは残したものの一覧に入り、書かれたままの課の表で変更も入る', () => {
  const file = handed('健康課', (plan) => {
    const [form, identity] = plan.sheets;
    const cells = [
      ...form!.cells.map((cell) => ({ ...cell, row: cell.row + (cell.row > 3 ? 2 : 0) })),
      { row: 4, column: 1, value: '足した行の文', style: 0 },
    ].sort((left, right) => left.row - right.row || left.column - right.column);
    const note = { row: 0, column: 0, author: '健康課', text: '数え方を変えました。' };
    const own = { ...form!, name: '私たちの表', cells, merges: [], validations: [], notes: [note] };
    const extra = {
      ...own,
      name: '内訳',
      notes: [],
      cells: [{ row: 1, column: 1, value: '内訳の表', style: 0 }],
    };
    return { ...plan, sheets: [own, identity!, { ...extra, print: undefined! }] };
  });
  const { result } = merge(MASTER, { '健康課.xlsx': typed(file, { 'No.5 評価 R4': 'B' }) });
  expect(result.changes).toMatchObject([{ place: { item: 5, field: 'grade' }, after: 'B' }]);
  expect(result.left).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ value: '足した行の文', cell: 'B5', why: 'outside' }),
      expect.objectContaining({ value: '数え方を変えました。', why: 'note' }),
      expect.objectContaining({ value: '内訳の表', sheet: '内訳', why: 'other-sheet' }),
    ]),
  );
  expect(result.left).toHaveLength(3);
});

it('隠した鍵の列が消え、シートの名前が変わり、行が足されていても、配った分だと分かる', () => {
  const file = handed('健康課', (plan) => {
    const [form, identity] = plan.sheets;
    const last = Math.max(...form!.cells.map(({ column }) => column));
    const cells = form!.cells
      .filter(({ column }) => column !== last)
      .map((cell) => ({ ...cell, row: cell.row + (cell.row > 3 ? 3 : 0) }));
    const own = { ...form!, name: '令和4年度まとめ（最終）', cells, merges: [], validations: [] };
    return { ...plan, sheets: [own, identity!] };
  });
  expect(
    contentOf(file)
      .grids[0]!.values.flat()
      .filter((value) => /^\d+-\d+$/u.test(String(value))),
  ).toEqual([]);
  const { result } = merge(MASTER, { '健康課.xlsx': typed(file, { 'No.5 評価 R4': 'B' }) });
  expect(result.changes).toMatchObject([{ place: { item: 5, field: 'grade' }, after: 'B' }]);
  expect(result.conflicts).toEqual([]);
  expect(result.left).toEqual([]);
});

describe('取り込まないセルも、人が選べば取り込む', () => {
  /** A department's file with texts put into cells, by their places on the form. */
  const withTexts = (
    bytes: Uint8Array,
    texts: (block: ItemBlock) => readonly (readonly [row: number, column: number, text: string])[],
  ): Uint8Array => {
    const grid = contentOf(bytes).grids[0]!;
    const block = recognise(grid).blocks.find(({ number }) => number === 5)!;
    const edits = texts(block).map(([row, column, to]): CellEdit => {
      return { sheet: grid.sheet, row, column, from: contentAt(grid, row, column), to };
    });
    return spliced(bytes, edits);
  };
  const beside = (block: ItemBlock): number => Math.max(...block.layout.columns.values()) + 3;
  const everything = (result: MergeResult): Settlement => ({ ...OPEN, overrides: result.left });
  const file = (words = '欄外の覚え書き') =>
    withTexts(handed('健康課'), (block) => [
      [
        block.measures[0]!.indicatorCell.row,
        block.measures[0]!.indicatorCell.column,
        '新しい指標の名前',
      ],
      [block.top + 1, beside(block), words],
      [block.top + 2, beside(block), '12'],
    ]);

  it('当たるセルと今の値を示し、選ぶまでは入れない', () => {
    const { bytes, result } = merge(MASTER, { 'a.xlsx': file() });
    expect(result.changes).toEqual([]);
    const besides = (book: Uint8Array) =>
      contentOf(book).grids.filter(({ sheet }) => sheet !== IDENTITY_SHEET);
    expect(besides(bytes)).toEqual(besides(MASTER));
    const block = recognise(contentOf(MASTER).grids[0]!).blocks.find(({ number }) => number === 5)!;
    expect(result.left).toMatchObject([
      {
        why: 'plan-cell',
        taken: false,
        target: {
          item: 5,
          occurrence: 1,
          cell: cellName(
            block.measures[0]!.indicatorCell.row,
            block.measures[0]!.indicatorCell.column,
          ),
          now: block.measures[0]!.indicatorCell.text,
        },
      },
      { why: 'outside', target: { cell: cellName(block.top + 1, beside(block)), now: '' } },
      { why: 'outside', target: { cell: cellName(block.top + 2, beside(block)), now: '' } },
    ]);
  });

  it('選べば、値だけが入り、取込記録に残り、もう一度まとめると挙がらない', () => {
    const files = { 'a.xlsx': file() };
    const open = merge(MASTER, files).result;
    const { bytes, result } = merge(MASTER, files, everything(open));
    expect(result.left.every(({ taken }) => taken)).toBe(true);
    expect(result.changes).toMatchObject([
      { place: { item: 5, field: 'cell' }, after: '新しい指標の名前', department: '健康課' },
      { before: '', after: '欄外の覚え書き', file: 'a.xlsx' },
      { before: '', after: '12' },
    ]);
    const [form, record] = [contentOf(bytes).grids[0]!, contentOf(bytes).grids.at(-1)!];
    const block = recognise(form).blocks.find(({ number }) => number === 5)!;
    expect(block.measures[0]!.indicatorCell.text).toBe('新しい指標の名前');
    expect(cellAt(form, block.top + 1, beside(block))).toBe('欄外の覚え書き');
    expect(cellAt(form, block.top + 2, beside(block))).toBe(12);
    expect(record.values[2]!.slice(0, 8)).toEqual([
      ...[5, block.name, 1, '令和4年度', `セル ${result.left[0]!.target!.cell}`],
      ...[open.left[0]!.target!.now, '新しい指標の名前', '健康課'],
    ]);
    const [before, after] = [MASTER, bytes].map((book) => {
      const plan = xlsx.readBlueprint(book);
      if (!plan.ok) throw new RangeError(plan.failure.kind);
      return plan.value.sheets[0]!.cells.filter(({ value }) => value !== null).map(
        ({ row, column, style }) => [row, column, JSON.stringify(plan.value.styles[style])],
      );
    });
    expect(after).toEqual(expect.arrayContaining(before!));
    const again = merge(bytes, files, everything(open));
    expect(again.result).toMatchObject({ changes: [], left: [] });
    expect(again.bytes).toEqual(bytes);
  });

  it('二つのファイルが同じセルに違うことを書けば、先のものだけが入り、後のものは残る', () => {
    const others = withTexts(MASTER, (block) => [[block.top + 1, beside(block), '別の覚え書き']]);
    const files = { 'a.xlsx': file(), 'b.xlsx': others };
    const open = merge(MASTER, files).result;
    const { result } = merge(MASTER, files, everything(open));
    expect(result.left.filter(({ taken }) => !taken)).toMatchObject([
      { file: 'b.xlsx', value: '別の覚え書き' },
    ]);
  });

  it('取りまとめの数式・結合で隠れたセルには、入れるところがない', () => {
    const grid = contentOf(MASTER).grids[0]!;
    const block = recognise(grid).blocks.find(({ number }) => number === 5)!;
    const formula = { formula: '=1+1' };
    const master = spliced(MASTER, [
      { sheet: grid.sheet, row: block.top + 1, column: beside(block), from: null, to: formula },
    ]);
    const hidden = withTexts(handed('健康課'), ({ top, nameCell, ...rest }) => [
      [top + 1, nameCell.column, '結合で隠れたところの文'],
      [top + 1, beside({ top, nameCell, ...rest }), '欄外の覚え書き'],
    ]);
    const { result } = merge(master, { 'a.xlsx': hidden });
    expect(result.left).toMatchObject([{ target: null }, { target: null }]);
    expect(merge(master, { 'a.xlsx': hidden }, everything(result)).result.changes).toEqual([]);
  });
});

describe('認めた理由', () => {
  /** A jump of a value, let stand with a reason on a day. */
  const explained = (department: string, reason: string, on: string): Uint8Array => {
    const file = typed(handed(department), { 'No.1 実績値 R4': 50 });
    const report = checkGrids(contentOf(file).grids);
    if (!report.ok) throw new RangeError(report.failure.kind);
    const jump = report.value.findings.find(({ rule }) => rule === 'value-jump')!;
    const grid = identityGrid(file);
    const identity = readIdentity(grid, THRESHOLDS)!;
    const acceptances = withAcceptance(identity.acceptances, jump, { reason, by: null, on });
    return spliced(file, identityEdits(grid, { ...identity, acceptances }, THRESHOLDS));
  };

  const reasonsOf = (bytes: Uint8Array): readonly (string | undefined)[] => {
    const report = checkGrids(contentOf(bytes).grids);
    if (!report.ok) throw new RangeError(report.failure.kind);
    return report.value.findings
      .filter(({ rule, block }) => rule === 'value-jump' && block?.number === 1)
      .map(({ accepted }) => accepted?.reason);
  };

  it('取りまとめに入り、もう一度まとめても変わらない', () => {
    const file = explained('社会福祉課', '会場が増えた', '2026-04-10');
    const { bytes } = merge(MASTER, { 'a.xlsx': file });
    expect(reasonsOf(bytes)).toContain('会場が増えた');
    expect(merge(bytes, { 'a.xlsx': file }).bytes).toEqual(bytes);
  });

  it('食い違うときは新しい日のものが残り、もう一方は一覧に入る', () => {
    const older = explained('社会福祉課', '会場が増えた', '2026-04-10');
    const newer = explained('社会福祉課', '回を分けた', '2026-04-12');
    const first = merge(MASTER, { 'a.xlsx': newer });
    const { bytes, result } = merge(first.bytes, { 'a.xlsx': older });
    expect(reasonsOf(bytes)).toContain('回を分けた');
    expect(result.left).toEqual([
      {
        file: 'a.xlsx',
        sheet: null,
        cell: null,
        value: '会場が増えた',
        why: 'reason',
        target: null,
        taken: false,
      },
    ]);
    expect(bytes).toEqual(first.bytes);
  });

  it('_shinko のない取りまとめには、置いて入れる', () => {
    const plan = layoutForm({ ...order, department: null, id: 'master' });
    const plain = xlsx.write({ ...plan, sheets: plan.sheets.slice(0, 1) });
    const { bytes } = merge(plain, {
      'a.xlsx': explained('社会福祉課', '会場が増えた', '2026-04-10'),
    });
    const grid = identityGrid(bytes);
    expect(grid.visibility).toBe('veryHidden');
    expect(readIdentity(grid, THRESHOLDS)).toMatchObject({ id: 'new', fiscalYear: 2022 });
    expect(readIdentity(grid, THRESHOLDS)!.acceptances.map(({ reason }) => reason)).toEqual([
      '会場が増えた',
    ]);
    expect(contentOf(bytes).activeSheet).toBe(contentOf(plain).activeSheet);
  });
});
