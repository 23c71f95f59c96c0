import { SHIROI } from '../../profile/profile';
import { isNamed, type Catalog, type CatalogPolicy } from '../../catalog/catalog';
import type { FieldCell } from '../../form/read/recognised';
import { sameWords, similarity } from '../../text/text';
import { sheetRule, type RawFinding } from '../rule';
import type { FindingField } from '../../record/finding';

interface RenamedFacts {
  readonly level: string;
  readonly written: string;
  readonly expected: string;
  readonly [key: string]: string;
}

interface Named {
  readonly name: string;
  readonly aliases: readonly string[];
}

const { headings } = SHIROI;
const LEVELS = {
  policy: headings.policy.label,
  direction: headings.direction.label,
  project: headings.project.label,
} as const;

const compare = (
  level: keyof typeof LEVELS,
  cell: FieldCell & { readonly name: string },
  named: Named,
): RawFinding<RenamedFacts> | undefined => {
  if (sameWords(cell.name, named.name)) return undefined;
  const field: FindingField = level;
  return {
    at: cell,
    field,
    severity: isNamed(cell.name, named) ? 'info' : 'warning',
    facts: { level: LEVELS[level], written: cell.name, expected: named.name },
  };
};

/** A project so alike in name is the same one. */
const ALIKE = 0.6;

const findPolicy = (
  catalog: Catalog,
  number: number | null,
  name: string,
): CatalogPolicy | undefined =>
  catalog.policies.find((policy) => policy.number === number) ??
  catalog.policies.find((policy) => isNamed(name, policy));

/** A policy, direction or project is spelled unlike the plan; levels are matched by number. Source: R4 sheet, (3) 住民参加/市民参加. */
export const hierarchyRenamed = sheetRule<RenamedFacts>({
  id: 'hierarchy-renamed',
  name: { ja: '階層の名前が違う', en: 'level of the plan renamed' },
  group: 'structure',
  severity: 'warning',
  needsCatalog: true,
  sentences: {
    ja: ({ level, written, expected }) =>
      `${level}が「${written}」となっていますが、計画では「${expected}」です。計画の名前に合わせてください。`,
    en: ({ level, written, expected }) =>
      `${level} reads “${written}”, but the plan says “${expected}”. Use the plan’s name.`,
  },
  check(report, { sheet, catalog }) {
    if (!catalog) return;
    const seen = new Set<unknown>();
    for (const { policy, direction, project } of sheet.headings) {
      const knownPolicy = policy && findPolicy(catalog, policy.number, policy.name);
      const knownDirection =
        direction &&
        knownPolicy?.directions.find(
          (known) => known.number === direction.number || isNamed(direction.name, known),
        );
      const candidates = knownDirection?.projects ?? [];
      const knownProject =
        project &&
        (candidates.find((known) => isNamed(project.name, known)) ??
          (candidates.length === 1
            ? candidates[0]
            : candidates.find((known) => similarity(project.name, known.name) >= ALIKE)));
      const pairs = [
        policy && knownPolicy && !seen.has(policy) && compare('policy', policy, knownPolicy),
        direction &&
          knownDirection &&
          !seen.has(direction) &&
          compare('direction', direction, knownDirection),
        project && knownProject && compare('project', project, knownProject),
      ];
      seen.add(policy).add(direction);
      for (const finding of pairs) if (finding) report(finding);
    }
  },
});
