import { Button, Field, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { localTime } from '../../app/clock/local-time';
import { approveOpenWorkbook, type ApprovalFailure } from '../../app/cycle/approve';
import type { WorkbookFailure } from '../../app/ports/workbook';
import type { SubmissionCheck } from '../../app/submit/submit';
import type { Words } from '../../i18n';
import { FailureMessage } from '../kit/FailureMessage';
import { attempt } from '../kit/mistakes';
import { NarrowInput } from '../kit/NarrowInput';
import { toPaneFailure, type PaneFailure } from '../kit/pane-failure';
import { useServices } from '../kit/services';
import type { Check } from '../kit/use-check';
import type { Journal } from '../kit/use-journal';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  button: { alignSelf: 'flex-start' },
});

const LONGEST = 40;

const failureOf = (words: Words, failure: ApprovalFailure | WorkbookFailure): PaneFailure => {
  const { approval } = words.pane.round;
  switch (failure.kind) {
    case 'blank':
      return { sentence: approval.blank, details: null };
    case 'earlier-roles':
      return { sentence: approval.earlier(words.listed(failure.roles)), details: null };
    case 'no-form':
      return { sentence: words.sheet.noForm, details: null };
    default:
      return toPaneFailure(words, failure);
  }
};

interface Props {
  readonly check: Pick<Check, 'chosen' | 'setIdentity'>;
  readonly found: Pick<SubmissionCheck, 'approvals' | 'unapproved'>;
  readonly journal: Pick<Journal, 'record'>;
  readonly onStatus: (status: string) => void;
}

/** 確認: who has looked at it before it goes out, and room for the next one to say so. */
export const ApprovalForm = ({ check, found, journal, onStatus }: Props): ReactElement => {
  const styles = useStyles();
  const { workbook, words, loadXlsx, pause, newId, now } = useServices();
  const { approval } = words.pane.round;
  const { approvals, unapproved } = found;
  const [role, setRole] = useState<string | null>(null);
  const [by, setBy] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<PaneFailure | null>(null);
  const wanted = (role ?? unapproved[0] ?? '').trim();
  const approve = async (): Promise<void> => {
    if (wanted === '' || by.trim() === '') {
      return setFailure({ sentence: approval.missing, details: null });
    }
    setBusy(true);
    const order = { role: wanted, by: by.trim(), at: localTime(now()), id: newId() };
    const done = await approveOpenWorkbook(workbook, loadXlsx, check.chosen, pause, order).finally(
      () => setBusy(false),
    );
    if (!done.ok) return setFailure(failureOf(words, done.failure));
    const { entry, identity } = done.value;
    setFailure(null);
    setRole(null);
    setBy('');
    check.setIdentity(identity);
    if (entry) journal.record(entry, approval.undo);
    onStatus(approval.done(wanted));
  };
  return (
    <section className={styles.root} aria-label={approval.title}>
      <Subtitle2 as="h2">{approval.title}</Subtitle2>
      <Text size={200}>
        {unapproved.length > 0 ? approval.asked(words.listed(unapproved)) : approval.hint}
      </Text>
      {approvals.length > 0 ? (
        <ol className={styles.list}>
          {approvals.map((given) => (
            <li key={`${given.role} ${given.at}`}>
              {approval.given(given.role, given.by, words.dates.time(given.at))}
              {given.holds ? '' : `　${approval.changed}`}
            </li>
          ))}
        </ol>
      ) : null}
      {failure ? <FailureMessage failure={failure} /> : null}
      <Field label={approval.role}>
        <NarrowInput
          value={role ?? unapproved[0] ?? ''}
          maxLength={LONGEST}
          onChange={(_, data) => setRole(data.value)}
        />
      </Field>
      <Field label={approval.by}>
        <NarrowInput value={by} maxLength={LONGEST} onChange={(_, data) => setBy(data.value)} />
      </Field>
      <Button className={styles.button} disabled={busy} onClick={() => attempt(approve)}>
        {approval.approve}
      </Button>
    </section>
  );
};
