import { createXlsx } from '../../src/adapters/xlsx';
import type { Grid } from '../../src/core/grid/grid';
import { bookOfGrids } from '../app/book-of-grids';

/** A sheet as a file. */
export const bytesOfGrid = (grid: Grid): Uint8Array => createXlsx().write(bookOfGrids(grid));
