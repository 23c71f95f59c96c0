import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { CheckJson } from '../../app/check/check-json';
import type { GivenFile } from '../../app/ports/command-engine';
import { CheckReportView } from './CheckReportView';
import { FilePicker } from './FilePicker';
import { orderOf, copyName, withPlan } from './order';
import { PlanPicker } from './PlanPicker';
import { TaskFrame } from './TaskFrame';
import { useCommand } from './use-command';
import { useWeb } from './web-services';

const readReport = (out: string): CheckJson | null =>
  out === '' ? null : (JSON.parse(out) as CheckJson);

/** 点検: the findings of one workbook, as a list, as a sheet or put right where that is safe. */
export const CheckTask = (): ReactElement => {
  const { words } = useWeb();
  const { session, state, choosing } = useCommand();
  const [plan, setPlan] = useState<readonly GivenFile[]>([]);
  const [files, setFiles] = useState<readonly GivenFile[]>([]);
  const said = words.check;
  const isChosen = files.length > 0;
  const json = { format: 'json' };
  const report = state.kind === 'done' ? readReport(state.outcome.out) : null;
  return (
    <TaskFrame
      lead={said.lead}
      state={state}
      onCancel={session.cancel}
      actions={
        <>
          <Button
            appearance="primary"
            disabled={!isChosen}
            onClick={() => void session.run(withPlan(orderOf('check', files, json), plan))}
          >
            {said.run}
          </Button>
          <Button
            disabled={!isChosen}
            onClick={() =>
              void session.run(
                withPlan(
                  orderOf('check', files, { ...json, output: copyName(files[0], said.output) }),
                  plan,
                ),
              )
            }
          >
            {said.book}
          </Button>
          <Button
            disabled={!isChosen}
            onClick={() =>
              void session.run(
                withPlan(orderOf('fix', files, { output: copyName(files[0], said.fixed) }), plan),
              )
            }
          >
            {said.fix}
          </Button>
        </>
      }
      result={report ? <CheckReportView report={report} /> : null}
    >
      <FilePicker label={words.ownFile} files={files} onChange={choosing(setFiles)} />
      <PlanPicker files={plan} onChange={choosing(setPlan)} />
    </TaskFrame>
  );
};
