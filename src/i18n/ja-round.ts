import type { ItemNumber } from '../core/value/item-number';
import type { BoardEvent } from '../core/record/board-history';
import type { Stamp } from '../core/record/stamp';

/** Words of the pane for a book's way between secretariat and department: 期限・状況・差し戻し・確認. */
export const jaRound = {
  strip: {
    deadline: (day: string, isOver: boolean) =>
      isOver ? `期限 ${day}（過ぎています）` : `期限 ${day}`,
    returned: (round: number) => `差し戻し ${round}回目`,
    approved: (roles: string) => `確認済 ${roles}`,
    approvalChanged: (roles: string) => `確認後に変更あり ${roles}`,
    unapproved: (roles: string) => `確認待ち ${roles}`,
  },
  approval: {
    title: '確認（決裁）',
    hint: '提出の前に上司が見たことを残します。後で記入を変えると、そう出ます。',
    given: (role: string, by: string, time: string) => `${role} ${by}　${time}`,
    changed: '確認後に変更あり',
    asked: (roles: string) => `提出までに要る確認：${roles}`,
    role: '役職',
    by: '名前',
    approve: '確認する',
    missing: '役職と名前を入れてください。',
    done: (role: string) => `${role}の確認を記録しました。`,
    undo: '確認の記録',
    blank: '今年度の記入が一つもないため、確認の記録を付けていません。',
    earlier: (roles: string) => `先に${roles}の確認が要ります。`,
  },
  deadline: {
    label: '提出の期限（任意）',
    hint: '課のブックと、このブックに残ります。過ぎた課は「状況」で分かります。',
    undo: '提出の期限',
  },
  board: {
    intro: '課ごとの状況です。取りまとめるたびに新しくなり、このブックに残ります。',
    none: 'まだ一度も取りまとめていません。課から戻ったファイルは「取りまとめ」で読みます。',
    deadline: (day: string) => `提出の期限 ${day}`,
    noDeadline: '提出の期限は決めていません。「配布」で決められます。',
    count: (state: string, count: number) => `${state} ${count}`,
    filter: '状況で絞り込む',
    late: '期限切れ',
    counts: (errors: number, warnings: number, reasons: number) =>
      `エラー${errors}・警告${warnings}${reasons === 0 ? '' : `（理由付き${reasons}）`}`,
    changes: (count: number) => `取り込んだ変更${count}件`,
    round: (round: number) => `差し戻し${round}回`,
    approval: (role: string, by: string, holds: boolean) =>
      holds ? `確認：${role} ${by}` : `確認：${role} ${by}（確認後に変更）`,
    waiting: (roles: string) => `${roles}の確認待ち`,
    reminder: '催促の文をコピー',
    copied: '催促の文をコピーしました。',
    sheetName: '状況',
    listTitle: (plan: string, year: string) => `${plan}　${year}　各課の状況`,
    listSubtitle: (count: number, deadline: string | null, time: string) =>
      [`${count}課`, ...(deadline === null ? [] : [`提出の期限 ${deadline}`]), `${time} 現在`].join(
        '　',
      ),
    list: {
      write: '一覧をシートにする（印刷用）',
      copy: '一覧をコピー',
      written: (sheet: string, count: number) =>
        `${count}課の状況をシート「${sheet}」に書き出しました。印刷できます。`,
      copied: (count: number) => `${count}課の状況を表としてコピーしました。`,
    },
    table: {
      department: '担当課',
      state: '状況',
      at: '提出',
      counts: '指摘',
      changes: '取り込み',
      approvals: '確認',
      round: '差し戻し',
      file: 'ファイル',
    },
    details: '詳しく',
    detailsOf: (department: string) => `${department}を詳しく`,
    files: (count: number) => `届いたファイル（${count}件）`,
    noFiles: 'まだ何も届いていません。',
    history: '経過',
    noHistory: '経過はまだありません。取りまとめると、ここに残ります。',
    event: {
      'handed-out': '配布',
      submitted: '提出',
      approved: '確認',
      returned: '差し戻し',
      merged: '取り込み',
    } satisfies Readonly<Record<BoardEvent['kind'], string>>,
    eventRound: (round: number) => `${round}回目`,
    eventChanges: (count: number) => `変更${count}件`,
    findings: (count: number) => `この課の項目の、このブックでの指摘（${count}件）`,
    noFindings: 'この課の項目に、直すものと理由の要るものはありません。',
    unfilled: (count: number) => `未記入の項目 ${count}`,
    unchecked: 'このブックの指摘は、点検すると並びます。',
    moreFindings: (count: number) => `残りの${count}件を表示`,
  },
  receipt: {
    sheetName: '提出票',
    title: '提出票',
    subtitle: (time: string) => `${time} 作成`,
    columns: ['事項', '内容'] as [string, string],
    lines: {
      plan: '計画',
      department: '担当課',
      at: '提出した日時',
      by: '提出した人',
      counts: '指摘',
      approvals: '確認（決裁）',
      digest: '記入の要約値',
    },
    counts: ({ error, warning, info }: Stamp['counts'], accepted: number) =>
      `エラー${error}・警告${warning}・参考${info}${accepted === 0 ? '' : `（理由付き${accepted}）`}`,
    none: '（なし）',
    list: {
      write: '提出票をシートにする（印刷用）',
      copy: '提出票をコピー',
      written: (sheet: string) => `提出票をシート「${sheet}」に書き出しました。印刷できます。`,
      copied: () => '提出票をコピーしました。',
    },
  },
  giveBack: {
    title: '差し戻す',
    hint: '課から戻ったファイルを選ぶと、直すところが問いになります。問いを選び、書き足して、差し戻すブックを作ります。',
    choose: '課のファイルを選ぶ…',
    of: (department: string, file: string) => `${department}（${file}）`,
    own: '書き足す問い（一行に一つ）',
    ownHint: '「No.19 評価 根拠は何ですか」「J9 桁を確かめてください」のように書きます。',
    bad: (line: string) =>
      `「${line}」が、どこのことか読み取れません。「No.19 評価 …」か「J9 …」のように書いてください。`,
    noPlace: (index: number) =>
      `${index}番目の問いの項目・欄・セルが、このブックの様式にありません。番号とセルを直してください。`,
    none: '問いを一つは選ぶか、書いてください。',
    noDepartment: 'どの課のブックか分かりません。配布したブックを選んでください。',
    make: (count: number) => `差し戻すブックを作る（問い${count}件）`,
    cancel: 'やめる',
    made: (department: string, round: number, count: number) =>
      `${department}への${round}回目の差し戻しを作りました（問い${count}件）。保存したファイルを課に送ってください。`,
    undo: (department: string) => `${department}への差し戻し`,
    fileName: (file: string, round: number) => `${file}_差し戻し${round}.xlsx`,
  },
  questions: {
    intro: '事務局から差し戻された問いです。セルを直すか、回答を書いて、もう一度提出してください。',
    none: '差し戻された問いはありません。',
    heading: (round: number, count: number) => `${round}回目の差し戻し（問い${count}件）`,
    progress: (changed: number, answered: number, left: number) =>
      `直した${changed}件・答えた${answered}件・まだ${left}件`,
    state: { changed: '直しました', answered: '答えました', left: 'まだです' },
    change: (before: string, after: string) => `「${before}」→「${after}」`,
    item: (item: ItemNumber, cell: string) => `No.${item} ${cell}`,
    answer: (id: string) => `回答（問い ${id}）`,
    answered: '回答をシート「差し戻し」に書きました。',
    undo: '差し戻しへの回答',
    noSheet:
      'シート「差し戻し」がないため、回答を書けません。セルを直すか、差し戻されたブックをもう一度開いてください。',
    ofItem: (count: number) => `この項目に、差し戻しの問いが${count}件あります。`,
    toQuestion: (id: string, text: string) => `問い ${id}：${text}`,
    jump: (cell: string) => `${cell} へ移動`,
  },
};
