import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { localDay } from '../../app/clock/local-time';
import { boardOfWorkbook, reminderOf, type Board } from '../../app/cycle/board';
import { boardTable } from '../../app/cycle/board-table';
import { checkFailureSentence } from '../../i18n/failure-sentences';
import { copyTable } from '../kit/copy-table';
import { FailureMessage } from '../kit/FailureMessage';
import { attempt } from '../kit/mistakes';
import { useServices } from '../kit/services';
import type { Check } from '../kit/use-check';
import type { Journal } from '../kit/use-journal';
import { useRecognised } from '../kit/use-recognised';
import { WorkProgress } from '../kit/WorkProgress';
import { BoardList } from './BoardList';
import { GiveBack } from './GiveBack';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly check: Pick<Check, 'book' | 'chosen' | 'setIdentity'>;
  readonly journal: Journal;
  readonly onStatus: (status: string) => void;
}

/** 状況: how far each department is, kept in the master over collections; from here books are given back. */
export const BoardPanel = ({ check, journal, onStatus }: Props): ReactElement => {
  const styles = useStyles();
  const { words, now } = useServices();
  const { board: said } = words.pane.round;
  const { notCopied } = words.pane.shell.report;
  const read = useRecognised(check.book?.identity ?? null);
  const [isUncopied, setUncopied] = useState(false);
  if (read.failure) {
    return <FailureMessage failure={read.failure} onRetry={() => attempt(read.load)} />;
  }
  if (!read.workbook) return <WorkProgress label={words.pane.check.reading} share={null} />;
  const found = boardOfWorkbook(read.workbook, check.chosen, localDay(now()));
  if (!found.ok) {
    const sentence = checkFailureSentence(words, found.failure);
    return <FailureMessage failure={{ sentence, details: null }} />;
  }
  const board: Board = found.value;
  const { deadline, departments } = board;
  const { identity } = read.workbook;
  const isCollected = departments.some(({ file }) => file !== null);
  const reminder = reminderOf(board, { ...words.cycle.reminder, day: words.dates.day });
  const copy = async (table: { html: string; text: string }, done: string): Promise<void> => {
    const isDone = await copyTable(table);
    setUncopied(!isDone);
    if (isDone) onStatus(done);
  };
  const table = () =>
    boardTable(board, { ...said, state: words.cycle.state, time: words.dates.time });
  return (
    <div className={styles.root}>
      <Text>{isCollected ? said.intro : said.none}</Text>
      <Text>{deadline === null ? said.noDeadline : said.deadline(words.dates.day(deadline))}</Text>
      {isUncopied ? <FailureMessage failure={{ sentence: notCopied, details: null }} /> : null}
      <BoardList departments={departments} />
      <div className={styles.tools}>
        {reminder === null ? null : (
          <Button
            size="small"
            onClick={() => attempt(() => copy({ html: '', text: reminder }, said.copied))}
          >
            {said.reminder}
          </Button>
        )}
        <Button
          size="small"
          onClick={() => attempt(() => copy(table(), said.listCopied(departments.length)))}
        >
          {said.list}
        </Button>
      </div>
      {identity ? (
        <GiveBack
          board={board}
          identity={identity}
          check={check}
          journal={journal}
          onStatus={onStatus}
        />
      ) : null}
    </div>
  );
};
