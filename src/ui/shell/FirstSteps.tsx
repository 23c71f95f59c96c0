import { Suspense, useState, type ReactElement } from 'react';
import type { RoleState } from '../../app/sessions/role-session';
import type { Role } from '../../core/record/role';
import { lazyAgain } from '../kit/lazy-again';
import { ErrorBoundary } from './ErrorBoundary';
import type { FormStart } from './use-shown-panel';

// Most workbooks need neither.
const RoleCard = lazyAgain(async () => (await import('./RoleCard')).RoleCard);
const EmptyCard = lazyAgain(async () => (await import('./EmptyCard')).EmptyCard);

interface Props extends RoleState {
  readonly onChoose: (role: Role) => void;
  /** Whether the workbook holds no form, and none is being made. */
  readonly isEmpty: boolean;
  readonly onForm: (start: FormStart) => void;
  readonly onHelp: () => void;
}

/** Where a person begins: whose work it is, and the ways into an empty workbook. */
export const FirstSteps = (props: Props): ReactElement | null => {
  const { role, isAsked, isEmpty, onChoose, onForm, onHelp } = props;
  const [wasAsked, setWasAsked] = useState(false);
  if (isAsked && !wasAsked) setWasAsked(true);
  const isCardShown = isEmpty && !isAsked;
  if (!wasAsked && !isCardShown) return null;
  return (
    <ErrorBoundary place="first">
      <Suspense fallback={null}>
        {wasAsked ? (
          <RoleCard role={role} isAsked={isAsked} onChoose={onChoose} onHelp={onHelp} />
        ) : null}
        {isCardShown ? (
          <EmptyCard
            onMakeForm={() => onForm('plan')}
            onFromFile={() => onForm('file')}
            onReadSheet={() => onForm('sheet')}
            onHelp={onHelp}
          />
        ) : null}
      </Suspense>
    </ErrorBoundary>
  );
};
