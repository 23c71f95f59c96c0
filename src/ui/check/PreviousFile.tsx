import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { useServices } from '../kit/services';
import { fetchChunk } from '../kit/chunks';
import { FailureMessage } from '../kit/FailureMessage';
import { FileButton } from '../kit/FileButton';
import { toFileFailure, type PaneFailure } from '../kit/pane-failure';
import type { ChosenFiles } from '../kit/use-check';
import { attempt } from '../kit/mistakes';

const useStyles = makeStyles({
  root: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, minWidth: 0 },
  name: { flexGrow: 1, overflowWrap: 'anywhere' },
});

interface Props {
  readonly chosen: ChosenFiles;
  readonly onChoose: (chosen: ChosenFiles) => void;
}

/** Chooses last year's file to check against; it is read here and leaves the machine nowhere. */
export const PreviousFile = ({ chosen, onChoose }: Props): ReactElement => {
  const styles = useStyles();
  const { loadXlsx, words } = useServices();
  const { previous } = words.pane.findings;
  const [reading, setReading] = useState(false);
  const [failure, setFailure] = useState<PaneFailure | null>(null);

  const read = async (file: File): Promise<void> => {
    setReading(true);
    const formsIn = async () => {
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { formsOfFile } = await fetchChunk(() => import('../../app/recognise/read-forms'));
      return formsOfFile(bytes, await loadXlsx());
    };
    const forms = await formsIn().finally(() => setReading(false));
    if (!forms.ok) {
      return setFailure(
        forms.failure.kind === 'no-form'
          ? { sentence: `${file.name}: ${words.sheet.noForm}`, details: null }
          : toFileFailure(words, file.name, { kind: 'file', failure: forms.failure }),
      );
    }
    setFailure(null);
    onChoose({ previous: forms.value, previousName: file.name });
  };
  return (
    <>
      <div className={styles.root}>
        {chosen.previousName === undefined ? (
          <FileButton
            label={previous.choose}
            accept={['.xlsx', '.xlsm', '.txt', '.tsv']}
            look={{ size: 'small', appearance: 'subtle', disabled: reading }}
            onChoose={([file]) => file && attempt(() => read(file))}
          />
        ) : (
          <>
            <Text size={200} className={styles.name}>
              {previous.name(chosen.previousName)}
            </Text>
            <Button
              size="small"
              appearance="subtle"
              aria-label={previous.takeAway}
              title={previous.takeAway}
              onClick={() => onChoose({})}
            >
              ×
            </Button>
          </>
        )}
      </div>
      {failure ? <FailureMessage failure={failure} /> : null}
    </>
  );
};
