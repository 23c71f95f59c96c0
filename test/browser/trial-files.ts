import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Download } from 'playwright-core';
import { createXlsx } from '../../src/adapters/xlsx';
import {
  recogniseWorkbook,
  type RecognisedWorkbook,
} from '../../src/app/recognise/recognised-workbook';
import type { TrialPage } from './trial-page';

/** A file on its way between the secretariat and a department. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const fileOf = async (download: Download): Promise<SentFile> => ({
  name: download.suggestedFilename(),
  bytes: new Uint8Array(readFileSync(await download.path())),
});

/** The file that pressing something hands out. */
export const downloadBy = async (
  { page }: TrialPage,
  press: () => Promise<void>,
): Promise<SentFile> => {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return fileOf(download);
};

/** Saves the open workbook by the page's own button. */
export const saveBook = (trial: TrialPage): Promise<SentFile> =>
  downloadBy(trial, () => trial.page.getByRole('button', { name: '保存', exact: true }).click());

/** A file as a workbook that is understood. */
export const workbookIn = ({ bytes }: Pick<SentFile, 'bytes'>): RecognisedWorkbook => {
  const book = createXlsx().read(bytes);
  if (!book.ok) throw new RangeError(book.failure.kind);
  return recogniseWorkbook(book.value);
};

/** The open workbook as it is saved. */
export const savedWorkbook = async (trial: TrialPage): Promise<RecognisedWorkbook> =>
  workbookIn(await saveBook(trial));

/** The departments' workbooks in the ZIP that hands them out, by department. */
export const booksInZip = ({ bytes }: SentFile): ReadonlyMap<string, SentFile> =>
  new Map(
    Object.entries(unzipSync(bytes)).map(([name, book]) => [
      /_([^_]+)\.xlsx$/u.exec(name)![1]!,
      { name, bytes: book },
    ]),
  );

/** Files as a field of the pane takes them. */
export const chosenFiles = (files: readonly SentFile[]) =>
  files.map(({ name, bytes }) => ({ name, mimeType: '', buffer: Buffer.from(bytes) }));

/** Makes the pane as narrow as it can be. */
export const narrowPane = async ({ page }: TrialPage): Promise<void> => {
  const splitter = page.locator('#splitter');
  for (let count = 0; count < 20; count += 1) await splitter.press('ArrowRight');
};
