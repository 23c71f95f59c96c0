import type { ItemNumber } from '../core/value/item-number';
/** Words of the pane's totals; fetched with its panel. */
export const jaTotalsPane = {
  title: '集計',
  reading: '集計しています…',
  items: (items: number, year: string) => `${year}の${items}項目。再掲は一度だけ数えます。`,
  group: '何ごとに数えるか',
  year: '年度',
  charts: (by: string) => `評価の数（${by}）`,
  notRated: '評価なし',
  bar: (group: string, grade: string, count: number) => `${group}：${grade} ${count}項目`,
  listOf: (group: string, grade: string) => `${group}、${grade}の項目`,
  item: (number: ItemNumber | null, name: string) =>
    number === null ? name : `No.${number} ${name}`,
  jump: (item: string) => `${item}のセルへ`,
  better: (count: number) => `前年度より上 ${count}`,
  worse: (count: number) => `前年度より下 ${count}`,
  betterTitle: '前年度より上がった項目',
  worseTitle: '前年度より下がった項目',
  compare: '昨年との比べ',
  noBefore: '前年度の評価がないので、比べるものはありません。',
  targets: (planned: number, reached: number) =>
    planned === 0
      ? '計画の数値のある項目はありません。'
      : `計画の数値のある${planned}項目のうち、達したもの ${reached}`,
  series: (count: number) => `数値の推移（${count}）`,
  noFigure: '―',
  make: '集計のシートを作る',
  makeHint:
    '図のある「集計」「数値の推移」「集計の元」を、ブックの終わりに加えます。後で元に戻せます。',
  making: 'シートを作っています…',
  made: (sheet: string) => `シート「${sheet}」を作りました。`,
  undo: (sheet: string) => `シート「${sheet}」を作る`,
  document: {
    title: '文書',
    kind: '文書の種類',
    kinds: {
      meeting: '会議資料',
      public: '公表用（備考なし）',
      structure: '事業の体系',
      plan: '年度別計画',
    },
    paper: '用紙',
    fields: { agenda: '議題（任意）', paperNumber: '資料番号（任意）', subtitle: '副題（任意）' },
    make: '文書のシートを作る',
    hint: '印刷の設定をしたシートを、ブックの終わりに加えます。Excel の印刷か PDF の保存で使えます。',
    making: '文書を作っています…',
    made: (sheet: string) => `シート「${sheet}」を作りました。`,
    undo: (sheet: string) => `シート「${sheet}」を作る`,
    noPlan: '計画の名前か年度を読み取れません。シートの表題を確かめてください。',
  },
  table: '数値の表',
  export: {
    intro: '実績値・単位・評価を、項目・年度・段ごとの表（オープンデータの形）にします。',
    save: (format: string) => `${format.toUpperCase()} で保存`,
    copy: (format: string) => `${format.toUpperCase()} をコピー`,
    working: '表を作っています…',
    saved: (name: string, rows: number) => `${name} を保存しました（${rows}行）。`,
    copied: (rows: number) => `${rows}行をコピーしました。貼り付けて使えます。`,
  },
};
