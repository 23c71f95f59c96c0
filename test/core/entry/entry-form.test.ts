import type { ItemNumber } from '../../../src/core/value/item-number';
import fc from 'fast-check';
import { applyEdits } from '../../../src/core/grid/apply';
import type { CellEdit } from '../../../src/core/grid/edit';
import {
  figureEdits,
  gradeEdits,
  narrativeEdits,
  unitEdits,
  wholeValueEdits,
} from '../../../src/core/entry/entry-edits';
import { entryForm, gradeOf, type EntryForm } from '../../../src/core/entry/entry-form';
import { cellAt, type Grid } from '../../../src/core/grid/grid';
import { recognise } from '../../../src/core/form/read/recognise';
import { checkSheet } from '../../../src/core/rules/engine';
import { createContext } from '../../../src/core/rules/view';
import { SAMPLE_CATALOG, sampleGrid, sampleWith } from '../rules/sample-sheet';

const REFERENCE = { catalog: SAMPLE_CATALOG, department: null };

const formOf = (grid: Grid, number: ItemNumber, repeat = false): EntryForm => {
  const context = createContext(recognise(grid), REFERENCE)!;
  const view = context.views.find(
    ({ block }) => block.number === number && block.repeat === repeat,
  )!;
  return entryForm(view, context.sheet.grid);
};

const applied = (grid: Grid, edits: readonly CellEdit[] | null): Grid => {
  if (!edits) throw new RangeError('nothing was to be written');
  const next = applyEdits(grid, edits);
  if (!next.ok) throw new RangeError('stale');
  return next.value;
};

const currentOf = (form: EntryForm) => form.years.find((year) => year.isCurrent)!;
const faults = (grid: Grid) =>
  checkSheet(recognise(grid), REFERENCE)!.findings.filter(({ severity }) => severity === 'error');

describe('欄', () => {
  test('段ごとに名前と、昨年の値がある', () => {
    const form = formOf(sampleGrid(), 2);
    const current = currentOf(form);
    expect(form.years.map(({ year }) => year)).toEqual([2022, 2021, 2020]);
    expect(current.figures).toHaveLength(2);
    const before = form.years[1]!.figures!;
    expect(current.figures!.map((figure) => figure.before)).toEqual(
      before.map((figure) => figure.text),
    );
    expect(current.figures!.every((figure) => figure.name !== '')).toBe(true);
    expect(form.units.length).toBeGreaterThan(0);
  });

  test('段に分けられない値は、一つの欄になる', () => {
    const form = formOf(sampleWith(['No.2 実績値 R4', '今年は集計中']), 2);
    expect(currentOf(form).figures).toBeNull();
  });

  test('式のある再掲の欄は書けず、元の項目が分かる', () => {
    const grid = sampleGrid();
    const repeat = recognise(grid).blocks.find((block) => block.repeat)!;
    const form = formOf(grid, repeat.number!, true);
    expect(form.original?.number).toBe(repeat.number);
    expect([...currentOf(form).locked].sort()).toEqual(['grade', 'unit', 'value']);
    expect(form.isNarrativeLocked).toBe(true);
  });
});

describe('書く', () => {
  test('ただの数は数として、全角も半角に、そのほかは文字として入る', () => {
    const grid = sampleGrid();
    const form = formOf(grid, 1);
    const { value } = currentOf(form);
    const written = (text: string) =>
      cellAt(applied(grid, figureEdits(grid, currentOf(form), [text])), value.row, value.column);
    expect(written('１２３')).toBe(123);
    expect(written('1,234')).toBe(1234);
    expect(written('15/664')).toBe('15/664');
    expect(written('007')).toBe('007');
    expect(written('=1+1')).toBe('=1+1');
    expect(written('')).toBeNull();
  });

  test('段が複数なら改行でつなぎ、一部だけでは書かない', () => {
    const grid = sampleGrid();
    const form = formOf(grid, 2);
    const { value } = currentOf(form);
    expect(figureEdits(grid, currentOf(form), ['', '34'])).toBeNull();
    const next = applied(grid, figureEdits(grid, currentOf(form), ['1,200', '３４']));
    expect(cellAt(next, value.row, value.column)).toBe('1,200\n34');
    expect(currentOf(formOf(next, 2)).figures!.map(({ text }) => text)).toEqual(['1,200', '34']);
  });

  test('段の中で行の分かれた値は、直しても行が分かれたままになる', () => {
    const grid = sampleWith(
      ['No.2 実績の指標', '上段：理事会・定例会開催回数\\n下段：研修会の実施回数'],
      ['No.2 実績値 R4', '理事会 11\\n定例会 9\\n研修会 5'],
    );
    const form = formOf(grid, 2);
    const { figures, value } = currentOf(form);
    expect(figures!.map(({ text }) => text)).toEqual(['理事会 11 定例会 9', '研修会 5']);
    const next = applied(
      grid,
      figureEdits(grid, currentOf(form), ['理事会 11 定例会 10', '研修会 5']),
    );
    expect(cellAt(next, value.row, value.column)).toBe('理事会 11\n定例会 10\n研修会 5');
  });

  test('同じ内容なら何も書かない', () => {
    const grid = sampleGrid();
    const form = formOf(grid, 2);
    const current = currentOf(form);
    const texts = current.figures!.map(({ text }) => text);
    expect(figureEdits(grid, current, texts)).toEqual([]);
    expect(unitEdits(grid, current, current.unit.text)).toEqual([]);
    expect(gradeEdits(grid, form, current, gradeOf(current))).toEqual([]);
    expect(narrativeEdits(grid, form, form.narrative.text)).toEqual([]);
    expect(wholeValueEdits(grid, current, current.value.text)).toEqual([]);
  });

  test('評価を選ぶと進捗状況もそろい、誤りが残らない', () => {
    const grid = sampleWith(['No.5 評価 R4', 'Ａ'], ['No.5 進捗状況 A', '☑ 順調に進んだ']);
    expect(faults(grid).length).toBeGreaterThan(0);
    for (const grade of ['A', 'B', 'C', 'D'] as const) {
      const form = formOf(grid, 5);
      const next = applied(grid, gradeEdits(grid, form, currentOf(form), grade));
      const after = formOf(next, 5);
      expect([gradeOf(currentOf(after)), after.progress]).toEqual([grade, grade]);
      expect(faults(next)).toEqual([]);
    }
  });

  test('過ぎた年の評価は箱を変えない', () => {
    const grid = sampleGrid();
    const form = formOf(grid, 1);
    const edits = gradeEdits(grid, form, form.years[1]!, 'D');
    expect(edits.map(({ row, column }) => [row, column])).toEqual([
      [form.years[1]!.grade.row, form.years[1]!.grade.column],
    ]);
  });

  test('文章は改行ごと入り、終わりの空白だけ落ちる', () => {
    const grid = sampleGrid();
    const form = formOf(grid, 1);
    const { narrative } = form;
    const next = applied(grid, narrativeEdits(grid, form, '成果の一行目\r\n二行目　\n\n'));
    expect(cellAt(next, narrative.row, narrative.column)).toBe('成果の一行目\n二行目');
  });
});

test('任意の数を段ごとに書けば、読んだときも同じ数である', () => {
  const grid = sampleGrid();
  const form = formOf(grid, 2);
  fc.assert(
    fc.property(fc.nat(9_999_999), fc.nat(9_999_999), (upper, lower) => {
      const next = applied(grid, figureEdits(grid, currentOf(form), [`${upper}`, `${lower}`]));
      const again = currentOf(formOf(next, 2)).figures!.map(({ text }) => Number(text));
      expect(again).toEqual([upper, lower]);
    }),
  );
});
