import { useCallback, useMemo, useRef, useState } from 'react';
import { listFlags, type FlagLists } from '../../app/flags/list-flags';
import { clearCandidateTexts, settleMark, type AskedMark } from '../../app/flags/settle-mark';
import { cellsOfEntry } from '../../app/sessions/journal-session';
import type { JournalEntry } from '../../app/undo/journal';
import type { CellPlace } from '../../app/ports/workbook';
import type { Catalog } from '../../core/catalog/catalog';
import { yearLabel } from '../../core/era/fiscal-year';
import type { MarkAnswer } from '../../core/flags/settle-marks';
import type { Words } from '../../i18n';
import { toPaneFailure, type PaneFailure } from '../kit/pane-failure';
import { useServices } from '../kit/services';
import type { Check } from '../kit/use-check';
import type { Journal } from '../kit/use-journal';
import { useRecognised } from '../kit/use-recognised';

/** What the panel stands on. */
export interface MarksSetting {
  readonly check: Pick<Check, 'state' | 'look' | 'survey' | 'setIdentity' | 'chosen'>;
  readonly journal: Pick<Journal, 'record' | 'steps'>;
  readonly onStatus: (status: string) => void;
}

/** A document that the words are compared with. */
export interface ComparedPlan {
  readonly name: string;
  readonly catalog: Catalog;
}

/** The marks of the open workbook, and what a person does about them. */
export interface Marks {
  /** `null` until they are read. */
  readonly lists: FlagLists | null;
  /** Why they could not be read. */
  readonly unread: PaneFailure | null;
  readonly load: () => Promise<void>;
  /** Why what was asked for last was not done. */
  readonly failure: PaneFailure | null;
  readonly busy: boolean;
  /** Answers; tells whether it was written. */
  readonly answer: (asked: AskedMark, answer: MarkAnswer) => Promise<boolean>;
  readonly show: (place: CellPlace) => Promise<void>;
  /** Takes the candidate's text of an earlier version out of 備考. */
  readonly clear: () => Promise<void>;
}

type Refusal = Exclude<Awaited<ReturnType<typeof settleMark>>, { readonly ok: true }>['failure'];

const sentenceOf = (words: Words, failure: Refusal): PaneFailure => {
  const { flags } = words.pane;
  switch (failure.kind) {
    case 'no-remarks':
      return {
        sentence: flags.noRemarks(failure.item, yearLabel(failure.from)),
        details: null,
      };
    case 'no-text': {
      const place = [failure.sheet, failure.cell].filter((part) => part !== null).join(' ');
      return { sentence: flags.noText(place), details: null };
    }
    default:
      return toPaneFailure(words, failure);
  }
};

const saidOf = (words: Words, { items, from }: AskedMark, answer: MarkAnswer): string => {
  const { flags } = words.pane;
  switch (answer.kind) {
    case 'item':
      return flags.chosen(answer.item, yearLabel(from));
    case 'none':
      return flags.nobody(words.together(items));
    case 'again':
      return flags.reopened(words.together(items));
  }
};

/** Has the check follow what was written: marks of cells only where a person asked for them. */
const useFollow = ({ check }: MarksSetting) => {
  const { state, look, survey } = check;
  return async (entry: JournalEntry): Promise<void> => {
    if (state.kind === 'checking' || (state.kind === 'done' && state.asked)) {
      const cells = cellsOfEntry(entry);
      await (cells ? look(cells) : survey());
    } else if (state.kind === 'done') await survey();
  };
};

/** Reads the marks of the open workbook, follows what is done to it, and answers what is open. */
export const useMarks = (setting: MarksSetting, plan: Catalog | null): Marks => {
  const { check, journal, onStatus } = setting;
  const { workbook: port, words, loadXlsx, newId } = useServices();
  const report = check.state.kind === 'done' ? check.state.report : null;
  const { steps } = journal;
  // What is typed changes the report, what is taken back the steps.
  const cause = useMemo(() => ({ report, steps }), [report, steps]);
  const read = useRecognised(cause);
  const [failure, setFailure] = useState<PaneFailure | null>(null);
  const [busy, setBusy] = useState(false);
  const underWay = useRef(false);
  const follow = useFollow(setting);
  const { workbook } = read;
  const lists = useMemo(() => (workbook ? listFlags(workbook, plan) : null), [workbook, plan]);
  const carryOut = async (asked: AskedMark, answer: MarkAnswer): Promise<JournalEntry | null> => {
    const settled = await settleMark({ port, loadXlsx, newId }, asked, answer);
    setFailure(settled.ok ? null : sentenceOf(words, settled.failure));
    if (!settled.ok) return null;
    const { entry, identity } = settled.value;
    if (identity) check.setIdentity(identity);
    if (entry) journal.record(entry, words.pane.flags.undo(words.together(asked.items)));
    onStatus(entry ? saidOf(words, asked, answer) : words.pane.flags.already);
    return entry;
  };
  const carryOutClearing = async (): Promise<JournalEntry | null> => {
    const cleared = await clearCandidateTexts({ port });
    setFailure(cleared.ok ? null : toPaneFailure(words, cleared.failure));
    if (!cleared.ok || !cleared.value) return null;
    journal.record(cleared.value, words.pane.flags.clearUndo);
    onStatus(words.pane.flags.cleared);
    return cleared.value;
  };
  /** One at a time: a second press before the first is written asks the same. */
  const once = async (work: () => Promise<JournalEntry | null>): Promise<boolean> => {
    if (underWay.current) return false;
    underWay.current = true;
    setBusy(true);
    const done = async (): Promise<JournalEntry | null> => {
      const entry = await work();
      await read.load();
      return entry;
    };
    const entry = await done().finally(() => {
      underWay.current = false;
      setBusy(false);
    });
    // The next answer need not wait for the check.
    if (entry) await follow(entry);
    return entry !== null;
  };
  const answer: Marks['answer'] = (asked, given) => once(() => carryOut(asked, given));
  const clear = async (): Promise<void> => {
    await once(carryOutClearing);
  };
  const show = useCallback(
    async (place: CellPlace): Promise<void> => {
      const shown = await port.show(place);
      setFailure(shown.ok ? null : toPaneFailure(words, shown.failure));
    },
    [port, words],
  );
  const none = workbook?.forms.length === 0 ? toPaneFailure(words, { kind: 'no-form' }) : null;
  return {
    lists,
    unread: read.failure ?? none,
    load: read.load,
    failure,
    busy,
    answer,
    show,
    clear,
  };
};
