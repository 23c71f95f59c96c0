import { useEffect, useState, type ReactElement } from 'react';
import { onMistakes, type ToldMistake } from '../kit/mistakes';
import { MistakeMessage } from './MistakeMessage';

/** Mistakes that no panel catches: failed attempts, rejections, and what handlers of events throw. */
export const LooseMistake = ({ place }: { readonly place: string }): ReactElement | null => {
  const [told, setTold] = useState<ToldMistake | null>(null);
  useEffect(() => {
    const stop = onMistakes(setTold);
    const take = (mistake: unknown): void => setTold({ mistake, again: null });
    const onRejection = ({ reason }: PromiseRejectionEvent): void => take(reason);
    const onError = ({ error }: ErrorEvent): void => {
      // Without an error it is a notice of the browser, or of a script that is not ours.
      if (error) take(error);
    };
    window.addEventListener('unhandledrejection', onRejection);
    window.addEventListener('error', onError);
    return () => {
      stop();
      window.removeEventListener('unhandledrejection', onRejection);
      window.removeEventListener('error', onError);
    };
  }, []);
  if (!told) return null;
  const close = (): void => setTold(null);
  return (
    <MistakeMessage mistake={told.mistake} place={place} onAgain={told.again} onClose={close} />
  );
};
