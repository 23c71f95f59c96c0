/** Queues the deletion of a sheet; a very hidden one must be shown a little first. */
export const deleteSheet = (sheet: Excel.Worksheet): void => {
  sheet.visibility = 'Hidden';
  sheet.delete();
};
