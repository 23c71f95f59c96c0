import { oncePer } from '../once-per';
import { comparable } from '../text/text';
import { FURTHER_COLUMNS, SHIROI, type ColumnRole, type FormColumn } from './profile';

export type { ColumnRole } from './profile';

const COLUMNS: readonly FormColumn[] = SHIROI.columns;

/** Columns of the form in order, with the title that the form writes. */
export const COLUMN_TITLES = COLUMNS.map(({ role, title }) => [role, title] as const);

const TITLES: ReadonlyMap<ColumnRole, string> = new Map(
  [...COLUMNS, ...FURTHER_COLUMNS].map(({ role, title }) => [role, title] as const),
);

/** The title that the form writes over a column. */
export const columnTitle = (role: ColumnRole): string => TITLES.get(role)!;

const ROLE_OF = new Map<string, ColumnRole>(
  [...COLUMNS, ...FURTHER_COLUMNS].flatMap(({ role, title, variants }) =>
    [title, ...variants].map((word) => [comparable(word), role] as const),
  ),
);
const LONGEST_TITLE = 40;

const HAS_NOTE = /[(※*:]/u;

/** The role that a title names; brackets and notes after it make no difference. */
export const findColumnRole = (title: string): ColumnRole | undefined => {
  if (title.length > LONGEST_TITLE) return undefined;
  const key = comparable(title);
  return (
    ROLE_OF.get(key) ??
    (HAS_NOTE.test(key)
      ? ROLE_OF.get(key.replace(/\(.*\)$/u, '').replace(/[※*:]+.*$/u, ''))
      : undefined) ??
    (key.startsWith('取組による成果') ? 'narrative' : undefined)
  );
};

interface Columns {
  readonly columns: ReadonlyMap<ColumnRole, number>;
  readonly further?: readonly (readonly [column: number, role: ColumnRole])[];
}

/** What the columns under a header row hold. */
export const columnRoles = oncePer(
  (header: Columns): ReadonlyMap<number, ColumnRole> =>
    new Map([
      ...(header.further ?? []),
      ...[...header.columns].map(([role, column]) => [column, role] as const),
    ]),
);
