import { Field, MessageBar, MessageBarBody, Radio, RadioGroup } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { KeptFailure } from '../../app/cycle/write-kept';
import type { Words } from '../../i18n';
import { fileFailureSentence } from '../../i18n/failure-sentences';
import { unkeptSentence } from '../../i18n/rollover-sentences';
import { ROLLOVER_WORDS } from '../../i18n/rollover-words';
import { FailureMessage } from '../kit/FailureMessage';
import type { PaneFailure } from '../kit/pane-failure';
import { useServices } from '../kit/services';
import { rolloverFailureOf, type RolloverMaking } from './use-rollover';

type RolloverWords = (typeof ROLLOVER_WORDS)['ja'];

const unmadeOf = (words: Words, own: RolloverWords, failure: KeptFailure): PaneFailure => {
  switch (failure.kind) {
    case 'bytes-refused':
    case 'unsupported':
      return { sentence: own.keep.refused, details: null };
    case 'file':
      return { sentence: fileFailureSentence(words, failure.failure), details: null };
    case 'unkept':
      return { sentence: unkeptSentence(own, failure.reason), details: null };
    default:
      return rolloverFailureOf(words, own, failure);
  }
};

/** Of another city's form: whether next year's is the same or ours, or why it can be ours alone. */
export const RolloverForm = ({
  making,
}: {
  readonly making: RolloverMaking;
}): ReactElement | null => {
  const { words, locale } = useServices();
  const own = ROLLOVER_WORDS[locale];
  const { step, form, unmade, session } = making;
  if (step.kind !== 'open' && step.kind !== 'making') return null;
  const { kept } = step;
  if (!kept.ok) {
    if (kept.failure.kind === 'own-form') return null;
    return (
      <MessageBar intent="info" layout="multiline">
        <MessageBarBody>{own.keep.unkept(unkeptSentence(own, kept.failure))}</MessageBarBody>
      </MessageBar>
    );
  }
  return (
    <>
      <Field label={own.keep.choice}>
        <RadioGroup
          value={form}
          disabled={step.kind === 'making'}
          onChange={(_, { value }) => session.chooseForm(value === 'shinko' ? 'shinko' : 'own')}
        >
          <Radio value="own" label={own.keep.own} />
          <Radio value="shinko" label={own.keep.shinko} />
        </RadioGroup>
      </Field>
      {unmade ? <FailureMessage failure={unmadeOf(words, own, unmade)} /> : null}
    </>
  );
};
