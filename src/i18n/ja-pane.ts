import { jaMergePanel } from './ja-merge-panel';
import { jaEntry } from './ja-entry';
import { jaFindings } from './ja-findings';
import { jaFlags } from './ja-flags';
import { jaRound } from './ja-round';
import { jaShell } from './ja-shell';

/** Words of the task pane. */
export const jaPane = {
  title: 'Shinko 進行管理シート',
  makeForm: '様式を作る',
  entry: jaEntry,
  merge: jaMergePanel,
  close: '閉じる',
  opening: '画面を開いています…',
  cancel: '中止',
  retry: 'もう一度',
  coEditing:
    'ほかの人もこのブックを編集しています。Shinko は、見た後に変わったセルには書き込みません。断られたら、もう一度点検してください。',
  jumpTo: (place: string) => `${place} へ移動`,
  undo: {
    button: '元に戻す',
    label: (what: string) => `元に戻す：${what}`,
    done: (what: string) => `元に戻しました：${what}`,
    redo: (what: string) => `やり直す：${what}`,
    redone: (what: string) => `やり直しました：${what}`,
    fixed: (count: number) => `修正 ${count}件`,
    fitted: (items: number) => `行の高さ（${items}項目）`,
    made: (sheet: string) => `様式「${sheet}」の作成`,
    added: (count: number) => `不足 ${count}件の追加`,
  },
  check: {
    intro: '指標・年度・実績値・単位・評価・再掲を一度に点検します。シートの内容は変えません。',
    start: '点検する',
    again: 'もう一度点検',
    reading: 'シートを読んでいます…',
    progress: (done: number, total: number) => `${total}項目のうち${done}項目を点検しました`,
    stale: 'シートが点検の後に変わっています。もう一度点検すると最新になります。',
    heading: (plan: string, year: string, items: number) => `${plan}　${year}　${items}項目`,
    none: '指摘はありません。このまま提出できます。',
    onlyInfo: '直すところはありません。参考の指摘だけがあります。',
    done: (error: number, warning: number, info: number) =>
      `点検が終わりました。エラー${error}件、警告${warning}件、参考${info}件。`,
    leftOut: (sheets: string) => `開いているシートだけを点検しました。ほかの様式：${sheets}`,
    checkAll: 'すべて点検',
    filter: '重さで絞り込む',
    search: '指摘を探す（No.・課・言葉）',
    clearSearch: '探す言葉を消す',
    noMatch: '絞り込みに合う指摘はありません。',
    clearFilter: '絞り込みを解除',
    unmarked: (why: string) => `セルに印を付けられませんでした（指摘は下にあります）。${why}`,
    marks: '印を付ける',
    clearMarks: '印を消す',
    marksCleared: '印を消しました。シートは元の見た目です。',
    marksFollow: '打つたびに印を付け直す',
    marksFollowPrice:
      'この Excel では、付け直すたびに Excel の「元に戻す」が空になります。選ばなければ、打っている間は何も書きません。件数は従い、直したセルの印はひとりでに消えます。',
    wholeSheet: 'シート全体',
    item: (number: string, name: string, repeat: boolean) =>
      `No.${number} ${name}${repeat ? '（再掲）' : ''}`,
    furtherGroup: (title: string, count: number) => `${title}（${count}か所目）`,
    groupCount: (count: number) => `${count}件`,
    more: (count: number) => `残りの${count}項目を表示`,
    skipped: (rules: string) => `比べる相手がないため見ていない規則：${rules}`,
    onlyUnfilled: (items: number) =>
      `直すところはありません。まだ記入のない項目が${items}件あります。`,
    unfilledCount: (items: number) => `未記入 ${items}項目`,
    severityCount: (severity: string, count: number) => `${severity} ${count}`,
  },
  fix: {
    open: '直す',
    openFor: (message: string) => `直す：${message}`,
    preview: '変更の内容',
    choose: 'どれにしますか',
    change: (cell: string, from: string, to: string) => `${cell}：「${from}」→「${to}」`,
    blank: '（空欄）',
    formula: (formula: string) => `数式 ${formula}`,
    apply: 'この内容で直す',
    keep: 'やめる',
    allSafe: (count: number) => `安全な修正をまとめて行う（${count}件）`,
    allSafeTitle: (count: number) => `次の${count}か所を直します。`,
    moreChanges: (count: number) => `ほか${count}か所`,
    applied: (count: number) => `${count}か所を直しました。`,
    cut: (count: number) =>
      `行の高さが足りず、印刷すると切れる文が${count}か所あります。手で変えた高さは変えません。`,
    fit: '行の高さを合わせる',
    fitted: (items: number, left: number) =>
      [
        ...(items > 0 ? [`${items}項目の行の高さを合わせました。`] : []),
        ...(left > 0
          ? [
              `${left}項目は、シートが保護されているか、手で高さを変えてあるか、これ以上高くできないので、そのままです。`,
            ]
          : []),
      ].join(''),
  },
  findings: jaFindings,
  shell: jaShell,
  round: jaRound,
  form: {
    intro: '計画の体系から、進行管理シートを作ります。記入のあるシートは上書きしません。',
    plan: '計画',
    named: (name: string, year: string) => `${name}（${year}）`,
    namedApart: (named: string, where: string) => `${named}　${where}`,
    origin: { own: 'このブック', bundled: '同梱' },
    openPlan: '計画をファイルから読む…',
    openPlanHint: '前年度のシート（.xlsx・.txt）か体系（.json）を選びます。',
    ownTexts: '計画の文章',
    sample: (count: number) =>
      `取り組み目標などの文章のうち${count}か所は見本です。市の文章は、このブックから引き継ぐか、昨年のファイルか計画のファイルから読んでください。`,
    sampleLeft: (count: number) => `文章のうち${count}か所は、見本のまま入ります。`,
    openTexts: '文章だけをファイルから読む…',
    openTextsHint: '選んだ計画のまま、見本の文章だけを、ファイルの文章に替えます。',
    year: '年度',
    years: '表示する年数',
    department: '担当課',
    wholePlan: '全体（すべての課）',
    carry: 'このブックの記入を引き継ぐ',
    targetColumn: '目標値の列を入れる',
    protect: '記入欄以外を保護する',
    preview: '内容を確かめる',
    looking: 'ブックを見ています…',
    newSheet: (sheet: string) => `新しいシート「${sheet}」を作ります。`,
    newCounts: (projects: number, items: number, repeats: number) =>
      `${projects}事業、${items}項目、再掲${repeats}件`,
    hierarchy: '計画の体系',
    addTitle: (sheet: string, count: number) =>
      `シート「${sheet}」には記入があります。足りない${count}件だけを加え、ほかは変えません。`,
    complete: (sheet: string) =>
      `シート「${sheet}」にはすべての項目がそろっています。加えるものはありません。`,
    otherColumns: (sheet: string, count: number) =>
      `シート「${sheet}」は列の並びが違うため、不足の${count}件を自動では加えられません。そのシートの名前を残したまま、別のブックに様式を作って写してください。`,
    make: 'この内容で作る',
    add: '不足分を加える',
    making: '様式を作っています…',
    made: (sheet: string) => `シート「${sheet}」を作りました。`,
    added: (count: number) => `${count}件を加えました。`,
    checkNow: '続けて点検する',
    department_items: (count: number) => `${count}項目`,
  },
  flags: jaFlags,
  unsupportedHost:
    'この Excel では Shinko を使えません。Excel LTSC 2021 以降、または Microsoft 365 の Excel でお使いください。',
  outsideHost: 'Excel の中で開いてください。',
};
