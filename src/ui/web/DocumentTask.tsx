import { Button, Field, Input, Radio, RadioGroup } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { GivenFile } from '../../app/ports/command-engine';
import { FilePicker } from './FilePicker';
import { orderOf, stemOf, withPlan } from './order';
import { PlanPicker } from './PlanPicker';
import { TaskFrame } from './TaskFrame';
import { useCommand } from './use-command';
import { useWeb } from './web-services';

const KINDS = ['meeting', 'public', 'structure', 'plan', 'summary'] as const;
const PAPERS = ['A4', 'A3'] as const;

interface Choices {
  readonly kind: (typeof KINDS)[number];
  readonly paper: (typeof PAPERS)[number];
  readonly subtitle: string;
  readonly agenda: string;
  readonly paperNumber: string;
}

const TEXTS = ['agenda', 'paperNumber', 'subtitle'] as const;

/** 会議資料: the master as a document to print. */
export const DocumentTask = (): ReactElement => {
  const { words } = useWeb();
  const { session, state, choosing } = useCommand();
  const [plan, setPlan] = useState<readonly GivenFile[]>([]);
  const [files, setFiles] = useState<readonly GivenFile[]>([]);
  const [choices, setChoices] = useState<Choices>({
    kind: 'meeting',
    paper: 'A4',
    subtitle: '',
    agenda: '',
    paperNumber: '',
  });
  const said = words.document;
  const run = (): void => {
    const { paperNumber, ...rest } = choices;
    const output = said.output(stemOf(files[0]), said.kinds[choices.kind]);
    void session.run(
      withPlan(orderOf('document', files, { ...rest, 'paper-number': paperNumber, output }), plan),
    );
  };
  return (
    <TaskFrame
      lead={said.lead}
      state={state}
      onCancel={session.cancel}
      actions={
        <Button appearance="primary" disabled={files.length === 0} onClick={run}>
          {said.run}
        </Button>
      }
    >
      <FilePicker label={words.masterFile} files={files} onChange={choosing(setFiles)} />
      <Field label={said.kind}>
        <RadioGroup
          value={choices.kind}
          onChange={(_, { value }) =>
            setChoices({ ...choices, kind: KINDS.find((kind) => kind === value) ?? 'meeting' })
          }
        >
          {KINDS.map((kind) => (
            <Radio key={kind} value={kind} label={said.kinds[kind]} />
          ))}
        </RadioGroup>
      </Field>
      <Field label={said.paper}>
        <RadioGroup
          layout="horizontal"
          value={choices.paper}
          onChange={(_, { value }) =>
            setChoices({ ...choices, paper: PAPERS.find((paper) => paper === value) ?? 'A4' })
          }
        >
          {PAPERS.map((paper) => (
            <Radio key={paper} value={paper} label={paper} />
          ))}
        </RadioGroup>
      </Field>
      {TEXTS.map((name) => (
        <Field key={name} label={said[name]}>
          <Input
            value={choices[name]}
            onChange={(_, { value }) => setChoices({ ...choices, [name]: value })}
          />
        </Field>
      ))}
      <PlanPicker files={plan} onChange={choosing(setPlan)} />
    </TaskFrame>
  );
};
