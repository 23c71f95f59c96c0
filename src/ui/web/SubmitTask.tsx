import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { GivenFile } from '../../app/ports/command-engine';
import { FilePicker } from './FilePicker';
import { orderOf, copyName, withPlan } from './order';
import { PlanPicker } from './PlanPicker';
import { TaskFrame } from './TaskFrame';
import { ToldText } from './ToldText';
import { useCommand } from './use-command';
import { useWeb } from './web-services';

/** 提出: a copy of the workbook with the record of its submission, or what stands against it. */
export const SubmitTask = (): ReactElement => {
  const { words } = useWeb();
  const { session, state, choosing } = useCommand();
  const [plan, setPlan] = useState<readonly GivenFile[]>([]);
  const [files, setFiles] = useState<readonly GivenFile[]>([]);
  const [by, setBy] = useState('');
  const [reason, setReason] = useState('');
  const said = words.submit;
  const output = copyName(files[0], said.output);
  const isRefused = state.kind === 'done' && state.outcome.written.length === 0;
  return (
    <TaskFrame
      lead={said.lead}
      state={state}
      onCancel={session.cancel}
      actions={
        <Button
          appearance="primary"
          disabled={files.length === 0}
          onClick={() =>
            void session.run(withPlan(orderOf('submit', files, { output, by, reason }), plan))
          }
        >
          {said.run}
        </Button>
      }
      result={
        isRefused && state.outcome.out !== '' ? (
          <ToldText label={said.refused} text={state.outcome.out} />
        ) : null
      }
    >
      <FilePicker label={words.ownFile} files={files} onChange={choosing(setFiles)} />
      <Field label={words.name}>
        <Input value={by} onChange={(_, { value }) => setBy(value)} />
      </Field>
      <Field label={said.reason} hint={said.reasonHint}>
        <Input value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <PlanPicker files={plan} onChange={choosing(setPlan)} />
    </TaskFrame>
  );
};
