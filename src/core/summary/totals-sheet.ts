import { yearName, type FiscalYear } from '../era/fiscal-year';
import type { PlannedChart, PlannedValidation, SheetBlueprint } from '../grid/blueprint';
import { cellName } from '../grid/grid';
import type { GradeScale } from '../profile/grade-scale';
import type { ColumnAddress, SourceColumn } from './source-sheet';
import {
  criterion,
  fixed,
  gradeLooks,
  LOOK,
  onSheet,
  quoted,
  SheetCells,
  totalsSheetOf,
} from './totals-look';
import { countedLines, stepOf, type SourceRow, type TotalsSource } from './totals-source';
import type { TotalsWords } from './totals-words';

/** How far a department is, in words. */
export interface SubmissionLine {
  readonly department: string;
  readonly state: string;
  /** `''` where it has not come. */
  readonly at: string;
}

/** What the sheet of totals is made of. */
export interface TotalsContent {
  readonly plan: string;
  readonly fiscalYear: FiscalYear;
  /** The year that groups are counted for until a person chooses another. */
  readonly year: FiscalYear;
  readonly items: number;
  readonly source: TotalsSource;
  readonly submissions: readonly SubmissionLine[];
}

const CHOICE = { row: 2, column: 1 } as const;
const FIRST_TABLE = 4;
/** Columns after the name: the grades, those not rated, their sum, and what else is counted. */
const FIRST_GRADE = 1;
/** Where the columns behind the grades stand, and how wide all are. */
const columnsFor = (grades: number) => {
  const sum = FIRST_GRADE + grades + 1;
  const right = sum + 4;
  const widths = new Map([
    [0, 38],
    ...Array.from({ length: right }, (_, index) => [index + 1, 9] as const),
  ]);
  return { sum, up: sum + 1, down: sum + 2, planned: sum + 3, reached: right, right, widths };
};

const CHART_GAP = 2;
/** Rows of a chart: its title and legend, and each bar. */
const CHART_FRAME = 4;
const LEAST_ROWS = 11;

/** Where the headings of the grades stand on the sheet of totals. */
export const gradeHeadings = (sheet: string, { steps }: GradeScale): string => {
  const row = FIRST_TABLE + 1;
  const [first, last] = [FIRST_GRADE, FIRST_GRADE + steps.length - 1];
  return onSheet(sheet, `${fixed(row, first)}:${fixed(row, last)}`);
};

/** What lines of the table count for a row of totals: as conditions for COUNTIFS, and as a test. */
interface Counted {
  readonly name: string;
  readonly conditions: (row: number) => string;
  readonly lines: readonly SourceRow[];
}

/** A further condition: a column holds a word. */
interface Condition {
  readonly column: SourceColumn;
  /** A cell's address or a quoted text. */
  readonly is: string;
  readonly holds: (line: SourceRow) => boolean;
}

class TotalsLayout {
  private readonly cells = new SheetCells();
  private readonly charts: PlannedChart[] = [];
  private readonly breaks: number[] = [];
  private row = FIRST_TABLE;

  private readonly grades: readonly string[];
  private readonly columns: ReturnType<typeof columnsFor>;

  constructor(
    private readonly content: TotalsContent,
    private readonly address: ColumnAddress,
    private readonly words: TotalsWords,
  ) {
    this.grades = content.source.scale.steps.map(({ value }) => value);
    this.columns = columnsFor(this.grades.length);
  }

  lay(name: string, sourceSheet: string): SheetBlueprint {
    const { cells, words, content } = this;
    const { source } = content;
    cells.put(0, 0, words.title(content.plan, yearName(content.fiscalYear)), LOOK.title);
    cells.put(1, 0, words.counted(content.items, sourceSheet), LOOK.note);
    cells.put(CHOICE.row, 0, words.chosenYear, LOOK.heading);
    cells.put(CHOICE.row, CHOICE.column, yearName(content.year), LOOK.choice);
    cells.put(CHOICE.row, CHOICE.column + 2, words.chooseYear, LOOK.note);
    this.table('year', source.years.map(this.yearLine), 'stacked-columns');
    this.table('policy', source.names.policy.map(this.groupLine('policy')), 'stacked-bars');
    this.table(
      'direction',
      source.names.direction.map(this.groupLine('direction')),
      'stacked-bars',
    );
    this.table('department', source.names.department.map(this.departmentLine), 'stacked-bars');
    this.submissions();
    return totalsSheetOf(cells, {
      name,
      columnWidths: new Map([...this.columns.widths, [CHOICE.column, 12]]),
      validations: [this.yearChoice()],
      charts: this.charts,
      orientation: 'portrait',
      rowBreaks: this.breaks,
      bottom: this.row - 1,
      right: this.columns.right,
    });
  }

  private yearChoice(): PlannedValidation {
    const { row, column } = CHOICE;
    return {
      areas: [{ top: row, left: column, bottom: row, right: column }],
      type: 'list',
      choices: this.content.source.years.map(yearName),
      allowBlank: false,
      errorStyle: 'stop',
      showError: true,
      showPrompt: true,
      prompt: this.words.chooseYear,
    };
  }

  private readonly yearLine = (year: FiscalYear): Counted => {
    const name = yearName(year);
    return {
      name,
      conditions: (row) =>
        `${this.address('year')},${criterion(row, 0, name)},${this.address('counts')},1`,
      lines: countedLines(this.content.source, year),
    };
  };

