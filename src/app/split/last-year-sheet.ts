import type { ItemNumber } from '../../core/value/item-number';
import { catalogOfItems, type Catalog, type CatalogItem } from '../../core/catalog/catalog';
import { matchItems, type ItemMatch } from '../../core/catalog/match-items';
import type { FiscalYear } from '../../core/era/fiscal-year';
import { catalogOfSheet } from '../../core/form/read/catalog-of-sheet';
import { entriesOfSheet } from '../../core/form/read/entries-of-sheet';
import type { RecognisedSheet } from '../../core/form/read/recognised';
import { layoutForm } from '../../core/form/write/layout';
import type { SheetEntries } from '../../core/record/entries';
import type { SheetBlueprint } from '../../core/grid/blueprint';
import { sameWords } from '../../core/text/text';

/** Years that a form shows, up to its own. */
const yearsUpTo = (form: RecognisedSheet, fiscalYear: FiscalYear): number => {
  const shown = form.blocks.flatMap(({ measures }) =>
    measures.flatMap(({ years }) => years.flatMap(({ year }) => year?.year ?? [])),
  );
  const past = shown.filter((year) => year <= fiscalYear && year > fiscalYear - 10);
  return fiscalYear - past.reduce((least, year) => Math.min(least, year), fiscalYear) + 1;
};

/** Last year's sheet, understood once for all books. */
export interface LastYear {
  readonly catalog: Catalog;
  /** What became of its items. */
  readonly matches: readonly ItemMatch[];
  readonly entries: SheetEntries;
  readonly years: number;
}

/** Understands last year's sheet beside this year's plan; `undefined` where it tells no plan. */
export const lastYearOf = (form: RecognisedSheet, catalog: Catalog): LastYear | undefined => {
  const old = catalogOfSheet(form);
  if (!old.ok) return undefined;
  return {
    catalog: old.value,
    matches: matchItems(old.value, catalog),
    entries: entriesOfSheet(form),
    years: yearsUpTo(form, old.value.fiscalYear),
  };
};

/** Last year's items that became some of this year's, and those of the department that have ended. */
const itemsOf = (
  matches: readonly ItemMatch[],
  department: string,
  items: ReadonlySet<ItemNumber>,
): ReadonlySet<ItemNumber> => {
  const isOwn = (item: CatalogItem): boolean =>
    item.departments.some((name) => sameWords(name, department));
  const own = matches.flatMap(({ from, to }) => {
    if (!from) return [];
    return (to ? items.has(to.number) : isOwn(from)) ? [from.number] : [];
  });
  return new Set(own);
};

/**
 * Last year's sheet with a department's items alone, for it to look at while it fills in this year's;
 * `undefined` where it had none.
 */
export const lastYearSheet = (
  { catalog, matches, entries, years }: LastYear,
  department: string,
  items: ReadonlySet<ItemNumber>,
): SheetBlueprint | undefined => {
  const own = itemsOf(matches, department, items);
  if (own.size === 0) return undefined;
  return layoutForm({
    catalog: catalogOfItems(catalog, own),
    fiscalYear: catalog.fiscalYear,
    years,
    department,
    entries,
    id: '',
    protect: false,
  }).sheets[0];
};
