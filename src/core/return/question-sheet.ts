import { dayText } from '../era/day-text';
import { yearName } from '../era/fiscal-year';
import { readCellAt } from '../form/read/cell-reading';
import { isResultSheet, layoutResultSheet } from '../form/write/result-sheet';
import type { WorkbookBlueprint } from '../grid/blueprint';
import { contentAt } from '../grid/apply';
import type { CellEdit } from '../grid/edit';
import { cellAt, cellName, type Grid } from '../grid/grid';
import type { Unmerged } from '../merge/diff/unmerged';
import { columnTitle } from '../profile/columns';
import type { Question } from '../record/return-record';
import { foldLine } from '../submit/normalised-entries';
import { cleanText } from '../text/text';

/** Name of the sheet with the questions. */
export const QUESTION_SHEET = '差し戻し';
const ID_TITLE = '番号';
const ANSWER_TITLE = '回答';
const COLUMNS = [
  { title: ID_TITLE, width: 8 },
  { title: '項目No.', width: 8 },
  { title: '取組項目名', width: 24 },
  { title: '対象の年度', width: 12 },
  { title: '欄', width: 14 },
  { title: 'セル', width: 9 },
  { title: '確かめること', width: 44 },
  { title: ANSWER_TITLE, width: 44 },
] as const;

/** What the sheet says above its list. */
export interface QuestionHeading {
  readonly round: number;
  readonly department: string | null;
  /** The day by which it is to come back, `2026-05-12`. */
  readonly deadline?: string;
}

const subtitleOf = ({ department, deadline }: QuestionHeading): string =>
  [
    department ?? '',
    ...(deadline === undefined ? [] : [`期限 ${dayText(deadline)}`]),
    'セルを直すか、「回答」に書いて、もう一度提出してください。セルの番地を押すと、そこへ移ります。',
  ]
    .filter((part) => part !== '')
    .join('　');

/** Lays the questions out as a sheet of their own, each with its cell as a link and room for an answer. */
export const layoutQuestions = (
  sheetName: string,
  heading: QuestionHeading,
  questions: readonly (Question & {
    readonly name: string;
    /** What was answered already. */
    readonly answer?: string;
  })[],
): WorkbookBlueprint => ({
  ...layoutResultSheet({
    kind: 'questions',
    sheetName,
    title: `差し戻し（${heading.round}回目）`,
    subtitle: subtitleOf(heading),
    columns: COLUMNS,
    rows: questions.map(({ id, item, name, year, field, sheet, cell, text, answer = '' }) => ({
      look: 'question',
      cells: [
        id,
        item ?? '',
        name,
        year === null ? '' : yearName(year),
        field === null ? '' : columnTitle(field),
        { sheet, cell },
        text,
        answer,
      ],
    })),
  }),
  activeSheet: -1,
});

/** Whether a sheet is a list of questions. */
export const isQuestionSheet = (grid: Grid): boolean => isResultSheet(grid, 'questions');

interface QuestionTable {
  readonly header: number;
  readonly id: number;
  readonly answer: number;
}

const textAt = (grid: Grid, row: number, column: number): string =>
  readCellAt(grid, row, column).text;

/** Where the list stands, whatever rows and columns a person put in. */
const findTable = (grid: Grid): QuestionTable | undefined => {
  for (let row = 0; row < grid.values.length; row += 1) {
    const titles = (grid.values[row] ?? []).map((_, column) => textAt(grid, row, column).trim());
    const [id, answer] = [titles.indexOf(ID_TITLE), titles.indexOf(ANSWER_TITLE)];
    if (id >= 0 && answer >= 0) return { header: row, id, answer };
  }
  return undefined;
};

/** What the department wrote beside each question, by its id. */
export const readAnswers = (grids: readonly Grid[]): ReadonlyMap<string, string> => {
  const answers = new Map<string, string>();
  for (const grid of grids.filter(isQuestionSheet)) {
    const table = findTable(grid);
    if (!table) continue;
    for (let row = table.header + 1; row < grid.values.length; row += 1) {
      const id = foldLine(textAt(grid, row, table.id));
      const answer = cleanText(textAt(grid, row, table.answer)).trim();
      if (id !== '' && answer !== '') answers.set(id, answer);
    }
  }
  return answers;
};

/** What a person wrote on such a sheet beside the answers, for it to be listed. */
export const besideAnswers = (grid: Grid, questions: readonly Question[]): readonly Unmerged[] => {
  const table = findTable(grid);
  const ids = new Set(questions.map(({ id }) => id));
  const left: Unmerged[] = [];
  grid.values.forEach((values, row) => {
    const isHead = row <= (table?.header ?? -1);
    const isKnown = table !== undefined && ids.has(foldLine(textAt(grid, row, table.id)));
    if (isHead) return;
    values?.forEach((value, column) => {
      const isOurs = isKnown && column <= table.answer;
      if (isOurs || value === null || cellAt(grid, row, column) === '') return;
      const { text } = readCellAt(grid, row, column);
      const place = { sheet: grid.sheet, cell: cellName(row, column) };
      if (text.trim() !== '') left.push({ ...place, value: text, why: 'outside', target: null });
    });
  });
  return left;
};

/** The edit that writes an answer beside its question; `undefined` where the question stands on no sheet. */
export const answerEdit = (
  grids: readonly Grid[],
  id: string,
  answer: string,
): CellEdit | undefined => {
  for (const grid of grids.filter(isQuestionSheet)) {
    const table = findTable(grid);
    if (!table) continue;
    const row = grid.values.findIndex(
      (_, at) => at > table.header && foldLine(textAt(grid, at, table.id)) === id,
    );
    if (row < 0) continue;
    const column = table.answer;
    const to = answer.trim() === '' ? null : answer;
    return { sheet: grid.sheet, row, column, from: contentAt(grid, row, column), to };
  }
  return undefined;
};
