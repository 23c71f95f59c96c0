import type { Catalog } from '../../../../src/core/catalog/catalog';
import { catalogOfPlanSheets } from '../../../../src/core/form/read/catalog-of-plan-sheets';
import { emptyGrid, type CellValue } from '../../../../src/core/grid/grid';

type Row = readonly CellValue[];
export const YEARS: Row = ['取組項目', '平成30年度', '平成31年度'];
export const TITLE: Row = ['架空市みどり計画の取組について'];

interface Levels {
  readonly policy?: string;
  readonly direction?: string;
  readonly years?: Row;
}

/** A sheet of yearly plans of one project. */
export const sheet = (
  project: string,
  items: readonly Row[],
  { policy = '(1) 緑を守る', direction = '① 植える', years = YEARS }: Levels = {},
): readonly Row[] => [
  TITLE,
  ['基本方針', policy],
  ['施策の方向', direction],
  ['事業', project],
  years,
  ...items,
];

/** The table 体系, its rows of project, item and department; what follows it begins with an example. */
export const table = (...rows: readonly Row[]): readonly Row[] => [...rows, ['【記載例】'], TITLE];

export const result = (...parts: readonly (readonly Row[])[]) =>
  catalogOfPlanSheets({ ...emptyGrid('計画'), values: parts.flat() });
export const read = (...parts: readonly (readonly Row[])[]): Catalog => {
  const catalog = result(...parts);
  if (!catalog.ok) throw new RangeError(catalog.failure.kind);
  return catalog.value;
};

export const projectsOf = (catalog: Catalog) =>
  catalog.policies.flatMap(({ directions }) => directions.flatMap(({ projects }) => projects));
/** Items of each project: number, and whether it is shown again. */
export const entriesOf = (catalog: Catalog) =>
  projectsOf(catalog).map(
    ({ name, entries }) =>
      `${name}: ${entries.map(({ item, repeat }) => `${item}${repeat ? '再掲' : ''}`).join(' ')}`,
  );
export const itemRow = (name: string, first = '甲', last = '乙'): Row => [name, first, last];
