/** What a mark's formula begins with; whatever carries it is ours, whoever copied it. */
export const SIGNATURE = 'N("shinko:';

/**
 * The cell that a mark is asked about, whichever it is. Excel's documentation shows the form for rules set
 * by an add-in, and with it nothing hangs on the cell that a rule over several areas is relative to.
 */
export const MARKED_CELL = 'INDIRECT("RC",FALSE)';

const RULE = 'items/id,items/type,items/customOrNullObject/rule/formula';

const askFormats = (sheet: Excel.Worksheet, members: string): Excel.ConditionalFormatCollection => {
  const formats = sheet.getRange().untrack().conditionalFormats;
  formats.load(members);
  return formats;
};

/** Queues the conditional formats of a sheet. */
export const askMarks = (sheet: Excel.Worksheet): Excel.ConditionalFormatCollection =>
  askFormats(sheet, RULE);

const formulaOf = ({ customOrNullObject: custom }: Excel.ConditionalFormat): string =>
  custom.isNullObject ? '' : custom.rule.formula;

/** Ids of the conditional formats that are ours, after the sync. */
export const ownMarks = (formats: Excel.ConditionalFormatCollection): readonly string[] =>
  formats.items
    .filter((format) => format.type === 'Custom' && formulaOf(format).includes(SIGNATURE))
    .map(({ id }) => id);

/** Queues the conditional formats of a sheet, to look which of them are of no use yet. */
export const askUnfinished = (sheet: Excel.Worksheet): Excel.ConditionalFormatCollection =>
  askFormats(sheet, `${RULE},items/customOrNullObject/format/fill/color`);

/** Ids of those whose rule is never true and that would show nothing, after the sync. */
export const unfinishedMarks = (formats: Excel.ConditionalFormatCollection): readonly string[] =>
  formats.items
    .filter(
      (format) =>
        format.type === 'Custom' &&
        !format.customOrNullObject.isNullObject &&
        /^=?(?:FALSE)?$/iu.test(formulaOf(format)) &&
        !format.customOrNullObject.format.fill.color,
    )
    .map(({ id }) => id);
