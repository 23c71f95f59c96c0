import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { planOfForms } from '../../app/recognise/import-plan';
import { FailureMessage } from '../kit/FailureMessage';
import { attempt } from '../kit/mistakes';
import { useServices } from '../kit/services';
import { WorkProgress } from '../kit/WorkProgress';
import { ComparedWith } from './ComparedWith';
import { OpenMarks } from './OpenMarks';
import { SettledMarks } from './SettledMarks';
import { WrittenTexts } from './WrittenTexts';
import { useMarks, type ComparedPlan, type MarksSetting } from './use-marks';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/** Last year's file, where the check has it already. */
const previousPlan = ({ chosen }: MarksSetting['check']): ComparedPlan | null => {
  const catalog = chosen.previous && planOfForms(chosen.previous);
  return catalog ? { catalog, name: chosen.previousName ?? '' } : null;
};

/** 見直し・再掲: marks that a person must settle, and those that are settled. */
export const FlagsPanel = (setting: MarksSetting): ReactElement => {
  const styles = useStyles();
  const { flags } = useServices().words.pane;
  const [plan, setPlan] = useState(() => previousPlan(setting.check));
  const marks = useMarks(setting, plan?.catalog ?? null);
  const { lists, unread, load, failure, busy, answer, show, clear } = marks;
  const isRead = lists !== null && unread === null;
  return (
    <div className={styles.root}>
      <Text>{flags.intro}</Text>
      {lists || unread ? null : <WorkProgress label={flags.loading} share={null} />}
      {unread ? <FailureMessage failure={unread} onRetry={() => attempt(load)} /> : null}
      {failure ? <FailureMessage failure={failure} /> : null}
      {isRead ? (
        <>
          {lists.written > 0 ? (
            <WrittenTexts count={lists.written} busy={busy} onClear={() => attempt(clear)} />
          ) : null}
          {lists.questions.length > 0 ? <ComparedWith plan={plan} onPlan={setPlan} /> : null}
          <OpenMarks questions={lists.questions} marks={marks} />
          <SettledMarks
            lists={lists}
            busy={busy}
            onShow={(place) => attempt(() => show(place))}
            onAgain={(refused) =>
              attempt(async () => {
                await answer(refused, { kind: 'again' });
              })
            }
          />
        </>
      ) : null}
    </div>
  );
};
