import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, useState, type ReactElement } from 'react';
import { lazyAgain } from '../kit/lazy-again';
import { attempt } from '../kit/mistakes';
import { useServices } from '../kit/services';
import type { Check, ChosenFiles } from '../kit/use-check';
import type { Journal } from '../kit/use-journal';
import { WorkProgress } from '../kit/WorkProgress';
import { PreviousFile } from './PreviousFile';

const RuleSettingsPanel = lazyAgain(
  async () => (await import('./RuleSettingsPanel')).RuleSettingsPanel,
);

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

interface Props {
  readonly check: Check;
  readonly journal: Journal;
  readonly onStatus: (status: string) => void;
}

/** What a check is made with: files to hold the workbook against, and the rules' settings. */
export const CheckOptions = ({ check, journal, onStatus }: Props): ReactElement => {
  const styles = useStyles();
  const { pane } = useServices().words;
  const [setting, setSetting] = useState(false);
  const choose = (chosen: ChosenFiles): Promise<void> => {
    check.setChosen(chosen);
    return check.start({ chosen });
  };
  return (
    <>
      <div className={styles.root}>
        <PreviousFile chosen={check.chosen} onChoose={(chosen) => attempt(() => choose(chosen))} />
        {setting ? null : (
          <Button size="small" appearance="subtle" onClick={() => setSetting(true)}>
            {pane.findings.rules.title}
          </Button>
        )}
      </div>
      {setting ? (
        <Suspense fallback={<WorkProgress label={pane.opening} share={null} />}>
          <RuleSettingsPanel
            journal={journal}
            onStatus={onStatus}
            onSaved={() => {
              setSetting(false);
              attempt(check.start);
            }}
            onClose={() => setSetting(false)}
          />
        </Suspense>
      ) : null}
    </>
  );
};