  private readonly chosen = (): string =>
    `${this.address('year')},${fixed(CHOICE.row, CHOICE.column)}`;

  private readonly groupLine =
    (by: 'policy' | 'direction') =>
    (name: string): Counted => ({
      name,
      conditions: (row) =>
        `${this.chosen()},${this.address(by)},${criterion(row, 0, name)},${this.address('counts')},1`,
      lines: countedLines(this.content.source, this.content.year, { by, name }),
    });

  private readonly departmentLine = (name: string): Counted => ({
    name,
    conditions: (row) =>
      `${this.chosen()},${this.address('department')},${criterion(row, 0, name)},${this.address('shown')},${quoted(this.words.source.original)}`,
    lines: countedLines(this.content.source, this.content.year, { by: 'department', name }),
  });

  /** A table of totals and, below it, the chart that follows it. */
  private table(
    by: keyof TotalsWords['by'],
    lines: readonly Counted[],
    kind: PlannedChart['kind'],
  ): void {
    if (lines.length === 0) return;
    const { cells, words } = this;
    // Tables of many groups begin pages of their own, so that no page cuts a chart.
    if (by === 'direction' || by === 'department') this.breaks.push(this.row);
    const heading = this.row + 1;
    cells.put(this.row, 0, words.by[by], LOOK.section);
    const titles = [words.by[by], ...this.grades, words.notRated, words.sum];
    [...titles, words.up, words.down, words.planned, words.reached].forEach((title, column) =>
      cells.put(heading, column, title, LOOK.heading),
    );
    lines.forEach((line, index) => this.line(heading, heading + 1 + index, line));
    const bottom = heading + lines.length;
    const top = bottom + CHART_GAP;
    const rows = Math.max(LEAST_ROWS, CHART_FRAME + lines.length);
    this.charts.push({
      name: `shinko-${by}`,
      kind,
      title: words.by[by],
      source: { top: heading, left: 0, bottom, right: this.columns.sum - 1 },
      seriesIn: 'columns',
      looks: gradeLooks(this.grades.length),
      place: { top, left: 0, bottom: top + rows - 1, right: this.columns.right },
    });
    this.row = top + rows + 1;
  }

  private line(heading: number, row: number, counted: Counted): void {
    const { cells, words } = this;
    cells.put(row, 0, counted.name, LOOK.text);
    const put = (column: number, conditions: readonly Condition[]): void => {
      const formulas = conditions.map((one) => this.countFormula(counted, row, one));
      const value = conditions.reduce((sum, one) => sum + this.countOf(counted, one), 0);
      cells.count(row, column, `=${formulas.join('+')}`, value, LOOK.figure);
    };
    const { sum, up, down, planned: plan, reached } = this.columns;
    this.grades.forEach((grade, index) => {
      const column = FIRST_GRADE + index;
      const is = `${cellName(0, column).replace('1', '')}$${heading + 1}`;
      put(column, [{ column: 'grade', is, holds: (line) => line.grade === grade }]);
    });
    const isNotRated = (line: SourceRow): boolean => line.grade === null;
    put(sum - 1, [{ column: 'grade', is: quoted(words.notRated), holds: isNotRated }]);
    const [from, to] = [cellName(row, FIRST_GRADE), cellName(row, sum - 1)];
    cells.count(row, sum, `=SUM(${from}:${to})`, counted.lines.length, LOOK.figure);
    const compared = (step: 'better' | 'worse'): Condition => ({
      column: 'step',
      is: quoted(words.source[step]),
      holds: (line) => stepOf(line) === step,
    });
    const planned = (isReached: boolean): Condition => ({
      column: 'planned',
      is: quoted(isReached ? words.source.reached : words.source.missed),
      holds: (line) => line.reached === isReached,
    });
    put(up, [compared('better')]);
    put(down, [compared('worse')]);
    put(plan, [planned(true), planned(false)]);
    put(reached, [planned(true)]);
  }

  private countFormula({ conditions }: Counted, row: number, { column, is }: Condition): string {
    return `COUNTIFS(${conditions(row)},${this.address(column)},${is})`;
  }

  private countOf({ lines }: Counted, { holds }: Condition): number {
    return lines.filter(holds).length;
  }

  private submissions(): void {
    const { cells, words } = this;
    const { submissions } = this.content;
    if (submissions.length === 0) return;
    cells.put(this.row, 0, words.submissions, LOOK.section);
    [words.department, words.state, '', words.at].forEach((title, column) => {
      if (title !== '') cells.put(this.row + 1, column, title, LOOK.heading);
    });
    submissions.forEach(({ department, state, at }, index) => {
      const row = this.row + 2 + index;
      cells.put(row, 0, department, LOOK.text);
      cells.put(row, 1, state, LOOK.note);
      cells.put(row, 3, at, LOOK.note);
    });
    this.row += 2 + submissions.length;
  }
}

/**
 * The sheet of totals: grades by year, policy, direction and department, each with a chart that follows it.
 * All figures are formulas over the table at `address`; the year of the groups is a choice of the sheet.
 */
export const layoutTotalsSheet = (
  name: string,
  sourceSheet: string,
  content: TotalsContent,
  address: ColumnAddress,
  words: TotalsWords,
): SheetBlueprint => new TotalsLayout(content, address, words).lay(name, sourceSheet);
