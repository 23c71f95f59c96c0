import { Button, Field } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { localTime } from '../../app/clock/local-time';
import type { WorkbookSplit } from '../../app/split/split';
import type { NamedFile } from '../../app/split/split-workbook';
import { parseDeadline } from '../../core/record/deadline';
import { NarrowInput } from '../kit/NarrowInput';
import { FailureMessage } from '../kit/FailureMessage';
import { attempt } from '../kit/mistakes';
import { useServices } from '../kit/services';
import { WorkProgress } from '../kit/WorkProgress';
import { AskSamples } from './AskSamples';
import { DepartmentParts } from './DepartmentParts';
import type { HandedOut } from './use-deadline';
import type { Split } from './use-split';
import type { SplitChoices } from './use-split-choices';
import { WithExample } from './WithExample';

interface Props {
  readonly split: Pick<Split, 'session' | 'making' | 'unopened'>;
  readonly dealt: WorkbookSplit;
  readonly choices: Pick<
    SplitChoices,
    | 'allowsSamples'
    | 'allowSamples'
    | 'withExample'
    | 'setExample'
    | 'form'
    | 'deadline'
    | 'setDeadline'
  >;
  /** Keeps the day in the master. */
  readonly onDeadline: (day: string | null, handedOut: HandedOut) => Promise<void>;
  readonly onStatus: (status: string) => void;
}

/** Who is handed how many items, and the one press that makes their workbooks. */
export const MakeBooks = ({ split, dealt, choices, onDeadline, onStatus }: Props): ReactElement => {
  const { words, saveFile, now } = useServices();
  const { pane } = words.split;
  const { round } = words.pane;
  const { session, making, unopened } = split;
  const [asks, setAsks] = useState(false);
  const typed = choices.deadline ?? dealt.deadline ?? '';
  const deadline = parseDeadline(typed) ?? null;
  const make = async (): Promise<void> => {
    const at = localTime(now());
    const { form, withExample } = choices;
    const made = await session.make({ deadline, handedOut: at, withExample, form });
    if (made === null) return;
    const departments = dealt.parts.map(({ department }) => department);
    if (deadline !== dealt.deadline) await onDeadline(deadline, { departments, at });
    onStatus(saveFile ? pane.saved(made) : pane.made(made));
  };
  const begin = (): void => {
    if (dealt.parts.length === 0) return;
    if (dealt.samples > 0 && !choices.allowsSamples) setAsks(true);
    else attempt(make);
  };
  const allow = (): void => {
    setAsks(false);
    choices.allowSamples();
    attempt(make);
  };
  const open = async (file: NamedFile): Promise<void> => {
    if (await session.open(file)) onStatus(pane.opened(file.name));
  };
  const cancel = (): void => {
    session.cancel();
    onStatus(pane.cancelled);
  };
  return (
    <>
      <DepartmentParts
        parts={dealt.parts}
        files={making.kind === 'made' ? making.files : []}
        onOpen={(file) => attempt(() => open(file))}
      />
      <Field label={round.deadline.label} hint={round.deadline.hint}>
        <NarrowInput
          type="date"
          value={typed}
          onChange={(_, data) => choices.setDeadline(data.value)}
        />
      </Field>
      <WithExample dealt={dealt} choices={choices} />
      {unopened ? <FailureMessage failure={unopened} /> : null}
      {asks && dealt.samples > 0 ? (
        <AskSamples samples={dealt.samples} onYes={allow} onNo={() => setAsks(false)} />
      ) : null}
      {making.kind === 'making' ? (
        <WorkProgress
          label={pane.making(making.done, making.total)}
          share={making.done / making.total}
          onCancel={cancel}
        />
      ) : (
        <Button appearance="primary" disabledFocusable={dealt.parts.length === 0} onClick={begin}>
          {saveFile ? pane.save : pane.make}
        </Button>
      )}
    </>
  );
};
