import { yearLabel, type FiscalYear } from '../../../era/fiscal-year';
import type { HeadingRole } from '../../../profile/heading-role';
import { indicatorOf } from '../close-block';
import type { FieldCell, Measure, YearFigures } from '../recognised';
import type { LabelledCell } from './card-labels';
import { absentCell, namedYear, openYear, type OpenYear } from './figure-cell';

const FIGURES = ['value', 'target', 'rate', 'difference'] as const;

/** Figures that stand at labels alone: 目標値 100 実績値 95. */
export const labelledMeasure = (
  pairs: readonly LabelledCell[],
  nameCell: FieldCell,
  sheetYear: FiscalYear | null,
): Measure | undefined => {
  const of = (role: HeadingRole): LabelledCell | undefined =>
    pairs.find(({ meaning }) => meaning.role === role);
  const indicator = of('indicator')?.value;
  const absent = absentCell(nameCell.row, nameCell.column);
  const unit = of('unit')?.value ?? absent;
  const years = new Map<FiscalYear, OpenYear>();
  for (const { label, meaning, value } of pairs) {
    const role = FIGURES.find((one) => one === meaning.role);
    const year = meaning.year ?? (sheetYear === null ? null : sheetYear + (meaning.shift ?? 0));
    if (!role || year === null || (value.text.trim() === '' && role !== 'value')) continue;
    const known = years.get(year) ?? {
      ...openYear({ ...label, text: yearLabel(year) }, namedYear(year), absent),
      baseline: of('baseline')?.value ?? null,
      unit,
    };
    if (role === 'value') known.value = known.value.fault === 'absent' ? value : known.value;
    else known[role] ??= value;
    years.set(year, known);
  }
  if (years.size === 0) return undefined;
  return {
    indicatorCell: indicator ?? absent,
    indicator: indicatorOf((indicator ?? nameCell).text),
    goal: null,
    years: [...years.values()],
  };
};

/** The year's grade, put where the sheet's own year is. */
export const withGrade = (
  measures: readonly Measure[],
  grade: FieldCell | undefined,
  sheetYear: FiscalYear | null,
  nameCell: FieldCell,
): readonly Measure[] => {
  const [first, ...others] = measures;
  if (!grade || sheetYear === null) return measures;
  const absent = absentCell(nameCell.row, nameCell.column);
  const own: Measure = first ?? {
    indicatorCell: absent,
    indicator: undefined,
    goal: null,
    years: [],
  };
  const known = own.years.some(({ year }) => year?.year === sheetYear);
  const yearCell = { ...absent, text: yearLabel(sheetYear) };
  const added: YearFigures = { ...openYear(yearCell, namedYear(sheetYear), absent), grade };
  const years = known
    ? own.years.map((one) => (one.year?.year === sheetYear ? { ...one, grade } : one))
    : [...own.years, added];
  return [{ ...own, years }, ...others];
};
