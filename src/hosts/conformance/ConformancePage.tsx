import {
  Button,
  Checkbox,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Text,
  Title3,
  tokens,
} from '@fluentui/react-components';
import { useState, useSyncExternalStore, type ReactElement } from 'react';
import { CASE_COUNT } from '../../conformance/run/run';
import type { ConformanceWords } from '../../i18n/conformance-words';
import type { ConformanceSession, ConformanceState } from './conformance-session';
import { ReportPart } from './ReportPart';
import { countsOf, ResultGroups } from './ResultGroups';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    boxSizing: 'border-box',
    minHeight: '100vh',
    padding: tokens.spacingHorizontalM,
  },
});

interface Props {
  readonly session: ConformanceSession;
  readonly said: ConformanceWords;
  readonly onMistake: (mistake: unknown) => void;
  readonly onNewBook: () => Promise<void>;
}

const refusalOf = (
  { place }: Extract<ConformanceState, { readonly kind: 'refused' }>,
  said: ConformanceWords,
): string => {
  switch (place.kind) {
    case 'not-empty':
      return said.notEmpty(said.listed(place.sheets));
    case 'read-only':
      return said.readOnly;
    case 'unreadable':
      return said.cannotLook(place.code);
  }
};

/** Why nothing was tried, with a way on. */
const Refusal = ({
  state,
  said,
  onNewBook,
}: Props & {
  readonly state: Extract<ConformanceState, { readonly kind: 'refused' }>;
}): ReactElement => {
  const [isOpened, setOpened] = useState(true);
  return (
    <>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{refusalOf(state, said)}</MessageBarBody>
      </MessageBar>
      <Button onClick={() => void onNewBook().then(undefined, () => setOpened(false))}>
        {said.newBook}
      </Button>
      <Text role="status">{isOpened ? null : said.notOpened}</Text>
    </>
  );
};

/** How far it is, or what it came to. */
const Progress = ({
  state,
  said,
  session,
}: Props & { readonly state: ConformanceState }): ReactElement | null => {
  if (state.kind === 'running') {
    const label = said.progress(state.results.length, CASE_COUNT);
    return (
      <>
        <Text role="status">{state.isStopping ? said.cancelling : label}</Text>
        <ProgressBar aria-label={label} value={state.results.length / CASE_COUNT} />
        <Button disabled={state.isStopping} onClick={session.cancel}>
          {said.cancel}
        </Button>
      </>
    );
  }
  if (state.kind !== 'ended') return null;
  const { cases, cancelled } = state.report;
  const counts = countsOf(cases, said);
  return (
    <>
      <Text role="status">{cancelled ? said.cancelled(counts) : said.done(counts)}</Text>
      {state.left.length === 0 ? null : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{said.leftBehind(said.listed(state.left))}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
};

/** The page that tries a real Excel: one press, the result of each case, and all of it as JSON. */
export const ConformancePage = (props: Props): ReactElement => {
  const { session, said, onMistake } = props;
  const styles = useStyles();
  const state = useSyncExternalStore(session.subscribe, session.getState);
  const [takesRisks, setTakesRisks] = useState(false);
  const isRunning = state.kind === 'running';
  const results = state.kind === 'ended' ? state.report.cases : isRunning ? state.results : [];
  return (
    <main className={styles.root}>
      <Title3 as="h1">{said.title}</Title3>
      <Text>{said.about}</Text>
      <Checkbox
        checked={takesRisks}
        disabled={isRunning}
        label={said.risky}
        onChange={(_, { checked }) => setTakesRisks(checked === true)}
      />
      <Button
        appearance="primary"
        disabled={isRunning}
        onClick={() => void session.start(takesRisks).catch(onMistake)}
      >
        {state.kind === 'ended' ? said.again : said.start}
      </Button>
      <Progress {...props} state={state} />
      {state.kind === 'refused' ? <Refusal {...props} state={state} /> : null}
      {state.kind === 'ended' ? <ReportPart report={state.report} said={said} /> : null}
      <ResultGroups results={results} said={said} />
    </main>
  );
};
