import { createXlsx } from '../../src/adapters/xlsx';
import type { PlannedCell, SheetBlueprint } from '../../src/core/grid/blueprint';
import { cellName, type Grid } from '../../src/core/grid/grid';
import { bookOfGrids } from '../app/book-of-grids';
import { partText } from '../adapters/xlsx/packed-parts';
import { otherForm, YEARS_BESIDE } from '../core/form/read/any/other-forms';
import { booksInZip, downloadBy, narrowPane, saveBook, workbookIn } from './trial-files';
import { openBook, openTrial, showPanel, type TrialPage } from './trial-page';

const FORMULAS: Readonly<Record<string, string>> = { K5: '=I5/J5', K7: '=I7/J7' };

/** A city's list with a formula, a look of its own and a legend on a sheet of its own. */
const cityBook = (): Uint8Array => {
  const plan = bookOfGrids(YEARS_BESIDE, otherForm('凡例', [['◎　目標を上回った'], ['○　達した']]));
  const [list, ...others] = plan.sheets as [SheetBlueprint, ...SheetBlueprint[]];
  const cells = list.cells.map((cell): PlannedCell => {
    const formula = FORMULAS[cellName(cell.row, cell.column)];
    return { ...cell, style: cell.row === 2 ? 1 : 0, ...(formula ? { formula } : {}) };
  });
  return createXlsx().write({
    ...plan,
    styles: [{}, { font: { bold: true }, fill: '#DDEEFF' }],
    sheets: [{ ...list, cells }, ...others],
  });
};

let trial: TrialPage;
beforeAll(async () => {
  trial = await openTrial();
  await narrowPane(trial);
  await openBook(trial, '総合戦略.xlsx', cityBook());
  await showPanel(trial, '配布');
});
afterAll(() => trial.close());

const handOut = async (): Promise<ReturnType<typeof booksInZip>> =>
  booksInZip(
    await downloadBy(trial, () =>
      trial.pane.getByRole('button', { name: 'すべての課の分を保存（ZIP）' }).click(),
    ),
  );

const SHEET1 = 'xl/worksheets/sheet1.xml';
const told = ({ values, formulas }: Grid) => ({ values, formulas: [...formulas] });

it('何も選ばなければ、課のブックは今の表の写しで、隠れた行のほかは一字も変わらない', async () => {
  await trial.pane.getByRole('radio', { name: '今の表のまま' }).waitFor();
  const own = (await saveBook(trial)).bytes;
  const books = await handOut();
  expect([...books.keys()].sort()).toEqual(['住宅課', '企画課', '産業課'].sort());
  const hidden: Record<string, readonly number[]> = {};
  for (const [department, file] of books) {
    const [list, legend] = workbookIn(file).grids as [Grid, Grid];
    hidden[department] = [...list.hiddenRows].map((row) => row + 1);
    const shown = partText(file.bytes, SHEET1).replace(/(<row [^>]*?) hidden="1"/gu, '$1');
    expect(shown).toBe(partText(own, SHEET1));
    const before = workbookIn({ bytes: own }).grids as [Grid, Grid];
    expect([told(list), told(legend)]).toEqual([told(before[0]), told(before[1])]);
    expect(list.formulas.size).toBe(2);
  }
  expect(hidden).toEqual({ 産業課: [7, 8], 住宅課: [5, 6, 8], 企画課: [5, 6, 7] });
  expect(workbookIn(books.get('住宅課')!).identity).toMatchObject({ department: '住宅課' });
  await trial.pane.getByText('3課の分を一つの ZIP にまとめました。').first().waitFor();
});

it('「Shinko の様式」を選べば、課の項目だけの様式になる', async () => {
  await trial.pane.getByRole('radio', { name: 'Shinko の様式' }).click();
  const { forms, grids } = workbookIn((await handOut()).get('住宅課')!);
  expect(grids.every(({ hiddenRows }) => hiddenRows.size === 0)).toBe(true);
  expect(forms.map(({ kind, blocks }) => [kind, blocks.map(({ number }) => number)])).toEqual([
    ['years-below', [3]],
  ]);
  expect({ errors: trial.errors, foreign: trial.foreign }).toEqual({ errors: [], foreign: [] });
});
