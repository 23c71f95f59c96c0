import type { ItemNumber } from '../core/value/item-number';
import type { DepartmentState } from '../core/record/board';

/** One department's line of the board; `''` for what there is nothing of. */
interface BoardLine {
  readonly department: string;
  readonly state: string;
  readonly file: string;
  readonly at: string;
  readonly counts: string;
  readonly changes: number;
  readonly round: number;
  readonly approvals: string;
  readonly late: boolean;
}

/** A question of a return, and what came of it. */
interface OutcomeLine {
  readonly id: string;
  readonly item: string;
  readonly cell: string;
  readonly text: string;
  readonly state: string;
  readonly answer: string;
}

/** Words of a book's way between secretariat and department: 期限・状況・差し戻し・確認・係. */
export const jaCycle = {
  state: {
    missing: '未提出',
    untouched: '未記入',
    filling: '記入中',
    submitted: '提出済',
    changed: '提出後に変更',
    approved: '確認済',
    returned: '差し戻し',
    unreadable: '読めません',
  } satisfies Readonly<Record<DepartmentState, string>>,
  before: (state: string) => `${state}（前に集めたとき）`,
  unapproved: (roles: string) => `（${roles}の確認がまだありません）`,
  reminder: {
    title: (plan: string, deadline: string) =>
      `${plan}の進行管理シートの提出について（期限 ${deadline}）`,
    lead: (deadline: string) =>
      `${deadline}が提出の期限でしたが、次の課の分がまだそろっていません。お手数ですが、ご提出をお願いします。`,
    row: (department: string, missing: string) => `・${department}：${missing}`,
    missing: {
      missing: 'ファイルが届いていません',
      untouched: 'ファイルは届きましたが、今年度の記入がありません',
      filling: '記入の途中です。提出の記録がありません',
      returned: '差し戻した問いへの答えがまだです',
      unreadable: '届いたファイルを読めません。送り直してください',
    },
    unapproved: (roles: string) => `${roles}の確認がまだありません`,
    errors: (count: number) => `（エラー${count}件）`,
    none: (deadline: string) => `期限（${deadline}）を過ぎた課はありません。`,
  },
  cli: {
    deadline: (file: string, deadline: string, isOver: boolean) =>
      isOver
        ? `${file}: 提出の期限 ${deadline} を過ぎています。`
        : `${file}: 提出の期限は ${deadline} です。`,
    noDeadline: (file: string) =>
      `${file}: 提出の期限が入っていません。shinko split の --deadline と --master で入れてください。`,
    boardOfDepartment: (file: string, department: string) =>
      `${file}: ${department}のブックです。状況は全体のブックにあります。全体のブックを指定してください。`,
    boardHeading: (file: string, plan: string, year: string) => `${file}: ${plan}（${year}）の状況`,
    boardCounts: (errors: number, warnings: number, reasons: number) =>
      `エラー${errors}・警告${warnings}${reasons === 0 ? '' : `（理由付き${reasons}）`}`,
    approval: (role: string, by: string, holds: boolean) =>
      holds ? `${role} ${by}` : `${role} ${by}（確認後に変更）`,
    boardRow: (row: BoardLine) =>
      [
        `${row.department}${row.late ? '【期限切れ】' : ''}`,
        row.state,
        row.at,
        row.counts,
        row.changes > 0 ? `変更${row.changes}件` : '',
        row.round > 0 ? `差し戻し${row.round}回` : '',
        row.approvals === '' ? '' : `確認：${row.approvals}`,
        row.file,
      ]
        .filter((part) => part !== '')
        .join('　'),
    badQuestion: (text: string) =>
      `--question の「${text}」が、どこのことか読み取れません。"No.19 根拠は何ですか"、"No.19 評価 …"、"J9 …" のように書いてください。`,
    oneDepartment: '差し戻すファイルは一つだけ指定してください。',
    outcome: {
      changed: (before: string, after: string) => `直しました：「${before}」→「${after}」`,
      answered: '答えました',
      left: 'まだです',
    },
    outcomeRow: (row: OutcomeLine) =>
      `  ${row.id}　${row.item === '' ? '' : `No.${row.item}　`}${row.cell}　${row.text}　［${row.state}］${row.answer === '' ? '' : `　回答：${row.answer}`}`,
    badDeadline: (text: string) =>
      `--deadline の「${text}」は日付として読めません。2026-05-12 のように、年-月-日で指定してください。`,
    masterNotWritten: (file: string) =>
      `${file}: 全体のブックには書いていません。期限や差し戻しを全体のブックにも残すには、--master に書き込み先を指定してください。課のファイルを取りまとめたときにも残ります。`,
    badQuestions: (file: string, path: string) =>
      `${file}: ${path === '' ? '' : `「${path}」の`}形が正しくありません。[{"item": 3, "field": "value", "text": "…"}] のように、項目か cell と、text を書いてください。`,
    noPlace: {
      'no-item': (index: number, item: string) =>
        `${index}番目の問いの項目 No.${item} が、課のブックの様式にありません。`,
      'no-field': (index: number, item: string) =>
        `${index}番目の問いの欄か年度が、No.${item} にありません。`,
      'cell-below': (index: number) =>
        `${index}番目の問いのセルは、様式の外にあります。様式の中のセルを書いてください。`,
      'cell-outside': (index: number, item: string) =>
        `${index}番目の問いのセルは、No.${item} のセルではありません。item か cell を直してください。`,
    },
    nothingToAsk: (file: string) =>
      `${file}: 直すところが見つかりませんでした。確かめたいことを --questions で指定してください。`,
    returnText: (file: string) =>
      `${file}: 差し戻せるのは .xlsx のブックだけです。テキストは Excel で開いて保存してください。`,
    noDepartment: (file: string) =>
      `${file}: どの課のブックか分かりません。配布したブックを指定してください。`,
    returned: (file: string, department: string, round: number, count: number) =>
      `${department}への${round}回目の差し戻しを ${file} に書き込みました（問い${count}件）。`,
    questionRow: (id: string, item: string, cell: string, text: string) =>
      `${id}　${item === '' ? '' : `No.${item}　`}${cell}　${text}`,
    badRole: '--role と --by は、1 文字から 40 文字までで書いてください。',
    approveText: (file: string) =>
      `${file}: 確認できるのは .xlsx のブックだけです。テキストは Excel で開いて保存してください。`,
    approveBlank: (file: string) =>
      `${file}: 今年度の記入が一つもないため、確認の記録を付けていません。`,
    earlierRole: (file: string, roles: string) =>
      `${file}: 先に${roles}の確認が要ります。確認の記録を付けていません。`,
    approved: (file: string, role: string, by: string) =>
      `${file} に${role}（${by}）の確認を記録しました。`,
    stillAsked: (roles: string) => `提出までに、あと${roles}の確認が要ります。`,
    approvalsFirst: (file: string, roles: string) =>
      `${file}: この計画の提出には${roles}の確認が要るため、提出していません。shinko approve か作業ウィンドウで確認してから、もう一度実行してください。`,
    questions: (changed: number, answered: number, left: number) =>
      `差し戻した問い：直した${changed}件、答えた${answered}件、まだ${left}件。`,
    badSections: (file: string, path: string) =>
      `${file}: ${path === '' ? '' : `「${path}」の`}形が正しくありません。{"地域福祉係": [1, 2], "障害福祉係": [3]} のように、係の名前と項目の番号を書いてください。`,
    unknownItem: (file: string, section: string, item: ItemNumber) =>
      `${file}: 「${section}」の No.${item} は、このブックにありません。`,
    sections: (count: number, folder: string) => `${count}係の分を ${folder} に書き込みました。`,
    notDepartments: (file: string) =>
      `${file}: 係に分けられるのは、課に配ったブックだけです。課のブックを指定してください。`,
    noSection: (items: string) => `No.${items} は、どの係の分にも入れていません。`,
  },
};
