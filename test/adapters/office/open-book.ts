import { strFromU8, unzipSync } from 'fflate';
import { createOfficeWorkbook } from '../../../src/adapters/office';
import { createXlsx } from '../../../src/adapters/xlsx';
import type { WorkbookPort } from '../../../src/app/ports/workbook';
import { parseCellName } from '../../../src/core/grid/grid';
import type { WorkbookBlueprint } from '../../../src/core/grid/blueprint';
import {
  type ExcelHost,
  type ExcelWays,
  fromBlueprint,
  toBlueprint,
} from '../../../src/excel-host';
import { startExcel } from '../../excel-host/office-library';

/** The office adapter on the genuine library, on the embedded host, with the levers that only its owner has. */
export interface OfficeBook {
  readonly host: ExcelHost;
  readonly port: WorkbookPort;
  /** The workbook as it stands now, formats and all. */
  plan(): WorkbookBlueprint;
  /** What a person at the grid types. */
  type(sheet: string, address: string, value: string | number | null): void;
  protect(sheet: string): void;
  filter(sheet: string): void;
  rename(sheet: string, name: string): void;
  deleteSheet(sheet: string): void;
  /** Bytes of a file of these sheets. */
  file(plan: WorkbookBlueprint): Uint8Array;
  /** Lets events arrive. */
  settle(): Promise<void>;
}

const xlsx = createXlsx();

/** Whether the workbook part of a file says which sheet is shown first. */
const hasActiveTab = (bytes: Uint8Array): boolean => {
  if (bytes[0] !== 0x50) return false;
  const part = unzipSync(bytes)['xl/workbook.xml'];
  return part !== undefined && /<workbookView[^>]* activeTab="\d+"/u.test(strFromU8(part));
};

/**
 * Opens a plan in the embedded host.
 *
 * @param payloadBytes limits requests and answers, as Excel on the web does
 * @param ways what this Excel does less kindly than documented
 */
export const openOfficeBook = (
  plan: WorkbookBlueprint,
  payloadBytes?: number,
  ways: ExcelWays = {},
): OfficeBook => {
  const workbook = fromBlueprint(plan);
  const host = startExcel({
    workbook,
    reader: { ...xlsx, hasActiveTab },
    ways,
    ...(payloadBytes !== undefined && { limits: { payloadBytes } }),
  });
  const sheetOf = (name: string) => workbook.findSheet(name)!;
  return {
    host,
    port: createOfficeWorkbook(() => Promise.resolve(xlsx)),
    plan: () => toBlueprint(workbook),
    type: (name, address, value) => {
      const { row, column } = parseCellName(address)!;
      const sheet = sheetOf(name);
      workbook.store(sheet, row, column, { value, style: sheet.styleAt(row, column) });
      workbook.cellsChanged(sheet, { top: row, left: column, bottom: row, right: column });
    },
    protect: (name) => {
      sheetOf(name).isProtected = true;
    },
    filter: (name) => {
      sheetOf(name).filter = 'filtered';
    },
    rename: (name, to) => workbook.renameSheet(sheetOf(name), to),
    deleteSheet: (name) => {
      workbook.showSheet(sheetOf(name), 'hidden');
      workbook.deleteSheet(sheetOf(name));
    },
    file: (contents) => xlsx.write(contents),
    settle: () => new Promise((resolve) => setTimeout(resolve, 30)),
  };
};
