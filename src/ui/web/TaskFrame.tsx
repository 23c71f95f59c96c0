import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import type { CommandState } from '../../app/sessions/command-session';
import { Outputs } from './Outputs';
import { useWeb } from './web-services';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    alignItems: 'stretch',
    minWidth: 0,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  told: { margin: 0, paddingLeft: '1.2em', overflowWrap: 'anywhere' },
});

/** How much of the work a line says is done, such as `3/11 健康課`; `undefined` where it says nothing. */
const shareOf = (line: string): number | undefined => {
  const [, done, all] = /(?<!\d)(\d+)\/(\d+)/u.exec(line) ?? [];
  return done === undefined || Number(all) === 0 ? undefined : Number(done) / Number(all);
};

interface Props {
  readonly lead: string;
  /** What is chosen before the command can be run. */
  readonly children: ReactNode;
  /** What starts the command. */
  readonly actions: ReactNode;
  readonly state: CommandState;
  readonly onCancel: () => void;
  /** The result besides its sentences and files. */
  readonly result?: ReactNode;
  /** Whether the sentences of the command are shown. */
  readonly isTold?: boolean;
}

/** One task of the page: what it needs, what starts it, how far it is and what came of it. */
export const TaskFrame = (props: Props): ReactElement => {
  const { lead, children, actions, state, onCancel, result, isTold = true } = props;
  const styles = useStyles();
  const { words } = useWeb();
  const share = state.kind === 'running' ? shareOf(state.line) : undefined;
  const outcome = state.kind === 'done' ? state.outcome : null;
  return (
    <div className={styles.root}>
      <Text>{lead}</Text>
      {children}
      {state.kind === 'running' ? (
        <div className={styles.root}>
          <Text role="status">{state.line === '' ? words.working : state.line}</Text>
          <ProgressBar
            aria-label={words.working}
            {...(share === undefined ? {} : { value: share })}
          />
          <div className={styles.row}>
            <Button onClick={onCancel}>{words.cancel}</Button>
          </div>
        </div>
      ) : (
        <div className={styles.row}>{actions}</div>
      )}
      {state.kind === 'cancelled' ? <Text role="status">{words.cancelled}</Text> : null}
      {outcome && isTold && outcome.told.length > 0 ? (
        <ul className={styles.told} role="status">
          {outcome.told.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </ul>
      ) : null}
      {outcome ? <Outputs files={outcome.written} /> : null}
      {result}
    </div>
  );
};
