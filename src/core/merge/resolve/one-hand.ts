import type { FiscalYear } from '../../era/fiscal-year';
import { placeKey, type EntryField, type FieldPlace } from '../index/entry-field';

/** The other of 評価 and 進捗状況: the two say one thing twice, so both come from one hand. */
export const partnerField = (field: EntryField): EntryField | null => {
  if (field === 'grade') return 'progress';
  return field === 'progress' ? 'grade' : null;
};

/**
 * The key of the field that goes with a field; `null` where none does: boxes belong to one year alone.
 *
 * @param fiscalYear the master's own
 */
export const partnerKey = (place: FieldPlace, fiscalYear: FiscalYear): string | null => {
  const field = partnerField(place.field);
  return field === null || place.year !== fiscalYear ? null : placeKey({ ...place, field });
};
