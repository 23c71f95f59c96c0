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
    byItem: (changed: number) =>
      changed === 0 ? '項目ごとに変える' : `項目ごとに変える（${changed}項目を変えています）`,
    item: (number: string, name: string) => `No.${number} ${name}`,
    commonAnswer: (departments: string) => `共通の答えのとおり：${departments}`,
    noAnswer: '選んでいません',
    changeItem: 'この項目だけ変える',
    changeItemFor: (item: string) => `この項目だけ変える：${item}`,
    backToCommon: '共通の答えに戻す',
    backToCommonFor: (item: string) => `共通の答えに戻す：${item}`,
    onlyOthers: (departments: string) => `どの課も選んでいません。${departments}だけに配ります。`,
    nobodyTakes: 'どの課も選んでいません。この項目を受け取る課がありません。',
    unassigned: (items: string) =>
      `No.${items} を受け取る課がありません。担当課の列に課名を入れるか、上で課を選んでください。`,
    noForm:
      'このブックには進行管理シートがありません。計画全体のブックを開くか、「様式を作る」で作ってください。',
    noDepartments: '担当課がどの項目にもないため、分けられません。担当課の列を確かめてください。',
    askSamples: (count: number) =>
      `このブックには見本の文が${count}か所あります。見本のまま配りますか。市の文章に直してから配るときは「やめる」を押してください。`,
    withExample: '記載例のシートも付ける',
    withSamples: '見本のまま配る',
    withoutSamples: 'やめる',
    save: 'すべての課の分を保存（ZIP）',
    make: 'すべての課の分を作る',
    making: (done: number, total: number) => `${total}課のうち${done}課の分を作りました`,
    cancelled: '中止しました。何も保存していません。',
    saved: (count: number) => `${count}課の分を一つの ZIP にまとめました。`,
    made: (count: number) => `${count}課の分を作りました。一つずつ開いて保存してください。`,
    open: '開く',
    openFor: (department: string) => `${department}の分を新しいブックで開く`,
    opened: (name: string) => `開きました。「${name}」の名前で保存してください。`,
  },
};
