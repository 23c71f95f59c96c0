import { diffJson } from '../../../app/compare/diff-json';
import {
  diffCatalogs,
  type CatalogDiff,
  type FieldChange,
  type ItemDiff,
  type ItemDiffKind,
} from '../../../core/catalog/diff-catalogs';
import type { LevelDiff } from '../../../core/catalog/diff-levels';
import type { CommandWords } from '../../../i18n';
import { choiceOption, EXIT, twoFiles, type Call, type ExitStatus } from '../call';
import { readCatalog } from '../files';

const ORDER: readonly ItemDiffKind[] = ['renamed', 'moved', 'added', 'ended', 'changed'];
const LONGEST = 60;

/** A text on one line, in brief. */
const brief = (text: string, blank: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim();
  if (line === '') return blank;
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
};

const changeLine = ({ plan: { diff } }: CommandWords, { field, from, to }: FieldChange): string =>
  `    ${diff.change(diff.fields[field], brief(from, diff.blank), brief(to, diff.blank))}`;

const itemLines = (
  words: CommandWords,
  { from, to, certainty, changes }: ItemDiff,
): readonly string[] => {
  const item = (to ?? from)!;
  const likely = certainty === 'likely' ? ` — ${words.plan.diff.likely}` : '';
  return [
    `  No.${item.number} ${item.name}${likely}`,
    ...changes.map((change) => changeLine(words, change)),
  ];
};

const levelLine = (
  { plan: { diff } }: CommandWords,
  { kind, level, from, to }: LevelDiff,
): string => {
  const { place } = (to ?? from)!;
  const names = from && to ? `${from.name} → ${to.name}` : (to ?? from)!.name;
  return `  ${diff.levels[level]} ${place} ${diff.levelKinds[kind]}: ${names}`;
};

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length > 0 ? ['', title, ...lines] : [];

const diffText = (words: CommandWords, { items, levels, notCompared }: CatalogDiff): string => {
  const { diff } = words.plan;
  const byKind = ORDER.flatMap((kind) => {
    const own = items.filter((item) => item.kind === kind);
    return section(
      diff.count(diff.kinds[kind], own.length),
      own.flatMap((item) => itemLines(words, item)),
    );
  });
  const spelt = items.filter(({ spellings }) => spellings.length > 0);
  const lines = [
    ...byKind,
    ...section(
      diff.count(diff.levelsTitle, levels.length),
      levels.map((level) => levelLine(words, level)),
    ),
    ...section(
      diff.count(diff.spellings, spelt.length),
      spelt.flatMap((item) =>
        itemLines(words, { ...item, changes: item.spellings, certainty: 'sure' }),
      ),
    ),
  ];
  const fields = notCompared.map((field) => diff.fields[field]).join('、');
  const told = lines.length > 0 ? lines : ['', diff.none];
  return [...told, ...(fields === '' ? [] : ['', diff.notCompared(fields)])].join('\n');
};

/** `shinko diff OLD NEW`: what differs between two catalogs, sheets or workbooks of a plan. */
export const runDiff = (call: Call): ExitStatus => {
  const { words, streams } = call;
  const format = choiceOption(call, 'format', ['text', 'json'], 'text');
  const [from, to] = twoFiles(call);
  const diff = diffCatalogs(readCatalog(call, from), readCatalog(call, to));
  streams.out(
    format === 'json'
      ? `${JSON.stringify(diffJson(diff), null, 2)}\n`
      : `${words.plan.diff.heading(from, to)}\n${diffText(words, diff)}\n`,
  );
  return EXIT.done;
};
