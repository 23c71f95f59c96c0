import type { CheckedFinding } from '../app/check/check';
import { localDay, localTime } from '../app/clock/local-time';
import type { RecognisedWorkbook } from '../app/recognise/recognised-workbook';
import { identityOfReport } from '../app/record/save-identity';
import { writeRecord } from '../app/record/write-record';
import {
  checkForSubmission,
  makeSubmission,
  reasonForAll,
  submitterName,
  withReasons,
  type Submission,
  type SubmissionCheck,
} from '../app/submit/submit';
import type { Grid } from '../core/grid/grid';
import { LONGEST_REASON } from '../core/record/acceptance';
import { findingPlace, findingSentence } from '../core/rules/engine';
import { checkFailureSentence, fileFailureSentence } from '../i18n/failure-sentences';
import {
  CallFailure,
  EXIT,
  neededOption,
  onlyFile,
  textOption,
  type Call,
  type Steps,
} from './call/call';
import { readBytes, refuseExisting, tellIfFinal, writeWhole } from './call/files';
import { readBook } from './call/read-book';
import { refuseUnread } from './call/refuse-unread';
import { chosenReference, tellDeadline, tellLeftAside } from './check';

const check = (call: Call, file: string, workbook: RecognisedWorkbook): SubmissionCheck => {
  const checked = checkForSubmission(workbook, chosenReference(call));
  if (checked.ok) return checked.value;
  throw new CallFailure(`${file}: ${checkFailureSentence(call.words, checked.failure)}`);
};

const reasonOf = (call: Call): string | null => {
  const text = textOption(call, 'reason')?.trim();
  if (text === undefined) return null;
  if (text !== '' && text.length <= LONGEST_REASON) return text;
  throw new CallFailure(call.words.submit.cli.badReason(LONGEST_REASON));
};

const printFindings = (
  { words, locale, streams }: Call,
  findings: readonly CheckedFinding[],
): void => {
  const lines = findings.map(
    (finding) =>
      `  [${words.severity[finding.severity]}] ${findingPlace(finding, locale)} ${findingSentence(finding, locale)} (${finding.rule})\n`,
  );
  streams.out(lines.join(''));
};

/** Writes the line and `_shinko` into the book and takes our marks out; every other part stays as it was. */
const stampBook = (
  call: Call,
  file: string,
  bytes: Uint8Array,
  grids: readonly Grid[],
  submission: Submission,
): Uint8Array => {
  const written = writeRecord(bytes, call.place.xlsx, grids, submission);
  const stripped = written.ok ? call.place.xlsx.stripMarks(written.value) : written;
  if (stripped.ok) return stripped.value;
  throw new CallFailure(`${file}: ${fileFailureSentence(call.words, stripped.failure)}`);
};

/** `shinko submit FILE -o OUT.xlsx`: errors and warnings without a reason stop it; else the file is stamped. */
export function* runSubmit(call: Call): Steps {
  const { words, streams } = call;
  const file = onlyFile(call);
  const output = neededOption(call, 'output', '-o OUT.xlsx');
  const [by, reason] = [submitterName(textOption(call, 'by') ?? null), reasonOf(call)];
  refuseExisting(call, output);
  const bytes = readBytes(call, file);
  const workbook = readBook(call, file, bytes, words.submit.cli.submitText);
  if (workbook.hasNewerRecord) throw new CallFailure(`${file}: ${words.file.newerRecord}`);
  refuseUnread(call, file, workbook);
  let checked = check(call, file, workbook);
  tellLeftAside(call, file, checked.report);
  if (checked.errors.length > 0) {
    printFindings(call, checked.errors);
    streams.err(`${words.submit.cli.errorsFirst(file, checked.errors.length)}\n`);
    return EXIT.findings;
  }
  if (checked.blank) {
    streams.err(`${words.submit.cli.blank(file)}\n`);
    return EXIT.findings;
  }
  const now = new Date();
  const id = call.place.newId();
  let identity = workbook.identity ?? identityOfReport(checked.report, id);
  if (reason !== null && checked.unexplained.length > 0) {
    const given = { reason, by, on: localDay(now) };
    const acceptances = reasonForAll(identity.acceptances, checked.unexplained, given);
    identity = { ...identity, acceptances };
    checked = withReasons(checked, acceptances);
  }
  if (checked.unexplained.length > 0) {
    printFindings(call, checked.unexplained);
    streams.err(`${words.submit.cli.reasonsFirst(file, checked.unexplained.length)}\n`);
    return EXIT.findings;
  }
  if (checked.unapproved.length > 0) {
    streams.err(`${words.cycle.cli.approvalsFirst(file, words.listed(checked.unapproved))}\n`);
    return EXIT.findings;
  }
  const submission = makeSubmission(checked, identity, { at: localTime(now), by, id });
  const stamped = stampBook(call, file, bytes, workbook.grids, submission);
  yield* writeWhole(call, output, stamped);
  const { warning, info } = submission.stamp.counts;
  streams.err(`${words.submit.cli.submitted(output, warning, info)}\n`);
  tellIfFinal(call, output, stamped);
  tellDeadline(call, output, checked.report.deadline, localDay(now));
  for (const sheet of submission.occupied) streams.err(`${words.submit.cli.occupied(sheet)}\n`);
  if (checked.forSecretariat.length > 0) {
    printFindings(call, checked.forSecretariat);
    streams.err(`${words.submit.cli.forSecretariat(file, checked.forSecretariat.length)}\n`);
  }
  if (checked.leftOut.length > 0) {
    streams.err(`${words.submit.cli.earlier(words.listed(checked.leftOut))}\n`);
  }
  return EXIT.done;
}
