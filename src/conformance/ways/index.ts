import type { CaseId } from '../case/case';
import { CELL_WAYS } from './cells';
import { DEVICE_WAYS } from './device';
import { EVENT_WAYS } from './events';
import { INSERTION_WAYS } from './insertion';
import type { WayCase } from './probe';

/** Which way an Excel goes, assumption by assumption (docs/excel-assumptions.md). */
export const WAYS: readonly WayCase[] = [
  ...CELL_WAYS,
  ...INSERTION_WAYS,
  ...EVENT_WAYS,
  ...DEVICE_WAYS,
];

/** What no page can see for itself: docs/excel-checklist.md has a person look. */
export const BY_HAND: readonly CaseId[] = [
  'way.undo',
  'way.cellEdit',
  'way.download',
  'way.mark-formula',
];
