import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef, type ReactElement } from 'react';
import type { OpenQuestion } from '../../app/flags/list-flags';
import { attempt } from '../kit/mistakes';
import { useServices } from '../kit/services';
import { QuestionCard } from './QuestionCard';
import type { Marks } from './use-marks';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  title: { margin: 0, scrollMarginTop: tokens.spacingVerticalM },
});

interface Props {
  readonly questions: readonly OpenQuestion[];
  readonly marks: Pick<Marks, 'busy' | 'answer' | 'show'>;
}

const keyOf = ({ from, items }: OpenQuestion): string => `${from}:${items.join()}`;

/** Leads the keyboard to the question that comes next once one is answered. */
const useNextQuestion = (questions: readonly OpenQuestion[]) => {
  const root = useRef<HTMLElement>(null);
  const answered = useRef<OpenQuestion | null>(null);
  const before = useRef(questions);
  useEffect(() => {
    const last = answered.current;
    const at = last ? before.current.findIndex((each) => keyOf(each) === keyOf(last)) : -1;
    before.current = questions;
    if (!last || questions.some((each) => keyOf(each) === keyOf(last))) return;
    answered.current = null;
    const headings = root.current?.querySelectorAll<HTMLElement>('[data-question]') ?? [];
    const next = headings[Math.min(Math.max(at, 0), headings.length - 1)];
    (next ?? root.current?.querySelector<HTMLElement>('[data-title]'))?.focus();
  }, [questions]);
  const lead = (question: OpenQuestion | null): void => {
    answered.current = question;
  };
  return { root, lead };
};

/** The marks that a person must settle, each as a question. */
export const OpenMarks = ({ questions, marks }: Props): ReactElement => {
  const styles = useStyles();
  const id = useId();
  const { flags } = useServices().words.pane;
  const { root, lead } = useNextQuestion(questions);
  return (
    <section ref={root} aria-labelledby={id}>
      <Subtitle2 as="h2" id={id} className={styles.title} tabIndex={-1} data-title>
        {flags.open(questions.length)}
      </Subtitle2>
      {questions.length === 0 ? <Text block>{flags.noOpen}</Text> : null}
      <ol className={styles.list}>
        {questions.map((question) => (
          <li key={keyOf(question)}>
            <QuestionCard
              question={question}
              busy={marks.busy}
              onShow={(place) => attempt(() => marks.show(place))}
              onAnswer={(answer) =>
                attempt(async () => {
                  lead(question);
                  if (!(await marks.answer(question, answer))) lead(null);
                })
              }
            />
          </li>
        ))}
      </ol>
    </section>
  );
};
