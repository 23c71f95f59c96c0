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
  },
};
