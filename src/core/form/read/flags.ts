import type { ItemNumber } from '../../value/item-number';
import type { FiscalYear } from '../../era/fiscal-year';
import { foldWidth } from '../../text/text';
import { indicatorChanges, type Indicator } from '../../value/indicator';
import type { FlagCandidates, ItemFlags } from './recognised';
import { narrowGroups } from './open-marks';
import type { FlagMark } from '../../profile/vocabulary';

/** What solving needs to know of a block. */
export interface FlaggedBlock {
  readonly number: ItemNumber | null;
  readonly indicator: Indicator | undefined;
  readonly narrative: string;
  /** Marks in the block's own cells. */
  readonly marks: readonly FlagMark[];
}

/** A printed page: its blocks and the marks found at its end. */
export interface FlaggedPage {
  readonly blocks: readonly FlaggedBlock[];
  readonly marks: readonly FlagMark[];
}

/** The marks' owners, by item number. */
export interface SolvedFlags {
  readonly byItem: ReadonlyMap<ItemNumber, ItemFlags>;
  readonly candidates: readonly FlagCandidates[];
}

/** A narrative that says the figure itself was defined anew (No. 5: …年度からは…件数に変更した). */
const STATES_NEW_DEFINITION = /(\d{1,2}|元)年度から[^。]{0,20}(?:変更|改め|見直)/u;

/** Whether a narrative says that the figure is counted in a new way from about that year. */
export const statesNewDefinition = (narrative: string, from: FiscalYear): boolean => {
  if (!/変更|改め|見直/u.test(narrative)) return false;
  const match = STATES_NEW_DEFINITION.exec(foldWidth(narrative));
  if (!match) return false;
  const digits = match[1] === '元' ? 1 : Number(match[1]);
  return 2018 + digits === from || 1988 + digits === from;
};

const numbersOf = (page: FlaggedPage): readonly ItemNumber[] => [
  ...new Set(page.blocks.flatMap((block) => (block.number === null ? [] : [block.number]))),
];

/** A page's open question: `open` of its items carry `count` review marks. */
interface Question {
  readonly from: FiscalYear;
  readonly numbers: readonly ItemNumber[];
  readonly count: number;
}

/** Whether an item's own texts say that it was revised from that year. */
export const statesRevision = (
  indicator: Indicator | undefined,
  narrative: string,
  from: FiscalYear,
): boolean =>
  (indicator !== undefined && indicatorChanges(indicator).includes(from)) ||
  statesNewDefinition(narrative, from);

const hasEvidence = (
  blocks: readonly FlaggedBlock[],
  number: ItemNumber,
  from: FiscalYear,
): boolean =>
  blocks.some(
    (block) => block.number === number && statesRevision(block.indicator, block.narrative, from),
  );

/** Narrows every page by the others until nothing changes. `known` holds what is settled. */
const settle = (questions: readonly Question[], known: Map<ItemNumber, boolean>): void => {
  for (let changed = true; changed;) {
    changed = false;
    for (const { numbers, count } of questions) {
      const open = numbers.filter((number) => !known.has(number));
      const left = count - numbers.filter((number) => known.get(number) === true).length;
      if (open.length === 0 || (left > 0 && left < open.length)) continue;
      for (const number of open) known.set(number, left > 0);
      changed = true;
    }
  }
};

/**
 * Finds the owners of marks that a print put at the end of a page: by count, by repeats (a repeat
 * carries its original's mark), by an indicator that changes in that year, by a narrative that states
 * a new definition. What stays open becomes candidates for a person (R4 sheet, note ※ on page 1).
 */
export const solveFlags = (pages: readonly FlaggedPage[]): SolvedFlags => {
  const review = new Map<ItemNumber, FiscalYear>();
  const fresh = new Map<ItemNumber, FiscalYear>();
  const known = new Map<ItemNumber, boolean>();
  const questions: Question[] = [];
  const candidates = new Map<string, FlagCandidates>();
  const markReview = (number: ItemNumber, from: FiscalYear): void => {
    review.set(number, from);
    known.set(number, true);
  };
  const blocks = pages.flatMap((page) => page.blocks);
  for (const block of blocks) {
    if (block.number === null) continue;
    for (const mark of block.marks) {
      if (mark.candidates) {
        candidates.set(mark.candidates.items.join(), { ...mark.candidates, from: mark.from });
      } else if (mark.kind === 'review') markReview(block.number, mark.from);
      else fresh.set(block.number, mark.from);
    }
  }
  for (const page of pages) {
    const numbers = numbersOf(page);
    const newMarks = page.marks.filter((mark) => mark.kind === 'new');
    if (newMarks.length >= numbers.length && newMarks[0]) {
      for (const number of numbers) fresh.set(number, newMarks[0].from);
    }
    const reviewMarks = page.marks.filter((mark) => mark.kind === 'review');
    if (reviewMarks[0]) {
      questions.push({ from: reviewMarks[0].from, numbers, count: reviewMarks.length });
    }
  }
  const asked = new Map(
    questions.flatMap((question) => question.numbers.map((n) => [n, question])),
  );
  for (const page of pages) {
    if (page.marks.some((mark) => mark.kind === 'review')) continue;
    for (const number of numbersOf(page)) if (!known.has(number)) known.set(number, false);
  }
  for (const question of questions) {
    const evident = question.numbers.filter((n) => hasEvidence(blocks, n, question.from));
    if (evident.length > question.count) continue;
    for (const number of evident) if (!known.has(number)) known.set(number, true);
  }
  settle(questions, known);
  for (const question of questions) {
    for (const number of question.numbers) {
      if (known.get(number) === true) review.set(number, question.from);
    }
    const open = question.numbers.filter((number) => !known.has(number));
    if (open.length === 0) continue;
    const marked = question.numbers.filter((number) => known.get(number) === true).length;
    const key = open.join();
    candidates.set(key, { items: open, count: question.count - marked, from: question.from });
  }
  const open = narrowGroups([...candidates.values()], (item, from) => review.get(item) === from);
  return { byItem: flagsByItem(blocks, review, fresh, open, asked.keys()), candidates: open };
};

const flagsByItem = (
  blocks: readonly FlaggedBlock[],
  review: ReadonlyMap<ItemNumber, FiscalYear>,
  fresh: ReadonlyMap<ItemNumber, FiscalYear>,
  candidates: readonly FlagCandidates[],
  asked: Iterable<ItemNumber>,
): ReadonlyMap<ItemNumber, ItemFlags> => {
  const numbers = new Set([...blocks.map((block) => block.number), ...asked]);
  const flags = new Map<ItemNumber, ItemFlags>();
  for (const number of numbers) {
    if (number === null) continue;
    const group = candidates.find((candidate) => candidate.items.includes(number));
    flags.set(number, {
      reviewFrom: review.get(number) ?? null,
      newFrom: fresh.get(number) ?? null,
      candidateFrom: review.has(number) ? null : (group?.from ?? null),
    });
  }
  return flags;
};
