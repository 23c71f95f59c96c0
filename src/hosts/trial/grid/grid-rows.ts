import { WRAP, POINT } from './grid-styles';
import type { IStyleData } from '@univerjs/core';
import { MAX_COLUMNS } from '../../../core/grid/grid';
import type { HostCell, HostSheet } from '../../../excel-host/index';
import type { GridStyleOf } from './grid-styles';
import { toPixels, USUAL_WIDTH } from './grid-styles';

export interface GridRow {
  readonly h?: number;
  readonly ah?: number;
  readonly hd?: number;
  readonly ia?: number;
}

const LINE_HEIGHT = 1.45;

/** Half-width places that a text takes. */
const placesOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter <= '\u00ff' ? 1 : 2), 0);

const linesOf = (text: string, fontSize: number, width: number): number => {
  const places = Math.max(1, Math.floor((width - 6) / ((fontSize * POINT) / 2)));
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(placesOf(line) / places)), 0);
};

const cellHeight = ({ value }: HostCell, { fs = 11, tb, tr }: IStyleData, width: number) => {
  if (value === null || tr) return 0;
  const text = typeof value === 'string' ? value : '';
  const lines = linesOf(text, fs, tb === WRAP ? width : Infinity);
  return Math.ceil(lines * fs * POINT * LINE_HEIGHT);
};

/** What a row without a height of its own needs, as Excel would give it; merged cells do not count. */
const neededHeight = (sheet: HostSheet, row: number, styleOf: GridStyleOf): number => {
  const spot = { top: row, left: 0, bottom: row, right: MAX_COLUMNS - 1 };
  const merges = sheet.mergesIn(spot);
  return (sheet.rows[row] ?? []).reduce((most, cell, column) => {
    if (!cell || merges.some(({ left, right }) => left <= column && column <= right)) return most;
    const width = toPixels(sheet.columnWidths.get(column) ?? USUAL_WIDTH);
    return Math.max(most, cellHeight(cell, styleOf(cell.style), width));
  }, 0);
};

export const toRows = (
  sheet: HostSheet,
  styleOf: GridStyleOf,
  usual: number,
): Readonly<Record<number, GridRow>> => {
  const rows: Record<number, GridRow> = {};
  for (const [row, height] of sheet.rowHeights) rows[row] = { h: height * POINT, ia: 0 };
  sheet.rows.forEach((line, row) => {
    if (!line || sheet.rowHeights.has(row)) return;
    const height = neededHeight(sheet, row, styleOf);
    if (height > usual) rows[row] = { h: usual, ah: height, ia: 1 };
  });
  for (const row of sheet.hiddenRows) rows[row] = { ...rows[row], hd: 1 };
  return rows;
};
