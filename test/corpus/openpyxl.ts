import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createXlsx } from '../../src/adapters/xlsx';
import { isCellError, type CellValue } from '../../src/core/grid/grid';

const PYTHON = '/usr/bin/python3';
/** Cells of one file that are compared; more add time and little else. */
const MOST_CELLS = 20_000;

const READ = `
import sys, json, datetime, openpyxl
from openpyxl.utils.datetime import to_excel
try:
    book = openpyxl.load_workbook(sys.argv[1], data_only=True)
except Exception as fault:
    print(json.dumps({"error": type(fault).__name__})); sys.exit(0)
cells = []
for sheet in book.worksheets:
    for row in sheet.iter_rows():
        for cell in row:
            value = cell.value
            if value is None: continue
            if isinstance(value, (datetime.datetime, datetime.date, datetime.time, datetime.timedelta)):
                continue
            if not isinstance(value, (str, int, float, bool)): value = str(value)
            cells.append([sheet.title, cell.row - 1, cell.column - 1, value])
            if len(cells) >= ${MOST_CELLS}: break
        if len(cells) >= ${MOST_CELLS}: break
print(json.dumps({"cells": cells}))
`;

let isThere: boolean | undefined;

const hasOpenpyxl = (): boolean =>
  (isThere ??= spawnSync(PYTHON, ['-c', 'import openpyxl'], { timeout: 30_000 }).status === 0);

type PeerCell = readonly [
  sheet: string,
  row: number,
  column: number,
  value: string | number | boolean,
];

/** openpyxl leaves the escapes of characters that XML cannot carry. */
const decoded = (text: string): string =>
  text.replace(/_x([\dA-Fa-f]{4})_/gu, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );

const plain = (text: string): string => text.replace(/\r\n?/gu, '\n');

const isSame = (own: CellValue, peer: string | number | boolean): boolean => {
  if (isCellError(own)) return own.error === peer;
  if (typeof own === 'number' && typeof peer === 'number') {
    return own === peer || Math.abs(own - peer) <= 1e-9 * Math.max(1, Math.abs(own));
  }
  if (typeof own === 'string' && typeof peer === 'string') {
    return plain(own) === plain(decoded(peer)) || plain(own) === plain(peer);
  }
  return own === peer;
};

/** What openpyxl reads of a workbook, beside ours; `null` where this machine has none. */
export const openpyxlReads = (
  bytes: Uint8Array,
): { readonly isRead: boolean; readonly wrong: readonly string[] } | null => {
  if (!hasOpenpyxl()) return null;
  const folder = mkdtempSync(join(tmpdir(), 'shinko-corpus-'));
  try {
    const file = join(folder, 'book.xlsx');
    writeFileSync(file, bytes);
    const run = spawnSync(PYTHON, ['-c', READ, file], {
      encoding: 'utf8',
      timeout: 120_000,
      maxBuffer: 512 * 1024 * 1024,
    });
    if (run.status !== 0 || run.stdout === '') return { isRead: false, wrong: [] };
    const read = JSON.parse(run.stdout) as { readonly cells?: readonly PeerCell[] };
    const own = createXlsx().read(bytes);
    if (!read.cells || !own.ok) return { isRead: read.cells !== undefined, wrong: [] };
    const grids = new Map(own.value.grids.map((grid) => [grid.sheet, grid]));
    const wrong = read.cells.flatMap(([sheet, row, column, value]) => {
      const cell = grids.get(sheet)?.values[row]?.[column] ?? null;
      return cell === null || cell === '' || isSame(cell, value)
        ? []
        : [`${sheet}!${row + 1},${column + 1}: ${JSON.stringify(cell)} / ${JSON.stringify(value)}`];
    });
    return { isRead: true, wrong };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
