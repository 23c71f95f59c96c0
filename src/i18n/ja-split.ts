/** Words of handing sheets out (配布). */
export const jaSplit = {
  pane: {
    intro: '事務局が、開いているブックから課ごとのブックを作ります。このブックは変えません。',
    heading: (plan: string, year: string) => `${plan}　${year}`,
    leftOut: (sheets: string) => `配るのは最新の年度の様式だけです。ほかの様式：${sheets}`,
    departments: (count: number) => `配る課（${count}）`,
    items: (count: number) => `${count}項目`,
    who: (name: string) => `「${name}」はどの課ですか`,
    whose: (items: string) => `No.${items}。選ばなければ、ほかの担当課だけに配ります。`,
    others: 'ほかの課',
    othersHint: '計画にない課は「、」で区切って入れます。',
    unassigned: (items: string) =>
      `No.${items} を受け取る課がありません。担当課の列に課名を入れるか、上で課を選んでください。`,
    noDepartments: '担当課がどの項目にもないため、分けられません。担当課の列を確かめてください。',
    save: 'すべての課の分を保存（ZIP）',
    make: 'すべての課の分を作る',
    making: (done: number, total: number) => `${total}課のうち${done}課の分を作りました`,
    saved: (count: number) => `${count}課の分を一つの ZIP にまとめました。`,
    made: (count: number) => `${count}課の分を作りました。一つずつ開いて保存してください。`,
    open: '開く',
    openFor: (department: string) => `${department}の分を新しいブックで開く`,
    opened: (name: string) => `開きました。「${name}」の名前で保存してください。`,
  },
};
