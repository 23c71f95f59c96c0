import { useEffect } from 'react';
import { throwAside } from './throw-aside';

/**
 * Looks whenever a person turns to the pane, so that it shows the sheet as it is, whatever Excel forgot
 * to tell. The work must stay the same between renders.
 */
export const useTurnedTo = (look: () => Promise<void>): void => {
  useEffect(() => {
    const listen = (): void => void look().catch(throwAside);
    window.addEventListener('focus', listen);
    return () => window.removeEventListener('focus', listen);
  }, [look]);
};
