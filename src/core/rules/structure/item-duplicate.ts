import type { ItemNumber } from '../../value/item-number';
import { cellName } from '../../grid/grid';
import type { ItemBlock } from '../../form/read/recognised';
import { groupRule } from '../rule';

/** The same number stands twice without ※再掲, and the plan does not repeat it. Source: R4 sheet, column No. */
export const itemDuplicate = groupRule<
  { readonly item: ItemNumber; readonly first: string },
  ItemBlock
>({
  id: 'item-duplicate',
  name: { ja: '項目が二重にある', en: 'item twice' },
  group: 'structure',
  severity: 'error',
  needsCatalog: false,
  sentences: {
    ja: ({ item, first }) =>
      `No.${item} が二重にあります（もう一つは ${first}）。余分な方を削除するか、番号を直してください。`,
    en: ({ item, first }) =>
      `No. ${item} stands twice (the other one is at ${first}). Delete the spare one or correct its number.`,
  },
  *membersOf({ block }) {
    if (block.number !== null && !block.repeat)
      yield [`${block.numberedIn ?? ''}\n${block.number}`, block];
  },
  check(report, [first, ...others], { places }) {
    if (!first) return;
    for (const block of others) {
      if (places.get(`${block.number}-${block.occurrence}`)?.entry.repeat) continue;
      const { row, column } = first.numberCell;
      report({
        at: block.numberCell,
        field: 'name',
        block,
        facts: { item: block.number!, first: cellName(row, column) },
      });
    }
  },
});
