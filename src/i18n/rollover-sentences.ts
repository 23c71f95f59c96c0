import type { Rollover, RolloverFailure } from '../app/cycle/rollover';
import type { MadeRevision, RevisionFault } from '../core/catalog/revise';
import { yearLabel, yearName, type FiscalYear } from '../core/era/fiscal-year';
import { leftItemsSentence, unreadEntriesSentence } from './failure-sentences';
import type { Words } from './ja';
import type { jaRollover } from './ja-rollover';

type RolloverWords = typeof jaRollover;

const yearsText = (years: readonly FiscalYear[]): string => years.map(yearLabel).join('・');

/** One sentence for a revision that cannot be made. */
export const revisionFaultSentence = <K extends RevisionFault['kind']>(
  { faults }: RolloverWords,
  fault: Extract<RevisionFault, { readonly kind: K }>,
): string => {
  const say = faults[fault.kind] as (fault: RevisionFault) => string;
  return say(fault);
};

/** One sentence for a workbook that cannot be moved on to a new year. */
export const rolloverFailureSentence = (
  words: Words,
  rollover: RolloverWords,
  failure: RolloverFailure,
): string => {
  switch (failure.kind) {
    case 'no-form':
      return rollover.noForm;
    case 'no-plan':
      return rollover.noPlan;
    case 'newer-record':
      return words.file.newerRecord;
    case 'department-book':
      return rollover.departmentBook(failure.department);
    case 'not-later':
      return rollover.notLater(yearName(failure.from), yearName(failure.to));
    case 'revision': {
      const { asked, index, fault } = failure.failure;
      const item = asked.item === null ? (asked.to ?? '') : `No.${asked.item}`;
      const why = revisionFaultSentence(rollover, fault);
      return rollover.badRevision(index + 1, item, rollover.kinds[asked.kind], why);
    }
  }
};

const LONGEST = 60;

const brief = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
};

/** A revision on one line, as `No.3 …：R5 名前を変える …`. */
export const revisionLine = (
  rollover: RolloverWords,
  { item, name, year, kind, from, to }: MadeRevision,
): string =>
  rollover.revision(
    item,
    name,
    yearLabel(year),
    rollover.kinds[kind],
    brief(from ?? ''),
    to === null ? rollover.nothing : brief(to),
  );

/** Everything that changes as a workbook moves on to a new year, a line each. */
export const rolloverLines = (
  words: Words,
  rollover: RolloverWords,
  { made, shown, dropped, items, cleared, reasons, kept, links, left, unread }: Rollover,
): readonly string[] => [
  ...(made.length > 0 ? [rollover.revisions(made.length)] : [rollover.noRevisions]),
  ...made.map((one) => `  ${revisionLine(rollover, one)}`),
  rollover.form(items, yearsText(shown)),
  ...(dropped.length > 0 ? [rollover.dropped(yearsText(dropped))] : []),
  rollover.cleared(cleared.boxes, cleared.narratives),
  ...(reasons > 0 ? [rollover.reasons(reasons)] : []),
  ...(kept.some((sheet) => sheet !== '') ? [rollover.kept(kept.join('」「'))] : []),
  ...links.map(({ sheet, formulas }) => rollover.links(sheet, formulas)),
  ...(left.length > 0 ? [leftItemsSentence(words, left)] : []),
  ...(unread.length > 0 ? [unreadEntriesSentence(words, unread)] : []),
];
