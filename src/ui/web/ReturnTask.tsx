import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { GivenFile } from '../../app/ports/command-engine';
import { namedApart } from '../../app/sessions/command-session';
import { FilePicker } from './FilePicker';
import { orderOf, copyName, withPlan } from './order';
import { PlanPicker } from './PlanPicker';
import { TaskFrame } from './TaskFrame';
import { ToldText } from './ToldText';
import { useCommand } from './use-command';
import { useWeb } from './web-services';

/** 差し戻し: a department's workbook with questions, and the master that knows of it. */
export const ReturnTask = (): ReactElement => {
  const { words } = useWeb();
  const { session, state, choosing } = useCommand();
  const [plan, setPlan] = useState<readonly GivenFile[]>([]);
  const [master, setMaster] = useState<readonly GivenFile[]>([]);
  const [book, setBook] = useState<readonly GivenFile[]>([]);
  const [questions, setQuestions] = useState('');
  const [deadline, setDeadline] = useState('');
  const [by, setBy] = useState('');
  const said = words.return;
  const question = questions
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const run = (): void => {
    const options = {
      output: copyName(book[0], said.output),
      master: copyName(master[0], said.master),
      question,
      deadline,
      by,
    };
    void session.run(withPlan(orderOf('return', namedApart([...master, ...book]), options), plan));
  };
  const out = state.kind === 'done' ? state.outcome.out : '';
  return (
    <TaskFrame
      lead={said.lead}
      state={state}
      onCancel={session.cancel}
      actions={
        <Button
          appearance="primary"
          disabled={master.length === 0 || book.length === 0}
          onClick={run}
        >
          {said.run}
        </Button>
      }
      result={out === '' ? null : <ToldText label={said.questions} text={out} />}
    >
      <FilePicker label={words.masterFile} files={master} onChange={choosing(setMaster)} />
      <FilePicker label={words.departmentFile} files={book} onChange={choosing(setBook)} />
      <Field label={said.questions}>
        <Textarea
          value={questions}
          resize="vertical"
          onChange={(_, { value }) => setQuestions(value)}
        />
      </Field>
      <Field label={said.deadline}>
        <Input type="date" value={deadline} onChange={(_, { value }) => setDeadline(value)} />
      </Field>
      <Field label={words.name}>
        <Input value={by} onChange={(_, { value }) => setBy(value)} />
      </Field>
      <PlanPicker files={plan} onChange={choosing(setPlan)} />
    </TaskFrame>
  );
};
