import type { KeptForm, UnkeptReason } from '../app/cycle/keep-form';
import type { Rollover, RolloverFailure } from '../app/cycle/rollover';
import type { MadeRevision, RevisionFault } from '../core/catalog/revise';
import { yearLabel, yearName } from '../core/era/fiscal-year';
import { leftItemsSentence, unreadEntriesSentence } from './failure-sentences';
import type { Words } from './ja';
import { yearsText } from './years-text';
import type { jaRollover } from './ja-rollover';
import { briefLine } from '../core/text/text';

type RolloverWords = typeof jaRollover;

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
    briefLine(from ?? '', LONGEST),
    to === null ? rollover.nothing : briefLine(to, LONGEST),
  );

/** Everything that changes as a workbook moves on to a new year, a line each. */
export const rolloverLines = (
  words: Words,
  rollover: RolloverWords,
  { made, shown, dropped, items, cleared, reasons, kept, links, left, unread }: Rollover,
): readonly string[] => [
  ...(made.length > 0 ? [rollover.revisions(made.length)] : [rollover.noRevisions]),
  ...made.map((one) => `  ${revisionLine(rollover, one)}`),
  rollover.form(items, yearsText(words, shown)),
  ...(dropped.length > 0 ? [rollover.dropped(yearsText(words, dropped))] : []),
  rollover.cleared(cleared.boxes, cleared.narratives),
  ...(reasons > 0 ? [rollover.reasons(reasons)] : []),
  ...(kept.some((sheet) => sheet !== '') ? [rollover.kept(words.inQuotes(kept))] : []),
  ...links.map(({ sheet, formulas }) => rollover.links(sheet, formulas)),
  ...(left.length > 0 ? [leftItemsSentence(words, left)] : []),
  ...(unread.length > 0 ? [unreadEntriesSentence(words, unread)] : []),
];

/** One sentence for a city's form that cannot go on to the next year as it is. */
export const unkeptSentence = ({ keep }: RolloverWords, reason: UnkeptReason): string => {
  const { why } = keep;
  switch (reason.kind) {
    case 'no-place':
      return why['no-place'](reason.sheet, yearName(reason.year));
    case 'texts':
      return why.texts(reason.sheet, reason.title.replace(/\s+/gu, ''));
    case 'broken': {
      const { law } = reason;
      return law.kind === 'figure' ? why.figure(law.sheet, law.cell) : why[law.kind](law.sheet);
    }
    default:
      return why[reason.kind]();
  }
};

/** Most cells that a line names. */
const NAMED = 8;

const firstOf = (words: Words, all: readonly string[]): string =>
  words.listed(all.length > NAMED ? [...all.slice(0, NAMED), '…'] : all);

/** Everything that changes as a city's form moves on to a new year as it is, a line each. */
export const keptLines = (
  words: Words,
  { keep, reasons }: RolloverWords,
  { sheets, counts, remains }: KeptForm,
  rollover: Pick<Rollover, 'to' | 'reasons'>,
): readonly string[] => {
  const { figures, grades, texts, boxes, moved } = counts;
  const years = remains.years.map(({ cell, text }) =>
    words.sheet.cellText(cell, briefLine(text, LONGEST)),
  );
  return [
    keep.form(words.inQuotes(sheets), yearName(rollover.to)),
    keep.emptied(figures, grades, texts, boxes),
    ...(moved > 0 ? [keep.moved(moved)] : []),
    ...(rollover.reasons > 0 ? [reasons(rollover.reasons)] : []),
    keep.rest,
    ...(remains.formulas.length > 0 ? [keep.formulas(firstOf(words, remains.formulas))] : []),
    ...(remains.texts.length > 0 ? [keep.texts(firstOf(words, remains.texts))] : []),
    ...(years.length > 0 ? [keep.years(firstOf(words, years))] : []),
    ...(remains.sheets.length > 0 ? [keep.tabs(firstOf(words, remains.sheets))] : []),
  ];
};
