import type { ReactElement } from 'react';
import { attempt } from '../kit/mistakes';
import type { Check, ChosenFiles } from '../kit/use-check';
import { PreviousFile } from './PreviousFile';

interface Props {
  readonly check: Check;
}

/** What a check is made with: a file to hold the workbook against. */
export const CheckOptions = ({ check }: Props): ReactElement => {
  const choose = (chosen: ChosenFiles): Promise<void> => {
    check.setChosen(chosen);
    return check.start({ chosen });
  };
  return (
    <PreviousFile chosen={check.chosen} onChoose={(chosen) => attempt(() => choose(chosen))} />
  );
};
