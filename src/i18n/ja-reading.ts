import type { ReadTitle } from '../core/form/read/recognised';
import type { SheetCatalogFault } from '../core/form/read/catalog-of-sheet';

/** Words of telling how a sheet is read. */
export const jaReading = {
  name: 'このシートを読む',
  intro:
    'ほかの市の様式や、見出しの言葉が違うシートも、どの欄が何かを選べば、点検・記入・提出に使えます。シートの内容は変えません。',
  open: 'このシートを読む…',
  looking: 'シートを読んでいます…',
  nothing:
    'まだ読めません。上の言葉が何かを選んでください。項目の名前と、題名の年度（令和5年度）は、必ず要ります。',
  noTitles:
    '見出しや項目名になりそうな言葉がありません。表のあるシートを開いて、読み直してください。',
  own: 'Shinko の様式として読めています。選ぶことはありません。',
  notRead: (what: string) => `まだ読めないもの：${what}`,
  total: (sheets: number, items: number) => `${sheets}シート、${items}項目`,
  figures: (years: string, values: number, targets: number) =>
    `年度 ${years === '' ? 'なし' : years}、実績値 ${values}件、目標値 ${targets}件`,
  sheets: 'シートごとの読み取り',
  sheet: (name: string, kind: string, year: string, items: number) =>
    `${name}：${kind}、${year}、${items}項目`,
  titles: '何の欄かを選ぶ',
  clear: (count: number) => `分かっている見出し（${count}件）`,
  leave: '読まない',
  holds: {
    figures: '数値があります',
    words: '文字があります',
    nothing: '空です',
  } satisfies Readonly<Record<ReadTitle['holds'], string>>,
  unknown: '分かりません',
  guessed: '推定です',
  jump: (cell: string, title: string) => `${cell}「${title}」へ移動`,
  grades: '評価の順（よい方から、・で区切る）',
  scale: (choices: string, source: string) => `いまの読み取り：${choices}（${source}）`,
  noScale: '評価の段階は分かりません。',
  manner: '表の組み立て（見出しの行・項目の始まりなど）',
  header: '見出しの行',
  headerLines: '見出しの段数',
  headerNow: (row: number, lines: number) => `推定のまま（${row + 1}行目から${lines}段）`,
  noHeader: '推定のまま',
  headerRow: (row: number, texts: string) => `${row + 1}行目：${texts}`,
  lines: (count: number) => `${count}段`,
  begins: '項目の始まり',
  beginsNow: (title: string) => `推定のまま（「${title}」）`,
  beginsAt: (title: string) => `「${title}」が変わるところ`,
  rowWords: '行の言葉',
  notRated: '評価しなかったことを表す言葉（・で区切る）',
  notRatedNow: (words: string) => `いまの読み取り：${words}`,
  noNotRated: '― や中止などは、書かなくても分かります。',
  first: '最初の項目の読み取り',
  firstName: (number: string, name: string, departments: string) =>
    [number, name, departments === '' ? '' : `（${departments}）`].filter(Boolean).join(' '),
  firstYear: (year: string, parts: string) => `${year}：${parts}`,
  part: {
    target: (text: string) => `目標 ${text}`,
    value: (text: string) => `実績 ${text}`,
    grade: (text: string) => `評価 ${text}`,
  },
  keep: 'この読み方を残す',
  keeping: '読み方を残しています…',
  kept: '読み方をこのブックに残しました。点検・記入・提出は、この読み方で行います。',
  step: '読み方を残す',
  again: '読み直す',
  stop: 'やめる',
  faults: {
    'no-items': '項目が一つも読めていないので、残せません。',
    'no-plan-name':
      '計画の名前が分かりません。表の上に題名（○○計画 進行管理シート 令和5年度）を書いて、読み直してください。',
    'no-year':
      '年度が分かりません。表の上の題名に「令和5年度」のように書いて、読み直してください。',
  } satisfies Readonly<Record<SheetCatalogFault['kind'], string>>,
  notChecked: (what: string) =>
    `${what}を読み取れないので、点検していません。どの欄かを選んでください。`,
  unreadTitles: (titles: string) => `分からない見出し：${titles}。`,
  knownTitles: (titles: string) => `分かった見出し：${titles}。`,
  sayThem: '何の欄かを選ぶと、読めるようになります。',
};
