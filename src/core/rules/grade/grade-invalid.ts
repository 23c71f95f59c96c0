import { cellText } from '../../grid/cell-text';
import { cellAt } from '../../grid/grid';
import { yearLabel, yearName } from '../../era/fiscal-year';
import type { FieldCell, FurtherCell, RecognisedSheet } from '../../form/read/recognised';
import {
  gradeOn,
  isNotRatedOn,
  isOnScale,
  SHIROI_SCALE,
  type GradeScale,
} from '../../profile/grade-scale';
import { columnTitle } from '../../profile/columns';
import { GRADES } from '../../profile/vocabulary';
import { replaceCell } from '../fixing';
import { blockRule, severityIn, type Fix } from '../rule';
import { gradeMeant, scaleOf } from '../sheet-grades';

const GRADE = columnTitle('grade');

/** What is wrong with a grade as it is written. */
interface Fault {
  readonly written: string;
  readonly meant: string | null;
  /** Whether it may be one all the same: it stands once, and far from those that are used. */
  readonly isSuspect: boolean;
}

const faultOf = (sheet: RecognisedSheet, cell: FieldCell, scale: GradeScale): Fault | undefined => {
  const written = cell.text.trim();
  if (written === '' || cell.fault === 'absent') return undefined;
  const isOurs = scale === SHIROI_SCALE;
  if (!isOurs && isNotRatedOn(scale, written)) return undefined;
  // Of a cell that is read otherwise than written (見え消し) a rule of its own speaks; of boxes the checked one's word is the grade.
  const raw =
    cell.earlier === undefined && cell.isPart !== true
      ? cellText(cellAt(sheet.grid, cell.row, cell.column))
      : cell.text;
  const isRight = (text: string): boolean => isOnScale(scale, text);
  if (isRight(cell.text) && (isRight(raw) || raw.trim() === '')) {
    return scale.suspects.has(written) ? { written, meant: null, isSuspect: true } : undefined;
  }
  const meant = (isOurs ? gradeMeant(sheet, written) : gradeOn(scale, written)) ?? null;
  return { written, meant, isSuspect: false };
};

const fixOf = (sheet: RecognisedSheet, cell: FieldCell, { meant }: Fault): { fix?: Fix } =>
  meant === null ? {} : { fix: replaceCell(sheet.grid, cell, meant, true) };

const choicesOf = (scale: GradeScale): { readonly choices?: readonly string[] } =>
  scale === SHIROI_SCALE ? {} : { choices: scale.steps.map(({ value }) => value) };

/** A grade is none of the scale; where it is clear which one is meant it can be fixed. Source: R4 sheet, legend 評価の凡例. */
export const gradeInvalid = blockRule<{
  readonly year: string;
  readonly name: string;
  readonly written: string;
  readonly meant: string | null;
  /** Of another scale than our own form's. */
  readonly choices?: readonly string[];
  /** The point of view that is graded; absent of an item's own grade. */
  readonly viewpoint?: string;
  /** The grade again, where it is one but stands nowhere else. */
  readonly lone?: string;
}>({
  id: 'grade-invalid',
  name: { ja: '評価が A〜D でない', en: 'grade other than A–D' },
  group: 'grade',
  severity: 'error',
  needsCatalog: false,
  sentences: {
    ja: ({ name, written, meant, choices = GRADES, viewpoint, lone }) => {
      const what = viewpoint === undefined ? GRADE : `${GRADE}（${viewpoint}）`;
      if (lone !== undefined)
        return `${name}の${what}「${written}」は、このシートでほかに使われていない評価です。打ち間違いでないか確かめてください。`;
      return written === meant
        ? `${name}の${what}「${written}」の前後に空白や見えない文字が入っていて、集計されません。「${written}」だけを入れてください。`
        : `${name}の${what}「${written}」は ${choices.join('・')} ではありません。${meant === null ? 'どれに当たるか選び直してください。' : `半角の「${meant}」に直してください。`}`;
    },
    en: ({ year, written, meant, choices = GRADES, viewpoint, lone }) => {
      const what = viewpoint === undefined ? 'grade' : `grade (${viewpoint})`;
      if (lone !== undefined)
        return `The ${what} “${written}” of ${year} stands nowhere else in this sheet. Check that it is meant.`;
      return written === meant
        ? `The ${what} “${written}” of ${year} has blanks or unseen signs around it and is not counted. Enter “${written}” alone.`
        : `The ${what} “${written}” of ${year} is none of ${choices.join(', ')}. ${meant === null ? 'Choose the one that applies.' : `Write “${meant}”.`}`;
    },
  },
  check(report, { block, rows }, { sheet, fiscalYear }) {
    const scale = scaleOf(sheet);
    for (const view of scale ? rows : []) {
      const { grade } = view.row;
      const fault = faultOf(sheet, grade, scale!);
      if (!fault) continue;
      const { written, meant, isSuspect } = fault;
      report({
        at: grade,
        field: 'grade',
        year: view.year,
        severity: severityIn(view, isSuspect ? 'warning' : 'error'),
        facts: {
          year: yearLabel(view.year),
          name: yearName(view.year),
          written,
          meant,
          ...choicesOf(scale!),
          ...(isSuspect ? { lone: written } : {}),
        },
        ...fixOf(sheet, grade, fault),
      });
    }
    const { furtherScale } = sheet;
    const viewpoints = furtherScale ? block.further.filter(({ kind }) => kind === 'grade') : [];
    for (const cell of viewpoints) {
      const fault = faultOf(sheet, cell, furtherScale!);
      if (!fault) continue;
      report({
        at: cell,
        field: 'grade',
        year: fiscalYear,
        severity: fault.isSuspect ? 'warning' : 'error',
        facts: viewpointFacts(cell, fault, furtherScale!, fiscalYear),
        ...fixOf(sheet, cell, fault),
      });
    }
  },
});

const viewpointFacts = (
  { title }: FurtherCell,
  { written, meant, isSuspect }: Fault,
  scale: GradeScale,
  year: number,
) => ({
  year: yearLabel(year),
  name: yearName(year),
  written,
  meant,
  ...choicesOf(scale),
  viewpoint: title,
  ...(isSuspect ? { lone: written } : {}),
});
