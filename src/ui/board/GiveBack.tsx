import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  Subtitle2,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { FileToReturn } from '../../app/cycle/give-back';
import type { AskedQuestion } from '../../core/return/asked';
import { FailureMessage } from '../kit/FailureMessage';
import { FileButton } from '../kit/FileButton';
import { attempt } from '../kit/mistakes';
import { useServices } from '../kit/services';
import { useGiveBack } from './use-give-back';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  list: { display: 'flex', flexDirection: 'column' },
  label: { whiteSpace: 'pre-line', overflowWrap: 'anywhere' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface FormProps {
  readonly file: FileToReturn;
  readonly busy: boolean;
  readonly onMake: (chosen: readonly AskedQuestion[], own: string) => void;
  readonly onClose: () => void;
}

/** The questions that a file's check makes, to be chosen, and room for more. */
const QuestionChoice = ({ file, busy, onMake, onClose }: FormProps): ReactElement => {
  const styles = useStyles();
  const said = useServices().words.pane.round.giveBack;
  const [left, setLeft] = useState<ReadonlySet<AskedQuestion>>(new Set());
  const [own, setOwn] = useState('');
  const chosen = file.found.filter((question) => !left.has(question));
  const count = chosen.length + own.split('\n').filter((line) => line.trim() !== '').length;
  const toggle = (question: AskedQuestion): void => {
    const next = new Set(left);
    if (!next.delete(question)) next.add(question);
    setLeft(next);
  };
  return (
    <>
      <Text weight="semibold">{said.of(file.department, file.file)}</Text>
      <div className={styles.list}>
        {file.found.map((question, index) => (
          <Checkbox
            key={index}
            checked={!left.has(question)}
            onChange={() => toggle(question)}
            label={
              <span className={styles.label}>
                {question.item === null ? question.text : `No.${question.item} ${question.text}`}
              </span>
            }
          />
        ))}
      </div>
      <Field label={said.own} hint={said.ownHint}>
        <Textarea value={own} rows={3} onChange={(_, data) => setOwn(data.value)} />
      </Field>
      <div className={styles.actions}>
        <Button appearance="primary" disabled={busy} onClick={() => onMake(chosen, own)}>
          {said.make(count)}
        </Button>
        <Button onClick={onClose}>{said.cancel}</Button>
      </div>
    </>
  );
};

type Props = Parameters<typeof useGiveBack>[0];

/** 差し戻す: a file that came back is chosen, its questions with it, and the book to send is made. */
export const GiveBack = (props: Props): ReactElement => {
  const styles = useStyles();
  const said = useServices().words.pane.round.giveBack;
  const { file, failure, busy, choose, close, make } = useGiveBack(props);
  return (
    <section className={styles.root} aria-label={said.title}>
      <Subtitle2 as="h2">{said.title}</Subtitle2>
      {failure ? <FailureMessage failure={failure} /> : null}
      {file ? (
        <QuestionChoice
          key={file.file}
          file={file}
          busy={busy}
          onMake={(chosen, own) => attempt(() => make(chosen, own))}
          onClose={close}
        />
      ) : (
        <>
          <Text size={200}>{said.hint}</Text>
          <FileButton
            label={said.choose}
            accept={['.xlsx', '.xlsm']}
            look={{ disabled: busy }}
            onChoose={([chosen]) => chosen && attempt(() => choose(chosen))}
          />
        </>
      )}
    </section>
  );
};
