import { randomUUID } from 'node:crypto';
import { DEFAULT_YEARS, entriesOfWorkbook, makeForm } from '../../../app/form/make-form';
import { BUNDLED_PLANS } from '../../../core/catalog/bundled';
import type { Catalog } from '../../../core/catalog/catalog';
import { parseFiscalYear, type FiscalYear } from '../../../core/era/fiscal-year';
import type { SheetEntries } from '../../../core/record/entries';
import { IDENTITY_SHEET } from '../../../core/record/identity';
import type { WorkbookBlueprint } from '../../../core/grid/blueprint';
import { fileFailureSentence, formFailureSentence } from '../../../i18n/failure-sentences';
import { CallFailure, EXIT, neededOption, textOption, type Call, type Steps } from '../call';
import {
  readBytes,
  readCatalog,
  readGrids,
  readWorkbook,
  refuseExisting,
  writeWhole,
  xlsx,
} from '../files';

const yearOf = (call: Call): FiscalYear => {
  const text = neededOption(call, 'year', '--year R5');
  const written = parseFiscalYear(text);
  if (!written) throw new CallFailure(call.words.cli.badYear(text));
  return written.year;
};

const yearsOf = (call: Call): number => {
  const text = textOption(call, 'years');
  if (text === undefined) return DEFAULT_YEARS;
  const years = Number(text);
  if (Number.isInteger(years) && years >= 1 && years <= 10) return years;
  throw new CallFailure(call.words.cli.badYears(text));
};

const entriesFrom = (call: Call): SheetEntries | undefined => {
  const file = textOption(call, 'entries');
  if (file === undefined) return undefined;
  const entries = entriesOfWorkbook(readWorkbook(call, file));
  if (!entries) throw new CallFailure(`${file}: ${call.words.sheet.noForm}`);
  return entries;
};

const catalogFrom = (call: Call): Catalog => {
  const file = textOption(call, 'catalog');
  return file === undefined ? BUNDLED_PLANS[0]! : readCatalog(call, file);
};

/** Puts the sheets into an existing book; every other part of it stays as it is. */
const addInto = (call: Call, file: string, blueprint: WorkbookBlueprint): Uint8Array => {
  const bytes = readBytes(call, file);
  const hasIdentity = readGrids(call, file).some((grid) => grid.sheet === IDENTITY_SHEET);
  const sheets = blueprint.sheets.filter((sheet) => !hasIdentity || sheet.name !== IDENTITY_SHEET);
  const added = xlsx.addSheets(bytes, { ...blueprint, sheets });
  if (added.ok) return added.value;
  const sentence =
    added.failure.kind === 'sheet-exists'
      ? call.words.file.sheetExists(added.failure.sheet)
      : fileFailureSentence(call.words, added.failure);
  throw new CallFailure(`${file}: ${sentence}`);
};

/** `shinko inject --year R5 -o OUT.xlsx`: a plan's form as a workbook, or as a sheet of an existing one. */
export function* runInject(call: Call): Steps {
  const output = neededOption(call, 'output', '-o OUT.xlsx');
  const [fiscalYear, years] = [yearOf(call), yearsOf(call)];
  refuseExisting(call, output);
  const department = textOption(call, 'department');
  const entries = entriesFrom(call);
  const blueprint = makeForm({
    catalog: catalogFrom(call),
    fiscalYear,
    years,
    id: randomUUID(),
    protect: call.options.protect === true,
    ...(department === undefined ? {} : { department }),
    ...(entries === undefined ? {} : { entries }),
  });
  if (!blueprint.ok) throw new CallFailure(formFailureSentence(call.words, blueprint.failure));
  const into = textOption(call, 'into');
  const bytes =
    into === undefined ? xlsx.write(blueprint.value) : addInto(call, into, blueprint.value);
  yield* writeWhole(call, output, bytes);
  call.streams.err(`${call.words.cli.written(output)}\n`);
  return EXIT.done;
}
