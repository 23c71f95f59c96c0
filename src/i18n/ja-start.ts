/** Words of beginning with the table that a city uses now. */
export const jaStart = {
  name: '今の表から始める',
  intro:
    'いま使っている表を、このブックの計画にします。表のまま続けることも、Shinko の様式に移すこともできます。',
  open: '今の表から始める…',
  looking: '表を読んでいます…',
  working: '書いています…',
  comes: 'この表から分かること',
  levels: (counts: readonly number[], items: number) =>
    `${counts.length === 0 ? '' : `階層 ${counts.join('・')}、`}項目 ${items}件`,
  indicators: (indicators: number, targets: number) => `指標 ${indicators}件、目標値 ${targets}件`,
  scale: (choices: string, source: string) => `評価の段階 ${choices}（${source}）`,
  noScale: '評価の段階は分かりません',
  entries: (years: string, values: number, grades: number, texts: number) =>
    `記入 ${years}：実績値 ${values}件、評価 ${grades}件、文章 ${texts}件`,
  noEntries: '記入はまだありません',
  stay: 'この表のまま使う',
  stayHint: 'シートは変えません。計画と読み方を、このブックに残します。',
  move: 'Shinko の様式に移す',
  moveHint: (sheet: string) => `シート「${sheet}」を作り、記入を移します。今の表は残ります。`,
  moved: '移るもの',
  notMoved: '移らないもの',
  nothingLost: '移らない記入はありません。',
  older: (years: string) => `様式に入らない年度：${years}`,
  boxes: '進捗状況の欄は、空のまま加わります。',
  isOwn: 'Shinko の様式なので、移すものはありません。',
  stop: 'やめる',
  stayed: 'この表を計画にしました。点検・記入・配布に使えます。',
  done: (sheet: string) => `シート「${sheet}」に移しました。`,
  stepStay: '今の表を計画にする',
  stepMove: (sheet: string) => `シート「${sheet}」に移す`,
  noItems: '読める表がまだありません。先に「このシートを読む」で、どの欄が何かを選んでください。',
  notRead: (what: string) =>
    `${what}を読み取れないので、まだ始められません。先に「このシートを読む」で、どの欄かを選んでください。`,
};
