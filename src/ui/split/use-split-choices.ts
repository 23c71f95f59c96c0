import { useMemo, useState } from 'react';
import type { DepartmentMap } from '../../core/split/departments';

/** Who 関係課 are. */
export interface SplitChoices {
  readonly map: DepartmentMap;
  readonly keep: (map: DepartmentMap) => void;
}

/** Who 関係課 are, as chosen while the pane is open. */
export const useSplitChoices = (): SplitChoices => {
  const [map, keep] = useState<DepartmentMap>({ byName: new Map(), byItem: new Map() });
  return useMemo(() => ({ map, keep }), [map]);
};
