import { useEffect, useState } from 'react';
import { THIS_MACHINE } from '../../app/ports/pane-store';
import { throwAside } from '../kit/throw-aside';
import { useServices } from '../kit/services';

/** Who submits: optional. */
export interface Submitter {
  readonly name: string;
  readonly setName: (name: string) => void;
  /** Keeps the name on this machine. */
  readonly remember: () => void;
}

/** Follows who submits, as remembered on this machine. */
export const useSubmitter = (): Submitter => {
  const { store } = useServices();
  const [name, setName] = useState('');
  useEffect(() => {
    let gone = false;
    store
      .get(THIS_MACHINE, 'submitter')
      .then((kept) => {
        if (!gone && kept.ok && kept.value !== null)
          setName((typed) => typed || (kept.value ?? ''));
      })
      .catch(throwAside);
    return () => {
      gone = true;
    };
  }, [store]);
  const remember = (): void => {
    // A machine that keeps nothing asks again next time; that is all.
    store.put(THIS_MACHINE, 'submitter', name.trim()).catch(throwAside);
  };
  return { name, setName, remember };
};
