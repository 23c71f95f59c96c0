import type { StampStatus } from '../core/record/stamp';

/** Words of merging (取りまとめ). */
export const jaMerge = {
  otherYear: (file: string, master: string) =>
    `${file}の様式です。取りまとめは${master}なので、${master}の様式のファイルを選んでください。`,
  cannotRead: (code: string) =>
    `ファイルを開けません（${code}）。名前と場所、ほかで開いていないか、権限を確かめてください。`,
  otherPlan: '取りまとめにある取組項目が一つもありません。計画の合ったファイルか確かめてください。',
  rulesDiffer: (
    names: string,
    stampedErrors: number,
    stampedWarnings: number,
    errors: number,
    warnings: number,
  ) =>
    `提出のときと規則が違います（${names}）。提出の記録ではエラー${stampedErrors}・警告${stampedWarnings}、取りまとめの規則ではエラー${errors}・警告${warnings}です。`,
  doubt: {
    otherPlan: (plan: string) =>
      `ファイルの記録（_shinko）の計画は「${plan}」で、取りまとめの計画と違います。課に確かめてください。`,
    otherDepartment: (department: string) =>
      `ファイルの記録（_shinko）の課は「${department}」で、シートの課と違います。課に確かめてください。`,
    moreFindings: (errors: number, unexplained: number) =>
      `提出の記録（_shinko）より多い、エラー${errors}・理由のない警告${unexplained}が見つかりました。記録が点検で付いたものか、課に確かめてください。`,
  },
  status: {
    merged: {
      valid: '提出済',
      changed: '提出後に変更',
      none: '提出の印なし',
    } satisfies Readonly<Record<StampStatus, string>>,
    blank: '記入なし',
    missing: '未提出',
    rejected: '読めません',
    duplicate: '同じ課の別のファイル',
  },
  cli: {
    masterText: (file: string) =>
      `${file}: 取りまとめにできるのは .xlsx のブックだけです。テキストは Excel で開いて保存してください。`,
    badDecisions: (file: string, path: string) =>
      `${file}: 「${path}」の形が正しくありません。--report の conflicts の settled に値を入れたものを指定してください。`,
    row: (
      name: string,
      status: string,
      file: string,
      time: string,
      errors: number,
      warnings: number,
      changes: number,
    ) =>
      `${name}　${status}${file === '' ? '' : `　${file}　${time === '' ? '' : `${time}　`}エラー${errors}・警告${warnings}・変更${changes}`}`,
    unknownDepartment: '（課が分かりません）',
    summary: (files: number, changes: number, items: number, fields: number, left: number) =>
      `${files}件のファイルを取りまとめました。変更 ${changes}件、決まっていない食い違い ${items}項目（${fields}欄）、残したもの ${left}件。`,
    openConflicts: (items: number, fields: number) =>
      `食い違い${items}項目（${fields}欄）は取りまとめの値のままです。--report の conflicts の settled に値を入れ、--decisions で渡してください。`,
    noFiles: '取りまとめるファイルがありません。課のファイルかフォルダーを指定してください。',
  },
};
