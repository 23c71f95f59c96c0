import { cellName } from '../../src/core/grid/grid';
import { IDENTITY_SHEET } from '../../src/core/record/identity-sheet';
import { BEHAVIOURS } from '../adapters/office/behaviours';
import type { OfficeBook } from '../adapters/office/open-book';
import { beforeCall, breakCalls } from './break-calls';
import type { Operation } from './operation';
import { isTold, openReady, settle } from './try-operation';

/** What somebody else types, who has the workbook open at the same time. */
const TEXT = 'ほかの人が打った文';

/** A cell that an operation writes. */
interface WrittenCell {
  readonly sheet: string;
  readonly address: string;
}

/** Contents of the cells of every sheet, by sheet and address. */
const contentsOf = (book: OfficeBook): ReadonlyMap<string, string> =>
  new Map(
    book
      .plan()
      .sheets.flatMap(({ name, cells }) =>
        cells.map(({ row, column, value, formula }): [string, string] => [
          `${name}!${cellName(row, column)}`,
          JSON.stringify(formula ?? (value === '' ? null : value)),
        ]),
      ),
  );

const isThere = (book: OfficeBook): boolean =>
  book.plan().sheets.some(({ cells }) => cells.some(({ value }) => String(value).includes(TEXT)));

/** The first and the last of the cells that change on each sheet that was there before. */
const chosen = (
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
  sheets: readonly string[],
): readonly WrittenCell[] =>
  sheets.flatMap((sheet) => {
    const own = [...new Set([...before.keys(), ...after.keys()])].filter((key) =>
      key.startsWith(`${sheet}!`),
    );
    const changed = own.filter((key) => (before.get(key) ?? 'null') !== (after.get(key) ?? 'null'));
    const ends = [...new Set([changed[0], changed.at(-1)])].flatMap((key) => key ?? []);
    return ends.map((key) => ({ sheet, address: key.slice(sheet.length + 1) }));
  });

/** Which cells an operation writes, and how many calls it makes. */
const learn = async (
  operation: Operation,
): Promise<{ readonly cells: readonly WrittenCell[]; readonly writes: readonly boolean[] }> => {
  const { book, press } = await openReady(operation, BEHAVIOURS[0]!);
  const before = contentsOf(book);
  const { replaces = [] } = operation;
  const sheets = book.plan().sheets.flatMap(({ name }) => (replaces.includes(name) ? [] : name));
  const calls = breakCalls(book.host, null, { kind: 'refused' });
  await press();
  await settle();
  calls.stop();
  return { cells: chosen(before, contentsOf(book), sheets), writes: calls.writes };
};

/** What came of an operation during which somebody else typed. */
export interface MeanwhileCounts {
  readonly tries: number;
  readonly noticed: number;
  readonly wrong: readonly string[];
}

/** Types into a cell ahead of one call of an operation, and looks whether the text is lost. */
const typeAhead = async (
  operation: Operation,
  { sheet, address }: WrittenCell,
  at: number,
): Promise<{ readonly isNoticed: boolean; readonly wrong: readonly string[] }> => {
  const { book, press } = await openReady(operation, BEHAVIOURS[0]!);
  const before = contentsOf(book);
  const calls = beforeCall(book.host, at, () => book.type(sheet, address, TEXT));
  const outcome = await press();
  await settle();
  calls.stop();
  if (!calls.came()) return { isNoticed: false, wrong: [] };
  const wrong: string[] = [];
  if (!isThere(book)) wrong.push('lost');
  if (outcome.failure) {
    if (!isTold(outcome.failure)) wrong.push(`no sentence for ${outcome.failure.kind}`);
    const now = contentsOf(book);
    const departed = [...new Set([...before.keys(), ...now.keys()])].filter(
      (key) =>
        key !== `${sheet}!${address}` && (before.get(key) ?? 'null') !== (now.get(key) ?? 'null'),
    );
    if (departed.length > 0) wrong.push(`refused, but changed: ${departed.slice(0, 3).join()}`);
  }
  if (outcome.back && wrong.length === 0) {
    await outcome.back();
    await settle();
    if (!isThere(book)) wrong.push('lost in taking back');
  }
  return { isNoticed: outcome.failure !== null, wrong };
};

/** Ahead of which calls somebody may type. Nobody types into `_shinko`, but another Shinko may write there as this one does. */
const callsFor = (
  { isDeleting = false }: Operation,
  { sheet }: WrittenCell,
  writes: readonly boolean[],
): readonly number[] =>
  [...writes.keys()].filter((at) => {
    if (sheet === IDENTITY_SHEET && !writes[at]) return false;
    return !isDeleting || at !== writes.lastIndexOf(true);
  });

/** Has somebody else type into what an operation writes, ahead of each of its calls. */
export const meanwhile = async (operation: Operation): Promise<MeanwhileCounts> => {
  const { cells, writes } = await learn(operation);
  let [tries, noticed] = [0, 0];
  const wrong: string[] = [];
  for (const cell of cells) {
    for (const at of callsFor(operation, cell, writes)) {
      const tried = await typeAhead(operation, cell, at);
      tries += 1;
      if (tried.isNoticed) noticed += 1;
      wrong.push(
        ...tried.wrong.map((one) => `${cell.sheet}!${cell.address}, call ${at + 1}: ${one}`),
      );
    }
  }
  return { tries, noticed, wrong };
};
