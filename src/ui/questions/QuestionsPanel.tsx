import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useState, useSyncExternalStore, type ReactElement } from 'react';
import { questionsOfWorkbook } from '../../app/cycle/questions';
import type { EntrySession } from '../../app/sessions/entry-session';
import { cellName, parseCellName } from '../../core/grid/grid';
import { roundOf } from '../../core/record/return-record';
import type { QuestionOutcome } from '../../core/return/question-outcome';
import { answerEdit } from '../../core/return/question-sheet';
import { FailureMessage } from '../kit/FailureMessage';
import { attempt } from '../kit/mistakes';
import { toPaneFailure, type PaneFailure } from '../kit/pane-failure';
import { useServices } from '../kit/services';
import type { Check } from '../kit/use-check';
import { useRecognised } from '../kit/use-recognised';
import { WorkProgress } from '../kit/WorkProgress';
import { QuestionItem } from './QuestionItem';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

interface Props {
  readonly check: Pick<Check, 'state' | 'selection'>;
  readonly entry: EntrySession;
  readonly onStatus: (status: string) => void;
}

/** 差し戻し: the questions that the secretariat gave the workbook back with, worked through one by one. */
export const QuestionsPanel = ({ check, entry, onStatus }: Props): ReactElement => {
  const styles = useStyles();
  const { workbook: port, words } = useServices();
  const said = words.pane.round.questions;
  // What is typed changes what became of the questions.
  const { state } = check;
  const read = useRecognised(state.kind === 'done' ? state.report : null);
  const place = useSyncExternalStore(check.selection.subscribe, check.selection.place);
  const isSelected = ({ sheet, cell }: QuestionOutcome): boolean =>
    place?.sheet === sheet && cellName(place.row, place.column) === cell;
  const [failure, setFailure] = useState<PaneFailure | null>(null);
  if (read.failure) {
    return <FailureMessage failure={read.failure} onRetry={() => attempt(read.load)} />;
  }
  const { workbook } = read;
  if (!workbook) return <WorkProgress label={words.pane.check.reading} share={null} />;
  const questions = questionsOfWorkbook(workbook);
  if (questions.length === 0) return <Text>{said.none}</Text>;
  const count = (wanted: QuestionOutcome['state']): number =>
    questions.filter((question) => question.state === wanted).length;
  const jump = async ({ sheet, cell }: QuestionOutcome): Promise<void> => {
    const place = parseCellName(cell);
    const shown = place && (await port.show({ sheet, ...place }));
    setFailure(shown && !shown.ok ? toPaneFailure(words, shown.failure) : null);
  };
  const answer = async ({ id }: QuestionOutcome, text: string): Promise<boolean> => {
    const edit = answerEdit(workbook.grids, id, text);
    if (!edit) {
      setFailure({ sentence: said.noSheet, details: null });
      return false;
    }
    const written = await entry.write([edit], said.undo);
    setFailure(written.ok ? null : toPaneFailure(words, written.failure));
    await read.load();
    if (written.ok) onStatus(said.answered);
    return written.ok;
  };
  const heading = said.heading(roundOf(workbook.identity?.returns), questions.length);
  return (
    <div className={styles.root}>
      <Text>{said.intro}</Text>
      <Subtitle2 as="h2">{heading}</Subtitle2>
      <Text role="status">{said.progress(count('changed'), count('answered'), count('left'))}</Text>
      {failure ? <FailureMessage failure={failure} /> : null}
      <ol className={styles.list} aria-label={heading}>
        {questions.map((question) => (
          <QuestionItem
            key={question.id}
            question={question}
            isCurrent={isSelected(question)}
            onJump={() => attempt(() => jump(question))}
            onAnswer={(text) => answer(question, text)}
          />
        ))}
      </ol>
    </div>
  );
};
