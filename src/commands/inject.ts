import {
  DEFAULT_YEARS,
  entriesOfWorkbook,
  makeForm,
  sampleTextsOf,
  unreadOfWorkbook,
} from '../app/form/make-form';
import { ownPlanOf, withTextsOfWorkbook } from '../app/form/own-plan';
import type { RecognisedWorkbook } from '../app/recognise/recognised-workbook';
import { BUNDLED_PLANS } from '../core/catalog/bundled';
import type { Catalog } from '../core/catalog/catalog';
import { parseFiscalYear, type FiscalYear } from '../core/era/fiscal-year';
import { IDENTITY_SHEET } from '../core/record/identity-sheet';
import type { WorkbookBlueprint } from '../core/grid/blueprint';
import {
  fileFailureSentence,
  formFailureSentence,
  leftItemsSentence,
  unreadEntriesSentence,
} from '../i18n/failure-sentences';
import { CallFailure, EXIT, neededOption, textOption, type Call, type Steps } from './call/call';
import { readBytes, readCatalog, readWorkbook, refuseExisting, writeWhole } from './call/files';

const yearOf = (call: Call): FiscalYear => {
  const text = neededOption(call, 'year', '--year R5');
  const written = parseFiscalYear(text);
  if (!written) throw new CallFailure(call.words.cli.badYear(text));
  return written.year;
};

/** The number of years of `--years`; `undefined` where it was not given. */
export const shownYears = (call: Call): number | undefined => {
  const text = textOption(call, 'years');
  if (text === undefined) return undefined;
  const years = Number(text);
  if (Number.isInteger(years) && years >= 1 && years <= 10) return years;
  throw new CallFailure(call.words.cli.badYears(text));
};

/** What the form is filled with: the book that its entries are of, and those that its texts may come from. */
interface Filling {
  /** The book that entries are taken from. */
  readonly source: RecognisedWorkbook | undefined;
  readonly books: readonly RecognisedWorkbook[];
  /** The book that it is put into. */
  readonly open: RecognisedWorkbook | undefined;
}

const fillingFrom = (call: Call): Filling => {
  const [file, into] = [textOption(call, 'entries'), textOption(call, 'into')];
  const open = into === undefined ? undefined : readWorkbook(call, into);
  const others = open ? [open] : [];
  if (file === undefined) return { source: undefined, books: others, open };
  const book = readWorkbook(call, file);
  if (book.forms.length === 0) throw new CallFailure(`${file}: ${call.words.sheet.noForm}`);
  return { source: book, books: [book, ...others], open };
};

/**
 * The plan asked for, else that of the book that the form is put into, else the bundled one; texts of the
 * books stand in the place of its sample sentences.
 */
const catalogFrom = (call: Call, { books, open }: Filling): Catalog => {
  const file = textOption(call, 'catalog');
  const own = open && ownPlanOf(open)?.catalog;
  const catalog = file === undefined ? (own ?? BUNDLED_PLANS[0]!) : readCatalog(call, file);
  return books.reduce(withTextsOfWorkbook, catalog);
};

/** Puts the sheets into an existing book; every other part of it stays as it is. */
const addInto = (
  call: Call,
  file: string,
  { grids }: RecognisedWorkbook,
  blueprint: WorkbookBlueprint,
): Uint8Array => {
  const bytes = readBytes(call, file);
  const hasIdentity = grids.some((grid) => grid.sheet === IDENTITY_SHEET);
  const sheets = blueprint.sheets.filter((sheet) => !hasIdentity || sheet.name !== IDENTITY_SHEET);
  const added = call.place.xlsx.addSheets(bytes, { ...blueprint, sheets });
  if (added.ok) return added.value;
  throw new CallFailure(`${file}: ${fileFailureSentence(call.words, added.failure)}`);
};

/** `shinko inject --year R5 -o OUT.xlsx`: a plan's form as a workbook, or as a sheet of an existing one. */
export function* runInject(call: Call): Steps {
  const output = neededOption(call, 'output', '-o OUT.xlsx');
  const [fiscalYear, years] = [yearOf(call), shownYears(call) ?? DEFAULT_YEARS];
  refuseExisting(call, output);
  const department = textOption(call, 'department');
  const filling = fillingFrom(call);
  const { source, open } = filling;
  const catalog = catalogFrom(call, filling);
  const carried = source && entriesOfWorkbook(source, catalog);
  const part = {
    catalog,
    ...(department === undefined ? {} : { department }),
  };
  const blueprint = makeForm({
    ...part,
    fiscalYear,
    years,
    id: call.place.newId(),
    protect: call.options.protect === true,
    ...(carried ? { entries: carried.entries } : {}),
  });
  if (!blueprint.ok) throw new CallFailure(formFailureSentence(call.words, blueprint.failure));
  const into = textOption(call, 'into');
  const bytes =
    into === undefined || !open
      ? call.place.xlsx.write(blueprint.value)
      : addInto(call, into, open, blueprint.value);
  yield* writeWhole(call, output, bytes);
  call.streams.err(`${call.words.cli.written(output)}\n`);
  if (carried && carried.left.length > 0)
    call.streams.err(`${leftItemsSentence(call.words, carried.left)}\n`);
  const unread = source ? unreadOfWorkbook(source, fiscalYear, years) : [];
  if (unread.length > 0) call.streams.err(`${unreadEntriesSentence(call.words, unread)}\n`);
  const samples = sampleTextsOf(part);
  if (samples > 0) call.streams.err(`${call.words.cli.sampleForm(samples)}\n`);
  return EXIT.done;
}
