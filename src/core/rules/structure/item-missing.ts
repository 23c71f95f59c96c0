import type { ItemNumber } from '../../value/item-number';
import type { CatalogItem } from '../../catalog/catalog';
import { blockKey } from '../../record/entries';
import { sameWords } from '../../text/text';
import { sheetRule, type RuleContext } from '../rule';

/** Items a sheet should hold: the whole plan's, or the department's. */
const expectedItems = ({ catalog, department }: RuleContext): readonly CatalogItem[] =>
  (catalog?.items ?? []).filter(
    (item) => department === null || item.departments.some((name) => sameWords(name, department)),
  );

/** An item of the plan, or one of its ※再掲 places, is not on the sheet. Source: 体系 (H30 document, pages 1–3). */
export const itemMissing = sheetRule<{
  readonly item: ItemNumber;
  readonly name: string;
  readonly project: string;
  readonly repeat: string | null;
}>({
  id: 'item-missing',
  name: { ja: '項目が足りない', en: 'item missing' },
  group: 'structure',
  severity: 'error',
  needsCatalog: true,
  sentences: {
    ja: ({ item, name, project, repeat }) =>
      `事業「${project}」に No.${item}「${name}」${repeat === null ? '' : 'の※再掲'}がありません。「様式を作る」で不足分を補ってください。`,
    en: ({ item, name, project, repeat }) =>
      `No. ${item} “${name}”${repeat === null ? '' : ' (※再掲)'} is missing under project “${project}”. Use “Make form” to add what is missing.`,
  },
  check(report, context) {
    const { sheet, places, elsewhere } = context;
    const present = new Set(
      sheet.blocks.map((block) => blockKey(block.number ?? 0, block.occurrence)),
    );
    const at = sheet.blocks.at(-1)?.numberCell ?? sheet.title ?? { row: 0, column: 0, text: '' };
    const expected = new Map(expectedItems(context).map((item) => [item.number, item]));
    for (const [key, place] of places) {
      const item = expected.get(place.entry.item);
      if (!item || present.has(key) || elsewhere.has(key)) continue;
      report({
        at: { ...at, text: '' },
        field: 'name',
        facts: {
          item: item.number,
          name: item.name,
          project: place.project.name,
          repeat: place.entry.repeat ? '※再掲' : null,
        },
      });
    }
  },
});
