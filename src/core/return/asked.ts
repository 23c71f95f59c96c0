import { readItemNumber, type ItemNumber } from '../value/item-number';
import { parseFiscalYear, type FiscalYear } from '../era/fiscal-year';
import { parseCellName } from '../grid/grid';
import { findColumnRole } from '../profile/columns';
import { isJsonRecord } from '../record/json-text';
import { ASKED_FIELDS, type AskedField } from '../record/return-record';
import { failure, success, type Result } from '../result';

/** Longest question, in characters. */
export const LONGEST_QUESTION = 1_000;

/** A question as a person asks it, before its place is looked up. */
export interface AskedQuestion {
  readonly item: ItemNumber | null;
  /** 1 for the original, 2, 3 … for its repeats. */
  readonly occurrence: number;
  /** `null`: the year of the sheet. */
  readonly year: FiscalYear | null;
  readonly field: AskedField | null;
  /** A1 address; wins over the field. */
  readonly cell: string | null;
  readonly text: string;
}

/** The first member of a list of questions that is wrong, `[2].year`. */
export interface QuestionFault {
  readonly path: string;
}

type Members = Readonly<Record<string, unknown>>;

const isAbsent = (value: unknown): boolean => value === undefined || value === null;

const isWhole = (value: unknown): boolean => Number.isInteger(value) && Number(value) >= 1;

const isCell = (value: unknown): boolean =>
  typeof value === 'string' && parseCellName(value.toUpperCase()) !== undefined;

const isQuestion = (value: unknown): boolean =>
  typeof value === 'string' && value.trim() !== '' && value.length <= LONGEST_QUESTION;

/** Whether each member is what it has to be. */
const CHECKS: readonly (readonly [string, (value: unknown, all: Members) => boolean])[] = [
  ['item', (value, { cell }) => isWhole(value) || (isAbsent(value) && !isAbsent(cell))],
  ['occurrence', (value) => isAbsent(value) || isWhole(value)],
  ['cell', (value) => isAbsent(value) || isCell(value)],
  ['field', (value) => isAbsent(value) || ASKED_FIELDS.some((field) => field === value)],
  [
    'year',
    (value) =>
      isAbsent(value) || (typeof value === 'string' && parseFiscalYear(value) !== undefined),
  ],
  ['text', (value) => isQuestion(value)],
];

const askedFrom = (all: Members): AskedQuestion => {
  const year = typeof all['year'] === 'string' ? parseFiscalYear(all['year'])?.year : undefined;
  return {
    item: typeof all['item'] === 'number' ? all['item'] : null,
    occurrence: typeof all['occurrence'] === 'number' ? all['occurrence'] : 1,
    year: year ?? null,
    field: ASKED_FIELDS.find((field) => field === all['field']) ?? null,
    cell: typeof all['cell'] === 'string' ? all['cell'].toUpperCase() : null,
    text: String(all['text']).trim(),
  };
};

/** Reads questions: `[{"item": 3, "field": "value", "year": "R4", "text": "…"}]`, or with a `cell`. */
export const parseQuestions = (json: unknown): Result<readonly AskedQuestion[], QuestionFault> => {
  if (!Array.isArray(json) || json.length === 0) return failure({ path: '' });
  const questions: AskedQuestion[] = [];
  for (const [index, value] of json.entries()) {
    if (!isJsonRecord(value)) return failure({ path: `[${index}]` });
    const wrong = CHECKS.find(([name, isRight]) => !isRight(value[name], value));
    if (wrong) return failure({ path: `[${index}].${wrong[0]}` });
    questions.push(askedFrom(value));
  }
  return success(questions);
};

/** A person's words, `No.19 評価：根拠は？` or `J9 …`: an item with a field where one is named, or a cell. */
const WORDS = /^(?:No\.?\s*(\d[\d().-]{0,9})|(\d{1,4}(?:-\d{1,3})*))[\s:：]+([^]+)$/iu;
const CELL_WORDS = /^([A-Z]{1,3}\d{1,7})[\s:：]+([^]+)$/iu;
const FIELD_WORDS = /^([^\s:：]+)[\s:：]+([^]+)$/u;

const fieldOf = (word: string): AskedField | undefined => {
  const role = findColumnRole(word) ?? word.toLowerCase();
  return ASKED_FIELDS.find((field) => field === role);
};

/** Reads one question as a person writes it: `No.19 …`, `No.19 実績値 …` or `J9 …`; `undefined` where it names no place. */
export const parseQuestionText = (text: string): AskedQuestion | undefined => {
  const line = text.trim();
  const blank = { item: null, occurrence: 1, year: null, field: null, cell: null };
  const [, named, bare, asked] = WORDS.exec(line) ?? [];
  const item = readItemNumber(named ?? bare ?? '');
  if (item !== null && asked !== undefined) {
    const [, word = '', rest = ''] = FIELD_WORDS.exec(asked) ?? [];
    const field = fieldOf(word) ?? null;
    const own = field === null ? asked : rest;
    return isQuestion(own) ? { ...blank, item, field, text: own.trim() } : undefined;
  }
  const [, cell, words] = CELL_WORDS.exec(line) ?? [];
  if (cell === undefined || words === undefined || !isCell(cell) || !isQuestion(words))
    return undefined;
  return { ...blank, cell: cell.toUpperCase(), text: words.trim() };
};
