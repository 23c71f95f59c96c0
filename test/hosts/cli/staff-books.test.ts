import { readFileSync } from 'node:fs';
import { createXlsx } from '../../../src/adapters/xlsx';
import type { MergeReport } from '../../../src/app/merge/merge-report';
import type {
  PlannedCell,
  SheetBlueprint,
  WorkbookBlueprint,
} from '../../../src/core/grid/blueprint';
import { cellKey, cellName, parseCellName, type CellValue } from '../../../src/core/grid/grid';
import { recognise } from '../../../src/core/form/read/recognise';
import type { ItemBlock } from '../../../src/core/form/read/recognised';
import { layoutForm } from '../../../src/core/form/write/layout';
import { IDENTITY_SHEET } from '../../../src/core/record/identity-sheet';
import { readCellAt } from '../../../src/core/form/read/cell-reading';
import { COLUMN_WIDTHS, LINE_HEIGHT } from '../../../src/core/form/write/form-look';
import { wrappedLines } from '../../../src/core/text/text';
import { SAMPLE_FORM } from '../../core/rules/sample-sheet';
import { gridsOf } from './books';
import { shinko, useFolder } from './call';

const folder = useFolder();
const xlsx = createXlsx();
const MASTER = xlsx.write(layoutForm(SAMPLE_FORM));

const blueprintOf = (bytes: Uint8Array): WorkbookBlueprint => {
  const book = xlsx.readBlueprint(bytes);
  if (!book.ok) throw new RangeError(book.failure.kind);
  return book.value;
};

const blockOf = (bytes: Uint8Array, number: number, repeat = false): ItemBlock =>
  recognise(gridsOf(bytes)[0]!).blocks.find(
    (block) => block.number === number && block.repeat === repeat,
  )!;

type Field = 'value' | 'unit' | 'grade';

/** The cell of an item's field in R4. */
const cellOf = (bytes: Uint8Array, number: number, field: Field, repeat = false): string => {
  const { row, column } = blockOf(bytes, number, repeat).measures[0]!.years.at(-1)![field];
  return cellName(row, column);
};

interface Typed {
  readonly value: CellValue;
  readonly format?: string;
}

/** A book after cells were typed over, each with a number format of its own. */
const typed = (bytes: Uint8Array, cells: Readonly<Record<string, Typed>>): Uint8Array => {
  const book = blueprintOf(bytes);
  const styles = [...book.styles];
  const change = (sheet: SheetBlueprint): SheetBlueprint => {
    const changes = new Map<string, PlannedCell>();
    for (const [name, { value, format }] of Object.entries(cells)) {
      const place = parseCellName(name)!;
      const known = sheet.cells.find(
        (cell) => cell.row === place.row && cell.column === place.column,
      );
      const style = known?.style ?? 0;
      if (format !== undefined) styles.push({ ...styles[style], numberFormat: format });
      changes.set(name, {
        ...place,
        value,
        style: format === undefined ? style : styles.length - 1,
      });
    }
    const others = sheet.cells.filter(({ row, column }) => !changes.has(cellName(row, column)));
    const all = [...others, ...changes.values()];
    return { ...sheet, cells: all.sort((a, b) => a.row - b.row || a.column - b.column) };
  };
  const sheets = book.sheets.map((sheet, at) => (at === 0 ? change(sheet) : sheet));
  return xlsx.write({ ...book, sheets, styles });
};

const handedOut = (): Uint8Array => {
  const master = folder.write('master.xlsx', MASTER);
  expect(shinko('split', master, '-o', folder.path('out')).status).toBe(0);
  return readFileSync(folder.path('out/見本市第1次見本計画_R4_健康課.xlsx'));
};

interface Merged {
  readonly report: MergeReport;
  readonly book: Uint8Array;
  readonly status: number;
}

const merge = (master: Uint8Array, ...backs: readonly Uint8Array[]): Merged => {
  const file = folder.write('master.xlsx', master);
  const files = backs.map((back, at) => folder.write(`健康課 ${at}.xlsx`, back));
  const out = folder.path('merged.xlsx');
  const report = folder.path('report.json');
  const words = ['merge', file, ...files, '-o', out, '--report', report, '--force'];
  const { status, err } = shinko(...words);
  expect({ status, err }).not.toMatchObject({ status: 2 });
  const json = JSON.parse(readFileSync(report, 'utf8')) as MergeReport;
  return { report: json, book: readFileSync(out), status };
};

const changed = ({ report }: Merged): readonly string[] =>
  report.changes.map(({ item, year, field, after }) => `${item} ${year} ${field} ${after}`);

