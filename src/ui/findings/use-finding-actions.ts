import { useEventCallback } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { CheckedFinding, CheckReport } from '../../app/check/check';
import { localDay } from '../../app/clock/local-time';
import type { WrittenPlace } from '../../app/sessions/check-run';
import { cellsOfEntry } from '../../app/sessions/journal-session';
import type { CellEdit } from '../../core/grid/edit';
import { useServices } from '../kit/services';
import { toPaneFailure, type PaneFailure } from '../kit/pane-failure';
import type { Journal } from '../kit/use-journal';
import type { FindingActions } from './finding-actions';
import { loadEngine } from '../kit/load-engine';
import { attempt } from '../kit/mistakes';
import { throwAside } from '../kit/throw-aside';

/** A finding of this check or of an earlier one. */
export type JumpTarget = Pick<CheckedFinding, 'sheet' | 'row' | 'column'>;

interface Setting {
  /** `null` while there is none to act on. */
  readonly report: CheckReport | null;
  /** Who gives reasons; `null` where nobody is named. */
  readonly by: string | null;
  readonly journal: Journal;
  readonly onStatus: (status: string) => void;
  /** Told where something was written. */
  readonly onApplied: (places: readonly WrittenPlace[]) => Promise<void>;
  /** Puts the workbook's reasons in force in a report. */
  readonly onAccepted: (inForce: (report: CheckReport) => CheckReport) => void;
}

export interface FindingActionsState {
  readonly actions: FindingActions;
  readonly failure: PaneFailure | null;
  readonly setFailure: (failure: PaneFailure | null) => void;
  readonly jump: (target: JumpTarget) => Promise<void>;
  /** Does a work; buttons wait meanwhile. */
  readonly whileBusy: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Goes to a finding's cell, mends it, lets it stand with a reason; one thing at a time, each with its undo. */
export const useFindingActions = (setting: Setting): FindingActionsState => {
  const { report, by, journal, onStatus, onApplied, onAccepted } = setting;
  const { workbook, words, loadXlsx, newId, now, preferences } = useServices();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<PaneFailure | null>(null);

  const whileBusy = async <T>(work: () => Promise<T>): Promise<T> => {
    setBusy(true);
    try {
      return await work();
    } finally {
      setBusy(false);
    }
  };
  const jump = async ({ sheet, row, column }: JumpTarget): Promise<void> => {
    if (sheet === null) return;
    const shown = await workbook.show({ sheet, row, column });
    setFailure(shown.ok ? null : toPaneFailure(words, shown.failure));
  };
  const apply = async (edits: readonly CellEdit[]): Promise<void> => {
    const applied = await whileBusy(async () =>
      (await loadEngine()).applyToWorkbook(workbook, edits, report),
    );
    if (!applied.ok) return setFailure(toPaneFailure(words, applied.failure));
    setFailure(null);
    journal.record(applied.value, words.pane.undo.fixed(edits.length));
    onStatus(words.pane.fix.applied(edits.length));
    await onApplied(edits);
  };
  const fit = async (): Promise<void> => {
    if (!report) return;
    const fitted = await whileBusy(async () => (await loadEngine()).fitRows(workbook, report));
    if (!fitted.ok) return setFailure(toPaneFailure(words, fitted.failure));
    setFailure(null);
    const { entry, items, left } = fitted.value;
    onStatus(words.pane.fix.fitted(items, left));
    if (!entry) return;
    journal.record(entry, words.pane.undo.fitted(items));
    await onApplied(cellsOfEntry(entry) ?? []);
  };
  const accept: FindingActions['onAccept'] = async (findings, reason) => {
    if (!report) return false;
    const given = reason === null ? null : { reason, by, on: localDay(now()) };
    const saved = await whileBusy(async () => {
      const { acceptFindings } = await loadEngine();
      return acceptFindings(workbook, loadXlsx, report, findings, given, newId());
    });
    if (!saved.ok) {
      setFailure(toPaneFailure(words, saved.failure));
      return false;
    }
    const said = words.pane.findings.accept;
    const { entry, inForce } = saved.value;
    if (entry) journal.record(entry, given ? said.undoAccepted : said.undoTakenBack);
    if (reason !== null) preferences.remember(reason).catch(throwAside);
    onStatus(given ? said.accepted : said.takenBack);
    setFailure(null);
    onAccepted(inForce);
    return true;
  };
  // The same at every drawing, so that findings that have not changed are not drawn anew.
  const onJump = useEventCallback((finding: CheckedFinding) => attempt(() => jump(finding)));
  const onApply = useEventCallback((edits: readonly CellEdit[]) => attempt(() => apply(edits)));
  const onFit = useEventCallback(() => attempt(fit));
  const onAccept = useEventCallback(accept);
  const actions = useMemo(
    (): FindingActions => ({ busy, onJump, onApply, onFit, onAccept }),
    [busy, onJump, onApply, onFit, onAccept],
  );
  return { actions, failure, setFailure, jump, whileBusy };
};
