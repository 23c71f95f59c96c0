import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Journal } from '../kit/use-journal';
import { RuleSettingsPanel } from './RuleSettingsPanel';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

interface Props {
  readonly journal: Journal;
  readonly onStatus: (status: string) => void;
  readonly onCheck: () => void;
}

/** 設定: the rules of the plan, which the secretariat sets. */
export const SettingsPanel = ({ journal, onStatus, onCheck }: Props): ReactElement => {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <RuleSettingsPanel journal={journal} onStatus={onStatus} onSaved={onCheck} />
    </div>
  );
};
