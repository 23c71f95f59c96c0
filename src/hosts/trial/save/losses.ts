import { strFromU8, unzipSync } from 'fflate';

interface Loss {
  /** Parts whose presence, or whose text where `text` is given, tells of it. */
  readonly part: RegExp;
  readonly text?: RegExp;
  readonly words: string;
}

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/iu;
const WORKBOOK = /^xl\/workbook\.xml$/iu;
const STRINGS = /^xl\/sharedStrings\.xml$/iu;

/** What a workbook blueprint cannot hold and the writer therefore leaves out, as the person would call it. */
const LOSSES: readonly Loss[] = [
  { part: /^xl\/charts\//iu, words: 'グラフ' },
  { part: /^xl\/chartsheets\//iu, words: 'グラフだけのシート' },
  { part: /^xl\/(?:media\/|drawings\/(?!vmlDrawing)[^/]+\.xml)/iu, words: '図形・画像' },
  { part: /^xl\/diagrams\//iu, words: 'SmartArt' },
  { part: /^xl\/(?:pivotTables|pivotCache)\//iu, words: 'ピボットテーブル' },
  { part: /^xl\/(?:slicers|slicerCaches|timelines|timelineCaches)\//iu, words: 'スライサー' },
  { part: /^xl\/tables\//iu, words: 'テーブルの設定' },
  { part: /^xl\/threadedComments\//iu, words: 'スレッド形式のコメントの返信' },
  { part: /^xl\/(?:connections\.xml|queryTables\/)/iu, words: '外部データとの接続' },
  { part: /^xl\/externalLinks\//iu, words: 'ほかのブックへのリンク' },
  {
    part: /^xl\/(?:embeddings|activeX|ctrlProps)\//iu,
    words: '埋め込みオブジェクト・コントロール',
  },
  { part: /^xl\/vbaProject\.bin$/iu, words: 'マクロ' },
  { part: /^customXml\//iu, words: 'カスタム XML' },
  { part: /^(?:customUI\/|xl\/webextensions\/)/iu, words: 'リボンやアドインの設定' },
  { part: /^xl\/richData\//iu, words: 'セル内の画像・データ型' },
  { part: STRINGS, text: /<(?:\w+:)?rPh[\s>]/u, words: 'ふりがな' },
  { part: STRINGS, text: /<(?:\w+:)?r>/u, words: 'セルの中の一部の文字だけの書式' },
  { part: SHEET, text: /<(?:\w+:)?hyperlink[\s>]/u, words: 'ハイパーリンク' },
  { part: SHEET, text: /<(?:\w+:)?autoFilter[\s>]/u, words: 'フィルター' },
  { part: SHEET, text: /\soutlineLevel="[1-9]/u, words: '行や列のグループ' },
  {
    part: SHEET,
    text: /<(?:\w+:)?(?:dataBar|colorScale|iconSet)[\s>]/u,
    words: 'データバー・カラースケール・アイコン',
  },
  { part: SHEET, text: /<(?:\w+:)?f\s[^>]*t="array"/u, words: '配列数式' },
  {
    part: SHEET,
    text: /<(?:\w+:)?sheetProtection\s[^>]*(?:password|hashValue)=/u,
    words: 'シートの保護のパスワード',
  },
  { part: WORKBOOK, text: /<(?:\w+:)?definedName\s[^>]*name="(?!_xlnm\.)/u, words: '名前の定義' },
  { part: WORKBOOK, text: /<(?:\w+:)?workbookProtection\s[^>]*="/u, words: 'ブックの保護' },
];

/** What would be lost of a file if it were written anew, in words for the person; empty where nothing is. */
export const lossesOf = (bytes: Uint8Array): readonly string[] => {
  const names: string[] = [];
  const texts = unzipSync(bytes, {
    filter: ({ name }) => {
      names.push(name);
      return LOSSES.some(({ part, text }) => text && part.test(name));
    },
  });
  const read = new Map(Object.entries(texts).map(([name, data]) => [name, strFromU8(data)]));
  return LOSSES.filter(({ part, text }) =>
    names.some((name) => part.test(name) && (!text || text.test(read.get(name) ?? ''))),
  ).map(({ words }) => words);
};
