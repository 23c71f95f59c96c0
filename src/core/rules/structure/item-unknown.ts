import type { ItemNumber } from '../../value/item-number';
import { similarity } from '../../text/text';
import { blockRule } from '../rule';

/** A block's number is none of the plan's. Source: 体系 (plan's hierarchy, H30 document, pages 1–3). */
export const itemUnknown = blockRule<
  {
    readonly written: string;
    readonly name: string;
    readonly likely: ItemNumber | null;
  },
  'likeness'
>({
  id: 'item-unknown',
  name: { ja: '計画にない番号', en: 'number not in the plan' },
  group: 'structure',
  severity: 'error',
  needsCatalog: true,
  sentences: {
    ja: ({ written, name, likely }) =>
      (written === ''
        ? `「${name}」の No. が空欄です。`
        : `No. の「${written}」は計画にない番号です。`) +
      (likely === null
        ? '計画の番号を入れるか、計画にない取組であれば事務局に知らせてください。'
        : `取組項目の名前からは No.${likely} と思われます。確かめて番号を直してください。`),
    en: ({ written, name, likely }) =>
      (written === ''
        ? `“${name}” has no number. `
        : `“${written}” is not a number of the plan. `) +
      (likely === null
        ? 'Enter the plan’s number, or tell the secretariat if the item is not in the plan.'
        : `By its name it seems to be No. ${likely}. Please check and correct the number.`),
  },
  thresholds: {
    likeness: {
      standard: 70,
      min: 30,
      max: 100,
      step: 1,
      unit: { ja: '%', en: '%' },
      label: {
        ja: '計画の項目と思われると言う、名前の近さの下限',
        en: 'How similar a name must be before an item of the plan is suggested',
      },
    },
  },
  check(report, { block, item }, { catalog }, { likeness }) {
    if (item !== null || catalog === null) return;
    const likely = catalog.items
      .map((known) => ({ number: known.number, score: similarity(known.name, block.name) }))
      .reduce((best, next) => (next.score > best.score ? next : best), { number: 0, score: 0 });
    // A plan taken off an earlier year cannot hold what is new since.
    const isNewer = (block.flags.newFrom ?? 0) > catalog.fiscalYear;
    report({
      at: block.numberCell,
      field: 'name',
      severity: isNewer ? 'info' : 'error',
      facts: {
        written: block.numberCell.text.trim(),
        name: block.name,
        likely: likely.score * 100 >= likeness ? likely.number : null,
      },
    });
  },
});
