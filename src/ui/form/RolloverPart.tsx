import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Select,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { hasTargets } from '../../core/catalog/catalog';
import { yearName } from '../../core/era/fiscal-year';
import { ROLLOVER_WORDS } from '../../i18n/rollover-words';
import { FailureMessage } from '../kit/FailureMessage';
import { attempt } from '../kit/mistakes';
import { useServices } from '../kit/services';
import type { Journal } from '../kit/use-journal';
import { WorkProgress } from '../kit/WorkProgress';
import { RevisionEditor } from './RevisionEditor';
import { RolloverChanges } from './RolloverChanges';
import { RolloverForm } from './RolloverForm';
import { RevisionList } from './RevisionList';
import { useRollover, type RolloverMaking } from './use-rollover';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

const MOST_YEARS = 10;

interface Props {
  readonly journal: Journal;
  readonly onStatus: (status: string) => void;
  readonly onCheck: () => void;
}

/** How many years our own form shows. */
const YearsShown = ({
  years,
  session,
}: Pick<RolloverMaking, 'years' | 'session'>): ReactElement => {
  const own = ROLLOVER_WORDS[useServices().locale];
  return (
    <Field label={own.yearsShown}>
      <Select
        value={String(years ?? '')}
        onChange={(_, { value }) =>
          attempt(() => session.showYears(value === '' ? null : Number(value)))
        }
      >
        <option value="">{own.sameYears}</option>
        {Array.from({ length: MOST_YEARS }, (_, index) => (
          <option key={index} value={String(index + 1)}>
            {index + 1}
          </option>
        ))}
      </Select>
    </Field>
  );
};

/** What will change, and the buttons that do it or leave it. */
const OpenRollover = ({ making }: { readonly making: RolloverMaking }): ReactElement | null => {
  const styles = useStyles();
  const { words, locale } = useServices();
  const own = ROLLOVER_WORDS[locale];
  const { step, asked, years, session, isKept } = making;
  if (step.kind !== 'open' && step.kind !== 'making') return null;
  const { rollover } = step;
  const isMaking = step.kind === 'making';
  return (
    <>
      <Text weight="semibold">{own.title(yearName(rollover.from), yearName(rollover.to))}</Text>
      <RevisionList rollover={rollover} asked={asked} onRemove={session.remove} />
      <RevisionEditor rollover={rollover} onAdd={session.add} />
      <RolloverForm making={making} />
      {isKept ? null : <YearsShown years={years} session={session} />}
      {!isKept && hasTargets(rollover.catalog) ? (
        <Checkbox
          label={words.pane.form.targetColumn}
          checked={making.targetColumn ?? rollover.catalog.targetColumn ?? false}
          onChange={(_, { checked }) => attempt(() => session.showTargets(checked === true))}
        />
      ) : null}
      <RolloverChanges preview={step} isKept={isKept} />
      {isMaking ? <WorkProgress label={own.making} share={null} /> : null}
      <div className={styles.row}>
        <Button appearance="primary" disabled={isMaking} onClick={() => attempt(session.make)}>
          {own.make}
        </Button>
        <Button disabled={isMaking} onClick={session.close}>
          {own.leave}
        </Button>
      </div>
    </>
  );
};

/** 次の年度へ: revise the plan, see what will change, make the new year's sheet. */
export const RolloverPart = ({ journal, onStatus, onCheck }: Props): ReactElement => {
  const styles = useStyles();
  const { words, locale } = useServices();
  const own = ROLLOVER_WORDS[locale];
  const making = useRollover(journal, onStatus);
  const { step, sentence, failure, session } = making;
  const isClosed = step.kind === 'closed' || step.kind === 'made' || step.kind === 'failed';
  return (
    <section className={styles.root} aria-label={own.name}>
      {sentence !== null ? (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{sentence}</MessageBarBody>
          {step.kind === 'made' && step.file === null ? (
            <MessageBarActions>
              <Button size="small" onClick={onCheck}>
                {words.pane.form.checkNow}
              </Button>
            </MessageBarActions>
          ) : null}
        </MessageBar>
      ) : null}
      {failure ? <FailureMessage failure={failure} onRetry={() => attempt(session.look)} /> : null}
      {step.kind === 'looking' ? (
        <WorkProgress label={words.pane.form.looking} share={null} />
      ) : null}
      {isClosed ? (
        <>
          <Text>{own.intro}</Text>
          <Button onClick={() => attempt(session.look)}>{own.open}</Button>
        </>
      ) : (
        <OpenRollover making={making} />
      )}
    </section>
  );
};
