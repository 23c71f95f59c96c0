import { Button } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { GivenFile } from '../../app/ports/command-engine';
import { FilePicker } from './FilePicker';
import { orderOf, stemOf, withPlan } from './order';
import { PlanPicker } from './PlanPicker';
import { SummaryView, type SummaryOut } from './SummaryView';
import { TaskFrame } from './TaskFrame';
import { useCommand } from './use-command';
import { useWeb } from './web-services';

/** 集計: the figures of the master, as tables or as a workbook with charts. */
export const SummaryTask = (): ReactElement => {
  const { words } = useWeb();
  const { session, state, choosing } = useCommand();
  const [plan, setPlan] = useState<readonly GivenFile[]>([]);
  const [files, setFiles] = useState<readonly GivenFile[]>([]);
  const said = words.summary;
  const out = state.kind === 'done' ? state.outcome.out : '';
  return (
    <TaskFrame
      lead={said.lead}
      state={state}
      onCancel={session.cancel}
      actions={
        <>
          <Button
            appearance="primary"
            disabled={files.length === 0}
            onClick={() =>
              void session.run(withPlan(orderOf('summary', files, { format: 'json' }), plan))
            }
          >
            {said.run}
          </Button>
          <Button
            disabled={files.length === 0}
            onClick={() =>
              void session.run(
                withPlan(
                  orderOf('summary', files, { output: said.output(stemOf(files[0])) }),
                  plan,
                ),
              )
            }
          >
            {said.book}
          </Button>
        </>
      }
      result={out === '' ? null : <SummaryView summary={JSON.parse(out) as SummaryOut} />}
    >
      <FilePicker label={words.masterFile} files={files} onChange={choosing(setFiles)} />
      <PlanPicker files={plan} onChange={choosing(setPlan)} />
    </TaskFrame>
  );
};
