import { useMemo, useState } from 'react';
import type { DepartmentMap } from '../../core/split/departments';

/** Who 関係課 are, and whether sample sentences may be handed out. */
export interface SplitChoices {
  readonly map: DepartmentMap;
  readonly keep: (map: DepartmentMap) => void;
  readonly allowsSamples: boolean;
  readonly allowSamples: () => void;
}

/** What was answered while the pane is open. */
export const useSplitChoices = (): SplitChoices => {
  const [map, keep] = useState<DepartmentMap>({ byName: new Map(), byItem: new Map() });
  const [allowsSamples, setAllowed] = useState(false);
  return useMemo(
    () => ({ map, keep, allowsSamples, allowSamples: () => setAllowed(true) }),
    [map, allowsSamples],
  );
};
