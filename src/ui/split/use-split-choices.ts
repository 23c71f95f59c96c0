import { useMemo, useState } from 'react';
import type { DepartmentMap } from '../../core/split/departments';
import { comparable } from '../../core/text/text';

export interface SplitChoices {
  readonly map: DepartmentMap;
  /** Who a name such as 関係課 stands for in every item; nobody leaves the question open. */
  readonly nameAll: (name: string, departments: readonly string[]) => void;
  /** Who it stands for in one item; `null` goes back to the common answer. */
  readonly nameItem: (item: number, departments: readonly string[] | null) => void;
}

const withEntry = <K, V>(known: ReadonlyMap<K, V>, key: K, value: V | null): ReadonlyMap<K, V> => {
  const next = new Map(known);
  if (value === null) next.delete(key);
  else next.set(key, value);
  return next;
};

/** Who 関係課 are, as chosen while the pane is open. */
export const useSplitChoices = (): SplitChoices => {
  const [map, setMap] = useState<DepartmentMap>({ byName: new Map(), byItem: new Map() });
  return useMemo(
    () => ({
      map,
      nameAll: (name, departments) => {
        const answer = departments.length === 0 ? null : departments;
        setMap((known) => ({
          ...known,
          byName: withEntry(known.byName, comparable(name), answer),
        }));
      },
      nameItem: (item, departments) =>
        setMap((known) => ({ ...known, byItem: withEntry(known.byItem, item, departments) })),
    }),
    [map],
  );
};
