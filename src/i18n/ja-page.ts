import type { AllWords } from '.';

/** Sentences of commands that name an option of the command line, as the page without Excel says them. */
export interface PageSentences {
  readonly cli: Pick<AllWords['cli'], 'written' | 'exists' | 'undecided'>;
  readonly merge: Pick<AllWords['merge']['cli'], 'openConflicts' | 'badDecisions'>;
  readonly submit: Pick<
    AllWords['submit']['cli'],
    | 'onlyOpenNames'
    | 'openName'
    | 'unassigned'
    | 'sampleTexts'
    | 'ownForm'
    | 'reasonsFirst'
    | 'badReason'
    | 'split'
  >;
  readonly cycle: Pick<
    AllWords['cycle']['cli'],
    'approvalsFirst' | 'badQuestion' | 'nothingToAsk' | 'badDeadline' | 'masterNotWritten'
  >;
  readonly profile: Pick<AllWords['profile'], 'nothing' | 'notChecked' | 'refused'>;
}

/** Sentences of commands as the page without Excel says them. */
export const jaPage: PageSentences = {
  cli: {
    written: (file) => `「${file}」を作りました。ボタンで保存してください。`,
    undecided: (count) =>
      `選び方が一つでない指摘が${count}件残っています。［点検する］で見て、Excel でセルを直してください。`,
    exists: (file) =>
      `「${file}」という名前のファイルを選んでいるので、作れません。選んだファイルの名前を変えてください。`,
  },
  merge: {
    openConflicts: (items, fields) =>
      `食い違い${items}項目（${fields}欄）は全体のブックのままです。下で選び、もう一度取りまとめてください。`,
    badDecisions: (_, path) =>
      `決めたことの「${path}」の形が正しくありません。もう一度選んでください。`,
  },
  submit: {
    split: (count) => `${count}課の分を作りました。ボタンで保存してください。`,
    ownForm:
      '課のブックは全体のブックの写しで、ほかの課の項目の行とシートは隠してあります（消してはいません）。',
    onlyOpenNames: (names) =>
      `担当課が「${names}」のほかになく、どの課か分かりません。全体のブックの担当課に課名を入れてください。`,
    openName: (name, items) =>
      `「${name}」がどの課か分からないため、No.${items} はほかの担当課だけに配りました。全体のブックの担当課に課名を入れると、その課にも配れます。`,
    unassigned: (items) =>
      `No.${items} を受け取る課がありません。全体のブックの担当課に課名を入れてください。`,
    sampleTexts: (file, count) =>
      `${file}: 見本の文が${count}か所あるため、配っていません。市の文章に直すか、「計画のファイル」を選んでください。見本のまま配るときは「記載例や見本の文も入れる」を選んでください。`,
    reasonsFirst: (file, count) =>
      `${file}: 理由のない警告が${count}件あるため、提出していません。直すか、「残った警告の理由」を書いてください。`,
    badReason: (longest) => `理由は 1 文字から ${longest} 文字までで書いてください。`,
  },
  cycle: {
    badQuestion: (text) =>
      `問い「${text}」が、どこのことか読み取れません。「No.19 根拠は何ですか」「No.19 評価 …」「J9 …」のように書いてください。`,
    approvalsFirst: (file, roles) =>
      `${file}: この計画の提出には${roles}の確認が要るため、提出していません。確認はこのページではできません。Excel のアドインか情報政策の部署で確認を付けてもらってください。`,
    nothingToAsk: (file) =>
      `${file}: 直すところが見つかりませんでした。確かめたいことを「問い」に書いてください。`,
    badDeadline: (text) => `期限「${text}」は日付として読めません。`,
    masterNotWritten: (file) => `${file}: 全体のブックには書いていません。`,
  },
  profile: {
    nothing: (file, titles) =>
      `${file}: 進行管理シートとして読めませんでした。${titles === '' ? '見出しや項目名に分かる言葉がありません。' : `分かった見出し：${titles}。`}ほかの見出しの意味を残した体系（.json）があれば、「計画のファイル」に選んでください。`,
    notChecked: (what, titles) =>
      `点検できなかったもの：${what}。${titles === '' ? '' : `見出し「${titles}」が何か分かりません。`}読み取りを残した体系（.json）を「計画のファイル」に選んでください。`,
    refused: (file, what) =>
      `${file}: ${what}を読み取れないので、進めません。読み取りを残した体系（.json）を「計画のファイル」に選んでください。`,
  },
};
