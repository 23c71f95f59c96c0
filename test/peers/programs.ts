import { execFileSync } from 'node:child_process';

/** Python with its packages of the system. */
export const PYTHON = '/usr/bin/python3';

const runs = (command: string, ...args: readonly string[]): boolean => {
  try {
    execFileSync(command, args, { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
};

/** Whether the peers of some tests are on this machine; where one is not, its tests say that they were not run. */
export const hasOpenpyxl = runs(PYTHON, '-c', 'import openpyxl');
export const hasLibreOffice = runs('soffice', '--version');
export const hasPdfToText = runs('pdftotext', '-v');
export const hasFontList = runs('fc-list', 'Noto Sans CJK JP');
export const hasNginx = runs('nginx', '-v');
export const hasOpenssl = runs('openssl', 'version');
