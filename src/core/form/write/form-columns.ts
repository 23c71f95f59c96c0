import type { Catalog } from '../../catalog/catalog';
import { COLUMN_TITLES, columnTitle, type ColumnRole } from '../../profile/columns';

/** Where the columns of a form stand, from the left; 0-based. */
export interface FormColumns {
  readonly roles: readonly ColumnRole[];
  /** Only of its roles. */
  readonly at: Readonly<Record<ColumnRole, number>>;
  readonly titles: readonly string[];
  /** The last one that is seen. */
  readonly last: number;
  /** Hidden column that keys each block; the visible No. and name win over it. */
  readonly key: number;
}

const columnsOf = (roles: readonly ColumnRole[]): FormColumns => ({
  roles,
  at: Object.fromEntries(roles.map((role, column) => [role, column])) as FormColumns['at'],
  titles: roles.map(columnTitle),
  last: roles.length - 1,
  key: roles.length,
});

const ROLES = COLUMN_TITLES.map(([role]) => role);
const PLAIN = columnsOf(ROLES);
/** 目標値 stands before 実績値, so that value, unit and grade stay side by side. */
const WITH_TARGETS = columnsOf(
  ROLES.flatMap((role): ColumnRole[] => (role === 'value' ? ['target', role] : [role])),
);

/** The columns of a plan's form. */
export const formColumns = ({ targetColumn }: Pick<Catalog, 'targetColumn'>): FormColumns =>
  targetColumn ? WITH_TARGETS : PLAIN;
