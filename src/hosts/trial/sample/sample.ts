import { createXlsx } from '../../../adapters/xlsx';
import { makeForm } from '../../../app/form/make-form';
import type { NamedFile } from '../../../app/split/split-workbook';
import { BUNDLED_PLANS } from '../../../core/catalog/bundled';
import { entriesOfSheet } from '../../../core/form/read/entries-of-sheet';
import { recognise } from '../../../core/form/read/recognise';
import { parseTextGrid } from '../../../core/form/read/text-grid';
import type { WorkbookBlueprint } from '../../../core/grid/blueprint';
import facts from './r4-facts.txt';

/**
 * The secretariat's workbook: the bundled plan's form with the figures, units, grades and boxes of R2
 * to R4, and narratives written for the sample. Its faults are the city's own.
 */
export const sampleBlueprint = (): WorkbookBlueprint => {
  const catalog = BUNDLED_PLANS[0]!;
  const entries = entriesOfSheet(recognise(parseTextGrid(facts)));
  // A workbook that is opened anew must not bring back what was found in the one before.
  const id = crypto.randomUUID();
  const form = makeForm({ catalog, fiscalYear: catalog.fiscalYear, entries, id });
  if (!form.ok) throw new TypeError(`the sample has no department ${form.failure.department}`);
  return form.value;
};

/** The same as a file. */
export const sampleWorkbook = (): NamedFile => ({
  name: '進行管理シート.xlsx',
  bytes: createXlsx().write(sampleBlueprint()),
});
