import { Link, makeStyles, MessageBar, MessageBarBody, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Question } from '../../core/record/return-record';
import { useServices } from '../kit/services';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  link: { textAlign: 'left', whiteSpace: 'pre-line' },
});

interface Props {
  /** The item's. */
  readonly questions: readonly Question[];
  readonly onShow: (question: Question) => void;
}

/** What the secretariat asks about an item; each leads to where it is answered. */
export const ItemQuestions = ({ questions, onShow }: Props): ReactElement | null => {
  const styles = useStyles();
  const said = useServices().words.pane.round.questions;
  if (questions.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {said.ofItem(questions.length)}
        <ul className={styles.list}>
          {questions.map((question) => (
            <li key={question.id}>
              <Link as="button" inline className={styles.link} onClick={() => onShow(question)}>
                {said.toQuestion(question.id, question.text)}
              </Link>
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
};
