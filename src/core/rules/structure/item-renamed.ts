import { sameWords } from '../../text/text';
import { replaceCell } from '../fixing';
import { blockRule } from '../rule';

/** An item is named unlike the plan; a spelling that the plan's own documents use is for knowing only. Source: R4 sheet, No. 10 (市民大学校/市民大学). */
export const itemRenamed = blockRule<{ readonly written: string; readonly expected: string }>({
  id: 'item-renamed',
  group: 'structure',
  severity: 'warning',
  needsCatalog: true,
  sentences: {
    ja: ({ written, expected }) =>
      `取組項目の名前が「${written}」となっていますが、計画では「${expected}」です。計画の名前に合わせてください。`,
    en: ({ written, expected }) =>
      `The item is named “${written}”, but the plan names it “${expected}”. Use the plan’s name.`,
  },
  *check({ block, item }, { sheet }) {
    if (!item || sameWords(block.name, item.name)) return;
    const isAlias = item.aliases.some((alias) => sameWords(alias, block.name));
    const name = block.repeat ? `${item.name} ※再掲` : item.name;
    yield {
      at: block.nameCell,
      field: 'name',
      severity: isAlias ? 'info' : 'warning',
      facts: { written: block.name, expected: item.name },
      fix: replaceCell(sheet.grid, block.nameCell, name, false),
    };
  },
});
