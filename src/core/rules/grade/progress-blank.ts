import { GRADES, PROGRESS_WORDS, TICKED } from '../../profile/vocabulary';
import { boxOfGrade, gradeMeant } from '../sheet-grades';
import { editOf } from '../fixing';
import { unreadableProgress } from '../progress-cells';
import { blockRule, type BlockView, type Fix, type RuleContext } from '../rule';

/** The box that goes with the grade, offered to be ticked. */
const tickByGrade = ({ block, rows }: BlockView, { sheet }: RuleContext): Fix | undefined => {
  const current = rows.find((view) => view.isCurrent);
  const grade = current && gradeMeant(sheet, current.row.grade.text);
  const own = grade === undefined ? undefined : boxOfGrade(sheet, grade);
  const cell = block.boxes.find(({ box }) => own !== undefined && box.grade === own);
  if (!cell || !own) return undefined;
  const word = PROGRESS_WORDS[own];
  const label = {
    ja: `評価 ${grade} に合わせて「${word}」に☑を付ける`,
    en: `Tick “${word}” to go with grade ${grade}`,
  };
  return {
    kind: 'suggested',
    choices: [{ label, edits: [editOf(sheet.grid, cell, `${TICKED} ${cell.box.word}`)] }],
  };
};

/** No box of 進捗状況 is ticked. Source: R4 sheet, column 進捗状況. */
export const progressBlank = blockRule<{ readonly words: readonly string[] }>({
  id: 'progress-blank',
  name: { ja: '進捗状況に☑がない', en: 'no box ticked' },
  group: 'grade',
  severity: 'error',
  needsCatalog: false,
  sentences: {
    ja: ({ words }) =>
      `進捗状況に☑がありません。「${words.join('」「')}」のどれか一つに☑を付けてください。`,
    en: ({ words }) => `No progress box is ticked. Tick exactly one of “${words.join('”, “')}”.`,
  },
  check(report, view, context) {
    const { block } = view;
    if (!block.fields.has('progress') || block.boxes.some(({ box }) => box.ticked)) return;
    if (unreadableProgress(block).length > 0) return;
    const fix = tickByGrade(view, context);
    report({
      at: block.progressCell,
      field: 'progress',
      unfilled: true,
      facts: { words: GRADES.map((grade) => PROGRESS_WORDS[grade]) },
      ...(fix ? { fix } : {}),
    });
  },
});
