import { mergeSheets } from '../../../../src/core/merge/resolve/merge-sheets';
import {
  conflictItems,
  countConflicts,
  distinctCandidates,
} from '../../../../src/core/merge/resolve/conflict-items';
import type { DepartmentFile } from '../../../../src/core/merge/diff/file-diff';
import type { CellContent } from '../../../../src/core/grid/edit';
import { findPlace, SAMPLE_CATALOG, sampleGrid } from '../../rules/sample-sheet';
import { recognise } from '../../../../src/core/form/read/recognise';
import { departmentFile, masterOf, typeInto } from '../merge-scene';

const MASTER = sampleGrid();
const master = masterOf(MASTER, SAMPLE_CATALOG);

const file = (
  department: string,
  texts: Readonly<Record<string, CellContent>>,
  name = `${department}.xlsx`,
): DepartmentFile =>
  departmentFile(MASTER, SAMPLE_CATALOG, department, (grid) => typeInto(grid, texts), {
    file: name,
  });

it('項目ごとに、年度の欄をみな、そうなるとおりに並べ、食い違う欄を指す', () => {
  const result = mergeSheets(master, [
    file('高齢者福祉課', {
      '2-1 R4 value': '7\n7',
      '2-1 R3 value': '1\n1',
      '2-1 R4 narrative': '文。',
    }),
    file('関係課', { '2-1 R4 value': '8\n8', '2-1 R3 value': '2\n2' }),
  ]);
  const [item, ...others] = conflictItems(master, result);
  expect(others).toEqual([]);
  expect(item).toMatchObject({
    item: 2,
    occurrence: 1,
    versions: [{ file: '関係課.xlsx' }, { file: '高齢者福祉課.xlsx' }],
  });
  expect(
    item!.fields.map(({ year, field, text, conflict }) => [year, field, text, conflict]),
  ).toEqual([
    ['R3', 'value', '5\n5', 0],
    ['R4', 'progress', '順調に進んだ', null],
    ['R4', 'value', '5\n6', 1],
    ['R4', 'unit', '部\n人', null],
    ['R4', 'grade', 'A', null],
    ['R4', 'narrative', '文。', null],
  ]);
  expect(item!.fields.at(-1)).toMatchObject(
    (({ row, column }) => ({ sheet: MASTER.sheet, row, column }))(
      findPlace(recognise(MASTER), 'No.2 成果'),
    ),
  );
  expect(item!.remarks).toEqual({ text: '', others: [] });
  expect(countConflicts(result.conflicts)).toEqual({
    items: 1,
    fields: 2,
    openItems: 1,
    openFields: 2,
  });
});

it('課が備考に書いたものを、その項目の記入のうちに見せる', () => {
  const at = findPlace(recognise(MASTER), 'No.2 備考');
  const noted = file('高齢者福祉課', { '2-1 R4 value': '7\n7' });
  const [form] = noted.forms;
  const { row, column } = form!.blocks.find(({ number }) => number === 2)!.remarks;
  const values = [...form!.grid.values];
  values[row] = Object.assign([...(values[row] ?? [])], { [column]: '課の備考' });
  const withNote = { ...noted, forms: [recognise({ ...form!.grid, values })] };
  const result = mergeSheets(master, [withNote, file('関係課', { '2-1 R4 value': '8\n8' })]);
  const [item] = conflictItems(master, result);
  expect(at.text).toBe('');
  expect(item!.remarks!.others).toMatchObject([
    { file: '高齢者福祉課.xlsx', value: '課の備考', taken: false },
  ]);
});

it('再掲のつながった欄は、元の欄がそうなるとおりに見せる', () => {
  const own = typeInto(MASTER, { '1-2 R4 narrative': '再掲だけの文。' });
  const split = masterOf(own, SAMPLE_CATALOG);
  const said = (department: string, texts: Readonly<Record<string, CellContent>>): DepartmentFile =>
    departmentFile(own, SAMPLE_CATALOG, department, (grid) => typeInto(grid, texts));
  const [department] = split.items.byNumber.get(1)!.departments;
  const result = mergeSheets(split, [
    said(department!, { '1-2 R4 narrative': '課の文。', '1-1 R4 value': 7 }),
    { ...said(department!, { '1-2 R4 narrative': '別の文。' }), file: '二冊目.xlsx' },
  ]);
  const items = conflictItems(split, result);
  const repeat = items.find(({ item, occurrence }) => item === 1 && occurrence === 2)!;
  const textOf = (field: string) => repeat.fields.find((one) => one.field === field)!.text;
  expect([textOf('value'), textOf('unit'), textOf('narrative')]).toEqual([
    '7',
    '回',
    '再掲だけの文。',
  ]);
});

it('選べる案は、同じ課が同じことを言う写しを一つと数える', () => {
  const candidate = (department: string | null, name: string, value: string) => ({
    ...{ department, file: name, value },
  });
  const conflict = {
    candidates: [
      candidate('健康課', 'a.xlsx', '7'),
      candidate('健康課', 'b.xlsx', '7'),
      candidate('健康課', 'b.xlsx', '8'),
      candidate('福祉課', 'c.xlsx', '7'),
      candidate(null, 'd.xlsx', '7'),
      candidate(null, 'd.xlsx', '7'),
      candidate(null, 'e.xlsx', '7'),
    ],
  };
  const [item] = mergeSheets(master, [
    file('高齢者福祉課', { '2-1 R4 value': '7\n7' }),
    file('関係課', { '2-1 R4 value': '8\n8' }),
  ]).conflicts;
  expect(distinctCandidates({ ...item!, ...conflict })).toEqual([0, 2, 3, 4, 6]);
});

it('ほかの項目の備考は、その項目の備考として見せない', () => {
  const noted = (one: DepartmentFile): DepartmentFile => {
    const [form] = one.forms;
    const values = [...form!.grid.values];
    for (const { number, remarks } of form!.blocks) {
      const { row, column } = remarks;
      values[row] = Object.assign([...(values[row] ?? [])], { [column]: `No.${number}の備考` });
    }
    return { ...one, forms: [recognise({ ...form!.grid, values })] };
  };
  const [other] = master.items.byNumber.get(1)!.departments;
  const result = mergeSheets(master, [
    noted(file('高齢者福祉課', { '2-1 R4 value': '7\n7' })),
    file('関係課', { '2-1 R4 value': '8\n8' }),
    noted(file(other!, {}, '第一.xlsx')),
  ]);
  expect(result.left.map(({ value }) => value)).toContain('No.1の備考');
  const [item] = conflictItems(master, result);
  expect(item!.remarks!.others.map(({ value }) => value)).toEqual(['No.2の備考']);
});