const left = ({ report }: Merged): readonly string[] =>
  report.left.map(({ cell, value, why }) => `${cell} ${value} ${why}`);

const shownAt = (bytes: Uint8Array, name: string): string => {
  const { row, column } = parseCellName(name)!;
  return readCellAt(gridsOf(bytes)[0]!, row, column).text;
};

describe('表示形式で見える数が、取り込まれ、書き出される', () => {
  it.each<[string, Typed, string]>([
    ['単位の付いた標準', { value: 27, format: 'General"件"' }, '27'],
    ['単位の付いた G/標準', { value: 27, format: 'G/標準"件"' }, '27'],
    ['パーセント', { value: 0.85, format: '0%' }, '85'],
    ['千単位', { value: 281_400, format: '#,##0,' }, '281'],
    ['小数', { value: 95.5, format: '0.0' }, '95.5'],
    ['15 桁まで', { value: 0.1 + 0.2, format: 'General' }, '0.3'],
  ])('%s', (_, cell, expected) => {
    const back = handedOut();
    const sent = typed(back, { [cellOf(back, 4, 'value')]: cell });
    const merged = merge(MASTER, sent);
    expect(changed(merged)).toEqual([`4 R4 value ${expected}`]);
    expect(shownAt(merged.book, cellOf(MASTER, 4, 'value'))).toBe(expected);
    const rows = JSON.parse(
      shinko('export', folder.write('sent.xlsx', sent), '--format', 'json').out,
    ) as readonly Record<string, unknown>[];
    const row = rows.find(({ item_no, fiscal_year }) => item_no === 4 && fiscal_year === 'R4');
    expect(row!['value']).toBe(Number(expected));
  });

  it('取りまとめ側の表示形式がパーセントでも、見える数は同じ', () => {
    const cell = cellOf(MASTER, 4, 'value');
    const master = typed(MASTER, { [cell]: { value: 0.07, format: '0%' } });
    folder.write('master.xlsx', master);
    shinko('split', folder.path('master.xlsx'), '-o', folder.path('out'));
    const back = readFileSync(folder.path('out/見本市第1次見本計画_R4_健康課.xlsx'));
    const merged = merge(master, typed(back, { [cellOf(back, 4, 'value')]: { value: 12 } }));
    expect(changed(merged)).toEqual(['4 R4 value 12']);
    expect(
      gridsOf(merged.book)[0]!.values[parseCellName(cell)!.row]![parseCellName(cell)!.column],
    ).toBe(0.12);
  });
});

describe('読めない記入は空欄ではない', () => {
  it.each<[string, Typed, string]>([
    ['日付になった値', { value: 44_928, format: 'm"月"d"日"' }, '1月2日'],
    ['時刻になった割合', { value: 182 / 1440, format: 'h:mm' }, '3:02'],
    ['エラー', { value: { error: '#NAME?' } }, '#NAME?'],
  ])('%s は変更にせず、見えるとおりに並べる', (_, cell, shown) => {
    const back = handedOut();
    const name = cellOf(back, 4, 'value');
    const merged = merge(MASTER, typed(back, { [name]: cell }));
    expect(changed(merged)).toEqual([]);
    expect(left(merged)).toEqual([`${name} ${shown} unreadable`]);
  });

  it.each(['コロナで中止', '○', '検討中'])('進捗状況の「%s」は、☑を消さない', (words) => {
    const back = handedOut();
    const { boxes } = blockOf(back, 5);
    const cells = boxes.map(
      ({ row, column }, at) => [cellName(row, column), { value: at === 0 ? words : null }] as const,
    );
    const merged = merge(MASTER, typed(back, Object.fromEntries(cells)));
    expect(changed(merged)).toEqual([]);
    expect(left(merged)).toEqual([`${cells[0]![0]} ${words} unreadable`]);
  });

  it.each([
    ['◎', '順調に進んだ'],
    ['A', '順調に進んだ'],
    ['一部遅れ', '一部遅れがある'],
    ['未実施 ☑', '未実施'],
  ])('進捗状況の「%s」は、はっきりしているので「%s」と読む', (words, meant) => {
    const back = handedOut();
    const { boxes } = blockOf(back, 4);
    const cells = boxes.map(
      ({ row, column }, at) => [cellName(row, column), { value: at === 0 ? words : null }] as const,
    );
    const merged = merge(MASTER, typed(back, Object.fromEntries(cells)));
    const own = changed(merged).filter((line) => line.includes('progress'));
    expect(own).toEqual(meant === '順調に進んだ' ? [] : [`4 R4 progress ${meant}`]);
    expect(left(merged)).toEqual([]);
  });
});

