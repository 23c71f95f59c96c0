import { findIdentity, workbookOf } from '../recognise/of-grids';
import fc from 'fast-check';
import { departmentBooks, splitWorkbook } from '../../../src/app/split/split';
import { entriesOfSheet } from '../../../src/core/form/read/entries-of-sheet';
import { gridOfBlueprint } from '../../../src/core/grid/grid-of-blueprint';
import type { Grid } from '../../../src/core/grid/grid';
import { layoutForm } from '../../../src/core/form/write/layout';
import { recognise } from '../../../src/core/form/read/recognise';
import type { WorkbookBlueprint } from '../../../src/core/grid/blueprint';
import { NO_MAP } from '../../../src/core/split/departments';
import { normalisedEntries } from '../../../src/core/submit/normalised-entries';
import { arbitraryCatalog, arbitraryEntries } from '../../core/catalog/arbitrary-catalog';

const gridsOf = (plan: WorkbookBlueprint): readonly Grid[] =>
  plan.sheets.map((sheet) => gridOfBlueprint(sheet, plan.styles));

const master = arbitraryCatalog.chain((catalog) =>
  arbitraryEntries(catalog).map((entries) =>
    gridsOf(
      layoutForm({
        catalog,
        fiscalYear: 2022,
        years: 3,
        department: null,
        entries,
        id: 'master',
        protect: false,
      }),
    ),
  ),
);

const splitOf = (grids: readonly Grid[]) => {
  const split = splitWorkbook(workbookOf(grids), {}, NO_MAP);
  if (!split.ok) throw new RangeError(split.failure.kind);
  return [...departmentBooks(split.value, () => 'id')];
};

it('課の分を合わせると、全体のすべての掲載が、記入も同じまま、一度は現れる', () => {
  fc.assert(
    fc.property(master, (grids) => {
      const whole = recognise(grids[0]!);
      const blocksOf = (grid: Grid): readonly string[] => {
        const sheet = recognise(grid);
        return sheet.blocks.map((block) => normalisedEntries({ ...sheet, blocks: [block] }));
      };
      const wanted = new Set(blocksOf(grids[0]!));
      const found = new Set<string>();
      for (const { department, items, blueprint: plan } of splitOf(grids)) {
        const own = gridsOf(plan);
        const sheet = recognise(own[0]!);
        expect(new Set(sheet.blocks.map(({ number }) => number))).toEqual(items);
        for (const block of sheet.blocks) expect(block.departments).toContain(department);
        for (const text of blocksOf(own[0]!)) found.add(text);
        const { base } = findIdentity(own)!;
        const [kept, all] = [base!.blocks, entriesOfSheet(whole).blocks];
        for (const [key, block] of kept) expect(block).toEqual(all.get(key));
        expect([...kept.keys()].sort()).toEqual([...entriesOfSheet(sheet).blocks.keys()].sort());
      }
      expect(found).toEqual(wanted);
    }),
    { numRuns: 60 },
  );
});
