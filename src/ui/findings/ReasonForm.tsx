import { Button, Field, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { LONGEST_REASON } from '../../core/record/acceptance';
import { NarrowInput } from '../kit/NarrowInput';
import { useServices } from '../kit/services';
import { OfferedReasons } from './OfferedReasons';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS },
});

/** Enter and Esc belong to the input method while it composes; Safari then says 229. */
const isComposing = ({ nativeEvent, keyCode }: KeyboardEvent): boolean =>
  nativeEvent.isComposing || keyCode === 229;

interface Props {
  readonly busy: boolean;
  readonly onSave: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks why a finding may stand. */
export const ReasonForm = ({ busy, onSave, onClose }: Props): ReactElement => {
  const styles = useStyles();
  const { accept } = useServices().words.pane.findings;
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const focus = (): void => root.current?.querySelector('input')?.focus();
  useEffect(focus, []);
  const save = (): void => {
    const given = reason.trim();
    setMissing(given === '');
    if (given === '') focus();
    else if (!busy) onSave(given);
  };
  const take = (known: string): void => {
    setReason(known);
    focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event)) return;
    if (event.key === 'Escape') onClose();
    if (event.key === 'Enter') save();
  };
  return (
    <div ref={root} className={styles.root} role="group" aria-label={accept.open}>
      <Field
        label={accept.reason}
        required
        hint={accept.hint(LONGEST_REASON)}
        {...(missing ? { validationMessage: accept.empty } : {})}
      >
        <NarrowInput
          value={reason}
          maxLength={LONGEST_REASON}
          onChange={(_, data) => setReason(data.value)}
          onKeyDown={onKeyDown}
        />
      </Field>
      <OfferedReasons onTake={take} />
      <div className={styles.actions}>
        <Button appearance="primary" size="small" disabled={busy} onClick={save}>
          {accept.save}
        </Button>
        <Button size="small" disabled={busy} onClick={onClose}>
          {accept.close}
        </Button>
      </div>
    </div>
  );
};
