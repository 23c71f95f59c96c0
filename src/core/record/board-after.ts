import { sameWords } from '../text/text';
import { blankRow, type BoardRow } from './board';
import { withEvents, type BoardEvent } from './board-history';

const timeOf = ({ at }: BoardRow): number => (at === null ? 0 : Date.parse(at) || 0);

/** Of a department's files the one that tells how far it is: readable, and submitted last. */
const tellsMore = (left: BoardRow, right: BoardRow): boolean => {
  const [isLeft, isRight] = [left.state !== 'unreadable', right.state !== 'unreadable'];
  if (isLeft !== isRight) return isLeft;
  if (left.round !== right.round) return left.round > right.round;
  if (timeOf(left) !== timeOf(right)) return timeOf(left) > timeOf(right);
  return (left.file ?? '') > (right.file ?? '');
};

/** A row with what happened to its book by now. */
const withHistory = (row: BoardRow, history: readonly BoardEvent[]): BoardRow =>
  history.length > 0 ? { ...row, history } : row;

/** A department's row after another collection. */
const rowAfter = (known: BoardRow, collected: readonly BoardRow[]): BoardRow =>
  withHistory(
    standingAfter(known, collected),
    withEvents(
      known.history ?? [],
      collected.flatMap(({ history = [] }) => history),
    ),
  );

const standingAfter = (known: BoardRow, collected: readonly BoardRow[]): BoardRow => {
  const row = collected.reduce((best, one) => (tellsMore(one, best) ? one : best));
  const changes = collected.reduce((sum, one) => sum + one.changes, known.changes);
  const { department } = known;
  if (row.state === 'unreadable') return { ...known, state: 'unreadable', file: row.file };
  // Sent before it was given back: it is still awaited.
  if (row.round < known.round) return { ...known, changes };
  return { ...row, department, changes, returnedAt: row.returnedAt ?? known.returnedAt };
};

/**
 * The board after a collection: departments of which no file came keep what was known of them.
 *
 * @param collected one row for each file, `changes` being those of this collection
 */
export const boardAfter = (
  known: readonly BoardRow[],
  collected: readonly BoardRow[],
): readonly BoardRow[] => {
  const isOf = (row: BoardRow) => (other: BoardRow) => sameWords(row.department, other.department);
  const rows = known.map((row) => {
    const own = collected.filter(isOf(row));
    return own.length > 0 ? rowAfter(row, own) : row;
  });
  const others = collected.filter((row) => !known.some(isOf(row)));
  const first = others.filter((row, index) => others.findIndex(isOf(row)) === index);
  const fresh = first.map((row) => rowAfter(blankRow(row.department), others.filter(isOf(row))));
  return [...rows, ...fresh];
};

/** Every department of the plan in its order, then the others that are known. */
export const wholeBoard = (
  planned: readonly string[],
  known: readonly BoardRow[],
): readonly BoardRow[] => {
  const rows = planned.map(
    (name) => known.find(({ department }) => sameWords(department, name)) ?? blankRow(name),
  );
  return [...rows, ...known.filter((row) => !rows.includes(row))];
};

/** The board once a department's book was given back. */
export const boardReturned = (
  known: readonly BoardRow[],
  department: string,
  { round, at }: { readonly round: number; readonly at: string },
): readonly BoardRow[] =>
  withRow(known, department, (row) => {
    const event: BoardEvent = { kind: 'returned', at, by: null, file: null, round };
    const history = withEvents(row.history ?? [], [event]);
    return { ...row, state: 'returned', round, returnedAt: at, counts: null, history };
  });

/** The board once departments' books were handed out. @param at ISO 8601 with the offset of the place */
export const boardHandedOut = (
  known: readonly BoardRow[],
  departments: readonly string[],
  at: string,
): readonly BoardRow[] => {
  const event: BoardEvent = { kind: 'handed-out', at, by: null, file: null };
  return departments.reduce(
    (rows, department) =>
      withRow(rows, department, (row) => ({
        ...row,
        history: withEvents(row.history ?? [], [event]),
      })),
    known,
  );
};

/** The board with a department's row changed; one that was not there is put in. */
const withRow = (
  known: readonly BoardRow[],
  department: string,
  change: (row: BoardRow) => BoardRow,
): readonly BoardRow[] => {
  const isOf = (row: BoardRow): boolean => sameWords(row.department, department);
  return known.some(isOf)
    ? known.map((row) => (isOf(row) ? change(row) : row))
    : [...known, change(blankRow(department))];
};
