import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { isOtherForm } from '../../app/split/copy-books';
import { yearName } from '../../core/era/fiscal-year';
import { unreadEntriesSentence } from '../../i18n/failure-sentences';
import { FailureMessage } from '../kit/FailureMessage';
import { attempt } from '../kit/mistakes';
import { useServices } from '../kit/services';
import { WorkProgress } from '../kit/WorkProgress';
import { HandedForm } from './HandedForm';
import { MakeBooks } from './MakeBooks';
import { SplitQuestions } from './SplitQuestions';
import type { Check } from '../kit/use-check';
import type { Journal } from '../kit/use-journal';
import { useDeadline } from './use-deadline';
import { useSplit } from './use-split';
import type { SplitChoices } from './use-split-choices';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

interface Props {
  readonly choices: SplitChoices;
  readonly check: Pick<Check, 'setIdentity'>;
  readonly journal: Pick<Journal, 'record'>;
  readonly onStatus: (status: string) => void;
}

/** 配布: who is handed what, who 関係課 are, and every department's workbook in one file. */
export const SplitPanel = ({ choices, check, journal, onStatus }: Props): ReactElement => {
  const styles = useStyles();
  const { words } = useServices();
  const { pane } = words.split;
  const split = useSplit(choices);
  const { keep, unkept } = useDeadline({ check, journal });
  const { session, master, map, failure } = split;
  if (failure) return <FailureMessage failure={failure} onRetry={() => attempt(session.load)} />;
  if (master.kind !== 'read' || !master.split.ok) {
    return <WorkProgress label={words.pane.check.reading} share={null} />;
  }
  const { asked, workbook } = master;
  const dealt = master.split.value;
  const isOther = isOtherForm(dealt);
  const isCopied = isOther && choices.form === 'own';
  const nobody = [...new Set([...dealt.nobodys, ...dealt.open.flatMap((one) => one.unassigned)])];
  return (
    <div className={styles.root}>
      <Text>{pane.intro}</Text>
      <Text>{pane.heading(dealt.catalog.plan, yearName(dealt.fiscalYear))}</Text>
      {isOther ? <HandedForm choices={choices} uncopied={split.uncopied} /> : null}
      {!isCopied && dealt.leftOut.length > 0 ? (
        <Text size={200}>{pane.leftOut(words.listed(dealt.leftOut))}</Text>
      ) : null}
      {!isCopied && dealt.unread.length > 0 ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{unreadEntriesSentence(words, dealt.unread)}</MessageBarBody>
        </MessageBar>
      ) : null}
      {asked.ok ? <SplitQuestions session={session} asked={asked.value} map={map} /> : null}
      {nobody.length > 0 ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{pane.unassigned(words.together(nobody))}</MessageBarBody>
        </MessageBar>
      ) : null}
      {unkept ? <FailureMessage failure={unkept} /> : null}
      <MakeBooks
        split={split}
        dealt={dealt}
        choices={choices}
        onDeadline={(day, handedOut) => keep(workbook, day, handedOut)}
        onStatus={onStatus}
      />
    </div>
  );
};
