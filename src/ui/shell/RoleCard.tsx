import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { Role } from '../../core/record/role';
import { useServices } from '../kit/services';
import { HelpButton } from './HelpButton';
import type { RoleState } from '../../app/sessions/role-session';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  steps: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  choice: { justifyContent: 'flex-start', textAlign: 'left' },
  hint: { color: tokens.colorNeutralForeground2 },
});

interface Props extends RoleState {
  readonly onChoose: (role: Role) => void;
  readonly onHelp: () => void;
}

/** First steps: asks once whose work it is, then says in three lines how it goes. */
export const RoleCard = ({ role, isAsked, onChoose, onHelp }: Props): ReactElement | null => {
  const styles = useStyles();
  const { shell } = useServices().words.pane;
  const [chosen, setChosen] = useState<Role | null>(null);
  const { firstSteps, roleHint } = shell;
  if (isAsked) {
    return (
      <div className={styles.root} role="group" aria-label={shell.roleQuestion}>
        <Text weight="semibold">{shell.roleQuestion}</Text>
        {(['department', 'secretariat'] as const).map((one) => (
          <div key={one}>
            <Button
              className={styles.choice}
              onClick={() => {
                setChosen(one);
                onChoose(one);
              }}
            >
              {shell.role[one]}
            </Button>
            <Text size={200} block className={styles.hint}>
              {roleHint[one]}
            </Text>
          </div>
        ))}
      </div>
    );
  }
  if (chosen === null || role !== chosen) return null;
  return (
    <div className={styles.root} role="group" aria-label={firstSteps.title(shell.role[chosen])}>
      <Text weight="semibold">{firstSteps.title(shell.role[chosen])}</Text>
      <ol className={styles.steps}>
        {firstSteps[chosen].map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <div className={styles.actions}>
        <Button size="small" onClick={() => setChosen(null)}>
          {firstSteps.close}
        </Button>
        <HelpButton onHelp={onHelp} />
      </div>
    </div>
  );
};
