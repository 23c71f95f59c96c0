import type { Withheld } from '../case/scratch-book';
import { DOCUMENTED, OTHER, UNTOLD } from '../ways/probe';
import type { CaseResult } from '../case/report';

/** Switches by the cases that find their values; the second tells what the first cannot. */
const SWITCHES: Readonly<Record<string, string>> = {
  'way.conditionalFormats': 'conditionalFormats',
  'way.mergedAreas': 'mergedAreas',
  'way.insertion': 'insertion',
  'way.insertion-bare': 'insertion',
  'way.selectionEvents': 'selectionEvents',
  'way.changeEvents': 'changeEvents',
  'way.fileBytes': 'fileBytes',
};

const TELLS_NOTHING = new Set([DOCUMENTED, OTHER, UNTOLD]);

/** The ways that were found, by the names of the host's switches; what is as documented is left out. */
export const foundWays = (cases: readonly CaseResult[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    cases.flatMap(({ id, way }) => {
      const name = SWITCHES[id];
      return name === undefined || way === undefined || TELLS_NOTHING.has(way) ? [] : [[name, way]];
    }),
  );

/** What an Excel of these ways withholds from the adapter. */
export const withheldBy = (ways: Readonly<Record<string, string>>): Withheld => ({
  ...(ways.selectionEvents === 'silent' && { selections: true }),
  ...(ways.changeEvents === 'silent' && { changes: 'all' as const }),
  ...(ways.changeEvents === 'without-address' && { changes: 'place' as const }),
});
