import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactElement } from 'react';
import { catalogOfFile } from '../../app/recognise/read-file';
import type { Catalog } from '../../core/catalog/catalog';
import { useServices } from './services';
import { FailureMessage } from './FailureMessage';
import { FileButton } from './FileButton';
import { toFileFailure, type PaneFailure } from './pane-failure';
import { attempt } from './mistakes';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  hint: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly label: string;
  readonly hint: string;
  /** Whether a person is led here: it asks for the file at once, and the keyboard is at its button. */
  readonly isLed?: boolean;
  readonly onPlan: (catalog: Catalog, file: string) => void;
}

/** Reads a plan from the user's own file; nothing leaves the machine. */
export const PlanFile = ({ label, hint, isLed = false, onPlan }: Props): ReactElement => {
  const styles = useStyles();
  const { loadXlsx, words } = useServices();
  const [failure, setFailure] = useState<PaneFailure | null>(null);
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isLed) return;
    root.current?.querySelector('button')?.focus();
    // Where the press that led here is too long ago the browser asks for nothing, and the button is there.
    root.current?.querySelector('input')?.click();
  }, [isLed]);

  const read = async (file: File): Promise<void> => {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const catalog = catalogOfFile(bytes, await loadXlsx());
    if (!catalog.ok) return setFailure(toFileFailure(words, file.name, catalog.failure));
    setFailure(null);
    onPlan(catalog.value, file.name);
  };

  return (
    <div ref={root} className={styles.root}>
      <FileButton
        label={label}
        accept={['.xlsx', '.xlsm', '.txt', '.tsv', '.json']}
        onChoose={([file]) => file && attempt(() => read(file))}
      />
      <Text size={200} className={styles.hint}>
        {hint}
      </Text>
      {failure ? <FailureMessage failure={failure} /> : null}
    </div>
  );
};
