import { keepForm, type KeptForm } from '../app/cycle/keep-form';
import { planRollover, rolloverBook, type Rollover } from '../app/cycle/rollover';
import { keptJson, rolloverJson } from '../app/cycle/rollover-json';
import { writeKept } from '../app/cycle/write-kept';
import type { RecognisedWorkbook } from '../app/recognise/recognised-workbook';
import { writeRecord } from '../app/record/write-record';
import { parseAskedRevisions, type AskedRevision } from '../core/catalog/asked-revisions';
import { parseFiscalYear, yearName, type FiscalYear } from '../core/era/fiscal-year';
import { fileFailureSentence } from '../i18n/failure-sentences';
import {
  keptLines,
  rolloverFailureSentence,
  rolloverLines,
  unkeptSentence,
} from '../i18n/rollover-sentences';
import {
  CallFailure,
  choiceOption,
  EXIT,
  neededOption,
  onlyFile,
  textOption,
  type Call,
  type Steps,
} from './call/call';
import {
  readBytes,
  readCatalog,
  readJson,
  readWorkbook,
  refuseExisting,
  tellIfFinal,
  writeWhole,
} from './call/files';
import { shownYears } from './inject';

const yearOf = (call: Call): FiscalYear => {
  const text = neededOption(call, 'to', '--to R5');
  const written = parseFiscalYear(text);
  if (!written) throw new CallFailure(call.words.cli.badYear(text));
  return written.year;
};

const revisionsOf = (call: Call): readonly AskedRevision[] => {
  const file = textOption(call, 'revisions');
  if (file === undefined) return [];
  const { badRevisions } = call.words.plan.rollover;
  const asked = parseAskedRevisions(readJson(call, file));
  if (asked.ok) return asked.value;
  throw new CallFailure(badRevisions(file, asked.failure.path, asked.failure.expected));
};

const planOf = (call: Call, file: string, workbook: RecognisedWorkbook): Rollover => {
  const { words } = call;
  const catalog = textOption(call, 'catalog');
  const planned = planRollover(workbook, {
    to: yearOf(call),
    years: shownYears(call),
    revisions: revisionsOf(call),
    catalog: catalog === undefined ? undefined : readCatalog(call, catalog),
    protect: call.options.protect === true,
    id: call.place.newId(),
  });
  if (planned.ok) return planned.value;
  const why = rolloverFailureSentence(words, words.plan.rollover, planned.failure);
  throw new CallFailure(`${file}: ${why}`);
};

const isBook = (workbook: RecognisedWorkbook): boolean =>
  workbook.grids.every(({ sheet }) => sheet !== null);

/** Last year's book with the new year's form behind its sheets; a text becomes a new book. */
const bytesOf = (
  call: Call,
  file: string,
  workbook: RecognisedWorkbook,
  rollover: Rollover,
): Uint8Array => {
  if (!isBook(workbook)) return call.place.xlsx.write(rolloverBook(workbook, rollover));
  const { words } = call;
  const { form, styles, identity } = rollover;
  const bytes = readBytes(call, file);
  tellIfFinal(call, file, bytes);
  const recorded = writeRecord(bytes, call.place.xlsx, workbook.grids, { identity, edits: [] });
  if (!recorded.ok)
    throw new CallFailure(`${file}: ${fileFailureSentence(words, recorded.failure)}`);
  const added = call.place.xlsx.addSheets(recorded.value, {
    styles,
    sheets: [form],
    activeSheet: 0,
  });
  if (added.ok) return added.value;
  throw new CallFailure(`${file}: ${fileFailureSentence(words, added.failure)}`);
};

/** In which form the next year's workbook is: last year's own, or Shinko's. */
const FORMS = ['own', 'shinko'] as const;

/** The city's own form as the next year's, where that can be and is asked for; why not is told. */
const keptOf = (
  call: Call,
  file: string,
  workbook: RecognisedWorkbook,
  rollover: Rollover,
): KeptForm | null => {
  const { words, streams } = call;
  // How many years it shows is asked of our own form alone.
  const isOfOurs = textOption(call, 'years') !== undefined || call.options.protect === true;
  const form = choiceOption(call, 'form', FORMS, isOfOurs ? 'shinko' : 'own');
  if (form === 'shinko') return null;
  const kept = keepForm(workbook, rollover);
  if (kept.ok) return kept.value;
  const { kind } = kept.failure;
  const why = unkeptSentence(words.plan.rollover, kept.failure);
  const isAsked = textOption(call, 'form') !== undefined;
  if (isAsked && kind !== 'own-form') throw new CallFailure(`${file}: ${why}`);
  if (kind !== 'own-form' && kind !== 'no-book')
    streams.err(`${words.plan.rollover.keep.unkept(why)}\n`);
  return null;
};

/** Last year's book as the next year's. */
const keptBytes = (
  call: Call,
  file: string,
  workbook: RecognisedWorkbook,
  kept: KeptForm,
): Uint8Array => {
  const bytes = readBytes(call, file);
  tellIfFinal(call, file, bytes);
  const written = writeKept(bytes, call.place.xlsx, workbook, kept);
  if (written.ok) return written.value;
  throw new CallFailure(`${file}: ${fileFailureSentence(call.words, written.failure)}`);
};

/** `shinko rollover OLD --to R5 [--form own|shinko] -o OUT.xlsx`: the next year's form beside last year's; without `-o` what it would change. */
export function* runRollover(call: Call): Steps {
  const { words, streams } = call;
  const file = onlyFile(call);
  const output = textOption(call, 'output');
  const format = choiceOption(call, 'format', ['text', 'json'], 'text');
  if (output !== undefined) refuseExisting(call, output);
  const workbook = readWorkbook(call, file);
  const rollover = planOf(call, file, workbook);
  const kept = keptOf(call, file, workbook, rollover);
  yield;
  if (output !== undefined) {
    const bytes = kept
      ? keptBytes(call, file, workbook, kept)
      : bytesOf(call, file, workbook, rollover);
    yield* writeWhole(call, output, bytes);
    streams.err(`${words.cli.written(output)}\n`);
  }
  const { heading } = words.plan.rollover;
  const title = heading(rollover.catalog.plan, yearName(rollover.from), yearName(rollover.to));
  const told = kept
    ? keptLines(words, words.plan.rollover, kept, rollover)
    : rolloverLines(words, words.plan.rollover, rollover);
  streams.out(
    format === 'json'
      ? `${JSON.stringify(kept ? keptJson(rollover, kept) : rolloverJson(rollover), null, 2)}\n`
      : `${[title, ...told].join('\n')}\n`,
  );
  return EXIT.done;
}
