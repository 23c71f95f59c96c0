import {
  Button,
  Field,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Radio,
  RadioGroup,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { UncopiedFailure } from '../../app/split/open-master';
import type { Words } from '../../i18n';
import { fileFailureSentence, workbookFailureSentence } from '../../i18n/failure-sentences';
import { HAND_OUT_WORDS } from '../../i18n/hand-out-words';
import { useServices } from '../kit/services';
import type { SplitChoices } from './use-split-choices';

type HandOutWords = (typeof HAND_OUT_WORDS)['ja'];

const whyUncopied = (words: Words, own: HandOutWords, failure: UncopiedFailure): string => {
  switch (failure.kind) {
    case 'changed':
      return own.changed;
    case 'bytes-refused':
    case 'unsupported':
      return own.refused;
    case 'file':
      return own.uncopied(fileFailureSentence(words, failure.failure));
    default:
      return own.uncopied(workbookFailureSentence(words, failure));
  }
};

interface Props {
  readonly choices: Pick<SplitChoices, 'form' | 'setForm'>;
  readonly uncopied: UncopiedFailure | null;
}

/** Of another city's form: whether it is handed out as it is or in ours, and why it cannot be as it is. */
export const HandedForm = ({ choices, uncopied }: Props): ReactElement => {
  const { words, locale } = useServices();
  const own = HAND_OUT_WORDS[locale];
  const { form, setForm } = choices;
  const isOwn = form === 'own';
  return (
    <>
      <Field label={own.form} hint={isOwn ? own.ownHint : own.shinkoHint}>
        <RadioGroup
          value={form}
          onChange={(_, { value }) => setForm(value === 'shinko' ? 'shinko' : 'own')}
        >
          <Radio value="own" label={own.own} />
          <Radio value="shinko" label={own.shinko} />
        </RadioGroup>
      </Field>
      {isOwn && uncopied ? (
        <MessageBar intent="error" layout="multiline" role="alert">
          <MessageBarBody>{whyUncopied(words, own, uncopied)}</MessageBarBody>
          {uncopied.kind === 'changed' ? null : (
            <MessageBarActions>
              <Button size="small" onClick={() => setForm('shinko')}>
                {own.toShinko}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      ) : null}
    </>
  );
};
