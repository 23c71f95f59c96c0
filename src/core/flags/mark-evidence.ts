import type { ItemNumber } from '../value/item-number';
import { catalogPlaces, isNamed, type Catalog, type CatalogItem } from '../catalog/catalog';
import { isSampleText } from '../catalog/plan-texts';
import type { FiscalYear } from '../era/fiscal-year';
import { statesNewDefinition } from '../form/read/flags';
import type { ItemBlock } from '../form/read/recognised';
import { comparable, similarity } from '../text/text';
import { indicatorChanges, indicatorText, validTiers } from '../value/indicator';

/** A text of the plan that differs between the sheet and what it is compared with. */
export type WordField = 'name' | 'departments' | 'description' | 'indicator' | 'measures' | 'goal';

/** What changed in a text: the part that differs, with a few characters before and after. */
export interface ChangedWords {
  readonly field: WordField;
  readonly before: string;
  readonly after: string;
}

/** What speaks for an item carrying a mark. */
export interface MarkEvidence {
  readonly item: ItemNumber;
  /** The tiers' names before and from the year of the mark, where the indicator changes then. */
  readonly indicator: { readonly before: string; readonly after: string } | null;
  /** A sentence of the narrative that tells of a change, and whether it says that of the figure from that year. */
  readonly narrative: { readonly text: string; readonly isDefinition: boolean } | null;
  /** `null` where nothing was given to compare with; `unknown` where the item is not in it. */
  readonly words: readonly ChangedWords[] | 'unknown' | null;
}

const CONTEXT = 6;
const LONGEST = 60;

const shown = (letters: readonly string[], from: number, to: number): string => {
  const [start, end] = [Math.max(0, from - CONTEXT), Math.min(letters.length, to + CONTEXT)];
  const text = letters.slice(start, end);
  const cut = text.length > LONGEST ? [...text.slice(0, LONGEST), '…'] : text;
  return `${start > 0 ? '…' : ''}${cut.join('')}${end < letters.length && cut === text ? '…' : ''}`;
};

/** The part in which two texts differ, on both sides; `undefined` where they say the same but for spaces and width. */
export const changedPart = (
  before: string,
  after: string,
): { readonly before: string; readonly after: string } | undefined => {
  if (comparable(before) === comparable(after)) return undefined;
  const [left, right] = [before, after].map((text) => [...text.replace(/\s+/gu, '')]) as [
    string[],
    string[],
  ];
  const same = (a: string | undefined, b: string | undefined): boolean =>
    a !== undefined && b !== undefined && comparable(a) === comparable(b);
  let start = 0;
  while (same(left[start], right[start])) start += 1;
  let end = 0;
  const least = Math.min(left.length, right.length) - start;
  while (end < least && same(left.at(-1 - end), right.at(-1 - end))) end += 1;
  return {
    before: shown(left, start, left.length - end),
    after: shown(right, start, right.length - end),
  };
};

/** Where what is to be done in detail begins: a plan's own document has only what stands before it. */
const DETAIL = '【';
/** Planned figures, which change every year: (10か所), ・発行部数:2,300部. */
const PLANNED_FIGURES =
  /[(（](?=[^()（）]*[0-9０-９])[^()（）]*[)）]|・(?=[^・。]*[0-9０-９])[^・。]*/gu;

/** A text without the signs of its lists and line ends, wherever a print broke its lines. */
const bare = (text: string): string =>
  text.replace(/(^|[。\s])[・\s]+/gmu, '$1').replace(/(?<![。\s])[。\s]+$/gmu, '');

/** Two descriptions as far as both go, without their planned figures. */
const descriptions = (before: string, after: string): readonly [string, string] => {
  const isWhole = [before, after].every((text) => text.includes(DETAIL));
  const head = (text: string): string => {
    const at = isWhole ? -1 : text.indexOf(DETAIL);
    return (at > 0 ? text.slice(0, at) : text).replace(PLANNED_FIGURES, '');
  };
  return [head(before), head(after)];
};

