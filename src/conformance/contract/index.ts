import { EDITING } from './editing';
import { HEIGHTS } from './heights';
import type { ContractCase } from './looking';
import { MARKING } from './marking';
import { READING } from './reading';
import { ROWS } from './rows';
import { SHEETS } from './sheets';
import { WATCHING } from './watching';

export type { ContractCase, ContractStage } from './looking';

/** The contract of the workbook port, whatever stands below it. */
export const CONTRACT: readonly ContractCase[] = [
  ...READING,
  ...EDITING,
  ...HEIGHTS,
  ...MARKING,
  ...SHEETS,
  ...ROWS,
  ...WATCHING,
];
