import { useCallback, useEffect, useState } from 'react';
import { attempt } from './mistakes';

/** Whether what was begun has ended and nothing is known all the same, and how to begin again. */
export interface Beginning {
  readonly isGivenUp: boolean;
  readonly begin: () => Promise<void>;
}

/** Begins once by itself where nothing is read yet; after our own mistake or a cancel a person says when to begin again. */
export const useBegun = (start: () => Promise<void>, isUnread: boolean): Beginning => {
  const [isGivenUp, setGivenUp] = useState(false);
  const begin = useCallback(async (): Promise<void> => {
    setGivenUp(false);
    await start().finally(() => setGivenUp(true));
  }, [start]);
  useEffect(() => {
    if (isUnread && !isGivenUp) attempt(begin);
  }, [isUnread, isGivenUp, begin]);
  return { isGivenUp, begin };
};
