import { makeStyles, Text } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { RULES } from '../../core/rules/registry';
import type { RuleGroup } from '../../core/rules/rule';
import { RULE_GROUP_NAMES } from '../../i18n/rule-groups';
import { useServices } from '../kit/services';
import { RuleSetting, type SettingDraft } from './RuleSetting';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

const GROUPS = Object.keys(RULE_GROUP_NAMES) as RuleGroup[];

interface Props {
  readonly draft: SettingDraft;
  readonly onChange: (draft: SettingDraft) => void;
}

/** Every rule with its settings, under the name of its group. */
export const RuleGroups = ({ draft, onChange }: Props): ReactElement => {
  const styles = useStyles();
  const { locale } = useServices();
  return (
    <>
      {GROUPS.map((group) => (
        <section key={group} aria-label={RULE_GROUP_NAMES[group][locale]}>
          <Text as="h3" weight="semibold" block>
            {RULE_GROUP_NAMES[group][locale]}
          </Text>
          <ul className={styles.list}>
            {RULES.filter((rule) => rule.group === group).map((rule) => (
              <RuleSetting key={rule.id} rule={rule} draft={draft} onChange={onChange} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
};
