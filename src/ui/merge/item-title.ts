import type { ItemNumber } from '../../core/value/item-number';
import type { Words } from '../../i18n';

/** How a card and the lists name an item in conflict: No.4 with its name, and which repeat it is. */
export const itemTitle = (
  merge: Words['pane']['merge'],
  { item, occurrence }: { readonly item: ItemNumber; readonly occurrence: number },
  name: string,
): string =>
  [merge.conflict(String(item), name, '', ''), merge.repeat(occurrence)]
    .filter((part) => part !== '')
    .join('\u3000');
