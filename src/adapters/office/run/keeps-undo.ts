/**
 * Whether the person's undo outlives what an add-in writes, as it does from ExcelApi 1.19 on. Where
 * nothing is told of what this Excel has, it is taken for an older one.
 */
export const keepsUndo = (): boolean =>
  Office.context?.requirements?.isSetSupported('ExcelApi', '1.19') ?? false;
