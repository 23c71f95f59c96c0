import { localTime } from '../app/clock/local-time';
import { planApproval, type ApprovalFailure } from '../app/cycle/approve';
import { writeRecord } from '../app/record/write-record';
import { foldedLine } from '../core/text/text';
import { fileFailureSentence } from '../i18n/failure-sentences';
import {
  CallFailure,
  choiceOption,
  EXIT,
  neededOption,
  onlyFile,
  type Call,
  type ExitStatus,
  type Steps,
} from './call/call';
import { readBytes, refuseExisting, tellIfFinal, writeWhole } from './call/files';
import { chosenReference } from './check';
import { readBook } from './call/read-book';

const LONGEST = 40;

const nameOption = (call: Call, option: 'role' | 'by', shown: string): string => {
  const name = foldedLine(neededOption(call, option, shown));
  if (name === '' || [...name].length > LONGEST)
    throw new CallFailure(call.words.cycle.cli.badRole);
  return name;
};

/** Says why nothing was recorded: what is to be done in the book first is told, the rest ends the call. */
const refuse = ({ words, streams }: Call, file: string, failure: ApprovalFailure): ExitStatus => {
  switch (failure.kind) {
    case 'no-form':
      throw new CallFailure(`${file}: ${words.sheet.noForm}`);
    case 'newer-record':
      throw new CallFailure(`${file}: ${words.file.newerRecord}`);
    case 'blank':
      streams.err(`${words.cycle.cli.approveBlank(file)}\n`);
      return EXIT.findings;
    case 'earlier-roles':
      streams.err(`${words.cycle.cli.earlierRole(file, words.listed(failure.roles))}\n`);
      return EXIT.findings;
  }
};

/** `shinko approve FILE --role 係長 --by NAME -o OUT.xlsx`: records that a superior looked at the entries as they are. */
export function* runApprove(call: Call): Steps {
  const { words, streams } = call;
  const file = onlyFile(call);
  const output = neededOption(call, 'output', '-o OUT.xlsx');
  const format = choiceOption(call, 'format', ['text', 'json'], 'text');
  const [role, by] = [nameOption(call, 'role', '--role 係長'), nameOption(call, 'by', '--by NAME')];
  refuseExisting(call, output);
  const bytes = readBytes(call, file);
  const workbook = readBook(call, file, bytes, words.cycle.cli.approveText);
  const order = { role, by, at: localTime(new Date()), id: call.place.newId() };
  const planned = planApproval(workbook, chosenReference(call), order);
  if (!planned.ok) return refuse(call, file, planned.failure);
  const { identity, approvals, unapproved } = planned.value;
  const written = writeRecord(bytes, call.place.xlsx, workbook.grids, { identity, edits: [] });
  if (!written.ok) throw new CallFailure(`${file}: ${fileFailureSentence(words, written.failure)}`);
  yield* writeWhole(call, output, written.value);
  if (format === 'json') {
    const json = { file: output, department: identity.department, approvals, unapproved };
    streams.out(`${JSON.stringify(json, null, 2)}\n`);
  }
  streams.err(`${words.cycle.cli.approved(output, role, by)}\n`);
  if (unapproved.length > 0)
    streams.err(`${words.cycle.cli.stillAsked(words.listed(unapproved))}\n`);
  tellIfFinal(call, output, written.value);
  return EXIT.done;
}
