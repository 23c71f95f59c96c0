import type { ColumnRole } from '../../profile/columns';
import type { FieldCell, HeaderRow } from './recognised';
import { isGrade } from '../../profile/vocabulary';

/**
 * Reads back a year row whose cells shifted one column to the right when it was taken off a printed
 * page (No. 15: value, words, unit, blank, grade): the value and its words become one text again.
 */
export const readShift = (
  entry: Partial<Record<ColumnRole, FieldCell>>,
  cells: readonly FieldCell[],
  header: HeaderRow,
): Partial<Record<ColumnRole, FieldCell>> | undefined => {
  const { value, unit, grade } = entry;
  const gradeColumn = header.columns.get('grade');
  if (!value || !unit || !grade || gradeColumn === undefined) return undefined;
  const looksLikeUnit = grade.text.length <= 5 && !/[A-Da-dＡ-Ｄａ-ｄ\d○×]/u.test(grade.text);
  if (!looksLikeUnit || unit.text.length <= grade.text.length) return undefined;
  const beyond = cells.find((cell) => cell.column > gradeColumn && cell.column <= gradeColumn + 2);
  if (!beyond || !isGrade(beyond.text.trim())) return undefined;
  return {
    ...entry,
    value: { ...value, text: `${value.text} ${unit.text}` },
    unit: grade,
    grade: beyond,
  };
};
