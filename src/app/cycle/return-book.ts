import { entriesDigest } from '../../core/submit/normalised-entries';
import { candidateTextEdits } from '../../core/flags/candidate-texts';
import { formsToSubmit } from '../../core/submit/forms-to-submit';
import type { FiscalYear } from '../../core/era/fiscal-year';
import type { RecognisedSheet } from '../../core/form/read/recognised';
import type { WorkbookBlueprint } from '../../core/grid/blueprint';
import { cellName } from '../../core/grid/grid';
import { roundOf, type Question, type ReturnRecord } from '../../core/record/return-record';
import { failure, success, type Result } from '../../core/result';
import type { AskedQuestion } from '../../core/return/asked';
import { placeQuestion, type PlaceFault } from '../../core/return/asked-place';
import { layoutQuestions, QUESTION_SHEET } from '../../core/return/question-sheet';
import { returnLineEdit } from '../../core/return/return-line';
import { findingSentence } from '../../core/rules/engine';
import { isForSecretariat } from '../../core/rules/who-mends';
import type { Locale } from '../../core/text/locale';
import type { CheckedFinding, CheckReport } from '../check/check';
import { freeName } from '../form/free-name';
import type { FileFailure, XlsxPort } from '../ports/xlsx';
import type { RecognisedWorkbook } from '../recognise/recognised-workbook';
import { ownIdentity } from '../record/own-identity';
import { writeRecord, type RecordWriting } from '../record/write-record';

/** Why a workbook is not given back. */
export type ReturnFailure =
  | { readonly kind: 'no-form' }
  | { readonly kind: 'newer-record' }
  /** A question has no place in the book; `index` counts from 0. */
  | { readonly kind: 'no-place'; readonly index: number; readonly fault: PlaceFault };

/** What a workbook is given back with. */
export interface ReturnOrder {
  readonly department: string | null;
  readonly questions: readonly AskedQuestion[];
  /** Who gives it back, where that is told. */
  readonly by: string | null;
  /** ISO 8601 with the offset of the place. */
  readonly at: string;
  /** A new day by which it is to come back; absent: the one that it has. */
  readonly deadline?: string;
  /** Random, for a workbook that has no `_shinko` yet. */
  readonly id: string;
}

/** A return, ready to be written into the department's file. */
export interface BookReturn extends RecordWriting {
  readonly record: ReturnRecord;
  readonly added: WorkbookBlueprint;
  /** Name of the sheet with the questions. */
  readonly sheet: string;
}

const isToMend = (finding: CheckedFinding): boolean =>
  finding.severity !== 'info' &&
  (finding.severity === 'error' || finding.accepted === null) &&
  !isForSecretariat(finding);

/** Whether it is about an item that the sheet numbers, and a field of it that is still to be filled in. */
const isBlankOfItem = ({ unfilled, block }: CheckedFinding): boolean =>
  unfilled && typeof block?.number === 'number';

const askedOf = (finding: CheckedFinding, text: string): AskedQuestion => ({
  item: finding.block?.number ?? null,
  occurrence: finding.block?.occurrence ?? 1,
  year: null,
  field: null,
  cell: isBlankOfItem(finding) ? null : cellName(finding.row, finding.column),
  text,
});

/**
 * The questions that a check's findings make: one for each that the department can mend, and one for
 * all fields of an item that are still to be filled in.
 */
export const questionsOfFindings = (
  { findings }: Pick<CheckReport, 'findings'>,
  locale: Locale,
): readonly AskedQuestion[] => {
  const blank = new Map<string, AskedQuestion>();
  const asked: AskedQuestion[] = [];
  for (const finding of findings.filter(isToMend)) {
    const text = findingSentence(finding, locale);
    const question = askedOf(finding, text);
    const key = `${finding.sheet ?? ''}!${question.item}-${question.occurrence}`;
    const known = question.cell === null ? blank.get(key) : undefined;
    if (known) {
      const joined = { ...known, text: `${known.text}\n${text}` };
      asked[asked.indexOf(known)] = joined;
      blank.set(key, joined);
      continue;
    }
    if (question.cell === null) blank.set(key, question);
    asked.push(question);
  }
  return asked;
};

interface NamedQuestion {
  readonly question: Question;
  /** The item's name. */
  readonly name: string;
}

const placedQuestions = (
  asked: readonly AskedQuestion[],
  forms: readonly RecognisedSheet[],
  fiscalYear: FiscalYear,
  round: number,
): Result<readonly NamedQuestion[], ReturnFailure> => {
  const questions: NamedQuestion[] = [];
  for (const [index, question] of asked.entries()) {
    const placed = placeQuestion(question, forms, fiscalYear);
    if (!placed.ok) return failure({ kind: 'no-place', index, fault: placed.failure });
    const { name, ...rest } = placed.value;
    questions.push({ name, question: { id: `${round}-${index + 1}`, ...rest } });
  }
  return success(questions);
};

/**
 * Works out what giving a department's workbook back writes: a sheet with the questions, a link to it
 * in the place of the line of the submission, and in `_shinko` the round, its questions and no stamp.
 * What was approved before holds no longer.
 */
export const planReturn = (
  workbook: RecognisedWorkbook,
  order: ReturnOrder,
): Result<BookReturn, ReturnFailure> => {
  const forms = formsToSubmit(workbook.forms);
  const known = ownIdentity(workbook, {}, order.id);
  if (!known || forms.length === 0) return failure({ kind: 'no-form' });
  if (workbook.hasNewerRecord) return failure({ kind: 'newer-record' });
  const round = roundOf(known.returns) + 1;
  const placed = placedQuestions(order.questions, forms, known.fiscalYear, round);
  if (!placed.ok) return placed;
  const { by, at, department } = order;
  const deadline = order.deadline ?? known.deadline;
  const record: ReturnRecord = {
    round,
    at,
    by,
    digest: entriesDigest(forms),
    stamp: known.stamp,
    questions: placed.value.map(({ question }) => question),
  };
  const sheet = freeName(QUESTION_SHEET, workbook);
  const limit = deadline === undefined ? {} : { deadline };
  const count = { round, questions: placed.value.length };
  return success({
    record,
    sheet,
    identity: {
      ...known,
      department: known.department ?? department,
      stamp: null,
      returns: [...(known.returns ?? []), record],
      ...limit,
    },
    edits: [
      ...forms.flatMap((form) => returnLineEdit(form, sheet, count) ?? []),
      ...candidateTextEdits(forms, null),
    ],
    added: layoutQuestions(
      sheet,
      { round, department, ...limit },
      placed.value.map(({ question, name }) => ({ ...question, name })),
    ),
  });
};

/** Writes a return into the department's file, and takes our marks out; every other part stays as it was. */
export const writeReturn = (
  bytes: Uint8Array,
  xlsx: XlsxPort,
  { grids }: Pick<RecognisedWorkbook, 'grids'>,
  plan: BookReturn,
): Result<Uint8Array, FileFailure> => {
  const written = writeRecord(bytes, xlsx, grids, plan);
  return written.ok ? xlsx.stripMarks(written.value) : written;
};
