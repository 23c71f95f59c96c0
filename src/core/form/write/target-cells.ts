import type { CatalogItem } from '../../catalog/catalog';
import { targetsOfTiers } from '../../catalog/targets-of-tiers';
import type { FiscalYear } from '../../era/fiscal-year';
import type { CellValue } from '../../grid/grid';
import { comparable, oneLine } from '../../text/text';
import { validTiers } from '../../value/indicator';
import { parseUnits } from '../../value/units';
import { NO_FIGURE } from '../read/written-targets';
import { hasDecimals } from './entry-cells';
import type { StyleName } from './form-look';
import type { Target } from '../../catalog/catalog';

/** What is planned, without the words for what is counted: 10～12回 for 「会議: 10～12回」. */
const openText = ({ text, label, unit }: Target): string => {
  const line = oneLine(text);
  const words = label === null ? '' : comparable(label);
  const parts = line.split(/[:：]\s*/u);
  const own = parts.length > 1 && comparable(parts[0]!) === words ? parts.slice(1).join(':') : line;
  return own === '' ? unit : own;
};

const textOf = (target: Target | null): string =>
  target === null ? NO_FIGURE : target.value === null ? openText(target) : String(target.value);

/**
 * What 目標値 holds for a year of an item: one figure as a number, those of several tiers on lines of
 * their own; `null` where the plan sets none.
 *
 * @param unit of the year's entry; blank where none is written yet
 */
export const targetContent = (item: CatalogItem, year: FiscalYear, unit: string): CellValue => {
  const tiers = validTiers(item.indicator, year);
  const targets = targetsOfTiers(item, { year, tiers, units: parseUnits(unit) });
  if (targets.every((target) => target === null)) return null;
  if (targets.length === 1) return targets[0]!.value ?? openText(targets[0]!);
  return targets.map(textOf).join('\n');
};

/** How such a cell looks: as one that is not to be filled in. */
export const targetStyle = (content: CellValue): StyleName =>
  typeof content === 'number' && !hasDecimals(content) ? 'linkedNumber' : 'linkedDecimal';
