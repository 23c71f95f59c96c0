import {
  Badge,
  Button,
  Field,
  makeStyles,
  mergeClasses,
  Text,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import type { QuestionOutcome } from '../../core/return/question-outcome';
import { attempt } from '../kit/mistakes';
import { useServices } from '../kit/services';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  current: {
    paddingLeft: tokens.spacingHorizontalS,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
  },
  head: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  text: { overflowWrap: 'anywhere', whiteSpace: 'pre-line' },
});

const COLORS = { changed: 'success', answered: 'informative', left: 'warning' } as const;

interface Props {
  readonly question: QuestionOutcome;
  /** Whether its cell is the selected one. */
  readonly isCurrent: boolean;
  readonly onJump: () => void;
  /** Writes the answer; tells whether it was written. */
  readonly onAnswer: (text: string) => Promise<boolean>;
}

/** One question: its cell, what became of it, and room for an answer. */
export const QuestionItem = ({ question, isCurrent, onJump, onAnswer }: Props): ReactElement => {
  const styles = useStyles();
  const said = useServices().words.pane.round.questions;
  const [draft, setDraft] = useState<string | null>(null);
  const { id, item, cell, text, state, answer, before, after } = question;
  const root = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isCurrent) root.current?.scrollIntoView?.({ block: 'nearest' });
  }, [isCurrent]);
  const commit = async (): Promise<void> => {
    if (draft === null || (await onAnswer(draft))) setDraft(null);
  };
  return (
    <li
      ref={root}
      className={mergeClasses(styles.root, isCurrent && styles.current)}
      aria-current={isCurrent ? 'true' : undefined}
    >
      <div className={styles.head}>
        <Badge appearance="tint" color={COLORS[state]}>
          {said.state[state]}
        </Badge>
        <Button size="small" appearance="subtle" onClick={onJump}>
          {said.jump(item === null ? cell : said.item(item, cell))}
        </Button>
      </div>
      <Text className={styles.text}>{text}</Text>
      {state === 'changed' && before !== null && after !== null ? (
        <Text size={200} className={styles.text}>
          {said.change(before, after)}
        </Text>
      ) : null}
      <Field label={said.answer(id)}>
        <Textarea
          rows={2}
          resize="vertical"
          value={draft ?? answer}
          onChange={(_, data) => setDraft(data.value)}
          onBlur={() => (draft === null ? undefined : attempt(commit))}
        />
      </Field>
    </li>
  );
};
