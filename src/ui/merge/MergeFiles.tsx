import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { FileButton } from '../kit/FileButton';
import { attempt } from '../kit/mistakes';
import { useServices } from '../kit/services';
import { WorkProgress } from '../kit/WorkProgress';
import { isIdle, type Merge } from './use-merge';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface Props {
  readonly merge: Merge;
  /** Whether what was gathered is merged; files chosen then begin anew. */
  readonly isOver: boolean;
  /** Called before chosen files are read. */
  readonly onChoose: () => void;
  readonly onStatus: (status: string) => void;
}

/** Chooses the departments' files, and shows how far reading them is. */
export const MergeFiles = ({ merge, isOver, onChoose, onStatus }: Props): ReactElement => {
  const styles = useStyles();
  const { merge: said } = useServices().words.pane;
  const { state } = merge;
  const choose = (files: readonly File[]): void => {
    onChoose();
    if (isOver) merge.startOver();
    attempt(() => merge.add(files));
  };
  if (state.kind === 'reading') {
    return (
      <WorkProgress
        label={said.reading(state.done, state.total)}
        share={state.done / state.total}
        onCancel={() => {
          merge.cancel();
          onStatus(state.before ? said.addCancelled : said.cancelled);
        }}
      />
    );
  }
  const isFirst = isIdle(state) || isOver;
  return (
    <div className={styles.root}>
      <FileButton
        label={isFirst ? said.chooseFiles : said.addFiles}
        accept={['.xlsx', '.xlsm', '.xls', '.txt', '.tsv']}
        multiple
        look={{ appearance: isFirst ? 'primary' : 'secondary' }}
        onChoose={choose}
      />
      <FileButton label={said.chooseFolder} accept="folder" onChoose={choose} />
      {isIdle(state) ? null : <Button onClick={merge.startOver}>{said.startOver}</Button>}
    </div>
  );
};
