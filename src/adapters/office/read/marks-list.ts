/** What a mark's formula begins with; whatever carries it is ours, whoever copied it. */
export const SIGNATURE = 'N("shinko:';

/** Queues the conditional formats of a sheet. */
export const askMarks = (sheet: Excel.Worksheet): Excel.ConditionalFormatCollection => {
  const formats = sheet.getRange().untrack().conditionalFormats;
  formats.load('items/id,items/type,items/customOrNullObject/rule/formula');
  return formats;
};

const formulaOf = ({ customOrNullObject: custom }: Excel.ConditionalFormat): string =>
  custom.isNullObject ? '' : custom.rule.formula;

/** Ids of the conditional formats that are ours, after the sync. */
export const ownMarks = (formats: Excel.ConditionalFormatCollection): readonly string[] =>
  formats.items
    .filter((format) => format.type === 'Custom' && formulaOf(format).includes(SIGNATURE))
    .map(({ id }) => id);
