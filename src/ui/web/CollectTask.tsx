import { Button } from '@fluentui/react-components';
import { useDeferredValue, useMemo, useState, type ReactElement } from 'react';
import type { MergeReport } from '../../app/merge/merge-report';
import type { GivenFile, HeldFile } from '../../app/ports/command-engine';
import { namedApart } from '../../app/sessions/command-session';
import type { Decisions } from './choices';
import { CollectView } from './CollectView';
import { FilePicker } from './FilePicker';
import { orderOf, copyName, withPlan } from './order';
import { PlanPicker } from './PlanPicker';
import { TaskFrame } from './TaskFrame';
import { useCommand } from './use-command';
import { useWeb } from './web-services';

const NOTHING: Decisions = new Map();

const reportIn = (written: readonly HeldFile[], name: string): MergeReport | null => {
  const file = written.find((one) => one.name === name);
  return file ? (JSON.parse(new TextDecoder().decode(file.bytes)) as MergeReport) : null;
};

/** 取りまとめ: the departments' files into the master; conflicts are chosen field by field. */
export const CollectTask = (): ReactElement => {
  const { words } = useWeb();
  const { session, state } = useCommand();
  const [plan, setPlan] = useState<readonly GivenFile[]>([]);
  const [master, setMaster] = useState<readonly GivenFile[]>([]);
  const [returned, setReturned] = useState<readonly GivenFile[]>([]);
  const [decisions, setDecisions] = useState(NOTHING);
  const said = words.collect;
  const outcome = state.kind === 'done' ? state.outcome : null;
  const report = useMemo(
    () => outcome && reportIn(outcome.written, said.report),
    [outcome, said.report],
  );
  // Drawn in slices, so that a large report holds nobody up.
  const shown = useDeferredValue(report, null);
  const choose = (change: () => void): void => {
    session.forget();
    setDecisions(NOTHING);
    change();
  };
  const run = (): void => {
    const bytes = new TextEncoder().encode(JSON.stringify([...decisions.values()]));
    const decided = { name: said.decided, read: () => Promise.resolve(bytes) };
    const options = {
      output: copyName(master[0], said.output),
      report: said.report,
      ...(decisions.size > 0 ? { decisions: said.decided } : {}),
    };
    void session.run(
      withPlan(orderOf('merge', namedApart([...master, ...returned]), options, [decided]), plan),
    );
  };
  return (
    <TaskFrame
      lead={said.lead}
      state={state}
      onCancel={session.cancel}
      isTold={!report}
      actions={
        <Button
          appearance="primary"
          disabled={master.length === 0 || returned.length === 0}
          onClick={run}
        >
          {report && report.conflicts.length > 0 ? said.again : said.run}
        </Button>
      }
      result={
        shown && outcome ? (
          <CollectView
            report={shown}
            outcome={outcome}
            decisions={decisions}
            onDecide={setDecisions}
          />
        ) : null
      }
    >
      <FilePicker
        label={words.masterFile}
        files={master}
        onChange={(files) => choose(() => setMaster(files))}
      />
      <FilePicker
        label={said.returned}
        multiple
        files={returned}
        onChange={(files) => choose(() => setReturned(files))}
      />
      <PlanPicker files={plan} onChange={(files) => choose(() => setPlan(files))} />
    </TaskFrame>
  );
};
