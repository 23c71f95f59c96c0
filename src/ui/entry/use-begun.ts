import { useCallback, useEffect, useState } from 'react';
import { attempt } from '../kit/mistakes';

/** Whether beginning failed by our own mistake, and how to begin again. */
export interface Beginning {
  readonly isGivenUp: boolean;
  readonly begin: () => Promise<void>;
}

/** Begins by itself where nothing is read yet; after our own mistake a person says when to begin again. */
export const useBegun = (start: () => Promise<void>, isUnread: boolean): Beginning => {
  const [isGivenUp, setGivenUp] = useState(false);
  const begin = useCallback(async (): Promise<void> => {
    setGivenUp(false);
    await start().catch((mistake: unknown) => {
      setGivenUp(true);
      throw mistake;
    });
  }, [start]);
  useEffect(() => {
    if (isUnread && !isGivenUp) attempt(begin);
  }, [isUnread, isGivenUp, begin]);
  return { isGivenUp, begin };
};
