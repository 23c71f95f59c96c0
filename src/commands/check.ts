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
} from './call/call';
import { readCatalog, readForms, readWorkbook } from './call/files';

/** What `--catalog` and `--previous` name, where they are given. */
export const chosenReference = (call: Call): ChosenReference => {
  const [catalog, previous] = [textOption(call, 'catalog'), textOption(call, 'previous')];
  return {
    ...(catalog === undefined ? {} : { catalog: readCatalog(call, catalog) }),
    ...(previous === undefined ? {} : { previous: readForms(call, previous) }),
  };
};

/** Checks one file; what cannot be checked ends the call with its sentence. */
export const checkFile = (call: Call, file: string, chosen: ChosenReference): CheckReport => {
  const workbook = readWorkbook(call, file);
  const report = checkRecognised(workbook, chosen);
  if (report.ok) return report.value;
  const known = report.failure.kind === 'no-form' ? knownTitles(workbook) : [];
  if (known.length > 0) {
    throw new CallFailure(call.words.profile.nothing(file, known.join('、')));
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
  { profile }: Call['words'],
  { notChecked, unknownTitles }: CheckReport,
): string =>
  profile.notChecked(
    notChecked.map((one) => profile.notRead[one]).join('・'),
    unknownTitles.map(({ cell }) => cell.text.replace(/\s+/gu, ' ').trim()).join('」「'),
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

/** `shinko check FILE...`: several files give an array, a bad one among them its failure and exit status 2. */
export const runCheck = (call: Call): ExitStatus => {
  const format = choiceOption(call, 'format', ['text', 'json'], 'text');
  const chosen = chosenReference(call);
  if (call.files.length === 0) throw new CallFailure(call.words.cli.missing('FILE'));
  const today = localDay(new Date());
  const outcomes: (CheckJson | { readonly file: string; readonly failure: string })[] = [];
  let status: ExitStatus = EXIT.done;
  for (const [index, file] of call.files.entries()) {
    if (call.files.length > 1) call.streams.progress?.(`${index + 1}/${call.files.length} ${file}`);
    try {
      const report = checkFile(call, file, chosen);
      tellLeftAside(call, file, report);
      tellDeadline(call, file, report.deadline, today);
      outcomes.push(checkJson(file, report, call.locale, today));
      if (format === 'text') printText(call, file, report);
      if (report.notChecked.length > 0) {
        status = EXIT.wrong;
        if (format === 'json') call.streams.err(`${notCheckedLine(call.words, report)}\n`);
      } else if (report.counts.error > 0 && status === EXIT.done) status = EXIT.findings;
    } catch (error) {
      if (!(error instanceof CallFailure) || call.files.length === 1) throw error;
      outcomes.push({ file, failure: error.message });
      if (format === 'text') call.streams.err(`${error.message}\n`);
      status = EXIT.wrong;
    }
  }
  call.streams.progress?.('');
  if (format === 'json') {
    const document = call.files.length === 1 ? outcomes[0] : outcomes;
    call.streams.out(`${JSON.stringify(document, null, 2)}\n`);
  }
  return status;
};
