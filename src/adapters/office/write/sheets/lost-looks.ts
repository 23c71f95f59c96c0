/** What was queued about how a new sheet looks; readable after the next sync. */
export type LookAnswer = Excel.Range;

/**
 * Queues how a sheet looks as a whole. An Excel that finds new sheets only in the next batch answers
 * nothing, and then nothing is known.
 */
export const askLook = ({ workbook }: Excel.RequestContext, name: string): LookAnswer => {
  const used = workbook.worksheets
    .getItemOrNullObject(name)
    .getUsedRangeOrNullObject(false)
    .untrack();
  used.load('format/fill/color,format/font/bold,format/wrapText');
  return used;
};

const WHITE = /^#?f{6}$/iu;

/** Whether all cells look alike and bare, as in no sheet of ours but `_shinko`. */
export const looksPlain = (used: LookAnswer): boolean =>
  !used.isNullObject &&
  WHITE.test(used.format.fill.color) &&
  used.format.font.bold === false &&
  used.format.wrapText === false;
