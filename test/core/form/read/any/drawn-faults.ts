import { checkRecognised } from '../../../../../src/app/check/check';
import { recogniseWorkbook } from '../../../../../src/app/recognise/recognised-workbook';
import { cellAt, cellName, type CellValue, type Grid } from '../../../../../src/core/grid/grid';
import type { DrawnForm } from './drawn-forms';
import { figureKey, type FigureKind, type Place } from './drawn-sheet';

/** A fault that is planted in a cell of a drawn form. */
export interface Planted {
  readonly rule: string;
  readonly place: Place;
  readonly value: CellValue;
}

const fullWidth = (value: number): string =>
  String(value).replace(/[0-9]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

/** The cells of the form's own year that hold a figure of a kind. */
const cellsOf = (
  { plan, places }: DrawnForm,
  kind: FigureKind | 'grade',
  unit?: string,
): readonly Place[] =>
  plan.items.flatMap((item) =>
    item.measures
      .filter((measure) => unit === undefined || measure.unit === unit)
      .flatMap((measure) => places.get(figureKey({ item, measure }, plan.year, kind)) ?? []),
  );

const valueAt = ({ grids }: DrawnForm, { sheet, row, column }: Place): CellValue =>
  cellAt(
    grids.find((grid) => grid.sheet === sheet)!,
    row,
    column,
  );

/** Every fault that the form can have, one of each kind; `at` chooses the cells. */
export const plantable = (form: DrawnForm, at: number): readonly Planted[] => {
  const { plan, style, layout, places } = form;
  const planted: Planted[] = [];
  const isInValue = style.unit === 'value' && layout !== 'cards';
  const plant = (
    rule: string,
    cells: readonly Place[],
    change: (value: number) => CellValue,
  ): void => {
    const place = cells[at % Math.max(1, cells.length)];
    if (place)
      planted.push({
        rule,
        place,
        value: change(parseFloat(String(valueAt(form, place)).replace(/,/gu, ''))),
      });
  };
  const hasUnit = layout === 'cards' || style.unit !== 'none';
  const stands = [...places.keys()].some((key) => /rate|difference/u.test(key));
  plant('value-width', cellsOf(form, 'actual'), fullWidth);
  plant('value-blank', stands ? [] : cellsOf(form, 'actual'), () => null);
  plant('grade-invalid', plan.legend === null ? [] : cellsOf(form, 'grade'), () => 'Z');
  plant('difference-mismatch', cellsOf(form, 'difference'), (value) => value + 3);
  plant(
    'percent-exceeds',
    hasUnit && !isInValue && !stands ? cellsOf(form, 'actual', '%') : [],
    () => 148,
  );
  const isNumber = (place: Place): boolean => typeof valueAt(form, place) === 'number';
  plant('rate-mismatch', cellsOf(form, 'rate').filter(isNumber), (value) => value * 3);
  return planted;
};

const withValue = (grid: Grid, { place, value }: Planted): Grid =>
  grid.sheet !== place.sheet
    ? grid
    : {
        ...grid,
        values: grid.values.map((row, at) =>
          at === place.row
            ? row!.map((old, column) => (column === place.column ? value : old))
            : row,
        ),
      };

/** Errors and what else is told of the planted cell, by sheet, cell and rule. */
export const foundIn = (form: DrawnForm, planted?: Planted): readonly string[] => {
  const grids = planted ? form.grids.map((grid) => withValue(grid, planted)) : form.grids;
  const report = checkRecognised(recogniseWorkbook({ grids }));
  if (!report.ok) return [report.failure.kind];
  return report.value.findings
    .filter(({ severity, rule }) => severity === 'error' || rule === planted?.rule)
    .map(({ sheet, row, column, rule }) => `${String(sheet)}!${cellName(row, column)} ${rule}`);
};

export const nameOf = ({ rule, place: { sheet, row, column } }: Planted): string =>
  `${sheet}!${cellName(row, column)} ${rule}`;
