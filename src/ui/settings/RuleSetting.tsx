import { Field, Input, makeStyles, Switch, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Rule } from '../../core/rules/rule';
import { thresholdFault } from '../../core/profile/rule-settings';
import { THRESHOLDS } from '../../core/rules/registry';
import { useServices } from '../kit/services';
import { SeverityIcon } from '../findings/SeverityIcon';

const useStyles = makeStyles({
  root: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  figure: {
    paddingLeft: tokens.spacingHorizontalXXL,
    paddingRight: tokens.spacingHorizontalS,
    paddingBottom: tokens.spacingVerticalS,
  },
  number: { maxWidth: '120px' },
});

/** Settings while they are being changed; figures as they are typed. */
export interface SettingDraft {
  readonly off: ReadonlySet<string>;
  readonly figures: ReadonlyMap<string, string>;
}

interface Props {
  readonly rule: Rule;
  readonly draft: SettingDraft;
  readonly onChange: (draft: SettingDraft) => void;
}

/** One rule: whether it is used, and the figures it judges by. */
export const RuleSetting = ({ rule, draft, onChange }: Props): ReactElement => {
  const styles = useStyles();
  const { locale, words } = useServices();
  const { rules } = words.pane.findings;
  const name = rule.name[locale];
  const isOn = !draft.off.has(rule.id);
  const toggle = (on: boolean): void => {
    const off = new Set(draft.off);
    if (on) off.delete(rule.id);
    else off.add(rule.id);
    onChange({ ...draft, off });
  };
  const figures = THRESHOLDS.filter(({ id }) => id.startsWith(`${rule.id}.`));
  return (
    <li className={styles.root}>
      <div className={styles.line}>
        <SeverityIcon severity={rule.severity} />
        <Text size={200} className={styles.name} title={rule.id}>
          {name}
        </Text>
        <Switch
          checked={isOn}
          aria-label={rules.use(words.severity[rule.severity], name)}
          onChange={(_, data) => toggle(data.checked)}
        />
      </div>
      {isOn
        ? figures.map((threshold) => {
            const { id, min, max, step, unit, label } = threshold;
            const text = draft.figures.get(id) ?? '';
            const fault = text.trim() === '' || thresholdFault(threshold, Number(text));
            return (
              <Field
                key={id}
                className={styles.figure}
                size="small"
                label={label[locale]}
                {...(fault ? { validationMessage: rules.range(String(min), String(max)) } : {})}
              >
                <Input
                  className={styles.number}
                  type="number"
                  size="small"
                  min={min}
                  max={max}
                  step={step}
                  value={text}
                  contentAfter={unit[locale]}
                  onChange={(_, data) =>
                    onChange({ ...draft, figures: new Map(draft.figures).set(id, data.value) })
                  }
                />
              </Field>
            );
          })
        : null}
    </li>
  );
};
