import { createXlsx } from '../../src/adapters/xlsx';
import type { SheetEntries } from '../../src/core/record/entries';
import { entriesOfSheet } from '../../src/core/form/read/entries-of-sheet';
import { gridOfBlueprint } from '../../src/core/grid/grid-of-blueprint';
import { layoutIdentity, readIdentity } from '../../src/core/record/identity';
import { THRESHOLDS } from '../../src/core/rules/registry';
import { layoutForm } from '../../src/core/form/write/layout';
import type { Grade } from '../../src/core/profile/vocabulary';
import type { SheetBlueprint, WorkbookBlueprint } from '../../src/core/grid/blueprint';
import { SAMPLE_CATALOG, SAMPLE_ENTRIES } from '../core/rules/sample-sheet';
import { sample } from './sample-book';

const YEAR = 2022;

/** What was typed into an item of the sample's own year. */
interface TypedEntry {
  readonly value?: string;
  readonly grade?: Grade;
  readonly ticked?: Grade;
  readonly narrative?: string;
}

/** A department's whole file as it came back: the base it was handed out with, and what was typed since. */
export const fileOf = (
  name: string,
  typed: Readonly<Record<number, TypedEntry>>,
  department: string | null = null,
  /** What else was done to its form. */
  change: (form: SheetBlueprint) => SheetBlueprint = (form) => form,
): File => {
  const base = entriesOfSheet(sample);
  const entries: SheetEntries = {
    ...SAMPLE_ENTRIES,
    blocks: new Map(
      [...SAMPLE_ENTRIES.blocks].map(([key, block]) => {
        const change = typed[Number(key.split('-')[0])];
        const years = new Map(block.years);
        const year = years.get(YEAR);
        const { value = year?.value, grade = year?.grade, ticked, narrative } = change ?? {};
        if (year) years.set(YEAR, { ...year, value: value ?? '', grade: grade ?? '' });
        const boxes = ticked === undefined ? block.ticked : [ticked];
        return [key, { ...block, years, ticked: boxes, narrative: narrative ?? block.narrative }];
      }),
    ),
  };
  const plan: WorkbookBlueprint = layoutForm({
    catalog: SAMPLE_CATALOG,
    fiscalYear: YEAR,
    years: 3,
    department,
    entries,
    id: name,
    protect: false,
  });
  const [form, own] = plan.sheets;
  const known = readIdentity(gridOfBlueprint(own!, plan.styles), THRESHOLDS)!;
  const handedOut = { ...plan, sheets: [change(form!), layoutIdentity({ ...known, base })] };
  const bytes = new Uint8Array(createXlsx().write(handedOut));
  return new File([bytes], name);
};

/** The department that comes first for an item of the sample. */
export const departmentsOf = (number: number): string =>
  SAMPLE_CATALOG.items.find((item) => item.number === number)!.departments[0]!;
