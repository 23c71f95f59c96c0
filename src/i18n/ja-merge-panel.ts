import type { ConflictCounts } from '../core/merge/resolve/conflict-items';
import type { OpenReason } from '../core/merge/resolve/settle-rule';
import type { UnmergedReason } from '../core/merge/diff/unmerged';

const grouped = (count: number): string => count.toLocaleString('ja');

/** Words of the pane's panel that merges departments' files (取りまとめ). */
export const jaMergePanel = {
  intro:
    '各課から戻ったファイルを選ぶと、このブックとの違いを項目ごとに集めます。取り込むまで、何も書き換えません。ファイルは外へ送られません。',
  chooseFiles: 'ファイルを選ぶ…',
  chooseFolder: 'フォルダーを選ぶ…',
  addFiles: 'ファイルを追加…',
  startOver: '選び直す',
  reading: (done: number, total: number) => `${total}件のうち${done}件を読みました`,
  cancelled: '中止しました。このブックは変わっていません。',
  addCancelled: '追加を中止しました。前に集めたところに戻りました。',
  noForm:
    'このブックには進行管理シートがありません。計画全体のブックを開いてから、ファイルを選んでください。',
  nothingChosen: '選んだ中に .xlsx のファイルがありません。',
  departments: (submitted: number, total: number) =>
    `各課の状況（${total}課のうち${submitted}課から届きました）`,
  unnamed: '（課が分からないファイル）',
  status: {
    submitted: '提出済',
    changed: '提出後に変更あり',
    unstamped: '提出の印なし',
    blank: '記入なし',
    missing: '未提出',
    rejected: '読めません',
    duplicate: '同じ課の別のファイル',
  },
  findings: (errors: number, warnings: number) => `エラー${errors}・警告${warnings}`,
  changes: (count: number) => `変更${grouped(count)}件`,
  undecidedPart: (items: number, fields: number) =>
    `決めていない食い違い${items}項目（${fields}欄）`,
  submittedAt: (time: string) => `${time} 提出`,
  conflicts: ({ items, fields, openItems, openFields }: ConflictCounts) =>
    openItems === 0
      ? `食い違い（${items}項目・${fields}欄、すべて決定）`
      : `食い違い（${items}項目・${fields}欄のうち、未決定${openItems}項目・${openFields}欄）`,
  conflictsHint:
    '決めるまでは、このブックの今の値のままです。評価と進捗状況は、一方を選ぶと、もう一方も同じ課の記入になります。',
  settleAll: 'まとめて決める',
  rules: {
    ask: '一項目ずつ決める',
    master: '全体の記入を残す',
    newest: 'あとの提出を採る',
    lead: '主管課の記入を採る',
  },
  ruled: (items: number, fields: number) => `規則で${items}項目（${fields}欄）を決めました。`,
  notRuled: (items: number, fields: number) =>
    `${items}項目（${fields}欄）は規則では決められません。下で選んでください。`,
  notRuledList: '規則で決められない項目',
  whyOpen: {
    baseless: '配ったときの値が分からず、どちらが新しいか分かりません',
    'no-time': 'どのファイルにも提出の日時がありません',
    'same-time': '同じ時に提出したファイルがあります',
    'no-lead': '主管課が決まっていません',
    'lead-silent': '主管課の記入は変わっていません',
    'lead-several': '主管課のファイルが二つ以上あります',
    'two-texts': '選んだファイルの、項目と再掲の記入が違います',
    'no-box': '選んだ進捗状況の□が、このブックにありません',
  } satisfies Readonly<Record<OpenReason, string>>,
  itemOpen: (open: number, total: number) =>
    open === 0 ? `${total}欄、すべて決定` : `${total}欄のうち未決定${open}欄`,
  keepAll: '全体の記入をまとめて残す',
  takeAll: (whose: string) => `${whose}の記入をまとめて採る`,
  agreed: (field: string, text: string) => `${field}：${text}`,
  remarks: '備考',
  otherRemarks: (file: string, text: string, taken: boolean) =>
    `備考（${file}）：${text}${taken ? '（取り込みます）' : '（取り込みません）'}`,
  conflict: (item: string, name: string, year: string, field: string) =>
    [`No.${item}`, name, year, field].filter((part) => part !== '').join('　'),
  repeat: (occurrence: number) => (occurrence > 1 ? `再掲${occurrence - 1}` : ''),
  fields: {
    value: '実績値',
    unit: '単位',
    grade: '評価',
    progress: '進捗状況',
    narrative: '成果',
  },
  base: '配布時',
  noBase: '（分かりません）',
  master: '今の値（このまま）',
  undecided: '決めない',
  blank: '（空欄）',
  newChanges: (count: number, isOver: boolean) =>
    `${isOver ? '取り込んだ' : '取り込む'}変更（${grouped(count)}件）`,
  change: (before: string, after: string) => `「${before}」→「${after}」`,
  noChanges:
    '取り込む変更はありません。読めたファイルは、このブックと同じか、前に取り込んだものです。',
  onlyConflicts: '取り込めるのは、食い違いを決めたものだけです。上で選ぶと取り込めます。',
  left: (count: number) => `取り込まないもの（${grouped(count)}件）`,
  leftHint:
    '様式の外の書き込み、計画にない項目、メモなどです。このブックに当たるセルのあるものは、選ぶと一緒に取り込みます。ほかは、必要なら手で写してください。',
  override: (cell: string, now: string) =>
    `このブックの ${cell} に入れる（今は${now === '' ? '空欄' : `「${now}」`}）`,
  cell: (cell: string) => `セル ${cell}`,
  leftColumns: ['ファイル', 'シート', 'セル', '内容', '理由', 'このブックのセル', '今の値'],
  unmergedSheet: '取り込まなかったもの',
  leftSubtitle: (count: number, time: string) => `${count}件　${time} 書き出し`,
  why: {
    'item-unknown': 'このブックにない項目',
    'item-unclear': '番号と名前が食い違う項目',
    'item-twice': '二重にある項目',
    'year-unreadable': '読めない年度の行',
    'year-twice': '二重にある年度の行',
    'no-place': 'このブックに入れる欄がない',
    unreadable: '読み取れない値',
    'plan-cell': '計画の文言の変更',
    outside: '様式の外の書き込み',
    'other-sheet': 'ほかのシート',
    note: 'メモ',
    drawing: 'テキストボックスや図',
    reason: '新しい理由に替わった理由',
    'cell-shared': '一つのセルに二つの値',
    mark: '見直しの印',
    'mark-refused': '見直しの印はどれでもないという答え',
  } satisfies Readonly<Record<UnmergedReason, string>>,
  apply: (count: number) => `${grouped(count)}件を取り込む`,
  leftOpen: (items: number, fields: number) =>
    `決めていない食い違い${grouped(items)}項目（${grouped(fields)}欄）は、今の値のままにします。`,
  writing: '取り込んでいます…',
  applied: (count: number) => `${grouped(count)}件を取り込み、シート「取込記録」に残しました。`,
  over: '取り込みは済みました。次のファイルを選ぶまで、何をどう決めたかをここで見られます。',
  undo: (count: number) => `取りまとめ ${grouped(count)}件`,
  more: (count: number) => `残りの${grouped(count)}件を表示`,
};
