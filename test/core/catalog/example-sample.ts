import type { PlanExample } from '../../../src/core/catalog/catalog';

/** A 記載例 of the sample plan. */
export const EXAMPLE: PlanExample = {
  headings: [
    { word: '事業', text: '記載例の事業' },
    { word: '主な取り組み', text: '・一つ目のこと ・二つ目のこと' },
  ],
  years: [2018, 2019, 2020],
  items: [{ name: '記載例の取組(記載例課)', texts: ['初めの内容', '次の内容', '終わりの内容'] }],
  notes: [
    { words: '担当課', text: '取組を受け持つ課を書く。' },
    { words: '主な取り組み、取組項目', text: '前の計画で残ったことも書く。' },
  ],
};
