import type { CellMark, LongWork } from '../../../app/ports/workbook';
import { failure, success } from '../../../core/result';
import { areaAddress, joinAddresses } from '../run/areas';
import { exactRectangles } from './clusters';
import { markRules } from './mark-rules';
import { type Outcome, runExcel } from '../run/excel-run';
import { isItemNotFound, isPartial } from '../run/failures';
import { askList, listedSheets } from '../read/listing';
import { askMarks, askUnfinished, ownMarks, unfinishedMarks } from '../read/marks-list';
import type { BookMemory, KnownSheet } from '../run/memory';

type Severity = CellMark['severity'];

const FILLS: Readonly<Record<Severity, string>> = {
  error: '#FDE7E9',
  warning: '#FFF4CE',
  info: '#EFF6FC',
};

// Excel refuses addresses of more than 8,192 characters.
const LONGEST_ADDRESS = 8000;

/** A sheet's marks of ours as they stand. */
interface MarkedSheet {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  /** `null` where Excel cannot read them. */
  readonly marks: readonly string[] | null;
}

const addMarks = (
  sheet: Excel.Worksheet,
  marks: readonly CellMark[],
): readonly Excel.ConditionalFormat[] =>
  markRules(marks).flatMap(({ severity, formula, cells }) => {
    const addresses = exactRectangles(cells).map(areaAddress);
    return joinAddresses(addresses, LONGEST_ADDRESS).map((address) => {
      const areas = sheet.getRanges(address);
      const format = areas.conditionalFormats.add('Custom');
      format.custom.rule.formula = formula;
      format.custom.format.fill.color = FILLS[severity];
      format.load('id');
      areas.untrack();
      return format;
    });
  });

const lookForMarks = async (
  context: Excel.RequestContext,
  memory: BookMemory,
): Promise<readonly MarkedSheet[]> => {
  const list = askList(context);
  await context.sync();
  memory.isReadOnly = list.workbook.readOnly;
  const sheets = listedSheets(list);
  const marks = await findMarks(
    context,
    sheets.map(({ id }) => id),
  );
  return sheets.map((sheet) => ({ ...sheet, marks: marks.get(sheet.id) ?? null }));
};

/** Ours among the conditional formats of sheets; those that Excel cannot read are left out. */
const findMarks = async (
  context: Excel.RequestContext,
  ids: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  if (ids.length === 0) return new Map();
  const formats = ids.map((id) => askMarks(context.workbook.worksheets.getItem(id)));
  try {
    await context.sync();
    return new Map(ids.map((id, index) => [id, ownMarks(formats[index]!)]));
  } catch (error) {
    if (!isPartial(error)) throw error;
    if (ids.length === 1) return new Map();
  }
  // One sheet's rules must not keep another sheet's marks from being put.
  const found = new Map<string, readonly string[]>();
  for (const id of ids) {
    for (const [own, marks] of await findMarks(context, [id])) found.set(own, marks);
  }
  return found;
};

/** The sheets as known, with what was left to be asked for. */
const withMarks = async (
  context: Excel.RequestContext,
  memory: BookMemory,
  sheets: readonly KnownSheet[],
): Promise<readonly MarkedSheet[]> => {
  const left = sheets.filter(({ marks }) => marks === null).map(({ id }) => id);
  if (left.length > 0) remember(memory, await findMarks(context, left));
  return memory.sheets ?? sheets;
};

const formatsOf = (
  { workbook }: Excel.RequestContext,
  id: string,
): Excel.ConditionalFormatCollection =>
  workbook.worksheets.getItem(id).getRange().untrack().conditionalFormats;

/** Takes away marks that were put and not yet told what they are of: nothing is ever seen of such a rule. */
const dropUnfinished = async (
  context: Excel.RequestContext,
  ids: readonly string[],
): Promise<void> => {
  const all = ids.map((id) => askUnfinished(context.workbook.worksheets.getItem(id)));
  await context.sync();
  const unfinished = ids.flatMap((id, index) =>
    unfinishedMarks(all[index]!).map((mark) => ({ id, mark })),
  );
  if (unfinished.length === 0) return;
  for (const { id, mark } of unfinished) formatsOf(context, id).getItem(mark).delete();
  await context.sync();
};

const rewrite = async (
  context: Excel.RequestContext,
  sheets: readonly MarkedSheet[],
  marks: readonly CellMark[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const added = new Map<string, readonly Excel.ConditionalFormat[]>();
  for (const { id, name, marks: old } of sheets) {
    const own = marks.filter(({ sheet }) => sheet === name);
    if (old === null || (old.length === 0 && own.length === 0)) continue;
    const sheet = context.workbook.worksheets.getItem(id);
    const formats = formatsOf(context, id);
    for (const mark of old) formats.getItem(mark).delete();
    added.set(id, addMarks(sheet, own));
  }
  try {
    await context.sync();
  } catch (error) {
    // The first failure is the one to tell of, whatever becomes of the rest.
    if (isPartial(error)) await dropUnfinished(context, [...added.keys()]).catch(() => undefined);
    throw error;
  }
  return new Map([...added].map(([id, formats]) => [id, formats.map((format) => format.id)]));
};

const remember = (memory: BookMemory, added: ReadonlyMap<string, readonly string[]>): void => {
  memory.sheets = memory.sheets?.map((sheet) => ({
    ...sheet,
    marks: added.get(sheet.id) ?? sheet.marks,
  }));
};

const touched = (sheets: readonly MarkedSheet[], marks: readonly CellMark[]) =>
  sheets.filter(
    ({ name, marks: old }) => (old?.length ?? 0) > 0 || marks.some(({ sheet }) => sheet === name),
  );

const replaceMarks = async (
  context: Excel.RequestContext,
  memory: BookMemory,
  marks: readonly CellMark[],
  sheets: readonly MarkedSheet[],
): Promise<Outcome<void>> => {
  const lacking = marks.find(({ sheet }) => !sheets.some(({ name }) => name === sheet));
  if (lacking) return failure({ kind: 'sheet-missing', sheet: lacking.sheet });
  const wanted = touched(sheets, marks);
  remember(
    memory,
    await rewrite(
      context,
      wanted.filter((one) => !one.isProtected),
      marks,
    ),
  );
  // Protection forbids conditional formats; the other sheets have theirs all the same.
  const shut = wanted.find(({ isProtected }) => isProtected);
  if (shut) return failure({ kind: 'protected', sheet: shut.name });
  const unread = (marks.length === 0 ? sheets : wanted).find(({ marks: own }) => own === null);
  return unread ? failure({ kind: 'marks-unreadable', sheet: unread.name }) : success(undefined);
};

/** Makes the marks anew: 1 sync after a read, 3 without one or where the sheet has changed since. */
export const markCells = (
  memory: BookMemory,
  marks: readonly CellMark[],
  manners?: Pick<LongWork, 'isQuiet'>,
): Promise<Outcome<void>> =>
  runExcel(
    memory,
    null,
    async (context) => {
      if (memory.sheets) {
        const known = memory.sheets;
        const isKnown = marks.every(({ sheet }) => known.some(({ name }) => name === sheet));
        try {
          if (isKnown) {
            return await replaceMarks(
              context,
              memory,
              marks,
              await withMarks(context, memory, known),
            );
          }
        } catch (error) {
          // A mark or sheet has gone since the last look.
          if (!isItemNotFound(error)) throw error;
        }
      }
      return replaceMarks(context, memory, marks, await lookForMarks(context, memory));
    },
    { isQuiet: manners?.isQuiet },
  );
