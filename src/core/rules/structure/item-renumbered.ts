import type { ItemNumber } from '../../value/item-number';
import { namesakeOf } from '../namesake';
import { blockRule } from '../rule';

/** A block bears one item's number and another's name: numbers have shifted, or a row was pasted over. Source: R4 sheet against the H30 document: from No. 38 on every number is one on. */
export const itemRenumbered = blockRule<{
  readonly number: ItemNumber | null;
  readonly written: string;
  readonly planned: string;
  readonly other: ItemNumber;
}>({
  id: 'item-renumbered',
  name: { ja: '番号と名前の食い違い', en: 'number and name disagree' },
  group: 'structure',
  severity: 'error',
  needsCatalog: true,
  sentences: {
    ja: ({ number, written, planned, other }) =>
      `No.${number ?? '？'} に「${written}」とありますが、計画の No.${number ?? '？'} は「${planned}」で、この名前は No.${other} のものです。番号と行の内容のどちらが正しいか確かめて直してください。`,
    en: ({ number, written, planned, other }) =>
      `No. ${number ?? '?'} is named “${written}” here; the plan’s No. ${number ?? '?'} is “${planned}”, and this name is that of No. ${other}. Check whether the number or the row is wrong.`,
  },
  check(report, view, context) {
    const other = namesakeOf(view, context);
    if (!other || !view.item) return;
    report({
      at: view.block.numberCell,
      field: 'name',
      facts: {
        number: view.block.number,
        written: view.block.name,
        planned: view.item.name,
        other: other.number,
      },
    });
  },
});
