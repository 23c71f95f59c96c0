import { codeOf } from '../office/office-code';
import { DOCUMENTED, FILL, UNTOLD, type WayCase } from './probe';

/** The sheet that is put in from a file. */
export const FILE_SHEET = 'shinko-file';

const LACKING = new Set(['ApiNotFound', 'ApiNotAvailable', 'UnsupportedFeature']);

const inBase64 = (bytes: Uint8Array): string =>
  btoa([...bytes].map((byte) => String.fromCharCode(byte)).join(''));

/** Puts a file's sheet in; the code of the error, `null` where there was none. */
const put = (file: Uint8Array): Promise<string | null> =>
  Excel.run(async (context) => {
    context.workbook.insertWorksheetsFromBase64(inBase64(file), {
      positionType: 'End',
      sheetNamesToInsert: [FILE_SHEET],
    });
    try {
      await context.sync();
      return null;
    } catch (error) {
      const code = codeOf(error);
      if (code === null) throw error;
      return code;
    }
  });

/** The fill of the sheet's first cell; `null` where no sheet is in. */
const fillIn = (): Promise<string | null> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(FILE_SHEET);
    sheet.load('id');
    await context.sync();
    if (sheet.isNullObject) return null;
    const { fill } = sheet.getRange('A1').format;
    fill.load('color');
    await context.sync();
    return fill.color;
  });

const takeOut = (): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItemOrNullObject(FILE_SHEET).delete();
    await context.sync();
  });

const wayOf = async (file: Uint8Array): Promise<string> => {
  const code = await put(file);
  const fill = await fillIn();
  if (fill !== null) await takeOut();
  if (code === null) return fill?.toUpperCase() === FILL ? DOCUMENTED : 'plain';
  if (fill !== null) return 'error-afterwards';
  return LACKING.has(code) ? 'unsupported' : 'forbidden';
};

const insertion: WayCase = {
  id: 'way.insertion',
  run: ({ file }) => wayOf(file(FILE_SHEET)),
};

/** Tried only where a person agrees: some Excels close. */
export const BARE_INSERTION: WayCase = {
  id: 'way.insertion-bare',
  run: async ({ file, bareFile }) => {
    const usual = await wayOf(file(FILE_SHEET));
    if (usual !== DOCUMENTED) return UNTOLD;
    return (await wayOf(bareFile(FILE_SHEET))) === DOCUMENTED ? DOCUMENTED : 'needs-active-tab';
  },
};

/** Ways of putting sheets in. */
export const INSERTION_WAYS: readonly WayCase[] = [insertion];
