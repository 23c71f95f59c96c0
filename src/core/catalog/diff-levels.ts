import { sameWords, similarity } from '../text/text';
import { isNamed, type Catalog } from './catalog';

export type LevelName = 'policy' | 'direction' | 'project';

/** A level of the plan, told by its numbers: 1-2 and its name; a project has its direction's. */
export interface PlacedLevel {
  readonly level: LevelName;
  readonly place: string;
  readonly name: string;
  readonly aliases: readonly string[];
}

/** A level that differs between two catalogs. */
export interface LevelDiff {
  readonly kind: 'renamed' | 'moved' | 'added' | 'ended';
  readonly level: LevelName;
  readonly from: PlacedLevel | null;
  readonly to: PlacedLevel | null;
}

/** Names of projects that are this alike may be one name that was changed. */
const ALIKE = 0.6;

const levelsOf = (catalog: Catalog): readonly PlacedLevel[] =>
  catalog.policies.flatMap((policy) => [
    { ...named(policy), level: 'policy' as const, place: String(policy.number) },
    ...policy.directions.flatMap((direction) => {
      const place = `${policy.number}-${direction.number}`;
      return [
        { ...named(direction), level: 'direction' as const, place },
        ...direction.projects.map((project) => ({
          ...named(project),
          level: 'project' as const,
          place,
        })),
      ];
    }),
  ]);

const named = (level: { readonly name: string; readonly aliases: readonly string[] }) => ({
  name: level.name,
  aliases: level.aliases,
});

/** How a level of one catalog is found in the other, the surest first: policies and directions by number. */
const FITS: readonly ((from: PlacedLevel, to: PlacedLevel) => boolean)[] = [
  (from, to) => from.place === to.place && (from.level !== 'project' || isNamed(from.name, to)),
  (from, to) => isNamed(from.name, to),
  (from, to) => from.place === to.place && similarity(from.name, to.name) >= ALIKE,
];

const isSameName = (from: PlacedLevel, to: PlacedLevel): boolean =>
  isNamed(from.name, to) || from.aliases.some((alias) => sameWords(alias, to.name));

/** Policies, directions and projects that differ: in the order of `to`, then the ended ones. */
export const diffLevels = (from: Catalog, to: Catalog): readonly LevelDiff[] => {
  const [left, right] = [levelsOf(from), levelsOf(to)];
  const pairs = new Map<PlacedLevel, PlacedLevel>();
  const free = new Set(left);
  for (const fit of FITS) {
    for (const after of right) {
      if (pairs.has(after)) continue;
      const before = [...free].find((one) => one.level === after.level && fit(one, after));
      if (!before) continue;
      pairs.set(after, before);
      free.delete(before);
    }
  }
  const told = right.flatMap((after): readonly LevelDiff[] => {
    const before = pairs.get(after);
    const { level } = after;
    if (!before) return [{ kind: 'added', level, from: null, to: after }];
    if (!isSameName(before, after)) return [{ kind: 'renamed', level, from: before, to: after }];
    return before.place === after.place ? [] : [{ kind: 'moved', level, from: before, to: after }];
  });
  const ended = [...free].map((before): LevelDiff => ({
    kind: 'ended',
    level: before.level,
    from: before,
    to: null,
  }));
  return [...told, ...ended];
};