describe('ブックの中の様子', () => {
  it('写したシートが先にあっても、変えた方の記入が入る', () => {
    const back = handedOut();
    const book = blueprintOf(typed(back, { [cellOf(back, 4, 'value')]: { value: 27 } }));
    const [own] = book.sheets;
    const [before] = blueprintOf(back).sheets;
    const copy = { ...before!, name: `${own!.name} (2)` };
    const sent = xlsx.write({ ...book, sheets: [copy, ...book.sheets] });
    expect(changed(merge(MASTER, sent))).toEqual(['4 R4 value 27']);
  });

  it('値と単位を結合すると、単位は消えず、値は並べられる', () => {
    const back = handedOut();
    const [value, unit] = [cellOf(back, 4, 'value'), cellOf(back, 4, 'unit')];
    const book = blueprintOf(typed(back, { [value]: { value: '280件' }, [unit]: { value: null } }));
    const { row, column } = parseCellName(value)!;
    const area = { top: row, left: column, bottom: row, right: column + 1 };
    const sheets = book.sheets.map((sheet) =>
      sheet.name === IDENTITY_SHEET ? sheet : { ...sheet, merges: [...sheet.merges, area] },
    );
    const merged = merge(MASTER, xlsx.write({ ...book, sheets }));
    expect(changed(merged)).toEqual([]);
    expect(left(merged)).toEqual([`${value} 280件 unreadable`]);
  });

  it('同じ課の二つのファイルは、半分ずつ入る', () => {
    const back = handedOut();
    const one = typed(back, { [cellOf(back, 4, 'value')]: { value: 27 } });
    const two = typed(back, { [cellOf(back, 5, 'unit')]: { value: '世帯' } });
    expect(changed(merge(MASTER, one, two, back))).toEqual(['4 R4 value 27', '5 R4 unit 世帯']);
  });
});

it('書き出した CSV の文字は、表計算で数式にならない。JSON はそのまま', () => {
  const back = handedOut();
  const sent = folder.write(
    'sent.xlsx',
    typed(back, { [cellOf(back, 4, 'unit')]: { value: '=1+1' } }),
  );
  expect(shinko('export', sent, '--format', 'csv').out).toContain("'=1+1");
  expect(shinko('export', sent, '--format', 'json').out).toContain('"=1+1"');
});

it('小数の実績は、配るブックでも引き継ぐ様式でも、その数に見える', () => {
  const master = typed(MASTER, { [cellOf(MASTER, 4, 'value')]: { value: 95.5, format: '0.0' } });
  const file = folder.write('master.xlsx', master);
  expect(shinko('split', file, '-o', folder.path('out')).status).toBe(0);
  const book = readFileSync(folder.path('out/見本市第1次見本計画_R4_健康課.xlsx'));
  const { row, column } = parseCellName(cellOf(book, 4, 'value'))!;
  const [grid] = gridsOf(book);
  expect(grid!.values[row]![column]).toBe(95.5);
  expect(grid!.formats.has(cellKey(row, column))).toBe(false);
});

it('長い成果を取り込むと、全部が印刷されるように行が高くなり、ほかの行の高さは変わらない', () => {
  const back = handedOut();
  const at = ({ row, column }: { readonly row: number; readonly column: number }): string =>
    cellName(row, column);
  const text = '令和4年度の取組の成果と今後の課題を詳しく書いた文。'.repeat(30);
  const sent = typed(back, { [at(blockOf(back, 4).narrative)]: { value: text } });
  const heights = (bytes: Uint8Array): ReadonlyMap<number, number> =>
    blueprintOf(bytes).sheets[0]!.rowHeights;
  const merged = merge(MASTER, sent);
  const { narrative } = blockOf(MASTER, 4);
  const area = gridsOf(MASTER)[0]!.merges.find(
    ({ top, left }) => top === narrative.row && left === narrative.column,
  )!;
  const sum = (of: ReadonlyMap<number, number>): number =>
    Array.from({ length: area.bottom - area.top + 1 }, (_, row) => of.get(area.top + row)!).reduce(
      (all, one) => all + one,
    );
  const [before, after] = [heights(MASTER), heights(merged.book)];
  const lines = wrappedLines(text, COLUMN_WIDTHS.narrative - 2);
  expect(sum(before)).toBeLessThan(lines * LINE_HEIGHT);
  expect(sum(after)).toBeGreaterThanOrEqual(lines * LINE_HEIGHT);
  for (const [row, height] of before) {
    if (row < area.top || row > area.bottom) expect(after.get(row)).toBe(height);
  }
});
