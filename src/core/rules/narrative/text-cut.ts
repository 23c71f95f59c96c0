import { MAX_ROW_HEIGHT, LINE_HEIGHT } from '../../form/write/form-look';
import { cutTexts, type CutText } from '../../form/write/text-room';
import { columnTitle } from '../../profile/columns';
import { blockRule } from '../rule';

/** Whether not even the highest rows would show it: the narrative's own rule says so. */
const isEndless = ({ role, top, bottom, lines }: CutText): boolean =>
  role === 'narrative' && lines > (bottom - top + 1) * Math.floor(MAX_ROW_HEIGHT / LINE_HEIGHT);

/** A text takes more lines than its rows show, so that the print cuts it. Source: R4 sheet, texts over merged rows, which Excel never makes higher by itself. */
export const textCut = blockRule<{
  readonly column: string;
  readonly lines: number;
  readonly fitting: number;
}>({
  id: 'text-cut',
  name: { ja: '印刷で切れる文', en: 'text cut in print' },
  group: 'narrative',
  severity: 'info',
  needsCatalog: false,
  sentences: {
    ja: ({ column, lines, fitting }) =>
      `${column}の文が${lines}行あり、行の高さが足りないので、印刷すると途中で切れます（見えるのは${fitting}行）。作業ウィンドウの「行の高さを合わせる」を押すか、行を高くしてください。`,
    en: ({ lines, fitting }) =>
      `The text takes ${lines} lines, and its rows show ${fitting}, so that the print will cut it. Press “Fit row heights” in the pane, or make the rows higher.`,
  },
  check(report, { block }, { sheet }) {
    for (const cut of cutTexts(sheet.grid, block)) {
      if (isEndless(cut)) continue;
      const { cell, role, lines, fitting } = cut;
      report({ at: cell, field: role, facts: { column: columnTitle(role), lines, fitting } });
    }
  },
});
