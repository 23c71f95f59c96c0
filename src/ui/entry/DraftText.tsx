import { Field, makeStyles, Textarea } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { commitKeys } from './commit-keys';
import { attempt } from '../kit/mistakes';

const useStyles = makeStyles({ text: { width: '100%', minWidth: 0 } });

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  readonly rows: number;
  readonly isLocked: boolean;
  readonly onDraft: (text: string) => void;
  readonly onRevert: () => void;
  readonly onCommit: () => Promise<void>;
}

/** A field of several lines: written when it is left or by Ctrl+Enter. */
export const DraftText = (props: Props): ReactElement => {
  const { label, hint, text, rows, isLocked, onDraft, onRevert, onCommit } = props;
  const styles = useStyles();
  return (
    <Field label={label} hint={hint}>
      <Textarea
        className={styles.text}
        value={text}
        rows={rows}
        resize="vertical"
        readOnly={isLocked}
        onChange={(_, data) => onDraft(data.value)}
        onBlur={() => attempt(onCommit)}
        onKeyDown={commitKeys({ onCommit: () => attempt(onCommit), onRevert, isMultiline: true })}
      />
    </Field>
  );
};
