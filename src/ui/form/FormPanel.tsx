import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { useServices } from '../kit/services';
import { FailureMessage } from '../kit/FailureMessage';
import type { Journal } from '../kit/use-journal';
import { WorkProgress } from '../kit/WorkProgress';
import { CompareYears } from './CompareYears';
import { FormFields } from './FormFields';
import { PreviewCard } from './PreviewCard';
import { ReadingPart } from './ReadingPart';
import { RolloverPart } from './RolloverPart';
import { StartPart } from './StartPart';
import { useForm, type FormMaking } from './use-form';
import { useOwnPlan } from './use-own-plan';
import { useFormOrder, type FormMemory, type FormOrderState } from './use-form-order';
import { attempt } from '../kit/mistakes';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

interface Props {
  readonly formMemory: FormMemory;
  /** Whether it begins with last year's file. */
  readonly startsFromFile: boolean;
  /** Whether it begins with telling how the open sheet is read. */
  readonly startsReading: boolean;
  readonly journal: Journal;
  readonly onStatus: (status: string) => void;
  readonly onCheck: () => void;
}

/** What will be made, what was made, or why it was not. */
const FormOutcome = ({
  making: { state, look, make },
  order: { choices },
  onCheck,
}: {
  readonly making: FormMaking;
  readonly order: FormOrderState;
  readonly onCheck: () => void;
}): ReactElement => {
  const { form } = useServices().words.pane;
  return (
    <>
      {state.kind === 'previewed' || state.kind === 'making' ? (
        <PreviewCard
          preview={state.preview}
          catalog={choices.plan.catalog}
          department={choices.department}
          busy={state.kind === 'making'}
          onMake={() => attempt(() => make(state.preview))}
        />
      ) : null}
      {state.kind === 'making' ? <WorkProgress label={form.making} share={null} /> : null}
      {state.kind === 'made' ? (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{state.sentence}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={onCheck}>
              {form.checkNow}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ) : null}
      {state.kind === 'failed' ? (
        <FailureMessage failure={state.failure} onRetry={() => attempt(look)} />
      ) : null}
    </>
  );
};

/** 様式を作る: choose, see what will be made, make it. */
export const FormPanel = (props: Props): ReactElement => {
  const { formMemory, startsFromFile, startsReading, journal, onStatus, onCheck } = props;
  const styles = useStyles();
  const { form } = useServices().words.pane;
  const order = useFormOrder(formMemory);
  const making = useForm({ order, journal, onStatus });
  const { state, look, choose } = making;
  useOwnPlan(order.offerOwn);

  const choosing: FormOrderState = {
    ...order,
    change: (changes) => {
      order.change(changes);
      choose();
    },
    addPlan: (catalog, file) => {
      order.addPlan(catalog, file, startsFromFile);
      choose();
    },
    takeTexts: (from) => {
      order.takeTexts(from);
      choose();
    },
  };

  // How often a person was led to it from here.
  const [led, setLed] = useState(0);
  const reading = (
    <ReadingPart
      key={led}
      journal={journal}
      isLed={startsReading || led > 0}
      onStatus={onStatus}
      onCheck={onCheck}
    />
  );

  return (
    <div className={styles.root}>
      {startsReading ? reading : null}
      <RolloverPart journal={journal} onStatus={onStatus} onCheck={onCheck} />
      <CompareYears journal={journal} onStatus={onStatus} />
      <StartPart
        journal={journal}
        onStatus={onStatus}
        onCheck={onCheck}
        onRead={() => setLed((times) => times + 1)}
      />
      {startsReading ? null : reading}
      <Text>{form.intro}</Text>
      <FormFields order={choosing} startsFromFile={startsFromFile} />
      {state.kind === 'looking' ? (
        <WorkProgress label={form.looking} share={null} />
      ) : (
        <Button
          appearance={state.kind === 'choosing' ? 'primary' : 'secondary'}
          disabled={state.kind === 'making'}
          onClick={() => {
            order.settle();
            attempt(look);
          }}
        >
          {form.preview}
        </Button>
      )}
      <FormOutcome making={making} order={order} onCheck={onCheck} />
    </div>
  );
};
