import fc from 'fast-check';
import { withLives } from '../../../src/app/check/check';
import { checkWorkbook, type WorkbookCheck } from '../../../src/app/check/check-workbook';
import { bookStandingOf } from '../../../src/app/submit/standing';
import { contentAt } from '../../../src/core/grid/apply';
import { gridOfBlueprint } from '../../../src/core/grid/grid-of-blueprint';
import type { CellValue, Grid } from '../../../src/core/grid/grid';
import { layoutForm } from '../../../src/core/form/write/layout';
import { recognise } from '../../../src/core/form/read/recognise';
import { findPlace, SAMPLE_CATALOG, SAMPLE_ENTRIES } from '../../core/rules/sample-sheet';
import { MemoryWorkbook } from '../memory-workbook';
import { findIdentity } from '../recognise/of-grids';

const PLACES = ['No.1 実績値 R4', 'No.1 評価 R4', 'No.1 成果', 'No.3 評価 R4', 'No.3 実績値 R4'];
const TEXTS: readonly CellValue[] = ['A', 'Ｅ', 12, null, '説明会を開いた。'];

const gridsOf = (): readonly Grid[] => {
  const { sheets, styles } = layoutForm({
    catalog: SAMPLE_CATALOG,
    fiscalYear: 2022,
    years: 3,
    department: null,
    entries: SAMPLE_ENTRIES,
    id: 'standing',
    protect: false,
  });
  return sheets.map((sheet) => gridOfBlueprint(sheet, styles));
};

const fresh = async (book: MemoryWorkbook): Promise<WorkbookCheck> => {
  const scope = { marks: () => Promise.resolve('leave' as const), scope: 'submission' as const };
  const checked = await checkWorkbook(book.port, {}, () => Promise.resolve(), scope);
  if (!checked.ok) throw new RangeError(checked.failure.kind);
  return checked.value;
};

it('打つたびの項目の状況は、初めから調べ直したものと同じで、打たなかった項目は同じ物のまま', async () => {
  const typing = fc.record({ place: fc.constantFrom(...PLACES), value: fc.constantFrom(...TEXTS) });
  await fc.assert(
    fc.asyncProperty(fc.array(typing, { minLength: 1, maxLength: 6 }), async (typings) => {
      const book = new MemoryWorkbook(gridsOf(), () => Promise.resolve());
      const identity = findIdentity(book.snapshot().grids) ?? null;
      let followed = await fresh(book);
      for (const { place, value } of typings) {
        const grid = book.snapshot().grids[0]!;
        const { row, column } = findPlace(recognise(grid), place);
        const before = bookStandingOf(followed, identity)!;
        const from = contentAt(grid, row, column);
        const edit = { sheet: grid.sheet, row, column, from, to: value };
        expect((await book.port.apply([edit])).ok).toBe(true);
        const [live] = followed.lives;
        const spans = live!.rowsToRead({ top: row, bottom: row })!;
        expect(live!.take(spans, book.snapshot().grids[0]!)).toBe(true);
        followed = { ...followed, report: withLives(followed.report, followed.lives) };
        const after = bookStandingOf(followed, identity)!;
        expect(after).toEqual(bookStandingOf(await fresh(book), identity));
        const isTyped = (index: number): boolean =>
          spans.some(({ top, bottom }) => {
            const { block } = live!.views[index]!;
            return block.top <= bottom && block.bottom >= top;
          });
        for (const [at, item] of after.items.entries()) {
          const last = before.items[at]!;
          if (!isTyped(item.view.block.index) && last.isOpen === item.isOpen)
            expect(item).toBe(last);
        }
      }
    }),
    { numRuns: Number(process.env['SHINKO_RUNS'] ?? 20) },
  );
});
