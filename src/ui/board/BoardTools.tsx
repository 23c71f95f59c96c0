import { Button, makeStyles } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { localTime } from '../../app/clock/local-time';
import { reminderOf, type Board } from '../../app/cycle/board';
import { boardList, boardTable } from '../../app/cycle/board-table';
import { yearName } from '../../core/era/fiscal-year';
import { notCopiedSentence } from '../../i18n/not-copied';
import { copyTable } from '../kit/copy-table';
import { FailureMessage } from '../kit/FailureMessage';
import { ListTools } from '../kit/ListTools';
import { attempt } from '../kit/mistakes';
import { useServices } from '../kit/services';
import type { Journal } from '../kit/use-journal';

const useStyles = makeStyles({ button: { alignSelf: 'flex-start' } });

interface Props {
  readonly board: Board;
  readonly journal: Journal;
  readonly onStatus: (status: string) => void;
}

/** What can be done with the board as a whole: a reminder to copy, a list to copy or to print. */
export const BoardTools = ({ board, journal, onStatus }: Props): ReactElement => {
  const styles = useStyles();
  const { words, locale, now } = useServices();
  const { board: said } = words.pane.round;
  const { time, day } = words.dates;
  const { listed, together } = words;
  const { deadline, departments } = board;
  const [isUncopied, setUncopied] = useState(false);
  const reminder = reminderOf(board, { ...words.cycle.reminder, day, listed });
  const copy = async (text: string): Promise<void> => {
    const isDone = await copyTable({ html: '', text });
    setUncopied(!isDone);
    if (isDone) onStatus(said.copied);
  };
  const tableWords = { ...said, state: words.cycle.state, time, listed, together };
  const limit = deadline === null ? null : day(deadline);
  const makeList = () => {
    const head = {
      sheetName: said.sheetName,
      title: said.listTitle(board.plan, yearName(board.fiscalYear)),
      subtitle: said.listSubtitle(departments.length, limit, time(localTime(now()))),
    };
    return boardList(head, board, tableWords);
  };
  return (
    <>
      {isUncopied ? (
        <FailureMessage failure={{ sentence: notCopiedSentence(locale), details: null }} />
      ) : null}
      {reminder === null ? null : (
        <Button
          size="small"
          className={styles.button}
          onClick={() => attempt(() => copy(reminder))}
        >
          {said.reminder}
        </Button>
      )}
      <ListTools
        makeList={makeList}
        makeTable={() => boardTable(board, tableWords)}
        count={departments.length}
        said={said.list}
        journal={journal}
        onStatus={onStatus}
      />
    </>
  );
};
