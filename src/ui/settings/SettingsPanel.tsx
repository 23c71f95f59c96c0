import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Journal } from '../kit/use-journal';
import { PreferencesPart } from './PreferencesPart';
import { RuleSettingsPanel } from './RuleSettingsPanel';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

interface Props {
  readonly journal: Journal;
  readonly onStatus: (status: string) => void;
  readonly onCheck: () => void;
}

/** 設定: the rules of the plan, which the secretariat alone sets, and what a person likes. */
export const SettingsPanel = ({ journal, onStatus, onCheck }: Props): ReactElement => {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <PreferencesPart />
      <RuleSettingsPanel journal={journal} onStatus={onStatus} onSaved={onCheck} />
    </div>
  );
};
