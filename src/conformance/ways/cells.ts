import { codeOf } from '../office/office-code';
import { DOCUMENTED, OTHER, type WayCase } from './probe';

const onSheet = (
  name: string,
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<string>,
): Promise<string> =>
  Excel.run((context) => work(context.workbook.worksheets.getItem(name), context));

/** Two rules on a cell, as a person puts them there; then their list is read. */
const conditionalFormats: WayCase = {
  id: 'way.conditionalFormats',
  run: async ({ sheet }) =>
    onSheet(await sheet(), async (own, context) => {
      for (const formula of ['=TRUE', '=FALSE']) {
        own.getRange('A1').conditionalFormats.add('Custom').custom.rule.formula = formula;
      }
      await context.sync();
      const formats = own.getRange().conditionalFormats;
      formats.load('items/id,items/type');
      try {
        await context.sync();
        return DOCUMENTED;
      } catch (error) {
        const code = codeOf(error);
        if (code === null) throw error;
        return code === 'ItemNotFound' ? 'not-found' : 'unreadable';
      }
    }),
};

/** Told of merged areas, of which one begins above the range and one goes on past it. */
const wayOfMerges = (addresses: readonly string[]): string => {
  const told = addresses.toSorted().join(' ');
  if (told === 'A1:A4 B6:C9') return DOCUMENTED;
  if (told === 'B6:C9') return 'top-left-inside';
  if (told === 'B6:B7') return 'cut';
  return addresses.some((address) => !address.includes(':')) ? 'first-cell' : OTHER;
};

const mergedAreas: WayCase = {
  id: 'way.mergedAreas',
  run: async ({ sheet }) =>
    onSheet(await sheet(), async (own, context) => {
      for (const address of ['A1:A4', 'B6:C9']) own.getRange(address).merge();
      await context.sync();
      const areas = own.getRange('A2:B7').getMergedAreasOrNullObject();
      areas.load('address');
      await context.sync();
      if (areas.isNullObject) return OTHER;
      const addresses = areas.address.split(',');
      return wayOfMerges(addresses.map((one) => one.slice(one.lastIndexOf('!') + 1)));
    }),
};

/** Ways of cells. */
export const CELL_WAYS: readonly WayCase[] = [conditionalFormats, mergedAreas];
