import type { ItemNumber } from '../../value/item-number';
import { blockKey } from '../../record/entries';
import type { ItemBlock } from '../../form/read/recognised';
import { comparable } from '../../text/text';
import { replaceCell } from '../fixing';
import { groupRule } from '../rule';

/** A block is shown again without ※再掲. Source: R4 sheet, marks ※再掲 in column 取組項目. */
export const repeatUnmarked = groupRule<
  { readonly item: ItemNumber; readonly name: string },
  ItemBlock
>({
  id: 'repeat-unmarked',
  name: { ja: '※再掲の表示がない', en: 'repeat without ※再掲' },
  group: 'flags',
  severity: 'warning',
  needsCatalog: false,
  sentences: {
    ja: ({ item, name }) =>
      `No.${item}「${name}」の2回目以降の掲載ですが、※再掲の表示がありません。名前の後に「※再掲」を付けてください。`,
    en: ({ item, name }) =>
      `No. ${item} “${name}” is shown again without ※再掲. Add ※再掲 after its name.`,
  },
  leastMembers: 1,
  *membersOf({ block }) {
    if (block.number !== null) yield [String(block.number), block];
  },
  check(report, blocks, { sheet, places, catalog }) {
    const names = new Set<string>();
    for (const block of blocks) {
      const name = blocks.length > 1 ? comparable(block.name) : '';
      const seen = names.has(name);
      names.add(name);
      const planned = places.get(blockKey(block.number!, block.occurrence))?.entry.repeat;
      const isRepeat = catalog ? planned === true : seen && block.occurrence > 1;
      if (block.repeat || !isRepeat) continue;
      const facts = { item: block.number!, name: block.name };
      const fix = replaceCell(
        sheet.grid,
        block.nameCell,
        `${block.nameCell.text.trimEnd()} ※再掲`,
        true,
      );
      report({ at: block.nameCell, field: 'flag', block, facts, fix });
    }
  },
});
