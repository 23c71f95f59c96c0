import type {
  CatalogDiff,
  FieldChange,
  ItemDiff,
  ItemDiffKind,
} from '../core/catalog/diff-catalogs';
import type { LevelDiff } from '../core/catalog/diff-levels';
import type { Words } from './ja';
import type { jaPlan } from './ja-plan';
import { briefLine } from '../core/text/text';

type DiffWords = (typeof jaPlan)['diff'];

const ORDER: readonly ItemDiffKind[] = ['renamed', 'moved', 'added', 'ended', 'changed'];
const LONGEST = 60;

/** A text on one line, in brief. */
const brief = (text: string, blank: string): string => briefLine(text, LONGEST) || blank;

const changeLine = (diff: DiffWords, { field, from, to }: FieldChange): string =>
  `    ${diff.change(diff.fields[field], brief(from, diff.blank), brief(to, diff.blank))}`;

const itemLines = (
  diff: DiffWords,
  { from, to, certainty, changes }: ItemDiff,
): readonly string[] => {
  const item = (to ?? from)!;
  const likely = certainty === 'likely' ? ` — ${diff.likely}` : '';
  return [
    `  No.${item.number} ${item.name}${likely}`,
    ...changes.map((change) => changeLine(diff, change)),
  ];
};

const levelLine = (diff: DiffWords, { kind, level, from, to }: LevelDiff): string => {
  const { place } = (to ?? from)!;
  const names = from && to ? `${from.name} → ${to.name}` : (to ?? from)!.name;
  return `  ${diff.levels[level]} ${place} ${diff.levelKinds[kind]}: ${names}`;
};

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length > 0 ? ['', title, ...lines] : [];

/** What differs between two plans, as lines under headings. */
export const diffText = (
  { listed }: Pick<Words, 'listed'>,
  diff: DiffWords,
  { items, levels, notCompared }: CatalogDiff,
): string => {
  const byKind = ORDER.flatMap((kind) => {
    const own = items.filter((item) => item.kind === kind);
    return section(
      diff.count(diff.kinds[kind], own.length),
      own.flatMap((item) => itemLines(diff, item)),
    );
  });
  const spelt = items.filter(({ spellings }) => spellings.length > 0);
  const lines = [
    ...byKind,
    ...section(
      diff.count(diff.levelsTitle, levels.length),
      levels.map((level) => levelLine(diff, level)),
    ),
    ...section(
      diff.count(diff.spellings, spelt.length),
      spelt.flatMap((item) =>
        itemLines(diff, { ...item, changes: item.spellings, certainty: 'sure' }),
      ),
    ),
  ];
  const fields = listed(notCompared.map((field) => diff.fields[field]));
  const told = lines.length > 0 ? lines : ['', diff.none];
  return [...told, ...(fields === '' ? [] : ['', diff.notCompared(fields)])].join('\n');
};
