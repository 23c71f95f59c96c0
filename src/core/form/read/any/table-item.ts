import type { FiscalYear } from '../../../era/fiscal-year';
import {
  parseBox,
  parseDepartments,
  parseFlag,
  splitRepeatMark,
} from '../../../profile/vocabulary';
import type {
  FieldCell,
  FurtherCell,
  HeaderRow,
  ItemBlock,
  LevelCell,
  ProgressBox,
} from '../recognised';
import { absentCell } from './figure-cell';
import { FigureReader } from './item-figures';
import { headingOfLevels } from './levels';
import type { PlacedCells } from './placed-cells';
import type { TableColumns } from './table-columns';

/** An item before the sheet as a whole is known: its place among the others, and its flags, are not. */
export type FoundItem = Omit<ItemBlock, 'index' | 'occurrence' | 'flags'>;

/** Reads one item's rows of a table. */
export class TableItem {
  constructor(
    private readonly cells: PlacedCells,
    private readonly columns: TableColumns,
    private readonly layout: HeaderRow,
    private readonly sheetYear: FiscalYear | null,
  ) {}

  private joined(column: number, top: number, bottom: number): FieldCell {
    const cells: FieldCell[] = [];
    for (const row of this.cells.rowsBetween(top, bottom)) {
      const cell = row === top ? this.cells.at(row, column) : this.cells.own(row, column);
      if (cell.text.trim() !== '' && !cells.some(({ text }) => text === cell.text))
        cells.push(cell);
    }
    const [first] = cells;
    if (!first) return { ...this.cells.at(top, column), text: '' };
    return cells.length === 1
      ? first
      : { ...first, text: cells.map(({ text }) => text).join('\n') };
  }

  read({
    top,
    bottom,
    levels,
    department,
  }: {
    top: number;
    bottom: number;
    levels: readonly LevelCell[];
    /** That of a row of its own above the item; where there is no column of departments. */
    department: FieldCell | null;
  }): FoundItem {
    const { columns, cells, layout } = this;
    const at = (column: number | null): FieldCell =>
      column === null ? absentCell(top, columns.name) : this.joined(column, top, bottom);
    const nameCell = cells.at(top, columns.name);
    const { name, repeat } = splitRepeatMark(nameCell.text);
    const { narrative, further } = columns;
    const departmentsCell = this.departmentsAt(top, bottom, department);
    const remarks = at(columns.remarks);
    const measures = new FigureReader({
      cells,
      columns,
      top,
      bottom,
      nameCell,
      sheetYear: this.sheetYear,
    }).read();
    return {
      numberCell: at(columns.number),
      number: null,
      repeat,
      nameCell,
      name: name.replace(/(?<!\s)\s*\n\s*/gu, ''),
      departmentsCell,
      departments: this.departmentNames(top, bottom) ?? parseDepartments(departmentsCell.text),
      description: at(columns.description),
      measures,
      ...this.progressAt(top, bottom),
      narrative: at(narrative?.column ?? null),
      remarks,
      further: [
        ...further.map((heading) => this.furtherAt(heading, top, bottom, 'text')),
        ...this.viewpoints(top, bottom),
      ],
      marks: remarks.text.split(/[\n\r、／/]+/u).flatMap((part) => {
        const flag = parseFlag(part);
        return flag ? [{ ...remarks, flag }] : [];
      }),
      heading: headingOfLevels(levels),
      fields: layout.fields,
      layout,
      top,
      bottom,
    };
  }

  private departmentsAt(top: number, bottom: number, above: FieldCell | null): FieldCell {
    const found = this.columns.departments.map((column) => this.joined(column, top, bottom));
    const filled = found.filter(({ text }) => text.trim() !== '');
    const [first] = filled;
    if (!first) return found[0] ?? above ?? absentCell(top, this.columns.name);
    // 部 and 課 stand in a cell each.
    return filled.length === 1
      ? first
      : { ...first, text: filled.map(({ text }) => text.trim()).join(' ') };
  }

  /** 部 in one cell and 課, or 図書館, in the next: the first unit is told with its 部. */
  private departmentNames(top: number, bottom: number): readonly string[] | undefined {
    const texts = this.columns.departments.map((column) => this.joined(column, top, bottom).text);
    const [above, below, more] = texts.map((text) => parseDepartments(text));
    if (!above || !below || more || above.length !== 1 || below.length === 0) return undefined;
    if (!/(?:部|局|委員会)$/u.test(above[0]!)) return undefined;
    return [`${above[0]!} ${below[0]!}`, ...below.slice(1)];
  }

  private furtherAt(
    { column, lines }: TableColumns['further'][number],
    top: number,
    bottom: number,
    kind: FurtherCell['kind'],
  ): FurtherCell {
    return { ...this.joined(column, top, bottom), title: lines.at(-1)?.text.trim() ?? '', kind };
  }

  /** Grades of several points of view besides the main one. */
  private viewpoints(top: number, bottom: number): readonly FurtherCell[] {
    const [main, ...others] = this.columns.grades;
    return others
      .filter(({ year }) => year === null || main!.year === null)
      .map(({ heading }) => this.furtherAt(heading, top, bottom, 'grade'));
  }

  private progressAt(
    top: number,
    bottom: number,
  ): Pick<FoundItem, 'boxes' | 'progressCell' | 'noBoxes'> {
    const { progress } = this.columns;
    if (progress === null)
      return { boxes: [], progressCell: absentCell(top, this.columns.name), noBoxes: [] };
    const boxes: ProgressBox[] = [];
    const noBoxes: FieldCell[] = [];
    for (const row of this.cells.rowsBetween(top, bottom)) {
      const cell = this.cells.own(row, progress);
      if (cell.text.trim() === '') continue;
      const box = parseBox(cell.text);
      if (box) boxes.push({ ...cell, box });
      else noBoxes.push(cell);
    }
    return { boxes, noBoxes, progressCell: boxes[0] ?? this.cells.at(top, progress) };
  }
}