/** Names that are this alike are one item, renamed (住宅確保給付金, 住居確保給付金). */
const SAME_ITEM = 0.6;

/** The other plan's item that a block is: of its name, else the most alike; numbers may be others there. */
const counterpart = (block: ItemBlock, plan: Catalog): CatalogItem | undefined => {
  const named = plan.items.find((item) => isNamed(block.name, item));
  if (named) return named;
  const likeness = (item: CatalogItem): number =>
    similarity(block.name, item.name) + (item.number === block.number ? 0.05 : 0);
  const [best] = [...plan.items].sort((left, right) => likeness(right) - likeness(left));
  return best && similarity(block.name, best.name) >= SAME_ITEM ? best : undefined;
};

const changedWords = (block: ItemBlock, plan: Catalog): MarkEvidence['words'] => {
  const item = counterpart(block, plan);
  if (!item) return 'unknown';
  const project = catalogPlaces(plan).find(({ entry }) => entry.item === item.number)?.project;
  const { heading, measures, description, departments } = block;
  const names = (list: readonly string[]): string => [...list].sort().join('、');
  const texts: readonly (readonly [WordField, string, string])[] = [
    ['name', item.name, block.name],
    ['departments', names(item.departments), names(departments)],
    ['description', ...descriptions(item.description, description.text)],
    ['indicator', indicatorText(item.indicator), measures[0]?.indicatorCell.text ?? ''],
    ['measures', project?.measures ?? '', heading.measures?.text ?? ''],
    ['goal', project?.goal ?? '', heading.goal?.text ?? ''],
  ];
  return texts.flatMap(([field, before, after]): readonly ChangedWords[] => {
    const isBlank = [before, after].some((text) => text.trim() === '' || isSampleText(text));
    const part = isBlank ? undefined : changedPart(bare(before), bare(after));
    return part ? [{ field, ...part }] : [];
  });
};

const CHANGE = /変更|見直|改め/u;

const sentenceOfChange = (narrative: string, from: FiscalYear): MarkEvidence['narrative'] => {
  const sentences = narrative.split(/(?<=。)|\n/u).map((sentence) => sentence.trim());
  const stating = sentences.find((sentence) => statesNewDefinition(sentence, from));
  const text = stating ?? sentences.find((sentence) => CHANGE.test(sentence));
  return text === undefined ? null : { text, isDefinition: stating !== undefined };
};

const namesIn = (block: ItemBlock, year: FiscalYear): string => {
  const indicator = block.measures[0]?.indicator;
  return indicator
    ? validTiers(indicator, year)
        .map(({ name }) => name)
        .join('、')
    : '';
};

/**
 * What speaks for an item carrying the mark of that year.
 *
 * @param plan the plan's own document, or last year's sheet as a plan
 */
export const markEvidence = (
  block: ItemBlock,
  from: FiscalYear,
  plan: Catalog | null,
): MarkEvidence => {
  const indicator = block.measures[0]?.indicator;
  const changes = indicator !== undefined && indicatorChanges(indicator).includes(from);
  return {
    item: block.number ?? 0,
    indicator: changes ? { before: namesIn(block, from - 1), after: namesIn(block, from) } : null,
    narrative: sentenceOfChange(block.narrative.text, from),
    words: plan ? changedWords(block, plan) : null,
  };
};

/** Fields that say what an item is: departments are renamed, and a project's texts are shared by its items. */
const TELLING: ReadonlySet<WordField> = new Set(['name', 'description', 'indicator']);

/**
 * The items whose own words changed, where they are no more than a question asks for; none where the words
 * tell too much, or an item is not in what was compared.
 */
export const itemsByWords = (
  evidence: readonly MarkEvidence[],
  count: number,
): readonly ItemNumber[] => {
  if (evidence.some(({ words }) => words === null || words === 'unknown')) return [];
  const changed = evidence.filter(
    ({ words }) => Array.isArray(words) && words.some(({ field }) => TELLING.has(field)),
  );
  return changed.length <= count ? changed.map(({ item }) => item) : [];
};
