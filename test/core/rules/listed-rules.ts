import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RuleGroup } from '../../../src/core/rules/rule';

const DOCS = join(__dirname, '../../../docs');

/** A rule as docs/rules.md lists it. */
export interface ListedRule {
  readonly id: string;
  readonly group: RuleGroup;
  /** Of its page, from docs. */
  readonly link: string;
  readonly name: { readonly ja: string; readonly en: string };
  readonly severity: string;
  readonly needsCatalog: boolean;
}

/** Cells of a line of a table. */
const cellsOf = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());

/** Rows of the index, each under its group's heading. */
export const listedRules = (): readonly ListedRule[] => {
  const text = readFileSync(join(DOCS, 'rules.md'), 'utf8');
  return text.split(/^## /mu).flatMap((section) => {
    const group = /（([a-z]+)）/u.exec(section)?.[1] as RuleGroup;
    return [...section.matchAll(/^\| \[`([a-z-]+)`\]\(([^)]+)\).*$/gmu)].map(([line, id, link]) => {
      const [, ja, en, severity, catalog] = cellsOf(line);
      const name = { ja: ja!, en: en! };
      const needsCatalog = catalog === '○';
      return { id: id!, group, link: link!, name, severity: severity!, needsCatalog };
    });
  });
};

/** A figure that a rule judges by, as docs/data-formats.md lists it. */
interface ListedThreshold {
  readonly label: { readonly ja: string; readonly en: string };
  readonly unit: { readonly ja: string; readonly en: string };
  readonly standard: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

/** The figures of one rule, by their names. */
export const listedThresholds = (id: string): Readonly<Record<string, ListedThreshold>> => {
  const text = readFileSync(join(DOCS, 'data-formats.md'), 'utf8');
  const rows = [...text.matchAll(/^\| `([a-z-]+)\.([a-zA-Z]+)` .*$/gmu)].filter(
    ([, rule]) => rule === id,
  );
  const threshold = (line: string): ListedThreshold => {
    const [, ja, en, unit, unitEn, standard, range, step] = cellsOf(line);
    const [min, max] = range!.split('〜').map(Number);
    return {
      label: { ja: ja!, en: en! },
      unit: { ja: unit!, en: unitEn! },
      standard: Number(standard),
      min: min!,
      max: max!,
      step: Number(step),
    };
  };
  return Object.fromEntries(rows.map(([line, , name]) => [name!, threshold(line)]));
};
