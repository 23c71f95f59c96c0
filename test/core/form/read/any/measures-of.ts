import type { FieldCell, Measure, YearFigures } from '../../../../../src/core/form/read/recognised';

/** A cell's text; a field that has no cell says nothing, but for what was told elsewhere. */
const said = (sign: string, cell: FieldCell | null): readonly string[] => {
  if (cell === null || (cell.fault === 'absent' && cell.text === '')) return [];
  return [`${sign}${cell.text.trim() === '' ? '＿' : cell.text}`];
};

/** A year in a line: R4 実3 標4 率75 差-1 基2 単回 評A; ＿ where its cell is blank. */
export const yearLine = (figures: YearFigures): string =>
  [
    figures.yearCell.text.trim() === '' ? '＿' : figures.yearCell.text,
    ...said('実', figures.value),
    ...said('標', figures.target),
    ...said('率', figures.rate),
    ...said('差', figures.difference),
    ...said('基', figures.baseline),
    ...said('単', figures.unit),
    ...said('評', figures.grade),
  ].join(' ');

/** A measure: what is counted, its last goal, and its years. */
export const measureLines = ({ indicatorCell, goal, years }: Measure): readonly string[] => [
  [indicatorCell.text, ...said('最終', goal)].join(' '),
  ...years.map(yearLine),
];
