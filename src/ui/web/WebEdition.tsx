import { Link, makeStyles, Spinner, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { Suspense, useState, type ComponentType, type ReactElement } from 'react';
import type { WebWords } from '../../i18n/load-web-words';
import { lazyAgain } from '../kit/lazy-again';
import { CheckTask } from './CheckTask';
import { TaskBoundary } from './TaskBoundary';
import { useWeb } from './web-services';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    maxWidth: '60rem',
    minHeight: '100vh',
    margin: '0 auto',
    padding: tokens.spacingHorizontalM,
    boxSizing: 'border-box',
  },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    alignItems: 'baseline',
    justifyContent: 'space-between',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  links: { display: 'flex', gap: tokens.spacingHorizontalM, alignItems: 'baseline' },
  tasks: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  group: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
  },
});

export type WebTask = keyof WebWords['tasks'];

/** Each task is fetched when it is chosen; the page opens with the first. */
const TASKS: Readonly<Record<WebTask, ComponentType>> = {
  check: CheckTask,
  submit: lazyAgain(async () => (await import('./SubmitTask')).SubmitTask),
  split: lazyAgain(async () => (await import('./SplitTask')).SplitTask),
  collect: lazyAgain(async () => (await import('./CollectTask')).CollectTask),
  return: lazyAgain(async () => (await import('./ReturnTask')).ReturnTask),
  summary: lazyAgain(async () => (await import('./SummaryTask')).SummaryTask),
  document: lazyAgain(async () => (await import('./DocumentTask')).DocumentTask),
};

const BY_ROLE = {
  forDepartment: ['check', 'submit'],
  forSecretariat: ['split', 'collect', 'return', 'summary', 'document'],
} as const satisfies Readonly<Record<string, readonly WebTask[]>>;

const ROLES = ['forDepartment', 'forSecretariat'] as const;

interface Props {
  readonly isFromDisk: boolean;
  readonly guide: string | null;
  /** Goes on in the other language; what was chosen stays with the page that is left. */
  readonly onLanguage: () => void;
}

/** The page without Excel: tasks by who does them, and the one that is chosen. */
export const WebEdition = ({ isFromDisk, guide, onLanguage }: Props): ReactElement => {
  const styles = useStyles();
  const { words, onMistake } = useWeb();
  const [task, setTask] = useState<WebTask>('check');
  const Task = TASKS[task];
  return (
    <main className={styles.root}>
      <div className={styles.head}>
        <h1 className={styles.title}>{words.title}</h1>
        <div className={styles.links}>
          {guide === null ? null : <Link href={guide}>{words.guide}</Link>}
          <Link as="button" onClick={onLanguage}>
            {words.language}
          </Link>
        </div>
      </div>
      <Text>{isFromDisk ? words.leadFromDisk : words.lead}</Text>
      <nav className={styles.tasks} aria-label={words.tasksLabel}>
        {ROLES.map((role) => (
          <div key={role} className={styles.group}>
            <Text size={200}>{words[role]}</Text>
            {BY_ROLE[role].map((one) => (
              <ToggleButton
                key={one}
                size="small"
                checked={one === task}
                appearance={one === task ? 'primary' : 'subtle'}
                onClick={() => setTask(one)}
              >
                {words.tasks[one]}
              </ToggleButton>
            ))}
          </div>
        ))}
      </nav>
      <TaskBoundary key={task} onMistake={onMistake}>
        <Suspense fallback={<Spinner aria-label={words.working} />}>
          <Task />
        </Suspense>
      </TaskBoundary>
    </main>
  );
};
