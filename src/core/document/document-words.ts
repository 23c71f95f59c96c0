import { COLUMN_TITLES, type ColumnRole } from '../profile/columns';

const TITLES = new Map<ColumnRole, string>(COLUMN_TITLES);

/** A column's title, as the form has it. */
export const titleOf = (role: ColumnRole): string => TITLES.get(role) ?? '';
