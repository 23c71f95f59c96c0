/** Words of handing sheets out (配布) and in (提出). */
export const jaSubmit = {
  cli: {
    badMap: (file: string, path: string) =>
      `${file}: ${path === '' ? '' : `「${path}」の`}形が正しくありません。{"関係課": ["健康課"], "31": ["保育課"]} のように、課名の一覧を書いてください。`,
    notFolder: (folder: string) =>
      `${folder}: フォルダーではありません。書き出すフォルダーを指定してください。`,
    handedOut: (department: string, items: number, file: string) =>
      `${department}　${items}項目　${file}`,
    split: (count: number, folder: string) => `${count}課の分を ${folder} に書き込みました。`,
    noDepartments: '担当課がどの項目にもないため、分けられません。担当課の列を確かめてください。',
    openName: (name: string, items: string) =>
      `「${name}」がどの課か分からないため、No.${items} はほかの担当課だけに配りました。--map で課名を指定できます。`,
    unassigned: (items: string) =>
      `No.${items} を受け取る課がありません。担当課を入れるか、--map で課名を指定してください。`,
    leftOut: (sheets: string) => `配ったのは最新の年度の様式だけです。ほかの様式：${sheets}`,
    splitText: (file: string) =>
      `${file}: 課ごとに分けられるのは .xlsx のブックだけです。テキストは Excel で開いて保存してください。`,
    submitText: (file: string) =>
      `${file}: 提出できるのは .xlsx のブックだけです。テキストは Excel で開いて保存してください。`,
    errorsFirst: (file: string, count: number) =>
      `${file}: エラーが${count}件あるため、提出していません。直してからもう一度実行してください。`,
    reasonsFirst: (file: string, count: number) =>
      `${file}: 理由のない警告が${count}件あるため、提出していません。直すか、作業ウィンドウで理由を付けるか、--reason で同じ理由を付けてください。`,
    badReason: (longest: number) => `--reason は 1 文字から ${longest} 文字までで書いてください。`,
    submitted: (file: string, warning: number, info: number) =>
      `${file} に提出の記録を付けて書き込みました（警告${warning}件・参考${info}件）。`,
    occupied: (sheet: string) =>
      `シート「${sheet}」の表題の下の行に記入があるため、提出の行は書いていません。提出の記録はブックに付いています。`,
    earlier: (sheets: string) => `提出したのは最新の年度の様式だけです。ほかの様式：${sheets}`,
  },
};
