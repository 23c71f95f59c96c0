import { yearLabel, yearName } from '../../era/fiscal-year';
import { cellName } from '../../grid/grid';
import type { ItemBlock, ProgressBox } from '../../form/read/recognised';
import { PROGRESS_WORDS, TICKED, UNTICKED, type Grade } from '../../profile/vocabulary';
import { boxOfGrade, gradeMeant, gradeOfBox } from '../sheet-grades';
import { editOf } from '../fixing';
import { blockRule, type BlockView, type FixChoice, type RuleContext, type RowView } from '../rule';

/** Ticks the one box of a grade and clears the others; `undefined` where the block has no such box. */
const tickBox = (block: ItemBlock, grade: Grade, { sheet }: RuleContext): FixChoice | undefined => {
  if (!block.boxes.some(({ box }) => box.grade === grade)) return undefined;
  const edits = block.boxes
    .filter(({ box }) => box.ticked !== (box.grade === grade))
    .map((cell) =>
      editOf(sheet.grid, cell, `${cell.box.ticked ? UNTICKED : TICKED} ${cell.box.word}`),
    );
  const word = PROGRESS_WORDS[grade];
  return { label: { ja: `進捗状況を「${word}」にする`, en: `Tick “${word}”` }, edits };
};

interface Mismatch {
  readonly current: RowView;
  readonly grade: string;
  /** The box that goes with the grade. */
  readonly gradeBox: Grade;
  readonly ticked: ProgressBox;
  readonly progressGrade: string;
}

const mismatchOf = ({ block, rows }: BlockView, { sheet }: RuleContext): Mismatch | undefined => {
  const current = rows.find((view) => view.isCurrent);
  const grade = current && gradeMeant(sheet, current.row.grade.text);
  const [ticked, ...others] = block.boxes.filter(({ box }) => box.ticked);
  const box = ticked?.box.grade;
  const progressGrade = box && gradeOfBox(sheet, box);
  if (!current || !grade || !ticked || others.length > 0 || !progressGrade) return undefined;
  const gradeBox = boxOfGrade(sheet, grade);
  if (progressGrade === grade || gradeBox === undefined) return undefined;
  return { current, grade, gradeBox, ticked, progressGrade };
};

/** Whether a repeat only shows again what its original says; its box has an address of its own. */
const isShownAgain = (
  { grade, progressGrade }: Mismatch,
  original: BlockView | null,
  context: RuleContext,
): boolean => {
  const first = original && mismatchOf(original, context);
  return first?.grade === grade && first.progressGrade === progressGrade;
};

/** The sheet's year's grade and the ticked box say different things. Source: R4 sheet, No. 19 (概ね進んだ, A). */
export const gradeProgressMismatch = blockRule<{
  readonly year: string;
  readonly name: string;
  readonly grade: string;
  readonly progress: string;
  readonly progressGrade: string;
  readonly box: string;
}>({
  id: 'grade-progress-mismatch',
  name: { ja: '評価と進捗状況の不一致', en: 'grade against ticked box' },
  group: 'grade',
  severity: 'error',
  needsCatalog: false,
  sentences: {
    ja: ({ name, grade, progress, progressGrade, box }) =>
      `${name}の評価は「${grade}」ですが、進捗状況（${box}）は「${progress}」（${progressGrade}に当たる）です。どちらが正しいか確かめて、そろえてください。`,
    en: ({ year, grade, progress, progressGrade, box }) =>
      `The grade of ${year} is ${grade}, but the ticked box (${box}) is “${progress}”, which goes with ${progressGrade}. Decide which is right and make them agree.`,
  },
  check(report, view, context) {
    const mismatch = mismatchOf(view, context);
    if (!mismatch || isShownAgain(mismatch, view.original, context)) return;
    const { current, grade, gradeBox, ticked, progressGrade } = mismatch;
    const toBox = tickBox(view.block, gradeBox, context);
    const toGrade: FixChoice = {
      label: {
        ja: `評価を「${progressGrade}」にする`,
        en: `Change the grade to ${progressGrade}`,
      },
      edits: [editOf(context.sheet.grid, current.row.grade, progressGrade)],
    };
    report({
      at: current.row.grade,
      field: 'grade',
      year: current.year,
      facts: {
        year: yearLabel(current.year),
        name: yearName(current.year),
        grade,
        progress: ticked.box.word,
        progressGrade,
        box: cellName(ticked.row, ticked.column),
      },
      fix: { kind: 'suggested', choices: toBox ? [toBox, toGrade] : [toGrade] },
    });
  },
});
