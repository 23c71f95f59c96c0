import { codeOf } from './office-code';

/** The open workbook as a place to try things in. */
export type Place =
  | { readonly kind: 'ready'; readonly outside: ReadonlySet<string>; readonly active: string }
  /** It holds something, which is nobody's to touch. */
  | { readonly kind: 'not-empty'; readonly sheets: readonly string[] }
  | { readonly kind: 'read-only' }
  | { readonly kind: 'unreadable'; readonly code: string };

/** Looks whether the open workbook is empty; changes nothing. Names in `own` are left over from an earlier time. */
export const lookAtPlace = async (own: ReadonlySet<string>): Promise<Place> => {
  try {
    return await Excel.run(async (context) => {
      const { workbook } = context;
      const { worksheets } = workbook;
      worksheets.load('items/name');
      workbook.load('readOnly');
      const active = worksheets.getActiveWorksheet();
      active.load('name');
      await context.sync();
      if (workbook.readOnly) return { kind: 'read-only' };
      const used = worksheets.items.map((sheet) => sheet.getUsedRangeOrNullObject(false));
      for (const range of used) range.load('address');
      await context.sync();
      const names = worksheets.items.map(({ name }) => name);
      const sheets = names.filter((name, at) => !used[at]!.isNullObject || own.has(name));
      return sheets.length > 0
        ? { kind: 'not-empty', sheets }
        : { kind: 'ready', outside: new Set(names), active: active.name };
    });
  } catch (error) {
    const code = codeOf(error);
    if (code === null) throw error;
    return { kind: 'unreadable', code };
  }
};

/** Deletes every sheet that did not stand there before, and shows the one that was shown. */
export const clearPlace = ({
  outside,
  active,
}: Extract<Place, { readonly kind: 'ready' }>): Promise<void> =>
  Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    const own = worksheets.items.filter(({ name }) => !outside.has(name));
    if (own.length === 0) return;
    worksheets.getItem(active).activate();
    for (const sheet of own) {
      // A very hidden one must be shown a little first.
      sheet.visibility = 'Hidden';
      sheet.delete();
    }
    await context.sync();
  });

/** Names of the sheets that did not stand there before. */
export const leftIn = (outside: ReadonlySet<string>): Promise<readonly string[]> =>
  Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    return worksheets.items.map(({ name }) => name).filter((name) => !outside.has(name));
  });
