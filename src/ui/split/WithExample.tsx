import { Checkbox } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { WorkbookSplit } from '../../app/split/split';
import { useServices } from '../kit/services';
import type { SplitChoices } from './use-split-choices';

interface Props {
  readonly dealt: Pick<WorkbookSplit, 'reference'>;
  readonly choices: Pick<SplitChoices, 'withExample' | 'setExample'>;
}

/** Asks whether the plan's 記載例 goes with each workbook; nothing where it has none. */
export const WithExample = ({ dealt, choices }: Props): ReactElement | null => {
  const { pane } = useServices().words.split;
  if (!dealt.reference.example) return null;
  return (
    <Checkbox
      label={pane.withExample}
      checked={choices.withExample}
      onChange={(_, data) => choices.setExample(data.checked === true)}
    />
  );
};
