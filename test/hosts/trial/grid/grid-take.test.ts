import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ICellData, IWorkbookData } from '@univerjs/core';
import { createXlsx } from '../../../../src/adapters/xlsx';
import type { WorkbookBlueprint } from '../../../../src/core/grid/blueprint';
import { fromBlueprint, type HostWorkbook, toBlueprint } from '../../../../src/excel-host';
import { toGridBook } from '../../../../src/hosts/trial/grid/grid-snapshot';
import { takeWorkbook } from '../../../../src/hosts/trial/grid/grid-take';
import { contentChanges } from '../../../../src/hosts/trial/save/content-changes';
import { progressBook } from '../../../../src/conformance/contract/blocks';
import { bookPlan, cells, sheetPlan } from '../../../excel-host/plans';

const RULES = 'SHEET_DATA_VALIDATION_PLUGIN';
const FORMATS = 'SHEET_CONDITIONAL_FORMATTING_PLUGIN';
const COMMENTS = 'SHEET_UNIVER_THREAD_COMMENT_PLUGIN';

interface Opened {
  readonly book: HostWorkbook;
  readonly saved: IWorkbookData;
  readonly id: string;
  readonly events: string[];
  take(): void;
}

const open = (plan: WorkbookBlueprint): Opened => {
  const book = fromBlueprint(plan);
  const saved = toGridBook(book, 'trial', () => 1);
  const events: string[] = [];
  book.watch(({ kind }) => events.push(kind));
  const formulaAt = (sheet: string, row: number, column: number) =>
    (saved.sheets[sheet]?.cellData?.[row]?.[column] as ICellData | undefined)?.f ?? undefined;
  return {
    book,
    saved,
    id: book.sheets[0]!.id,
    events,
    take: () => takeWorkbook(book, { saved, formulaAt }, 'all'),
  };
};

const resource = <T>({ saved, id }: Opened, name: string, change: (list: T[]) => T[]): void => {
  const one = saved.resources!.find((each) => each.name === name)!;
  const data = JSON.parse(one.data) as Record<string, T[]>;
  one.data = JSON.stringify({ ...data, [id]: change(data[id] ?? []) });
};

const rich = (): WorkbookBlueprint => {
  const bytes = readFileSync(join(__dirname, '../../../adapters/xlsx/fixtures/rich.xlsx'));
  const plan = createXlsx().readBlueprint(new Uint8Array(bytes));
  if (!plan.ok) throw new RangeError(plan.failure.kind);
  return plan.value;
};

test.each<[string, () => WorkbookBlueprint]>([
  ['様式', () => progressBook(3)],
  ['充実したブック', rich],
])('%s は、誰も触れなければ表から読み直しても何も変わらず、何も告げない', (_title, plan) => {
  const opened = open(plan());
  const before = toBlueprint(opened.book);
  opened.take();
  expect(opened.events).toEqual([]);
  expect(contentChanges(before, toBlueprint(opened.book))).toEqual({
    edits: [],
    added: [],
    isMarked: false,
  });
});

