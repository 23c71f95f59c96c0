import { ownMember } from '../../core/text/own-member';

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const TYPES: Readonly<Record<string, string>> = {
  xlsm: 'application/vnd.ms-excel.sheet.macroEnabled.12',
  zip: 'application/zip',
  csv: 'text/csv',
  json: 'application/json',
};
/** Milliseconds after which a download surely has its bytes. */
const DOWNLOADED = 60_000;

/** Gives a file to the browser, which puts it among its downloads. */
export const saveFile = (name: string, bytes: Uint8Array): void => {
  const type = ownMember(TYPES, name.split('.').at(-1) ?? '') ?? XLSX_TYPE;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), DOWNLOADED);
};
