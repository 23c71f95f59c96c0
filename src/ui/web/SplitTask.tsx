import { Button, Checkbox, Field, Input, Text } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { GivenFile } from '../../app/ports/command-engine';
import { FilePicker } from './FilePicker';
import { orderOf, copyName, withPlan } from './order';
import { PlanPicker } from './PlanPicker';
import { TaskFrame } from './TaskFrame';
import { useCommand } from './use-command';
import { useWeb } from './web-services';

/** 配布: a workbook for each department, and the master that knows of it. */
export const SplitTask = (): ReactElement => {
  const { words } = useWeb();
  const { session, state, choosing } = useCommand();
  const [plan, setPlan] = useState<readonly GivenFile[]>([]);
  const [files, setFiles] = useState<readonly GivenFile[]>([]);
  const [deadline, setDeadline] = useState('');
  const [samples, setSamples] = useState(false);
  const said = words.split;
  const options = {
    output: said.folder,
    master: copyName(files[0], said.master),
    deadline,
    samples,
  };
  return (
    <TaskFrame
      lead={said.lead}
      state={state}
      onCancel={session.cancel}
      actions={
        <Button
          appearance="primary"
          disabled={files.length === 0}
          onClick={() => void session.run(withPlan(orderOf('split', files, options), plan))}
        >
          {said.run}
        </Button>
      }
    >
      <FilePicker label={words.masterFile} files={files} onChange={choosing(setFiles)} />
      <Field label={said.deadline}>
        <Input type="date" value={deadline} onChange={(_, { value }) => setDeadline(value)} />
      </Field>
      <Checkbox
        label={said.samples}
        checked={samples}
        onChange={(_, { checked }) => setSamples(checked === true)}
      />
      <Text size={200}>{said.masterNote}</Text>
      <PlanPicker files={plan} onChange={choosing(setPlan)} />
    </TaskFrame>
  );
};
