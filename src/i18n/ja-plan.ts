import type { DiffField, ItemDiffKind } from '../core/catalog/diff-catalogs';
import type { TotalsBy } from '../core/summary/summary';
import type { LevelDiff, LevelName } from '../core/catalog/diff-levels';
import { jaRollover } from './ja-rollover';

/** Words of the plan itself: how it differs from another year's. */
export const jaPlan = {
  diff: {
    heading: (from: string, to: string) => `${from} → ${to}`,
    none: '違いはありません。',
    twoFiles: 'ファイルは、前のものと後のものの二つだけ指定してください。',
    kinds: {
      same: '同じ',
      renamed: '名前が変わった項目',
      moved: '事業が変わった項目',
      added: '新しい項目',
      ended: 'なくなった項目',
      changed: '内容が変わった項目',
    } satisfies Readonly<Record<ItemDiffKind, string>>,
    fields: {
      number: '番号',
      name: '取組項目',
      project: '事業',
      repeats: '再掲のある事業',
      departments: '担当課',
      lead: '主管課',
      description: '取組内容',
      indicator: '実績の指標',
      units: '単位',
      reviewFrom: '見直し',
      newFrom: '新規',
    } satisfies Readonly<Record<DiffField, string>>,
    levels: {
      policy: '基本方針',
      direction: '施策の方向',
      project: '事業',
    } satisfies Readonly<Record<LevelName, string>>,
    levelKinds: {
      renamed: '名前が変わった',
      moved: '移った',
      added: '新しい',
      ended: 'なくなった',
    } satisfies Readonly<Record<LevelDiff['kind'], string>>,
    levelsTitle: '階層',
    change: (field: string, from: string, to: string) => `${field}：${from} → ${to}`,
    blank: '（なし）',
    likely: '同じ項目と思われます。確かめてください',
    count: (title: string, count: number) => `${title}（${count}件）`,
    spellings: '表記だけの違い',
    notCompared: (fields: string) => `片方の資料にないため比べていないもの：${fields}`,
  },
  summary: {
    heading: (file: string, plan: string, year: string, items: number) =>
      `${file}: ${plan}（${year}）${items}項目の集計`,
    by: {
      all: '全体',
      policy: '基本方針ごと',
      direction: '施策の方向ごと',
      department: '担当課ごと',
    } satisfies Readonly<Record<TotalsBy, string>>,
    year: (year: string) => `■ ${year}`,
    row: (name: string, grades: string, notRated: number, up: number, down: number) =>
      `  ${name === '' ? '' : `${name}：`}${grades}${notRated > 0 ? `、評価なし ${notRated}` : ''}（前年度より上 ${up}・下 ${down}）`,
    targets: (having: number, reached: number) =>
      having === 0
        ? '計画の数値のある項目はありません。'
        : `計画の数値のある${having}項目のうち、達したもの ${reached}`,
    either: '-o と --format は、どちらか一つだけ指定してください。',
  },
  badCity: (text: string) =>
    `--city の「${text}」を読み取れません。「122327:白井市」のように、全国地方公共団体コードと名前を指定してください。`,
  rollover: jaRollover,
  badCityFolder: (code: string) =>
    `フォルダーの「city=${code}」は全国地方公共団体コードではありません。5桁か、検査数字を含む6桁にしてください。`,
  noPdf: (file: string) =>
    `${file}: PDF にする LibreOffice が見つからないか、動きません。-o で .xlsx に書き、Excel から PDF にしてください。`,
  noBooks: (folder: string) => `${folder}: フォルダーに .xlsx のブックがありません。`,
  folderNotEmpty: (folder: string) =>
    `${folder}: フォルダーが空ではありません。空のフォルダーか、新しい名前を指定してください。`,
  dataSet: {
    kept: (done: number, all: number, folder: string) =>
      `${all}冊のうち${done}冊分を ${folder} に控えました。同じ命令をもう一度動かすと、続きから始めます。`,
    goesOn: (done: number, all: number) =>
      `${all}冊のうち${done}冊は、前に済んでいます。続きから始めます。`,
    folderNeeded: (option: string, file: string) =>
      `${option} の「${file}」はファイルの名前です。-o がフォルダーのときは、フォルダーの名前を指定してください。`,
    onlyDataSet: '--resume は、--format parquet で -o にフォルダーを指定したときだけ使えます。',
  },
  targets: {
    twoFiles: 'ファイルは、シートと計画の本文の二つまで指定してください。',
    taken: (items: number, targets: number) =>
      `計画の本文から、${items}項目の計画の言葉と、計画の数値 ${targets}件を取り込みました。`,
    likely: (from: string, to: string) =>
      `「${from}」は「${to}」と同じ項目と思われますが、計画は移していません。同じなら --likely を付けてください。`,
    tookLikely: (from: string, to: string) => `「${from}」を「${to}」と同じ項目とみなしました。`,
    unmatched: (name: string) => `計画の本文の「${name}」に当たる項目がシートにありません。`,
  },
};
