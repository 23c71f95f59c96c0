import type { HeadingRole, RowKind } from '../core/profile/heading-role';
import type { FormKind } from '../core/profile/form-profile';
import type { NotRead } from '../core/form/read/not-read';
import type { ScaleSource } from '../core/profile/grade-scale';

/** Words about how a sheet was read. */
export const jaProfile = {
  roles: {
    number: '番号',
    name: '取組項目',
    level: '施策の階層',
    departments: '担当課',
    description: '取組内容',
    indicator: '指標',
    unit: '単位',
    year: '年度',
    kind: '行の種類（目標・実績など）',
    baseline: '基準値',
    target: '目標値',
    value: '実績値',
    rate: '達成率',
    difference: '差',
    figures: '年度ごとの数値',
    progress: '進捗状況',
    grade: '評価',
    narrative: '成果・実施内容',
    further: 'そのほかの文章',
    remarks: '備考',
  } satisfies Readonly<Record<HeadingRole, string>>,
  kinds: {
    'years-below': '年度が項目の下に並ぶ表',
    table: '表',
    cards: '項目ごとのカード',
  } satisfies Readonly<Record<FormKind, string>>,
  notRead: { year: '年度', value: '実績値', grade: '評価' } satisfies Readonly<
    Record<NotRead, string>
  >,
  sources: {
    profile: '様式の決まり',
    legend: '凡例から',
    choices: 'ドロップダウンから',
    values: '書かれている評価から',
  } satisfies Readonly<Record<ScaleSource, string>>,
  sheet: (name: string, kind: string, year: string, items: number) =>
    `シート「${name}」：${kind}、${year}、${items}項目`,
  noYear: '年度は不明',
  figures: (years: string, values: number, targets: number) =>
    `  年度 ${years}、実績値 ${values}件、目標値 ${targets}件`,
  title: (cell: string, text: string, role: string, sure: boolean) =>
    `  ${cell}「${text}」→ ${role}${sure ? '' : '（推定）'}`,
  rowKinds: {
    target: '目標の行',
    value: '実績の行',
    rate: '達成率の行',
    difference: '差の行',
    baseline: '基準値の行',
  } satisfies Readonly<Record<RowKind, string>>,
  rowWord: (cell: string, text: string, kind: string) => `  ${cell}「${text}」→ ${kind}`,
  unknown: (cell: string, text: string) => `  ${cell}「${text}」→ 分かりません`,
  scale: (choices: string, source: string) => `  評価 ${choices}（${source}）`,
  noScale: '  評価の段階は分かりません',
  levels: (names: string) => `  階層 ${names}`,
  nothing: (file: string, titles: string) =>
    `${file}: 進行管理シートとして読めませんでした。${titles === '' ? '見出しや項目名に分かる言葉がありません。' : `分かった見出し：${titles}。ほかの見出しの意味は --profile で教えられます。`}`,
  notChecked: (what: string, titles: string) =>
    `点検できなかったもの：${what}。${titles === '' ? '' : `見出し「${titles}」が何か分かりません。`}shinko profile で読み取りを確かめ、--profile で教えてください。`,
  refused: (file: string, what: string) =>
    `${file}: ${what}を読み取れないので、進めません。shinko profile で読み取りを確かめ、--profile で教えてください。`,
  noRows: (file: string) =>
    `${file}: 書き出せる年度や数値がありません。shinko profile で読み取りを確かめ、--profile で教えてください。`,
  noFigures: (file: string) => `${file}: 数値のない様式です。文章と評価だけを書き出しました。`,
  badProfile: (file: string, detail: string) =>
    `${file}: 読み取りの設定が正しくありません（${detail}）。`,
};
