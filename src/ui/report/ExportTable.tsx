import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { exportWorkbook } from '../../app/export/export-workbook';
import { notCopiedSentence } from '../../i18n/not-copied';
import { totalsPaneWords } from '../../i18n/totals-words';
import { copyTable } from '../kit/copy-table';
import { FailureMessage } from '../kit/FailureMessage';
import { attempt } from '../kit/mistakes';
import { toPaneFailure, type PaneFailure } from '../kit/pane-failure';
import { useServices } from '../kit/services';
import type { Check } from '../kit/use-check';
import { WorkProgress } from '../kit/WorkProgress';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly check: Pick<Check, 'chosen'>;
  readonly onStatus: (status: string) => void;
}

/** The figures as a table that a machine can read. */
export const ExportTable = ({ check, onStatus }: Props): ReactElement => {
  const styles = useStyles();
  const { workbook, words, locale, saveFile, pause } = useServices();
  const { export: said } = totalsPaneWords(locale);
  const [stop, setStop] = useState<AbortController | null>(null);
  const [failure, setFailure] = useState<PaneFailure | null>(null);
  const write = async (format: 'csv' | 'json', to: 'file' | 'clipboard'): Promise<void> => {
    const controller = new AbortController();
    setStop(controller);
    setFailure(null);
    const { signal } = controller;
    const table = await exportWorkbook(workbook, check.chosen, format, pause, { signal }).finally(
      () => setStop(null),
    );
    if (!table.ok) {
      return table.failure.kind === 'cancelled'
        ? undefined
        : setFailure(toPaneFailure(words, table.failure));
    }
    const { name, text, rows } = table.value;
    if (to === 'file') saveFile?.(name, new TextEncoder().encode(text));
    else if (!(await copyTable({ html: '', text }))) {
      return setFailure({ sentence: notCopiedSentence(locale), details: null });
    }
    onStatus(to === 'file' ? said.saved(name, rows) : said.copied(rows));
  };
  return (
    <div className={styles.root}>
      <Text>{said.intro}</Text>
      {failure ? <FailureMessage failure={failure} /> : null}
      {stop ? (
        <WorkProgress label={said.working} share={null} onCancel={() => stop.abort()} />
      ) : (
        <div className={styles.actions}>
          {(['csv', 'json'] as const).map((format) => (
            <Button
              key={format}
              onClick={() => attempt(() => write(format, saveFile ? 'file' : 'clipboard'))}
            >
              {saveFile ? said.save(format) : said.copy(format)}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
};
