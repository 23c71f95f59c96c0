import { Subtitle2, Text } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CheckedFinding } from '../../app/check/check';
import type { FindingActions } from '../findings/finding-actions';
import { SharedReason } from '../findings/SharedReason';
import { FindingList } from '../findings/FindingList';
import { EVERY_FINDING, groupFindings } from '../findings/group-findings';
import { useWalk } from '../findings/use-walk';
import { useServices } from '../kit/services';

interface Props {
  readonly title: string;
  readonly hint: string;
  readonly findings: readonly CheckedFinding[];
  readonly actions: FindingActions;
}

/** Findings that stand in the way, under a title; nothing where there are none. */
export const FindingsToSettle = ({
  title,
  hint,
  findings,
  actions,
}: Props): ReactElement | null => {
  const { locale } = useServices();
  const walk = useWalk(findings);
  if (findings.length === 0) return null;
  return (
    <section aria-label={title}>
      <Subtitle2 as="h2" block>
        {title}
      </Subtitle2>
      <Text size={200} block>
        {hint}
      </Text>
      <SharedReason findings={findings} actions={actions} />
      <FindingList
        groups={groupFindings(findings, EVERY_FINDING, locale)}
        walk={walk}
        actions={actions}
      />
    </section>
  );
};
