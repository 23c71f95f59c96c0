import { mergeSheets } from '../../../../src/core/merge/resolve/merge-sheets';
import { conflictItems, countConflicts } from '../../../../src/core/merge/resolve/conflict-items';
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
