import { sameWords } from '../../text/text';
import { replaceCell } from '../fixing';
import { namesakeOf } from '../namesake';
import { blockRule } from '../rule';

/** An item is named unlike the plan; a spelling that the plan's own documents use is for knowing only. Source: R4 sheet, No. 10 (市民大学校/市民大学). */
export const itemRenamed = blockRule<{ readonly written: string; readonly expected: string }>({
  id: 'item-renamed',
  name: { ja: '項目の名前が違う', en: 'item renamed' },
  group: 'structure',
  severity: 'warning',
  needsCatalog: true,
  sentences: {
    ja: ({ written, expected }) =>
      `取組項目の名前が「${written}」となっていますが、計画では「${expected}」です。計画の名前に合わせてください。`,
    en: ({ written, expected }) =>
      `The item is named “${written}”, but the plan names it “${expected}”. Use the plan’s name.`,
  },
  check(report, view, context) {
    const { block, item } = view;
    if (!item || sameWords(block.name, item.name) || namesakeOf(view, context)) return;
    const isAlias = item.aliases.some((alias) => sameWords(alias, block.name));
    const name = block.repeat ? `${item.name} ※再掲` : item.name;
    report({
      at: block.nameCell,
      field: 'name',
      severity: isAlias ? 'info' : 'warning',
      facts: { written: block.name, expected: item.name },
      fix: replaceCell(context.sheet.grid, block.nameCell, name, false),
    });
  },
});
