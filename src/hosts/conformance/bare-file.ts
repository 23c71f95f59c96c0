import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

const WORKBOOK = 'xl/workbook.xml';

/** A file that does not say which sheet is shown first, as other programs write them. */
export const withoutActiveTab = (file: Uint8Array): Uint8Array => {
  const parts = unzipSync(file);
  const text = strFromU8(parts[WORKBOOK]!).replace(/ activeTab="\d+"/u, '');
  return zipSync({ ...parts, [WORKBOOK]: strToU8(text) });
};
