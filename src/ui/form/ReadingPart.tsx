import { textOfGrades } from '../../core/form/read/said-reading';
import {
  Button,
  Field,
  Input,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useEffect, type ReactElement } from 'react';
import { scaleChoices } from '../../core/profile/grade-scale';
import { FailureMessage } from '../kit/FailureMessage';
import { attempt } from '../kit/mistakes';
import { useServices } from '../kit/services';
import type { Journal } from '../kit/use-journal';
import { WorkProgress } from '../kit/WorkProgress';
import { ReadingManner } from './ReadingManner';
import { ReadingOutcome } from './ReadingOutcome';
import { ReadingRows } from './ReadingRows';
import { ReadingTitles } from './ReadingTitles';
import { useReading, type ReadingMaking } from './use-reading';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  // What comes out stays in sight while titles are chosen.
  outcome: {
    position: 'sticky',
    bottom: 0,
    zIndex: 1,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly journal: Journal;
  /** Whether a person was led here: it reads at once. */
  readonly isLed: boolean;
  readonly onStatus: (status: string) => void;
  readonly onCheck: () => void;
}

/** The grades of the plan, the best first. */
const ReadingGrades = ({ making }: { readonly making: ReadingMaking }): ReactElement | null => {
  const { step, said, session, words } = making;
  const { own, profile } = words;
  if (step.kind !== 'open') return null;
  const scale = step.reading.sheets.find((sheet) => sheet.scale)?.scale ?? null;
  const hint = scale ? own.scale(scaleChoices(scale), profile.sources[scale.source]) : own.noScale;
  return (
    <Field label={own.grades} hint={hint}>
      <Input
        defaultValue={textOfGrades(said.grades)}
        onBlur={({ target }) => attempt(() => session.grade(target.value))}
      />
    </Field>
  );
};

/** What was understood, what is to be said of it, and the buttons that keep it or leave it. */
const OpenReading = ({ making }: { readonly making: ReadingMaking }): ReactElement | null => {
  const styles = useStyles();
  const { step, titles, said, session, words } = making;
  const { own } = words;
  if (step.kind !== 'open' && step.kind !== 'keeping') return null;
  const { reading } = step;
  const isKeeping = step.kind === 'keeping';
  const isOwn = reading.sheets.length > 0 && reading.profile === null;
  const isClear = ({ key, role, sure }: (typeof titles)[number]): boolean =>
    role !== null && sure && !said.titles.has(key);
  const clear = titles.filter(isClear);
  const asked = titles.filter((title) => !isClear(title));
  const { manner } = reading;
  const rowWords = manner?.rowWords ?? [];
  const areRowsAsked = rowWords.some(({ kind, isTold }) => isTold || kind === null);
  return (
    <>
      {isOwn && asked.length === 0 ? <Text>{own.own}</Text> : null}
      {asked.length > 0 ? (
        <div role="group" aria-label={own.titles}>
          <ReadingTitles making={making} titles={asked} isFixed={isKeeping} />
        </div>
      ) : null}
      {areRowsAsked ? (
        <ReadingRows making={making} rowWords={rowWords} isFixed={isKeeping} />
      ) : null}
      {clear.length > 0 ? (
        <details>
          <summary>{own.clear(clear.length)}</summary>
          <ReadingTitles making={making} titles={clear} isFixed={isKeeping || isOwn} />
        </details>
      ) : null}
      {isOwn || reading.sheets.length === 0 ? null : <ReadingGrades making={making} />}
      {isOwn || !manner ? null : (
        <details>
          <summary>{own.manner}</summary>
          {rowWords.length > 0 && !areRowsAsked ? (
            <ReadingRows making={making} rowWords={rowWords} isFixed={isKeeping} />
          ) : null}
          <ReadingManner making={making} manner={manner} isFixed={isKeeping} />
        </details>
      )}
      <div className={styles.outcome}>
        <ReadingOutcome reading={reading} words={words} />
        {isKeeping ? <WorkProgress label={own.keeping} share={null} /> : null}
        <div className={styles.row}>
          {reading.profile ? (
            <Button
              size="small"
              appearance="primary"
              disabled={isKeeping}
              onClick={() => attempt(session.keep)}
            >
              {own.keep}
            </Button>
          ) : null}
          <Button size="small" disabled={isKeeping} onClick={() => attempt(session.look)}>
            {own.again}
          </Button>
          <Button size="small" disabled={isKeeping} onClick={session.close}>
            {own.stop}
          </Button>
        </div>
      </div>
    </>
  );
};

/** このシートを読む: what each heading is taken for, corrected by a person and kept in the workbook. */
export const ReadingPart = ({ journal, isLed, onStatus, onCheck }: Props): ReactElement => {
  const styles = useStyles();
  const { pane } = useServices().words;
  const making = useReading(journal, onStatus);
  const { step, failure, session, words } = making;
  const { own } = words;
  useEffect(() => {
    if (isLed) attempt(session.look);
  }, [isLed, session]);
  const isClosed = step.kind === 'closed' || step.kind === 'kept' || step.kind === 'failed';
  return (
    <section className={styles.root} aria-label={own.name}>
      {step.kind === 'kept' ? (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{own.kept}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={onCheck}>
              {pane.form.checkNow}
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
      {isClosed ? (
        <Button onClick={() => attempt(session.look)}>{own.open}</Button>
      ) : (
        <OpenReading making={making} />
      )}
      {failure ? <FailureMessage failure={failure} /> : null}
    </section>
  );
};
