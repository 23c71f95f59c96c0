import { checkRecognised, type CheckReport } from '../app/check/check';
import { knownTitles } from '../app/recognise/known-titles';
import { checkJson, type CheckJson } from '../app/check/check-json';
import type { ChosenReference } from '../app/recognise/reference';
import { localDay } from '../app/clock/local-time';
import { isOver } from '../core/record/deadline';
import { yearName } from '../core/era/fiscal-year';
import { findingPlace, findingSentence } from '../core/rules/engine';
import { checkFailureSentence } from '../i18n/failure-sentences';
import {
  CallFailure,
  choiceOption,
  EXIT,
  textOption,
  type Call,
  type ExitStatus,
  type Steps,
} from './call/call';
import { bookWithResults } from './check-results';
import {
  formProfileOf,
  readCatalog,
  readForms,
  readWorkbook,
  refuseExisting,
  writeWhole,
} from './call/files';
import type { RecognisedWorkbook } from '../app/recognise/recognised-workbook';
import { oneLine } from '../core/text/text';

/** What `--catalog`, `--previous` and `--profile` name, where they are given. */
export const chosenReference = (call: Call): ChosenReference => {
  const [catalog, previous] = [textOption(call, 'catalog'), textOption(call, 'previous')];
  return {
    profile: formProfileOf(call),
    ...(catalog === undefined ? {} : { catalog: readCatalog(call, catalog) }),
    ...(previous === undefined ? {} : { previous: readForms(call, previous) }),
  };
};

/** Checks one understood file; what cannot be checked ends the call with its sentence. */
export const checkBook = (
  call: Call,
  file: string,
  workbook: RecognisedWorkbook,
  chosen: ChosenReference,
): CheckReport => {
  const report = checkRecognised(workbook, chosen);
  if (report.ok) return report.value;
  const known = report.failure.kind === 'no-form' ? knownTitles(workbook) : [];
  if (known.length > 0) {
    throw new CallFailure(call.words.profile.nothing(file, call.words.listed(known)));
  }
  throw new CallFailure(`${file}: ${checkFailureSentence(call.words, report.failure)}`);
};

/** Says what of `_shinko` a check left aside: a department's own settings, what a newer Shinko wrote. */
export const tellLeftAside = (
  { words, streams }: Call,
  file: string,
  { ignoresSettings, hasNewerRecord }: CheckReport,
): void => {
  if (hasNewerRecord) streams.err(`${words.file.newerRecordRead(file)}\n`);
  if (ignoresSettings) streams.err(`${words.submit.cli.ignoresSettings(file)}\n`);
};

/** Says by which day a book is to be submitted, and whether that day is over; nothing where none was set. */
export const tellDeadline = (
  { words, streams }: Call,
  file: string,
  deadline: string | null,
  today: string,
): void => {
  if (deadline === null) return;
  streams.err(
    `${words.cycle.cli.deadline(file, words.dates.day(deadline), isOver(deadline, today))}\n`,
  );
};

/** What could not be read, and which headings were not understood. */
const notCheckedLine = (
  { profile, together, inQuotes }: Call['words'],
  { notChecked, unknownTitles }: CheckReport,
): string =>
  profile.notChecked(
    together(notChecked.map((one) => profile.notRead[one])),
    inQuotes(unknownTitles.map(({ cell }) => oneLine(cell.text))),
  );

const printText = ({ words, locale, streams }: Call, file: string, report: CheckReport): void => {
  const lines = [
    words.cli.heading(file, report.plan ?? '—', yearName(report.fiscalYear), report.items),
    ...report.findings.map(
      (finding) =>
        `  [${words.severity[finding.severity]}] ${findingPlace(finding, locale)} ${findingSentence(finding, locale)} (${finding.rule})${finding.accepted ? ` ${words.cli.accepted(finding.accepted.reason)}` : ''}`,
    ),
    report.findings.length === 0
      ? words.cli.noFindings
      : words.cli.summary(report.counts.error, report.counts.warning, report.counts.info),
    ...(report.notChecked.length > 0 ? [notCheckedLine(words, report)] : []),
    ...(report.skippedRules.length > 0 ? [words.cli.skipped(report.skippedRules.join(', '))] : []),
  ];
  streams.out(`${lines.join('\n')}\n`);
};

type CheckOutcome = CheckJson | { readonly file: string; readonly failure: string };

/** One file checked and told; what its sheets did not give is exit status 2, an error 1. */
const tellCheck = (
  call: Call,
  file: string,
  report: CheckReport,
  isText: boolean,
): readonly [CheckJson, ExitStatus] => {
  const today = localDay(new Date());
  tellLeftAside(call, file, report);
  tellDeadline(call, file, report.deadline, today);
  if (isText) printText(call, file, report);
  const json = checkJson(file, report, call.locale, today);
  if (report.notChecked.length > 0) {
    if (!isText) call.streams.err(`${notCheckedLine(call.words, report)}\n`);
    return [json, EXIT.wrong];
  }
  return [json, report.counts.error > 0 ? EXIT.findings : EXIT.done];
};

const printJson = ({ streams }: Call, json: unknown): void =>
  streams.out(`${JSON.stringify(json, null, 2)}\n`);

/** Several files, a bad one among them its failure. */
const checkSeveral = (call: Call, chosen: ChosenReference, isText: boolean): ExitStatus => {
  const outcomes: CheckOutcome[] = [];
  let status: ExitStatus = EXIT.done;
  for (const [index, file] of call.files.entries()) {
    call.streams.progress?.(`${index + 1}/${call.files.length} ${file}`);
    try {
      const report = checkBook(call, file, readWorkbook(call, file), chosen);
      const [json, own] = tellCheck(call, file, report, isText);
      outcomes.push(json);
      if (own > status) status = own;
    } catch (error) {
      if (!(error instanceof CallFailure)) throw error;
      outcomes.push({ file, failure: error.message });
      if (isText) call.streams.err(`${error.message}\n`);
      status = EXIT.wrong;
    }
  }
  call.streams.progress?.('');
  if (!isText) printJson(call, outcomes);
  return status;
};

/** One file; its findings also as a sheet of a copy where `-o` names one. */
function* checkOne(call: Call, file: string, chosen: ChosenReference, isText: boolean): Steps {
  const output = textOption(call, 'output');
  if (output !== undefined) refuseExisting(call, output);
  const workbook = readWorkbook(call, file);
  const report = checkBook(call, file, workbook, chosen);
  yield;
  if (output !== undefined)
    yield* writeWhole(call, output, bookWithResults(call, file, workbook, report));
  const [json, status] = tellCheck(call, file, report, isText);
  if (!isText) printJson(call, json);
  if (output !== undefined) call.streams.err(`${call.words.cli.written(output)}\n`);
  return status;
}

/**
 * `shinko check FILE... [-o OUT.xlsx]`: several files give an array, a bad one among them its failure and exit
 * status 2; `-o` gives a copy of the one file with the findings on a sheet of their own.
 */
export const runCheck = (call: Call): ExitStatus | Steps => {
  const isText = choiceOption(call, 'format', ['text', 'json'], 'text') === 'text';
  const chosen = chosenReference(call);
  const [file, ...others] = call.files;
  if (file === undefined) throw new CallFailure(call.words.cli.missing('FILE'));
  if (others.length === 0) return checkOne(call, file, chosen, isText);
  if (call.options.output !== undefined) throw new CallFailure(call.words.cli.tooManyFiles);
  return checkSeveral(call, chosen, isText);
};
