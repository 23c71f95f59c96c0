import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useServices } from '../kit/services';
import { PANELS } from './panels';

/** Leads to 使い方 from where a person begins. */
export const HelpButton = ({ onHelp }: { readonly onHelp: () => void }): ReactElement => {
  const { locale } = useServices();
  return (
    <Button size="small" appearance="subtle" onClick={onHelp}>
      {PANELS.find(({ id }) => id === 'help')!.name[locale]}
    </Button>
  );
};
