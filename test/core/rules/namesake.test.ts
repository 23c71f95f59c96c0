import type { Catalog, CatalogItem } from '../../../src/core/catalog/catalog';
import { DEFAULT_RULE_SETTINGS, type RuleSettings } from '../../../src/core/profile/rule-settings';
import { namesakeOf } from '../../../src/core/rules/namesake';
import type { BlockView, RuleContext } from '../../../src/core/rules/rule';

const item = (number: number, name: string, ...aliases: readonly string[]): CatalogItem =>
  ({ number, name, aliases }) as unknown as CatalogItem;

const WATCH = item(1, '高齢者の見守り訪問');
const MEALS = item(2, '配食サービスの提供', '食事の宅配');
const CLASSES = item(3, '健康づくり教室の開催');

/** Whose name a block of the first item bears. */
const namesake = (
  name: string,
  {
    own = WATCH,
    items = [WATCH, MEALS, CLASSES],
    settings = DEFAULT_RULE_SETTINGS,
  }: {
    own?: CatalogItem | null;
    items?: readonly CatalogItem[] | null;
    settings?: RuleSettings;
  } = {},
): unknown => {
  const view = { block: { name }, item: own } as unknown as BlockView;
  const catalog = items === null ? null : ({ items } as unknown as Catalog);
  const context = { catalog, settings } as unknown as RuleContext;
  return namesakeOf(view, context)?.number;
};

it.each([
  ['ほかの項目の名前', '配食サービスの提供', 2],
  ['ほかの項目の別の名前', '食事の宅配', 2],
  ['書き方の違うほかの項目の名前', '健康づくり教室の 開催', 3],
  ['ほかの項目に似た名前', '健康づくり教室の実施', 3],
  ['ほかの項目の別の名前に似た名前', '食事の宅配便', 2],
])('%sなら、その項目', (_, name, number) => {
  expect(namesake(name)).toBe(number);
});

it.each([
  ['自分の名前', '高齢者の見守り訪問'],
  ['書き方の違う自分の名前', '高齢者の　見守り訪問'],
  ['自分に似た名前', '高齢者の見守りの訪問'],
  ['どれにも似ない名前', '公園の草刈り'],
  ['空の名前', ''],
])('%sなら、どれでもない', (_, name) => {
  expect(namesake(name)).toBeUndefined();
});

it('自分の別の名前か、それに似た名前なら、どれでもない', () => {
  expect(namesake('食事の宅配', { own: MEALS })).toBeUndefined();
  expect(namesake('食事の宅配便', { own: MEALS })).toBeUndefined();
});

it('計画か番号の項目が分からなければ、言わない', () => {
  expect(namesake('配食サービスの提供', { own: null })).toBeUndefined();
  expect(namesake('配食サービスの提供', { items: null })).toBeUndefined();
});

it('同じ名前の項目が二つあれば、初めのもの', () => {
  const twins = [WATCH, item(7, '配食サービスの提供'), MEALS];
  expect(namesake('配食サービスの提供', { items: twins })).toBe(7);
});

it('似た項目がいくつかあれば、一番似たもの', () => {
  const items = [WATCH, item(8, '健康づくり講座の開催'), CLASSES];
  expect(namesake('健康づくり教室の開く', { items })).toBe(3);
});

it('自分にも似ていれば、ほかの項目の名前そのものでも、どれでもない', () => {
  const items = [WATCH, item(9, '高齢者の見守りの訪問')];
  expect(namesake('高齢者の見守りの訪問', { items })).toBeUndefined();
});

it('名前の近さの下限を下げても、自分を一番似た項目と言わない', () => {
  const settings = { ...DEFAULT_RULE_SETTINGS, thresholds: { 'item-unknown.likeness': 30 } };
  expect(namesake('高齢者の家を訪問', { settings })).toBeUndefined();
  expect(namesake('配食サービス用意', { settings })).toBe(2);
  expect(namesake('配食サービス用意')).toBeUndefined();
});
