import { checkRecognised } from '../app/check/check';
import { localTime } from '../app/clock/local-time';
import { withReturned } from '../app/cycle/board';
import {
  planReturn,
  questionsOfFindings,
  writeReturn,
  type BookReturn,
} from '../app/cycle/return-book';
import { returnJson } from '../app/cycle/return-json';
import { isRejected, WorkbookDiffer } from '../app/merge/diff-workbook';
import type { RecognisedWorkbook } from '../app/recognise/recognised-workbook';
import { ownIdentity } from '../app/record/own-identity';
import { writeRecord } from '../app/record/write-record';
import { submitterName } from '../app/submit/submit';
import { parseQuestions, parseQuestionText, type AskedQuestion } from '../core/return/asked';
import { foldedLine } from '../core/text/text';
import {
  checkFailureSentence,
  departmentFileFailureSentence,
  fileFailureSentence,
  masterFailureSentence,
} from '../i18n/failure-sentences';
import {
  CallFailure,
  choiceOption,
  deadlineOption,
  EXIT,
  neededOption,
  textOption,
  textsOption,
  type Call,
  type Steps,
} from './call/call';
import {
  readBytes,
  readJson,
  refuseExisting,
  tellIfFinal,
  writeAllWhole,
  type NewFile,
} from './call/files';
import { chosenReference } from './check';
import { readBook } from './call/read-book';

interface OpenBook {
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly workbook: RecognisedWorkbook;
}

const openBook = (call: Call, file: string, text: (file: string) => string): OpenBook => {
  const bytes = readBytes(call, file);
  return { file, bytes, workbook: readBook(call, file, bytes, text) };
};

/** Questions of `--questions` and `--question`. */
const askedBy = (call: Call): readonly AskedQuestion[] => {
  const { cli } = call.words.cycle;
  const said = textsOption(call, 'question').map((text) => {
    const question = parseQuestionText(text);
    if (!question) throw new CallFailure(cli.badQuestion(text));
    return question;
  });
  const file = textOption(call, 'questions');
  if (file === undefined) return said;
  const questions = parseQuestions(readJson(call, file));
  if (questions.ok) return [...questions.value, ...said];
  throw new CallFailure(cli.badQuestions(file, questions.failure.path));
};

/** What was asked, else what the check finds. */
const questionsFor = (call: Call, { file, workbook }: OpenBook): readonly AskedQuestion[] => {
  const asked = askedBy(call);
  if (asked.length > 0) return asked;
  const report = checkRecognised(workbook, chosenReference(call));
  if (!report.ok)
    throw new CallFailure(`${file}: ${checkFailureSentence(call.words, report.failure)}`);
  const found = questionsOfFindings(report.value, call.locale);
  if (found.length === 0) throw new CallFailure(call.words.cycle.cli.nothingToAsk(file));
  return found;
};

/** Whose the book is, by a master of whose plan it must be. */
const departmentOf = (call: Call, master: OpenBook, book: OpenBook): string => {
  const { words } = call;
  const read = call.place.xlsx.read(master.bytes);
  if (!read.ok)
    throw new CallFailure(`${master.file}: ${fileFailureSentence(words, read.failure)}`);
  const differ = WorkbookDiffer.open(read.value, call.place.xlsx, chosenReference(call));
  if (!differ.ok)
    throw new CallFailure(`${master.file}: ${masterFailureSentence(words, differ.failure)}`);
  const diff = differ.value.diff(book.file, book.bytes);
  if (isRejected(diff)) {
    const { fiscalYear } = differ.value.master;
    const sentence = departmentFileFailureSentence(words, diff.failure, fiscalYear);
    throw new CallFailure(`${book.file}: ${sentence}`);
  }
  const { department } = diff.returned;
  if (department === null) throw new CallFailure(words.cycle.cli.noDepartment(book.file));
  return department;
};

const planOf = (call: Call, master: OpenBook, book: OpenBook): BookReturn => {
  const { words } = call;
  const deadline = deadlineOption(call);
  const questions = questionsFor(call, book);
  const planned = planReturn(book.workbook, {
    department: departmentOf(call, master, book),
    questions,
    by: submitterName(textOption(call, 'by') ?? null),
    at: localTime(new Date()),
    ...(deadline === undefined ? {} : { deadline }),
    id: call.place.newId(),
  });
  if (planned.ok) return planned.value;
  const { failure } = planned;
  if (failure.kind === 'no-place') {
    const item = String(questions[failure.index]?.item ?? '');
    throw new CallFailure(words.cycle.cli.noPlace[failure.fault](failure.index + 1, item));
  }
  const why = failure.kind === 'no-form' ? words.sheet.noForm : words.file.newerRecord;
  throw new CallFailure(`${book.file}: ${why}`);
};

/** The master that knows of the return, where `--master` says where to write it. */
const masterAfter = (
  call: Call,
  { file, bytes, workbook }: OpenBook,
  { record, identity: { department } }: BookReturn,
): readonly NewFile[] => {
  const output = textOption(call, 'master');
  const known = ownIdentity(workbook, chosenReference(call), call.place.newId());
  if (output === undefined || !known || department === null) return [];
  const identity = withReturned({ ...known, department: null }, department, record);
  const written = writeRecord(bytes, call.place.xlsx, workbook.grids, { identity, edits: [] });
  if (written.ok) return [{ file: output, content: written.value }];
  throw new CallFailure(`${file}: ${fileFailureSentence(call.words, written.failure)}`);
};

const tellReturn = (call: Call, output: string, { record, identity }: BookReturn): void => {
  const { cli } = call.words.cycle;
  const { round, questions } = record;
  const rows = questions.map(({ id, item, cell, text }) =>
    cli.questionRow(id, item === null ? '' : String(item), cell, foldedLine(text)),
  );
  if (textOption(call, 'format') !== 'json') call.streams.out(`${rows.join('\n')}\n`);
  call.streams.err(`${cli.returned(output, identity.department ?? '', round, questions.length)}\n`);
};

/**
 * `shinko return MASTER.xlsx DEPT.xlsx -o OUT.xlsx`: the department's book with questions, to be
 * worked through; without questions of a person's those that the check finds.
 */
export function* runReturn(call: Call): Steps {
  const { words, streams } = call;
  const [master, department, ...others] = call.files;
  if (master === undefined || department === undefined)
    throw new CallFailure(words.cli.missing('MASTER.xlsx DEPT.xlsx'));
  if (others.length > 0) throw new CallFailure(words.cycle.cli.oneDepartment);
  const output = neededOption(call, 'output', '-o OUT.xlsx');
  const format = choiceOption(call, 'format', ['text', 'json'], 'text');
  const kept = textOption(call, 'master');
  for (const file of [output, kept]) if (file !== undefined) refuseExisting(call, file);
  const { returnText } = words.cycle.cli;
  const whole = openBook(call, master, words.merge.cli.masterText);
  const book = openBook(call, department, returnText);
  const plan = planOf(call, whole, book);
  const written = writeReturn(book.bytes, call.place.xlsx, book.workbook, plan);
  if (!written.ok)
    throw new CallFailure(`${department}: ${fileFailureSentence(words, written.failure)}`);
  const files = [{ file: output, content: written.value }, ...masterAfter(call, whole, plan)];
  yield* writeAllWhole(call, files);
  if (format === 'json') streams.out(`${JSON.stringify(returnJson(output, plan), null, 2)}\n`);
  tellReturn(call, output, plan);
  if (kept === undefined) streams.err(`${words.cycle.cli.masterNotWritten(master)}\n`);
  tellIfFinal(call, output, written.value);
  return EXIT.done;
}
