import type { ReactElement } from 'react';
import type { GivenFile } from '../../app/ports/command-engine';
import { FilePicker } from './FilePicker';
import { useWeb } from './web-services';

interface Props {
  readonly files: readonly GivenFile[];
  readonly onChange: (files: readonly GivenFile[]) => void;
}

/** The plan as a file of its own: a catalog (.json), or a book that it is taken off. Nobody has to choose one. */
export const PlanPicker = ({ files, onChange }: Props): ReactElement => {
  const { words } = useWeb();
  return <FilePicker label={words.planFile} kind="plan" files={files} onChange={onChange} />;
};
