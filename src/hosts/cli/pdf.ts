import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const INSTALLED = [
  'soffice',
  'libreoffice',
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  'C:\\Program Files\\LibreOffice\\program\\soffice.exe',
];

/** Longest that a document may take, in milliseconds. */
const LONGEST = 180_000;

/**
 * A workbook as LibreOffice prints it; `undefined` where there is none, or it gives nothing.
 *
 * @param pages such as `1`; all where it is not given
 */
export const pdfOf = (book: Uint8Array, pages?: string): Uint8Array | undefined => {
  const filter =
    pages === undefined
      ? 'pdf'
      : `pdf:calc_pdf_Export:${JSON.stringify({ PageRange: { type: 'string', value: pages } })}`;
  const folder = mkdtempSync(join(tmpdir(), 'shinko-pdf-'));
  try {
    const file = join(folder, 'document.xlsx');
    writeFileSync(file, book);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    for (const program of INSTALLED) {
      try {
        execFileSync(
          program,
          [
            `-env:UserInstallation=${profile}`,
            '--headless',
            '--convert-to',
            filter,
            '--outdir',
            folder,
            file,
          ],
          { stdio: 'ignore', timeout: LONGEST },
        );
      } catch {
        // Not this one; whether any gave a document is seen below.
        continue;
      }
      const pdf = join(folder, 'document.pdf');
      if (existsSync(pdf)) return new Uint8Array(readFileSync(pdf));
    }
    return undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
