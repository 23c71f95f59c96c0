import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { TableCounts, TableMove, TableStart } from '../../app/form/start-from-table';
import type { FiscalYear } from '../../core/era/fiscal-year';
import { scaleChoices } from '../../core/profile/grade-scale';
import type { Words } from '../../i18n';
import { leftItemsSentence, unreadEntriesSentence } from '../../i18n/failure-sentences';
import { yearsText } from '../../i18n/years-text';
import { FailureMessage } from '../kit/FailureMessage';
import { attempt } from '../kit/mistakes';
import { useServices } from '../kit/services';
import type { Journal } from '../kit/use-journal';
import { WorkProgress } from '../kit/WorkProgress';
import { useStart, type StartMaking } from './use-start';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  way: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

interface Props {
  readonly journal: Journal;
  readonly onStatus: (status: string) => void;
  readonly onCheck: () => void;
  /** Goes to telling how the sheet is read. */
  readonly onRead: () => void;
}

type StartWords = StartMaking['own'];

const entriesLine = (
  words: Words,
  own: StartWords,
  years: readonly FiscalYear[],
  counts: TableCounts,
): string =>
  years.length === 0 && counts.texts === 0
    ? own.noEntries
    : own.entries(yearsText(words, years), counts.values, counts.grades, counts.texts);

/** What the table gives: levels, items, indicators, grades and entries. */
const WhatComes = ({
  start: { counts, scale, years },
  making: { own, reading },
}: {
  readonly start: TableStart;
  readonly making: StartMaking;
}): ReactElement => {
  const styles = useStyles();
  const { words } = useServices();
  return (
    <div role="group" aria-label={own.comes}>
      <Text weight="semibold">{own.comes}</Text>
      <ul className={styles.list}>
        <li>{own.levels(counts.levels, counts.items)}</li>
        <li>{own.indicators(counts.indicators, counts.targets)}</li>
        <li>
          {scale
            ? own.scale(scaleChoices(scale), reading.profile.sources[scale.source])
            : own.noScale}
        </li>
        <li>{entriesLine(words, own, years, counts)}</li>
      </ul>
    </div>
  );
};

/** What of the table comes along into a form of ours, and what does not. */
const WhatMoves = ({
  move,
  own,
}: {
  readonly move: TableMove;
  readonly own: StartWords;
}): ReactElement => {
  const styles = useStyles();
  const { words } = useServices();
  const { counts, years, older, addsBoxes, unread, left } = move;
  const lost = [
    ...(older.length > 0 ? [own.older(yearsText(words, older))] : []),
    ...(unread.length > 0 ? [unreadEntriesSentence(words, unread)] : []),
    ...(left.length > 0 ? [leftItemsSentence(words, left)] : []),
  ];
  return (
    <>
      <Text>{own.moved}</Text>
      <ul className={styles.list}>
        <li>{own.levels(counts.levels, counts.items)}</li>
        <li>{entriesLine(words, own, years, counts)}</li>
        {addsBoxes ? <li>{own.boxes}</li> : null}
      </ul>
      {lost.length === 0 ? (
        <Text>{own.nothingLost}</Text>
      ) : (
        <>
          <Text>{own.notMoved}</Text>
          <ul className={styles.list}>
            {lost.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};

/** The two ways on, each with what it does. */
const Ways = ({
  making,
  start,
  isWorking,
}: {
  readonly making: StartMaking;
  readonly start: TableStart;
  readonly isWorking: boolean;
}): ReactElement => {
  const styles = useStyles();
  const { own, session } = making;
  const { move } = start;
  return (
    <>
      <WhatComes start={start} making={making} />
      <div className={styles.way} role="group" aria-label={own.stay}>
        <Text>{own.stayHint}</Text>
        <Button disabled={isWorking} onClick={() => attempt(() => session.begin('stay'))}>
          {own.stay}
        </Button>
      </div>
      {move ? (
        <div className={styles.way} role="group" aria-label={own.move}>
          <Text>{own.moveHint(move.sheetName)}</Text>
          <WhatMoves move={move} own={own} />
          <Button disabled={isWorking} onClick={() => attempt(() => session.begin('move'))}>
            {own.move}
          </Button>
        </div>
      ) : (
        <Text>{own.isOwn}</Text>
      )}
      <Button size="small" disabled={isWorking} onClick={session.close}>
        {own.stop}
      </Button>
    </>
  );
};

/** 今の表から始める: the open workbook's table becomes its plan, and stays the form or moves into ours. */
export const StartPart = ({ journal, onStatus, onCheck, onRead }: Props): ReactElement => {
  const styles = useStyles();
  const { form } = useServices().words.pane;
  const making = useStart(journal, onStatus);
  const { step, own, reading, session, failure, needsReading } = making;
  const isClosed = step.kind === 'closed' || step.kind === 'failed' || step.kind === 'done';
  return (
    <section className={styles.root} aria-label={own.name}>
      {step.kind === 'done' ? (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            {step.way === 'stay' ? own.stayed : own.done(step.start.move?.sheetName ?? '')}
          </MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={onCheck}>
              {form.checkNow}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ) : (
        <>
          <Text weight="semibold">{own.name}</Text>
          <Text>{own.intro}</Text>
        </>
      )}
      {step.kind === 'looking' ? <WorkProgress label={own.looking} share={null} /> : null}
      {step.kind === 'open' || step.kind === 'working' ? (
        <Ways making={making} start={step.start} isWorking={step.kind === 'working'} />
      ) : null}
      {step.kind === 'working' ? <WorkProgress label={own.working} share={null} /> : null}
      {isClosed ? <Button onClick={() => attempt(session.look)}>{own.open}</Button> : null}
      {failure ? <FailureMessage failure={failure} /> : null}
      {needsReading ? (
        <Button size="small" onClick={onRead}>
          {reading.own.name}
        </Button>
      ) : null}
    </section>
  );
};