describe('人が表でしたことはブックに届く', () => {
  const small = (): Opened =>
    open(bookPlan([sheetPlan('表', { cells: cells({ A1: 1, B1: { formula: '=A1' } }) })]));

  test('行・列を隠す、幅を変える', () => {
    const opened = small();
    Object.assign(opened.saved.sheets[opened.id]!, {
      rowData: { 0: { hd: 1 } },
      columnData: { 1: { hd: 1 }, 2: { w: 124 } },
    });
    opened.take();
    const [sheet] = opened.book.sheets;
    expect([...sheet!.hiddenRows, ...sheet!.hiddenColumns]).toEqual([0, 1]);
    expect(sheet!.columnWidths.get(2)).toBe(17);
  });

  test('シートを足し、名前を変え、消し、名前を取り替える', () => {
    const opened = open(bookPlan(['甲', '乙', '丙'].map((name) => sheetPlan(name))));
    const { book, saved } = opened;
    const [first, second, third] = book.sheets.map(({ id }) => id);
    saved.sheets[first!]!.name = '乙';
    saved.sheets[second!]!.name = '甲';
    delete saved.sheets[third!];
    saved.sheets['新'] = { id: '新', name: '丁' };
    saved.sheetOrder = ['新', first!, second!];
    opened.take();
    expect(book.sheets.map(({ name }) => name)).toEqual(['丁', '乙', '甲']);
    expect(opened.events).toContain('sheet-deleted');
  });

  test('リストの入力規則を足し、数値の規則を足す', () => {
    const opened = small();
    const ranges = [{ startRow: 0, endRow: 9, startColumn: 2, endColumn: 2 }];
    const added = [
      { uid: 'x', type: 'list', formula1: '済,未', ranges, showErrorMessage: true, errorStyle: 1 },
      { uid: 'y', type: 'whole', operator: 'between', formula1: '1', formula2: '9', ranges },
      { uid: 'z', type: 'date', operator: 'greaterThan', formula1: '2024/04/01', ranges },
    ];
    resource(opened, RULES, () => added);
    opened.take();
    const areas = [{ top: 0, left: 2, bottom: 9, right: 2 }];
    expect(opened.book.sheets[0]!.validations).toMatchObject([
      { type: 'list', choices: ['済', '未'], areas, errorStyle: 'stop', showError: true },
      { type: 'whole', operator: 'between', formula1: '1', formula2: '9', areas },
      { type: 'decimal', operator: 'greaterThan', formula1: '45383', areas },
    ]);
  });

  test('入力規則を消し、動かす。日本語入力の指定は残る', () => {
    const plan = progressBook(1);
    const [sheet] = plan.sheets;
    const [rule] = sheet!.validations;
    const opened = open({
      ...plan,
      sheets: [{ ...sheet!, validations: [{ ...rule!, imeMode: 'off' }, rule!] }],
    });
    resource<{ ranges: { endRow: number }[]; prompt: string }>(opened, RULES, ([first]) => {
      first!.ranges[0]!.endRow = 20;
      return [{ ...first!, prompt: '選ぶ' }];
    });
    opened.take();
    expect(opened.book.sheets[0]!.validations).toMatchObject([
      { imeMode: 'off', prompt: '選ぶ', choices: rule!.choices, areas: [{ bottom: 20 }] },
    ]);
  });

  test('条件付き書式を足し、消す。ブックに置けないものは表だけに残す', () => {
    const opened = small();
    const ranges = [{ startRow: 0, endRow: 4, startColumn: 0, endColumn: 0 }];
    const style = { bg: { rgb: '#ffc7ce' } };
    const cell = { type: 'highlightCell', style };
    resource(opened, FORMATS, () => [
      {
        cfId: 'a',
        ranges,
        rule: { ...cell, subType: 'number', operator: 'greaterThan', value: 3 },
      },
      { cfId: 'b', ranges, rule: { ...cell, subType: 'duplicateValues' } },
      { cfId: 'c', ranges, rule: { type: 'colorScale', config: [] } },
    ]);
    opened.take();
    const [sheet] = opened.book.sheets;
    expect(sheet!.conditionalFormats).toMatchObject([
      { formula: 'AND(ISNUMBER(A1),A1>3)', fill: '#FFC7CE', priority: 1 },
      { formula: 'COUNTIF($A$1:$A$5,A1)>1', priority: 2 },
    ]);
    expect(sheet!.gridOnly).toHaveLength(1);
    resource(opened, FORMATS, () => []);
    opened.take();
    expect(sheet!.conditionalFormats).toEqual([]);
    expect(sheet!.gridOnly).toEqual([]);
  });

  test('コメントを足し、直し、返信し、消す', () => {
    const note = { row: 0, column: 0, author: '企画課', text: '一行目\n二行目' };
    const gone = { ...note, row: 4 };
    const plan = bookPlan([sheetPlan('表', { cells: cells({ A1: 1 }), notes: [note, gone] })]);
    const opened = open(plan);
    interface Comment {
      readonly ref: string;
      readonly personId: string;
      readonly text: { readonly dataStream: string };
      readonly children: readonly Comment[];
    }
    const comment = (ref: string, text: string): Comment => ({
      ref,
      personId: 'Owner_利用者',
      text: { dataStream: `${text}\r\n` },
      children: [],
    });
    resource<Comment>(opened, COMMENTS, ([first]) => [
      { ...first!, children: [comment('A1', '承知')] },
      comment('C3', '確認\r願います'),
    ]);
    opened.take();
    expect(opened.book.sheets[0]!.notes).toEqual([
      { ...note, text: '一行目\n二行目\n利用者：承知' },
      { row: 2, column: 2, author: '利用者', text: '確認\n願います' },
    ]);
  });
});
