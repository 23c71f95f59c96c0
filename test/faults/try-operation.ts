import { ja } from '../../src/i18n/ja';
import { toPaneFailure } from '../../src/ui/kit/pane-failure';
import { withOwnRules, type Behaviour } from '../adapters/office/behaviours';
import { openOfficeBook, type OfficeBook } from '../adapters/office/open-book';
import { breakCalls, type Breaking } from './break-calls';
import type { Operation, Outcome, Press, ToldFailure } from './operation';
import { departure, stateOf, type BookState } from './state';

/** How an operation goes where nothing is broken. */
export interface CalmRun {
  /** Of each call, whether it changes the workbook. */
  readonly writes: readonly boolean[];
  readonly before: BookState;
  readonly after: BookState;
  readonly made: string | undefined;
  readonly wrong: readonly string[];
}

/** What a broken call came to. */
export interface Tried {
  /** Went through all the same, was refused with a sentence, or is not as it must be. */
  readonly kind: 'done' | 'refused' | 'wrong';
  readonly wrong: readonly string[];
}

const UNBROKEN: Breaking = { kind: 'refused' };

/** Lets the library's clean-ups arrive. */
export const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
};

/** A failure without a sentence of its own is one that the pane could not tell. */
export const isTold = (failure: ToldFailure): boolean => {
  const { sentence } = toPaneFailure(ja, failure as Parameters<typeof toPaneFailure>[1]);
  return typeof sentence === 'string' && sentence.trim() !== '';
};

/** An operation in an Excel of some ways, with all done that comes before it. */
export const openReady = async (
  operation: Operation,
  { ways, withheld }: Behaviour,
): Promise<{ readonly book: OfficeBook; readonly press: Press }> => {
  const plan = operation.plan();
  const book = openOfficeBook(withheld.marks ? withOwnRules(plan) : plan, undefined, ways);
  const press = await operation.ready(book);
  await settle();
  return { book, press };
};

const nameIn = (text: string): string => (JSON.parse(text) as { readonly name: string }).name;

/** The state with the sheets that stay left out where they were not there before. */
const without = (state: BookState, before: BookState, stays: readonly string[]): BookState => {
  const known = before.bare.map(nameIn);
  const left = stays.filter((name) => !known.includes(name));
  return { ...state, bare: state.bare.filter((text) => !left.includes(nameIn(text))) };
};

/** What is wrong once an operation that was done is taken back. */
const wrongBack = async (
  book: OfficeBook,
  { stays = [] }: Operation,
  outcome: Outcome,
  before: BookState,
): Promise<readonly string[]> => {
  if (!outcome.back) return [];
  const back = await outcome.back();
  await settle();
  if (!back.ok) return [`not taken back: ${JSON.stringify(back.failure)}`];
  const left = departure(without(stateOf(book.plan()), before, stays), before);
  return left === null ? [] : [`taken back, but ${left}`];
};

/** Runs an operation with nothing broken, and takes it back. */
export const runCalm = async (operation: Operation, behaviour: Behaviour): Promise<CalmRun> => {
  const { book, press } = await openReady(operation, behaviour);
  const before = stateOf(book.plan());
  const calls = breakCalls(book.host, null, UNBROKEN);
  const outcome = await press();
  await settle();
  calls.stop();
  const after = stateOf(book.plan());
  const wrong = outcome.failure
    ? [`calm Excel: ${JSON.stringify(outcome.failure)}`]
    : await wrongBack(book, operation, outcome, before);
  return { writes: calls.writes, before, after, made: outcome.made, wrong };
};

const wrongDone = (now: BookState, outcome: Outcome, calm: CalmRun): readonly string[] => {
  const amiss = departure(now, calm.after);
  const areMarksTold = now.marks === calm.after.marks || Boolean(outcome.unmarked);
  return [
    ...(amiss === null ? [] : [`said to be done, but ${amiss}`]),
    ...(areMarksTold ? [] : ['marks amiss, and nothing said of it']),
    ...(outcome.unmarked && !isTold(outcome.unmarked) ? ['no sentence of marks'] : []),
    ...(outcome.made === calm.made ? [] : ['made something else']),
  ];
};

const wrongRefused = (
  now: BookState,
  failure: ToldFailure,
  calm: CalmRun,
  isOfMarks: boolean,
): readonly string[] => {
  const amiss = departure(now, calm.before);
  const isAfter = amiss !== null && departure(now, calm.after) === null;
  const areMarksKept =
    isOfMarks || now.marks === calm.before.marks || now.marks === calm.after.marks;
  return [
    ...(amiss === null ? [] : [isAfter ? 'done, but said to be refused' : `in between: ${amiss}`]),
    ...(areMarksKept ? [] : ['marks in between']),
    ...(isTold(failure) ? [] : [`no sentence for ${failure.kind}`]),
  ];
};

/** Presses again once nothing is broken any more: it must come to what it comes to in a calm Excel. */
const wrongAgain = async (
  book: OfficeBook,
  operation: Operation,
  press: Press,
  calm: CalmRun,
): Promise<readonly string[]> => {
  const again = await press();
  await settle();
  if (again.failure) return [`pressed again: ${JSON.stringify(again.failure)}`];
  const now = stateOf(book.plan());
  const amiss = departure(now, calm.after);
  if (amiss !== null) return [`pressed again, but ${amiss}`];
  if (now.marks !== calm.after.marks) return ['pressed again, but marks amiss'];
  return wrongBack(book, operation, again, calm.before);
};

/** Breaks one call of an operation, and looks what became of the workbook. */
export const tryOperation = async (
  operation: Operation,
  behaviour: Behaviour,
  calm: CalmRun,
  at: number,
  breaking: Breaking,
): Promise<Tried> => {
  const { book, press } = await openReady(operation, behaviour);
  const calls = breakCalls(book.host, at, breaking);
  let outcome: Outcome;
  try {
    outcome = await press();
    await settle();
  } catch (mistake) {
    return { kind: 'wrong', wrong: [`thrown: ${String(mistake)}`] };
  } finally {
    calls.stop();
  }
  const now = stateOf(book.plan());
  const { failure } = outcome;
  const wrong = failure
    ? wrongRefused(now, failure, calm, operation.isOfMarks ?? false)
    : wrongDone(now, outcome, calm);
  if (wrong.length > 0) return { kind: 'wrong', wrong };
  const later =
    failure || outcome.unmarked
      ? await wrongAgain(book, operation, press, calm)
      : await wrongBack(book, operation, outcome, calm.before);
  if (later.length > 0) return { kind: 'wrong', wrong: later };
  return { kind: failure ? 'refused' : 'done', wrong: [] };
};
