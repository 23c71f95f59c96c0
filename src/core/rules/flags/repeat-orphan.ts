import type { ItemNumber } from '../../value/item-number';
import { sameWords } from '../../text/text';
import { blockRule } from '../rule';

/** A ※再掲 block whose original is not on the sheet; in one department's sheet that may be as it should. Source: R4 sheet, marks ※再掲. */
export const repeatOrphan = blockRule<{ readonly item: ItemNumber | null; readonly name: string }>({
  id: 'repeat-orphan',
  name: { ja: '元の項目がない再掲', en: 'repeat without an original' },
  group: 'flags',
  severity: 'warning',
  needsCatalog: false,
  concernsPlan: true,
  sentences: {
    ja: ({ item, name }) =>
      `※再掲とありますが、元の No.${item ?? '？'}「${name}」がこのシートにありません。番号を確かめるか、元の項目を加えてください。`,
    en: ({ item, name }) =>
      `This is marked ※再掲, but its original No. ${item ?? '?'} “${name}” is not on the sheet. Check the number or add the original.`,
  },
  check(report, { block, original, item }, { department }) {
    if (!block.repeat || original) return;
    const elsewhere =
      department !== null && item !== null && !sameWords(item.departments[0] ?? '', department);
    report({
      at: block.nameCell,
      field: 'name',
      severity: elsewhere ? 'info' : 'warning',
      facts: { item: block.number, name: block.name },
    });
  },
});
