import { findColumnRole } from '../../profile/columns';
import { parseDepartments, splitRepeatMark } from '../../profile/vocabulary';
import { comparable } from '../../text/text';

/** A row of the table 体系. */
export interface StructureRow {
  readonly name: string;
  readonly repeat: boolean;
  readonly departments: readonly string[];
}

/** What the table 体系 gives. */
export interface StructureTable {
  /** Its rows by the project they were read under, made comparable. */
  readonly rows: ReadonlyMap<string, readonly StructureRow[]>;
  /** めざす姿; `undefined` where the table has none. */
  readonly vision: string | undefined;
}

const VISION_TITLE = /^(?:めざす姿|目指す姿|将来像|基本理念)$/u;

/** The text that stands most often, the first of those that stand as often; a page may have misread it. */
const mostFrequent = (texts: readonly string[]): string | undefined => {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, left], [, right]) => right - left)[0]?.[0];
};

/** What stands under the title めざす姿, page by page, as one line. */
const visionOf = (rows: readonly (readonly string[])[]): string | undefined =>
  mostFrequent(
    rows.flatMap((cells, index) => {
      const below = rows[index + 1]?.[0];
      return VISION_TITLE.test(cells[0] ?? '') && below ? [below.replace(/\s+/gu, '')] : [];
    }),
  );

/**
 * Reads the table 体系 (めざす姿 | 基本方針 | 施策 | 事業名 | 取組項目 | 担当課) from the right, since its
 * merged cells come as blanks and its columns slip: department, item, project.
 * Source: H30 document, 体系 (pages 1–3).
 *
 * @param rows the filled cells of each row
 */
export const readStructureTable = (rows: readonly (readonly string[])[]): StructureTable => {
  const found = new Map<string, StructureRow[]>();
  let under = '';
  for (const cells of rows) {
    const [department, name, project] = [...cells].reverse();
    if (!department || !name || !/(?:課|協議会)$/u.test(department)) continue;
    // Its titles stand at the head of each page.
    if (findColumnRole(name) === 'name') continue;
    if (project && !/^[(（①-⑳]/u.test(project)) under = comparable(project);
    const row = { ...splitRepeatMark(name), departments: parseDepartments(department) };
    found.set(under, [...(found.get(under) ?? []), row]);
  }
  return { rows: found, vision: visionOf(rows.filter((cells) => cells.length > 0)) };
};
