/** Words of what stands around the panels: whose work it is, where the workbook stands, the tabs. */
export const jaShell = {
  role: { department: '担当課', secretariat: '事務局' },
  roleQuestion: 'どちらの仕事で使いますか。',
  roleHint: {
    department: '自分の課の項目に記入し、点検して提出します。',
    secretariat: '様式を配り、戻ったブックを取りまとめます。',
  },
  switchRole: (role: string) => `${role}の画面に切り替える`,
  more: 'ほかの画面',
  moreShown: (name: string) => `ほかの画面：${name}`,
  empty: {
    title: 'このブックには、まだ進行管理シートがありません',
    fromFile: '去年のファイルから始める',
    readSheet: 'このシートを読む',
    hint: '去年のファイルを選ぶと、その計画と文章を引き継いだ様式を作れます。',
  },
  firstSteps: {
    title: (role: string) => `${role}の進め方`,
    department: [
      '「記入」で項目を選び、実績値・評価・成果を入れます。セルに直接打っても同じです。',
      '「点検」で指摘を見て、直すか理由を付けます。',
      '「提出」を押し、保存して事務局へ送ります。',
    ],
    secretariat: [
      '「準備」で様式を作り、「配布」で課ごとのブックに分けます。',
      '戻ったブックを「取りまとめ」で選び、食い違いを決めて一つにします。',
      '「点検」で全体を確かめます。',
    ],
    close: 'この案内を閉じる',
  },
  strip: {
    label: 'いまの状況',
    whole: '全体',
    filled: (filled: number, items: number) => `記入 ${filled}/${items}`,
    mend: (count: number) => `直す ${count}`,
    explain: (count: number) => `理由 ${count}`,
    status: { none: '未提出', valid: '提出済', changed: '提出後に変更あり' },
    submitted: (time: string, by: string) =>
      [`提出済 ${time}`, by].filter((part) => part).join(' '),
    unchecked: '点検前',
    lastChecked: (time: string) => `最後の確認 ${time}`,
    reading: '読んでいます…',
    stale: '変わっています',
  },
};
