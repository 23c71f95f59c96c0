import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createXlsx } from '../../src/adapters/xlsx';
import type { WorkbookBlueprint } from '../../src/core/grid/blueprint';
import { gridOfBlueprint } from '../../src/core/grid/grid-of-blueprint';
import { layoutTotals } from '../../src/core/summary/totals-book';
import { jaTotals } from '../../src/i18n/ja-totals';
import { r4Views, totalsOf } from '../core/summary/r4-totals';
import { gridsOf } from '../hosts/cli/books';
import { hasLibreOffice } from './programs';

if (!hasLibreOffice) console.warn('集計の数式は計算していません (not run: LibreOffice not found)');

/** Without results, so that whoever opens it has to work them out. */
const unsolved = (book: WorkbookBlueprint): WorkbookBlueprint => ({
  ...book,
  sheets: book.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      cell.formula === undefined ? cell : { ...cell, value: null },
    ),
  })),
});

(hasLibreOffice ? it : it.skip)(
  '集計の数式を LibreOffice が計算すると、書いた数と同じになる',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'shinko-totals-'));
    try {
      const planned = layoutTotals(totalsOf(r4Views(), { year: 2021 }), jaTotals);
      const file = join(folder, 'totals.xlsx');
      writeFileSync(file, createXlsx().write(unsolved(planned)));
      const out = join(folder, 'out');
      const words = ['--headless', '--convert-to', 'xlsx', '--outdir', out, file];
      execFileSync('soffice', [`-env:UserInstallation=file://${folder}/user`, ...words], {
        stdio: 'ignore',
      });
      const solved = gridsOf(readFileSync(join(out, 'totals.xlsx')));
      planned.sheets.forEach((sheet, index) => {
        const expected = gridOfBlueprint(sheet, planned.styles);
        const results = sheet.cells.filter(({ formula }) => formula !== undefined);
        const found = results.map(({ row, column }) => [
          row,
          column,
          solved[index]!.values[row]?.[column] ?? '',
        ]);
        expect(found).toEqual(
          results.map(({ row, column }) => [row, column, expected.values[row]?.[column] ?? '']),
        );
      });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
  120_000,
);
