/** Words of the panel in which the selected item is filled in. */
export const jaEntry = {
  intro: 'シートで選んだ項目を、ここでも記入できます。書いたことはすぐにセルに入ります。',
  toSelection: '選んでいるセルの項目へ',
  reading: 'シートを読んでいます…',
  noForm: 'このシートには進行管理シートの様式がありません。「様式を作る」で作れます。',
  item: (number: string, name: string, repeat: boolean) =>
    `No.${number} ${name}${repeat ? '（再掲）' : ''}`,
  place: (at: number, total: number) => `${total}項目中 ${at}番目`,
  previous: '前の項目',
  next: '次の項目',
  review: (year: string) => `${year}以降見直しあり`,
  fresh: (year: string) => `新規（${year}～）`,
  linked: (number: string) =>
    `この項目は再掲です。No.${number} の元の項目に記入すると、ここも同じになります。`,
  toOriginal: '元の項目へ',
  year: (name: string, isCurrent: boolean) => (isCurrent ? `${name}（今年度）` : name),
  earlier: (count: number) => `前の年度（${count}年分）を見る・直す`,
  figure: (tier: string, name: string) => [tier, name].filter((part) => part !== '').join('：'),
  tier: (tier: number, count: number) =>
    count === 1
      ? ''
      : count === 2
        ? ['上段', '下段'][tier - 1]!
        : (['上段', '中段', '下段'][tier - 1] ?? `${tier}段目`),
  value: '実績値',
  whole: '実績値（セルのまま）',
  wholeHint: '段ごとに分けられない書き方なので、セルの文字をそのまま直します。',
  before: (figure: string) => `前年度 ${figure}`,
  noBefore: '前年度の値はありません',
  incomplete: (left: number) => `あと${left}段を入れると、セルに書き込みます。`,
  unit: '単位',
  unitBefore: (unit: string) => `前年度「${unit}」`,
  grade: '評価と進捗状況',
  gradeOfYear: '評価',
  gradeChoice: (grade: string, progress: string) => `${grade} ${progress}`,
  gradeBefore: (grade: string) => `前年度 ${grade}`,
  noGrade: '未記入',
  clearGrade: '評価を消す',
  gradeUnread: (text: string) => `今は「${text}」と書かれています。選び直すと置き換わります。`,
  disagree: (grade: string, progress: string) =>
    `評価は「${grade}」、進捗状況は「${progress}」です。選び直すと両方がそろいます。`,
  narrative: '取組による成果、今後の課題や方針',
  length: (characters: number) => `${characters}文字`,
  lengthOf: (characters: number, most: number) => `${characters}文字／上限 ${most}文字`,
  locked: '数式が入っているため、ここでは書き換えません。直すときはセルで直してください。',
  narrativeLocked: '数式か、複数のセルに分かれた文章です。直すときはセルで直してください。',
  written: (cell: string) => `${cell} に書きました。`,
  undo: (item: string, field: string) => `${item} の${field}`,
  fields: { value: '実績値', unit: '単位', grade: '評価', narrative: '成果' },
  findings: (count: number) => `この項目の指摘（${count}件）`,
  noFindings: 'この項目に指摘はありません。',
};
