import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useRef, useState, type ChangeEvent, type ReactElement } from 'react';
import { catalogOfFile } from '../../app/read-file';
import type { Catalog } from '../../core/catalog/catalog';
import { useServices } from '../services';
import { FailureMessage } from '../shell/FailureMessage';
import { toFileFailure, type PaneFailure } from '../shell/pane-failure';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  input: { display: 'none' },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** Reads a plan from the user's own file; nothing leaves the machine. */
export const PlanFile = ({
  onPlan,
}: {
  readonly onPlan: (catalog: Catalog) => void;
}): ReactElement => {
  const styles = useStyles();
  const { loadXlsx, words } = useServices();
  const input = useRef<HTMLInputElement>(null);
  const [failure, setFailure] = useState<PaneFailure | null>(null);

  const read = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const file = event.target.files?.[0];
    if (!file) return;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const catalog = catalogOfFile(bytes, await loadXlsx());
    if (input.current) input.current.value = '';
    if (!catalog.ok) return setFailure(toFileFailure(words, file.name, catalog.failure));
    setFailure(null);
    onPlan(catalog.value);
  };

  return (
    <div className={styles.root}>
      <input
        ref={input}
        className={styles.input}
        type="file"
        accept=".xlsx,.xlsm,.txt,.tsv,.json"
        aria-label={words.pane.form.openPlan}
        onChange={(event) => void read(event)}
      />
      <Button onClick={() => input.current?.click()}>{words.pane.form.openPlan}</Button>
      <Text size={200} className={styles.hint}>
        {words.pane.form.openPlanHint}
      </Text>
      {failure ? <FailureMessage failure={failure} /> : null}
    </div>
  );
};
