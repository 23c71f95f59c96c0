import { useEffect, useState } from 'react';
import { useServices } from '../kit/services';

/** Names are kept on this machine, whatever the workbook. */
const ANY_WORKBOOK = 'this-machine';

/** Who submits: optional, and remembered on this machine. */
export const useSubmitter = (): {
  readonly name: string;
  readonly setName: (name: string) => void;
  readonly remember: () => void;
} => {
  const { store } = useServices();
  const [name, setName] = useState('');
  useEffect(() => {
    let gone = false;
    void store.get(ANY_WORKBOOK, 'submitter').then((kept) => {
      if (!gone && kept.ok && kept.value !== null) setName((typed) => typed || (kept.value ?? ''));
    });
    return () => {
      gone = true;
    };
  }, [store]);
  const remember = (): void => {
    // A machine that keeps nothing asks again next time; that is all.
    void store.put(ANY_WORKBOOK, 'submitter', name.trim());
  };
  return { name, setName, remember };
};
