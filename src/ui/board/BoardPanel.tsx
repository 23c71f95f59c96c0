import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { CheckedFinding } from '../../app/check/check';
import { localDay } from '../../app/clock/local-time';
import { boardOfWorkbook, type Board } from '../../app/cycle/board';
import { checkFailureSentence } from '../../i18n/failure-sentences';
import { FailureMessage } from '../kit/FailureMessage';
import { attempt } from '../kit/mistakes';
import { toPaneFailure, type PaneFailure } from '../kit/pane-failure';
import { useServices } from '../kit/services';
import type { Check } from '../kit/use-check';
import type { Journal } from '../kit/use-journal';
import { useRecognised } from '../kit/use-recognised';
import { WorkProgress } from '../kit/WorkProgress';
import { BoardList } from './BoardList';
import { BoardTools } from './BoardTools';
import { GiveBack } from './GiveBack';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

interface Props {
  readonly check: Pick<Check, 'book' | 'chosen' | 'setIdentity' | 'state'>;
  readonly journal: Journal;
  readonly onStatus: (status: string) => void;
}

/** 状況: how far each department is, kept in the master over collections; from here books are given back. */
export const BoardPanel = ({ check, journal, onStatus }: Props): ReactElement => {
  const styles = useStyles();
  const { workbook: port, words, now } = useServices();
  const { state } = check;
  const { board: said } = words.pane.round;
  const read = useRecognised(check.book?.identity ?? null);
  const [failure, setFailure] = useState<PaneFailure | null>(null);
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
  const jump = async ({ sheet, row, column }: CheckedFinding): Promise<void> => {
    if (sheet === null) return;
    const shown = await port.show({ sheet, row, column });
    setFailure(shown.ok ? null : toPaneFailure(words, shown.failure));
  };
  return (
    <div className={styles.root}>
      <Text>{isCollected ? said.intro : said.none}</Text>
      <Text>{deadline === null ? said.noDeadline : said.deadline(words.dates.day(deadline))}</Text>
      {failure ? <FailureMessage failure={failure} /> : null}
      <BoardList
        departments={departments}
        findings={state.kind === 'done' ? state.report.findings : null}
        onJump={(finding) => attempt(() => jump(finding))}
      />
      <BoardTools board={board} journal={journal} onStatus={onStatus} />
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
