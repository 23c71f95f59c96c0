import { createXlsx } from '../../adapters/xlsx';
import { makeForm } from '../../app/form/make-form';
import { BUNDLED_PLANS } from '../../core/catalog/bundled';
import { entriesOfSheet } from '../../core/form/read/entries-of-sheet';
import { recognise } from '../../core/form/read/recognise';
import { parseTextGrid } from '../../core/form/read/text-grid';
import facts from './sample/r4-facts.txt';

/**
 * Bytes of the workbook that the trial opens with: the bundled plan's form with the figures, units,
 * grades and boxes of R2 to R4, and narratives written for the sample. Its faults are the city's own.
 */
export const sampleWorkbook = (): Promise<Uint8Array> => {
  const catalog = BUNDLED_PLANS[0]!;
  const entries = entriesOfSheet(recognise(parseTextGrid(facts)));
  const form = makeForm({ catalog, fiscalYear: catalog.fiscalYear, entries, id: 'trial-sample' });
  if (!form.ok) throw new TypeError(`the sample has no department ${form.failure.department}`);
  return Promise.resolve(createXlsx().write(form.value));
};
