import { createXlsx } from '../../src/adapters/xlsx';
import { exportRows } from '../../src/app/export/export-table';
import { WorkbookMerge } from '../../src/app/merge/workbook-merge';
import { isRejected } from '../../src/app/merge/diff-workbook';
import { departmentBooks, splitWorkbook } from '../../src/app/split/split';
import { contentAt } from '../../src/core/grid/apply';
import { cellName } from '../../src/core/grid/grid';
import type { CellContent, CellEdit } from '../../src/core/grid/edit';
import { recognise } from '../../src/core/form/read/recognise';
import { layoutForm } from '../../src/core/form/write/layout';
import { OPEN } from '../../src/core/merge/resolve/settle';
import { NO_MAP } from '../../src/core/split/departments';
import { findPlace, SAMPLE_FORM } from '../core/rules/sample-sheet';
import { TARGET_CATALOG } from '../core/rules/target-sample';
import { workbookOf } from './recognise/of-grids';

const xlsx = createXlsx();

const contentOf = (bytes: Uint8Array) => {
  const content = xlsx.read(bytes);
  if (!content.ok) throw new RangeError(content.failure.kind);
  return content.value;
};

const MASTER = xlsx.write(layoutForm({ ...SAMPLE_FORM, catalog: TARGET_CATALOG }));

const handedTo = (name: string): Uint8Array => {
  const split = splitWorkbook(workbookOf(contentOf(MASTER).grids), {}, NO_MAP);
  if (!split.ok) throw new RangeError(split.failure.kind);
  const books = [...departmentBooks(split.value, () => 'id')];
  return xlsx.write(books.find(({ department }) => department === name)!.blueprint);
};

const typed = (bytes: Uint8Array, texts: Readonly<Record<string, CellContent>>): Uint8Array => {
  const grid = contentOf(bytes).grids[0]!;
  const edits = Object.entries(texts).map(([place, to]): CellEdit => {
    const { row, column } = findPlace(recognise(grid), place);
    return { sheet: grid.sheet, row, column, from: contentAt(grid, row, column), to };
  });
  const result = xlsx.splice(bytes, edits);
  if (!result.ok) throw new RangeError(result.failure.kind);
  return result.value;
};

const merged = (file: Uint8Array) => {
  const merge = WorkbookMerge.open(contentOf(MASTER), xlsx);
  if (!merge.ok) throw new RangeError(merge.failure.kind);
  expect(isRejected(merge.value.add('社会福祉課.xlsx', file))).toBe(false);
  return merge.value.finish(OPEN);
};

it('配ったブックにも列があり、数値と計画がそのまま入っている', () => {
  const own = workbookOf(contentOf(handedTo('社会福祉課')).grids);
  const [form] = own.forms;
  expect(findPlace(form!, 'No.1 目標値 R4').text).toBe('5');
  expect(findPlace(form!, 'No.3 目標値 R4').text).toBe('20');
  expect(own.identity?.catalog?.targetColumn).toBe(true);
});

it('何も変えずに戻せば、目標値について何も言わない', () => {
  const { changes, conflicts, left } = merged(handedTo('社会福祉課'));
  expect({ changes, conflicts, left }).toEqual({ changes: [], conflicts: [], left: [] });
});

it('課が変えた目標値は取り込まず、計画の文の変更として並べる', () => {
  // 20 stands elsewhere in the master, and is a change all the same.
  const { changes, left } = merged(
    typed(handedTo('社会福祉課'), { 'No.1 目標値 R4': 20, 'No.1 実績値 R4': 6 }),
  );
  const { row, column } = findPlace(recognise(contentOf(MASTER).grids[0]!), 'No.1 目標値 R4');
  expect(changes.map(({ before, after }) => [before, after])).toEqual([['5', '6']]);
  expect(left.map(({ why, value, target }) => ({ why, value, target }))).toEqual([
    {
      why: 'plan-cell',
      value: '20',
      target: {
        item: 1,
        occurrence: 1,
        sheet: '進行管理シート R4',
        cell: cellName(row, column),
        now: '5',
      },
    },
  ]);
});

it('書き出しは、シートの目標値と達成率を段ごとに言う', () => {
  const rows = exportRows(workbookOf(contentOf(typed(MASTER, { 'No.1 目標値 R4': 10 })).grids));
  if (!rows.ok) throw new RangeError(rows.failure.kind);
  const own = rows.value.filter(({ fiscal_year, repeat }) => fiscal_year === 'R4' && !repeat);
  expect(
    own.map(({ item_no, tier, value, target, rate }) => [item_no, tier, value, target, rate]),
  ).toEqual([
    [1, 1, 5, 10, 50],
    [2, 1, 5, 5, 100],
    [2, 2, 6, 8, 75],
    [3, 1, 20, 20, 100],
    [4, 1, 7, null, null],
    [5, 1, 24, null, null],
  ]);
  // Where the sheet says the plan's figure, the plan's own words are told.
  expect(own.slice(0, 2).map(({ target_text }) => target_text)).toEqual(['10', '発行部数5部']);
});
