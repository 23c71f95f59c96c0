import { readFileSync } from 'node:fs';
import { BUNDLED_PLANS } from '../../../src/core/catalog/bundled';
import { parseTextGrid } from '../../../src/core/form/read/text-grid';
import { recognise } from '../../../src/core/form/read/recognise';
import type { BlockView } from '../../../src/core/rules/rule';
import { createContext } from '../../../src/core/rules/view';
import { namedSeries } from '../../../src/core/summary/series-sheet';
import { originalsOf } from '../../../src/core/summary/summary';
import type { Totals } from '../../../src/core/summary/totals-book';
import { totalsSource } from '../../../src/core/summary/totals-source';
import { R4_FACTS } from '../../hosts/cli/call';

/** The items of the facts-only copy of the R4 sheet. */
export const r4Views = (): readonly BlockView[] => {
  const sheet = recognise(parseTextGrid(readFileSync(R4_FACTS, 'utf8')));
  return createContext(sheet, { catalog: BUNDLED_PLANS[0]!, department: null })!.views;
};

/** What sheets of totals show of items in R4. */
export const totalsOf = (views: readonly BlockView[], members: Partial<Totals> = {}): Totals => ({
  plan: '見本計画',
  fiscalYear: 2022,
  year: 2022,
  items: originalsOf(views).length,
  source: totalsSource(views, 2022, null),
  series: namedSeries(views),
  submissions: [],
  ...members,
});
