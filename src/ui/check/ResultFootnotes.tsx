import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CheckReport } from '../../app/check/check';
import { ruleTitle } from '../../core/rules/registry';
import { useServices } from '../kit/services';

const useStyles = makeStyles({
  note: { color: tokens.colorNeutralForeground3 },
});

/** What is not kept, and what was not checked. */
export const ResultFootnotes = ({ report }: { readonly report: CheckReport }): ReactElement => {
  const styles = useStyles();
  const { locale, words } = useServices();
  const { check, findings } = words.pane;
  return (
    <>
      {report.workbook === null ? (
        <Text size={200} className={styles.note}>
          {findings.saved.noIdentity}
        </Text>
      ) : null}
      {report.skippedRules.length > 0 ? (
        <Text size={200} className={styles.note}>
          {check.skipped(words.listed(report.skippedRules.map((id) => ruleTitle(id, locale))))}
        </Text>
      ) : null}
    </>
  );
};
