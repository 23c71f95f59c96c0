import { useEffect } from 'react';
import type { WorkbookEvent } from '../../app/ports/workbook';
import { throwAside } from './throw-aside';
import { useServices } from './services';

/** Calls back on what happens in the open workbook; the listener must stay the same between renders. */
export const useWorkbookEvents = (listener: (event: WorkbookEvent) => void): void => {
  const { workbook } = useServices();
  useEffect(() => {
    let stop: (() => Promise<void>) | undefined;
    let gone = false;
    // An Excel that tells of nothing is no fault: what a person presses looks again by itself.
    workbook
      .watch(listener)
      .then((watching) => {
        if (!watching.ok) return;
        if (gone) return watching.value();
        stop = watching.value;
      })
      .catch(throwAside);
    return () => {
      gone = true;
      stop?.().catch(throwAside);
    };
  }, [workbook, listener]);
};
