import { useEffect, useRef } from 'react';
import { ownPlanOf } from '../../app/form/own-plan';
import { recogniseOpen } from '../../app/recognise/recognise-open';
import { attempt } from '../kit/mistakes';
import { useServices } from '../kit/services';
import type { FormOrderState } from './use-form-order';

/** Offers the plan that the open workbook holds, once it is read; a workbook that cannot be read now has none. */
export const useOwnPlan = (offer: FormOrderState['offerOwn']): void => {
  const { workbook, pause } = useServices();
  const told = useRef(offer);
  told.current = offer;
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    const look = async (): Promise<void> => {
      const snapshot = await workbook.read({ signal });
      if (!snapshot.ok || signal.aborted) return;
      const known = await recogniseOpen(workbook, snapshot.value, pause, { signal });
      if (known.ok && !signal.aborted) told.current(ownPlanOf(known.value));
    };
    attempt(look);
    return () => controller.abort();
  }, [workbook, pause]);
};
