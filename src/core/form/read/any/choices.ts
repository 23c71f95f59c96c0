import { cellText } from '../../../grid/cell-text';
import { cellAt, parseCellName, type Area, type Grid } from '../../../grid/grid';
import { readChoices } from '../../../profile/checked-choice';
import type { FieldCell, ItemBlock, RecognisedSheet } from '../recognised';

/** Longer ones are lists of something else. */
const MOST_CHOICES = 30;

/** Cells of a sheet that are looked at: they are alike. */
const MOST_SAMPLED = 300;

const areaOf = (reference: string): Area | undefined => {
  const [first = '', last = first] = reference.split(':');
  const [from, to] = [parseCellName(first), parseCellName(last)];
  return from && to
    ? { top: from.row, left: from.column, bottom: to.row, right: to.column }
    : undefined;
};

/** The sheet that a source names, and its cells: Sheet1!$A$1:$A$4, 'シート 2'!A1:A4, A1:A4. */
const placeOf = (
  source: string,
): { readonly sheet: string | null; readonly area: Area } | undefined => {
  const match = /^=?(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/u.exec(source.trim());
  const area = match && areaOf(match[3]!);
  if (!area) return undefined;
  const sheet = match[1]?.replaceAll("''", "'") ?? match[2] ?? null;
  return { sheet, area };
};

const textsIn = ({ values, ...grid }: Grid, { top, left, bottom, right }: Area): string[] => {
  const texts: string[] = [];
  const last = Math.min(bottom, values.length - 1);
  for (let row = top; row <= last && texts.length <= MOST_CHOICES; row += 1)
    for (let column = left; column <= Math.min(right, left + MOST_CHOICES); column += 1)
      texts.push(cellText(cellAt({ values, ...grid }, row, column)));
  return texts;
};

/** The choices of a list, in their order; `undefined` where it is none of grades, or its cells are not known. */
const choicesOf = (
  source: string,
  own: Grid,
  grids: readonly Grid[],
): readonly string[] | undefined => {
  const written = /^"((?:[^"]|"")*)"$/u.exec(source);
  const place = written ? undefined : placeOf(source);
  const grid =
    place && (place.sheet === null ? own : grids.find((one) => one.sheet === place.sheet));
  const texts = written
    ? written[1]!.replaceAll('""', '"').split(',')
    : grid
      ? textsIn(grid, place!.area)
      : [];
  const apart = [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))];
  return apart.length >= 2 && apart.length <= MOST_CHOICES ? apart : undefined;
};

/** The list that most of some cells choose from. */
class Lists {
  private readonly counts = new Map<string, { choices: readonly string[]; count: number }>();

  take(cells: readonly FieldCell[], grid: Grid, grids: readonly Grid[]): void {
    const lists = (grid.dropDowns ?? []).map(({ areas, source }) => ({
      areas: areas.split(/\s+/u).flatMap((one) => areaOf(one.toUpperCase()) ?? []),
      source,
    }));
    if (lists.length === 0) return;
    const there = cells.filter(({ fault }) => fault !== 'absent');
    for (const { row, column } of there.slice(0, MOST_SAMPLED)) {
      const list = lists.find(({ areas }) =>
        areas.some(
          ({ top, left, bottom, right }) =>
            row >= top && row <= bottom && column >= left && column <= right,
        ),
      );
      const choices = list && choicesOf(list.source, grid, grids);
      if (!choices) continue;
      const key = choices.join('\n');
      this.counts.set(key, { choices, count: (this.counts.get(key)?.count ?? 0) + 1 });
    }
  }

  most(): readonly string[] | undefined {
    const [first] = [...this.counts.values()].sort((one, other) => other.count - one.count);
    return first?.choices;
  }
}

type Graded = Pick<ItemBlock, 'measures' | 'further'>;

/** Cells that hold an item's own grades, blank ones too. */
export const gradeCells = ({ measures }: Graded): readonly FieldCell[] =>
  measures.flatMap(({ years }) => years.map(({ grade }) => grade));

/** Cells of the points of view that are graded besides. */
export const viewpointCells = ({ further }: Graded): readonly FieldCell[] =>
  further.filter(({ kind }) => kind === 'grade');

/** The words of the boxes that stand in some grade's cell: □順調 ■概ね順調. */
const boxesIn = (cells: readonly FieldCell[], grid: Grid): readonly string[] | undefined => {
  for (const { row, column, isPart } of cells) {
    const choices = isPart && readChoices(cellText(cellAt(grid, row, column)));
    if (choices) return choices.map(({ word }) => word);
  }
  return undefined;
};

/** The choices of some items' grades; `undefined` where their cells have no drop-downs. */
export const choicesOfGrades = (
  items: readonly Graded[],
  grid: Grid,
  grids: readonly Grid[],
): readonly string[] | undefined => {
  const lists = new Lists();
  lists.take(items.flatMap(gradeCells), grid, grids);
  return lists.most() ?? boxesIn(items.flatMap(gradeCells), grid);
};

/** The choices of a plan's sheets: of the items' grades, and of the points of view. */
export const choicesOfPlan = (
  sheets: readonly Pick<RecognisedSheet, 'blocks' | 'grid'>[],
  grids: readonly Grid[],
): {
  readonly grades: readonly string[] | undefined;
  readonly viewpoints: readonly string[] | undefined;
} => {
  const [grades, viewpoints] = [new Lists(), new Lists()];
  for (const { blocks, grid } of sheets) {
    grades.take(blocks.flatMap(gradeCells), grid, grids);
    viewpoints.take(blocks.flatMap(viewpointCells), grid, grids);
  }
  const boxes = sheets.map(({ blocks, grid }) => boxesIn(blocks.flatMap(gradeCells), grid));
  return {
    grades: grades.most() ?? boxes.find((one) => one !== undefined),
    viewpoints: viewpoints.most(),
  };
};
