import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { MergeReport } from '../../app/merge/merge-report';
import type { ChosenFile, NamedFile } from '../../app/ports/command-engine';
import { namedApart } from '../../app/sessions/command-session';
import type { Decisions } from './choices';
import { CollectView } from './CollectView';
import { FilePicker } from './FilePicker';
import { orderOf, stemOf } from './order';
import { TaskFrame } from './TaskFrame';
import { useCommand } from './use-command';
import { useWeb } from './web-services';

const NOTHING: Decisions = new Map();

const reportIn = (written: readonly NamedFile[], name: string): MergeReport | null => {
  const file = written.find((one) => one.name === name);
  return file ? (JSON.parse(new TextDecoder().decode(file.bytes)) as MergeReport) : null;
};

/** 取りまとめ: the departments' files into the master; conflicts are chosen field by field. */
export const CollectTask = (): ReactElement => {
  const { words } = useWeb();
  const { session, state } = useCommand();
  const [master, setMaster] = useState<readonly ChosenFile[]>([]);
  const [returned, setReturned] = useState<readonly ChosenFile[]>([]);
  const [decisions, setDecisions] = useState(NOTHING);
  const said = words.collect;
  const report = state.kind === 'done' ? reportIn(state.outcome.written, said.report) : null;
  const choose = (change: () => void): void => {
    session.forget();
    setDecisions(NOTHING);
    change();
  };
  const run = (): void => {
    const bytes = new TextEncoder().encode(JSON.stringify([...decisions.values()]));
    const decided = { name: said.decided, read: () => Promise.resolve(bytes) };
    const options = {
      output: said.output(stemOf(master[0])),
      report: said.report,
      ...(decisions.size > 0 ? { decisions: said.decided } : {}),
    };
    void session.run(orderOf('merge', namedApart([...master, ...returned]), options, [decided]));
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
        report && state.kind === 'done' ? (
          <CollectView
            report={report}
            outcome={state.outcome}
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
    </TaskFrame>
  );
};
