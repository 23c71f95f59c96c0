import { UNTICKED } from '../../profile/vocabulary';
import { editOf } from '../fixing';
import { blockRule } from '../rule';

/** Several boxes of 進捗状況 are ticked. Source: R4 sheet, column 進捗状況. */
export const progressMultiple = blockRule<{ readonly ticked: readonly string[] }>({
  id: 'progress-multiple',
  name: { ja: '進捗状況の☑が複数', en: 'several boxes ticked' },
  group: 'grade',
  severity: 'error',
  needsCatalog: false,
  sentences: {
    ja: ({ ticked }) =>
      `進捗状況の☑が${ticked.length}つあります（${ticked.join('、')}）。一つだけ残してください。`,
    en: ({ ticked }) =>
      `${ticked.length} progress boxes are ticked (${ticked.join(', ')}). Leave exactly one.`,
  },
  check(report, { block }, { sheet }) {
    const ticked = block.boxes.filter(({ box }) => box.ticked);
    if (ticked.length < 2) return;
    report({
      at: ticked[1]!,
      field: 'progress',
      facts: { ticked: ticked.map(({ box }) => box.word) },
      fix: {
        kind: 'suggested',
        choices: ticked.map((kept) => ({
          label: { ja: `「${kept.box.word}」だけ残す`, en: `Keep “${kept.box.word}” only` },
          edits: ticked
            .filter((cell) => cell !== kept)
            .map((cell) => editOf(sheet.grid, cell, `${UNTICKED} ${cell.box.word}`)),
        })),
      },
    });
  },
});
