import { headingMeaning } from '../../core/profile/heading-role';
import type { RecognisedWorkbook } from './recognised-workbook';

/** Rows of each sheet that are looked at, and how long a heading may be. */
const ROWS = 60;
const LONGEST = 12;
const MOST = 12;

/** Words of a workbook that is no progress sheet which would be headings of one. */
export const knownTitles = ({ grids }: Pick<RecognisedWorkbook, 'grids'>): readonly string[] => {
  const known = new Set<string>();
  for (const { values } of grids)
    for (const row of values.slice(0, ROWS))
      for (const value of row ?? [])
        if (typeof value === 'string' && value.length <= LONGEST && headingMeaning(value)?.sure)
          known.add(value.replace(/\s+/gu, ''));
  return [...known].slice(0, MOST);
};
