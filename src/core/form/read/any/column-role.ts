import { headingKey, type HeadingRole } from '../../../profile/heading-role';
import type { ColumnContents } from './column-contents';
import type { ColumnHeading } from './table-header';

/** Parts of a column's cells: most of them, and few. */
export const MOST = 0.6;
export const FEW = 0.3;

/** A heading's own line, without white space and notes. */
export const titleOf = ({ lines }: ColumnHeading): string => headingKey(lines.at(-1)?.text ?? '');

const FIGURE_ROLES = ['value', 'target', 'rate', 'difference', 'baseline', 'figures'] as const;
/** Whether a role is one of figures. */
export const isFigure = (role: HeadingRole | null): role is (typeof FIGURE_ROLES)[number] =>
  (FIGURE_ROLES as readonly (HeadingRole | null)[]).includes(role);

/** What a column of an unknown heading holds, where that is plain; figures are never guessed at. */
const byContents = ({ filled, distinct, ...part }: ColumnContents): HeadingRole | null => {
  if (filled === 0) return null;
  if (part.kinds >= MOST) return 'kind';
  if (part.boxes >= MOST) return 'progress';
  if (part.departments >= MOST) return 'departments';
  if (part.years >= MOST) return 'year';
  if (part.figures >= MOST) return null;
  if (part.grades >= MOST && distinct <= 6 && filled >= 4) return 'grade';
  return part.texts >= MOST ? 'further' : null;
};

/** What a grade's or a progress column holds. */
const gradeOr = (
  otherwise: HeadingRole,
  { texts, boxes, percents, grades }: ColumnContents,
): HeadingRole => {
  if (boxes >= FEW) return 'progress';
  if (percents >= FEW) return 'rate';
  if (texts >= MOST) return 'narrative';
  return grades >= FEW ? 'grade' : otherwise;
};

/** A column of targets that holds words says what is to be reached. */
const wordsOfTarget = (heading: ColumnHeading, { texts }: ColumnContents): HeadingRole => {
  if (texts >= MOST) return 'description';
  return /成果|数値|達成|指標/u.test(titleOf(heading)) ? 'indicator' : 'level';
};

/** 実績 over words and figures (3回、延べ45人) tells what was done; 実績値 is to be figures. */
const isTold = (heading: ColumnHeading, { filled, figures }: ColumnContents): boolean =>
  filled >= LEAST_TOLD && figures < 0.5 && !/[値数量額]$/u.test(titleOf(heading));
const LEAST_TOLD = 3;

/** The heading's role, looked at with what stands under it; `null` where neither tells. */
export const roleOf = (heading: ColumnHeading, contents: ColumnContents): HeadingRole | null => {
  const { role } = heading;
  const { filled, figures, kinds, texts, departments, grades } = contents;
  if (role === null) return byContents(contents);
  if (kinds >= MOST && role !== 'unit' && filled > 0) return 'kind';
  const isWords = filled > 0 && figures < FEW;
  switch (role) {
    case 'kind':
      return 'level';
    case 'target':
    case 'baseline':
      if (isWords && heading.shift !== 0) return 'further';
      return isWords ? wordsOfTarget(heading, contents) : role;
    case 'rate':
      return gradeOr('rate', contents);
    case 'figures':
      // Years over words tell what is planned, not what came of it.
      return isWords && kinds === 0 ? 'further' : role;
    case 'value':
      return (isWords && texts >= FEW) || isTold(heading, contents) ? 'narrative' : role;
    case 'grade':
      // 中間評価 over figures is what they were half-way.
      return figures >= MOST && grades < FEW && /^(?:中間|最終|事後)評価/u.test(titleOf(heading))
        ? 'value'
        : gradeOr('grade', contents);
    case 'progress':
    case 'narrative':
      return gradeOr(role, contents);
    case 'further':
      return contents.grades >= MOST && contents.texts < FEW && contents.filled >= 4
        ? 'grade'
        : role;
    case 'departments':
      return isWords || departments > 0 || filled === 0 ? role : null;
    case 'year':
      // 年度 under 基準値 tells when that was.
      if (heading.meanings.some((above) => above?.role === 'baseline' || above?.role === 'target'))
        return 'further';
      return filled === 0 || contents.years >= FEW || figures >= MOST ? role : null;
    default:
      return role;
  }
};
