import { COLLECT_OPERATIONS } from './collect-operations';
import { FORM_OPERATIONS } from './form-operations';
import type { Operation } from './operation';
import { RECORD_OPERATIONS } from './record-operations';
import { SHEET_OPERATIONS } from './sheet-operations';

/** Everything that both roles do with the open workbook. */
export const OPERATIONS: readonly Operation[] = [
  ...SHEET_OPERATIONS,
  ...RECORD_OPERATIONS,
  ...FORM_OPERATIONS,
  ...COLLECT_OPERATIONS,
];
