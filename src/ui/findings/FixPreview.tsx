import { Button, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { CellEdit } from '../../core/grid/edit';
import type { Fix } from '../../core/rules/rule';
import { useServices } from '../kit/services';
import { EditList } from './EditList';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  actions: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
});

interface Props {
  readonly fix: Fix;
  readonly busy: boolean;
  readonly onApply: (edits: readonly CellEdit[]) => void;
  readonly onClose: () => void;
}

/** What a fix would change; where there are several ways, the person chooses. */
export const FixPreview = ({ fix, busy, onApply, onClose }: Props): ReactElement => {
  const styles = useStyles();
  const { locale, words } = useServices();
  const [chosen, setChosen] = useState(0);
  const choice = fix.choices[chosen];
  const several = fix.choices.length > 1;
  return (
    <div className={styles.root} role="group" aria-label={words.pane.fix.preview}>
      {several ? (
        <>
          <Text weight="semibold">{words.pane.fix.choose}</Text>
          <RadioGroup
            aria-label={words.pane.fix.choose}
            value={String(chosen)}
            onChange={(_, data) => setChosen(Number(data.value))}
          >
            {fix.choices.map((option, index) => (
              <Radio key={option.label.ja} value={String(index)} label={option.label[locale]} />
            ))}
          </RadioGroup>
        </>
      ) : (
        <Text weight="semibold">{choice?.label[locale]}</Text>
      )}
      {choice ? <EditList edits={choice.edits} /> : null}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          size="small"
          disabled={busy || !choice}
          onClick={() => choice && onApply(choice.edits)}
        >
          {words.pane.fix.apply}
        </Button>
        <Button size="small" disabled={busy} onClick={onClose}>
          {words.pane.fix.keep}
        </Button>
      </div>
    </div>
  );
};
