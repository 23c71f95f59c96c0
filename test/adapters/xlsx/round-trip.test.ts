import fc from 'fast-check';
import { createXlsx } from '../../../src/adapters/xlsx';
import { cellAt, cellKey } from '../../../src/core/grid/grid';
import { anyPlan } from './plan-arbitrary';
import { blankSheet, workbookOf } from './sample-plan';

const xlsx = createXlsx();

describe('書いて読み戻す', () => {
  it('どの計画も readBlueprint で元に戻る', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const back = xlsx.readBlueprint(xlsx.write(plan));
        expect(back).toEqual({ ok: true, value: plan });
      }),
      { numRuns: 300 },
    );
  });

  it('read は計画のセルをそのまま返す', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const back = xlsx.read(xlsx.write(plan));
        if (!back.ok) throw new Error(JSON.stringify(back.failure));
        expect(back.value.activeSheet).toBe(plan.sheets[plan.activeSheet]!.name);
        plan.sheets.forEach((sheet, index) => {
          const grid = back.value.grids[index]!;
          expect(grid.sheet).toBe(sheet.name);
          expect(grid.visibility).toBe(sheet.visibility);
          expect(grid.merges).toEqual(sheet.merges);
          expect(grid.hiddenRows).toEqual(sheet.hiddenRows);
          expect(grid.hiddenColumns).toEqual(sheet.hiddenColumns);
          for (const cell of sheet.cells) {
            expect(cellAt(grid, cell.row, cell.column)).toEqual(cell.value);
            expect(grid.formulas.get(cellKey(cell.row, cell.column))).toBe(cell.formula);
            const format = plan.styles[cell.style]?.numberFormat;
            expect(grid.formats.get(cellKey(cell.row, cell.column))).toBe(
              format === '@' ? undefined : format,
            );
          }
        });
      }),
      { numRuns: 100 },
    );
  });

  it('同じ計画からは同じバイト列ができる', () => {
    const plan = workbookOf([
      blankSheet('表', { cells: [{ row: 0, column: 0, value: '取組', style: 0 }] }),
    ]);
    expect(xlsx.write(plan)).toEqual(xlsx.write(plan));
  });
});
