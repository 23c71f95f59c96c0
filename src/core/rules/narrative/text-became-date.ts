import { textCells } from '../field-cells';
import { blockRule } from '../rule';

/** A text of an item (narrative, name, indicator …) was turned into a date or time by Excel. Source: R4 sheet, columns of text; Excel's conversion of 4-1 and 3:02 on entry. */
export const textBecameDate = blockRule<{ readonly shown: string }>({
  id: 'text-became-date',
  name: { ja: '日付になった文', en: 'text that became a date' },
  group: 'narrative',
  severity: 'error',
  needsCatalog: false,
  sentences: {
    ja: ({ shown }) =>
      `文を書く欄が日付や時刻（${shown}）になっています。セルの表示形式を「文字列」にして、書きたかった文を入れ直してください。`,
    en: ({ shown }) =>
      `A cell for text has become a date or time (${shown}). Set its format to Text and enter the text again.`,
  },
  check(report, { block }) {
    for (const { cell, field } of textCells(block)) {
      if (cell.fault !== 'date' && cell.fault !== 'time') continue;
      report({ at: cell, field, facts: { shown: cell.text } });
    }
  },
});
