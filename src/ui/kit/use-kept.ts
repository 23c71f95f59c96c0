import { useCallback, useEffect, useRef, useState } from 'react';
import { findBrokenOff, forgetBegun, noteBegun } from '../../app/undo/write-intent';
import type { Begun } from '../../app/undo/journal';
import { checkOfText, type SavedCheck } from '../../app/check/saved-check';
import { journalOfText, journalToText, type JournalStep } from '../../app/undo/undo-history';
import type { StoreFailure } from '../../app/ports/pane-store';
import { findWorkbookId } from '../../app/record/save-identity';
import type { Result } from '../../core/result';
import { storeFailureSentence } from '../../i18n/failure-sentences';
import type { Check } from './use-check';
import { throwAside } from './throw-aside';
import { useServices } from './services';
import type { Journal } from './use-journal';

/** What was kept of the workbook when the pane was closed. */
export interface Kept {
  readonly check: SavedCheck | null;
  /** Why nothing is kept, or that some of it was lost; one line. */
  readonly trouble: string | null;
  /** What an earlier pane was closed in the midst of; one line. */
  readonly brokenOff: string | null;
  /** Notes what is about to be written, until it is forgotten. */
  readonly noteBegun: (what: string, begun: Begun) => Promise<void>;
  readonly forgetBegun: () => Promise<void>;
}

/** Findings follow every edit; they are kept when that rests, in milliseconds. */
const REST = 500;

/** Keeps the last check and the journal per workbook, and brings them back when the pane is opened again. */
export const useKept = ({ state }: Check, journal: Journal): Kept => {
  const { workbook, store, words, locale, now } = useServices();
  const said = words.pane.findings.kept;
  const [id, setId] = useState<string | null>(null);
  const [check, setCheck] = useState<SavedCheck | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [brokenOff, setBrokenOff] = useState<string | null>(null);
  const asked = useRef<string | null>(null);
  const wasBroken = useRef(false);
  const { steps, restore } = journal;

  const tell = useCallback(
    <T>(outcome: Result<T, StoreFailure>): T | null => {
      if (outcome.ok) return outcome.value;
      setTrouble(storeFailureSentence(words, outcome.failure));
      return null;
    },
    [words],
  );

  /** What an earlier pane was closed in the midst of, as a step to be taken back. */
  const takeUp = useCallback(
    async (found: string | null): Promise<readonly JournalStep[]> => {
      const broken = tell(await findBrokenOff(store, workbook, found));
      if (!broken) return [];
      setBrokenOff(said.brokenOff(broken.what, broken.standing, broken.total));
      return [{ what: said.partly(broken.what), entry: broken.entry }];
    },
    [store, workbook, tell, said],
  );
  const open = useCallback(
    async (found: string | null) => {
      if (found === null) return restore(await takeUp(null));
      if (found === asked.current) return;
      asked.current = found;
      const [journalText, checkText] = await Promise.all([
        store.get(found, 'journal'),
        store.get(found, 'check'),
      ]);
      const [steps, report] = [tell(journalText), tell(checkText)];
      const earlier = steps === null ? null : journalOfText(steps);
      const kept = report === null ? undefined : checkOfText(report);
      restore([...(earlier?.steps ?? []), ...(await takeUp(found))]);
      setCheck(kept ?? null);
      const dropped = (earlier?.dropped ?? 0) + (report !== null && !kept ? 1 : 0);
      if (dropped > 0) setTrouble(said.dropped(dropped));
      setId(found);
    },
    [store, restore, takeUp, tell, said],
  );
  const note = useCallback(
    async (what: string, begun: Begun) => {
      tell(await noteBegun(store, id, what, begun));
    },
    [id, store, tell],
  );
  const forget = useCallback(async () => {
    tell(await forgetBegun(store, id));
  }, [id, store, tell]);

  useEffect(() => {
    findWorkbookId(workbook).then(open).catch(throwAside);
  }, [workbook, open]);

  const report = state.kind === 'done' ? state.report : null;
  useEffect(() => {
    if (report && report.workbook !== null) open(report.workbook).catch(throwAside);
  }, [report, open]);

  useEffect(() => {
    if (id === null) {
      // No journal is kept: what was done is over, and what was broken off is noted until it is taken back.
      const isBroken = steps.at(-1)?.entry.kind === 'begun';
      if (!isBroken && (steps.length > 0 || wasBroken.current)) forget().catch(throwAside);
      wasBroken.current = isBroken;
      return;
    }
    store
      .put(id, 'journal', journalToText(steps))
      .then((kept) => {
        tell(kept);
        // What was begun is a step of the journal by now.
        return kept.ok ? forget() : undefined;
      })
      .catch(throwAside);
  }, [id, steps, store, tell, forget]);

  useEffect(() => {
    if (id === null || report === null) return undefined;
    const timer = setTimeout(() => {
      import('../../app/check/save-check')
        .then(({ checkToText }) => store.put(id, 'check', checkToText(report, now(), locale)))
        .then(tell)
        .catch(throwAside);
    }, REST);
    return () => clearTimeout(timer);
  }, [id, report, store, tell, now, locale]);

  return { check, trouble, brokenOff, noteBegun: note, forgetBegun: forget };
};
