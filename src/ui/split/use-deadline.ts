import { useState } from 'react';
import { ownIdentity } from '../../app/record/own-identity';
import type { RecognisedWorkbook } from '../../app/recognise/recognised-workbook';
import { saveIdentity } from '../../app/record/save-identity';
import { boardHandedOut } from '../../core/record/board-after';
import type { WorkbookIdentity } from '../../core/record/identity';
import { toPaneFailure, type PaneFailure } from '../kit/pane-failure';
import { useServices } from '../kit/services';
import type { Check } from '../kit/use-check';
import type { Journal } from '../kit/use-journal';

interface Setting {
  readonly check: Pick<Check, 'setIdentity'>;
  readonly journal: Pick<Journal, 'record'>;
}

/** Which departments were handed their books, and when. */
export interface HandedOut {
  readonly departments: readonly string[];
  /** ISO 8601 with the offset of the place. */
  readonly at: string;
}

/** Keeping the day, and why it was not kept. */
interface KeptDeadline {
  readonly keep: (
    master: RecognisedWorkbook,
    day: string | null,
    handedOut: HandedOut,
  ) => Promise<void>;
  readonly unkept: PaneFailure | null;
}

const withDeadline = (known: WorkbookIdentity, day: string | null): WorkbookIdentity => {
  if (day !== null) return { ...known, deadline: day };
  const { deadline, ...rest } = known;
  void deadline;
  return rest;
};

/** Keeps in the master the day by which its departments are to submit. */
export const useDeadline = ({ check, journal }: Setting): KeptDeadline => {
  const { workbook: port, words, loadXlsx, newId } = useServices();
  const [unkept, setUnkept] = useState<PaneFailure | null>(null);
  const keep: KeptDeadline['keep'] = async (master, day, { departments, at }) => {
    const fresh = ownIdentity(master, {}, newId());
    if (!fresh) return setUnkept({ sentence: words.sheet.noForm, details: null });
    const saved = await saveIdentity(port, loadXlsx, fresh, (identity) =>
      withDeadline(
        { ...identity, board: boardHandedOut(identity.board ?? [], departments, at) },
        day,
      ),
    );
    if (!saved.ok) return setUnkept(toPaneFailure(words, saved.failure));
    setUnkept(null);
    check.setIdentity(saved.value.identity);
    if (saved.value.entry) journal.record(saved.value.entry, words.pane.round.deadline.undo);
  };
  return { keep, unkept };
};
