/** Words of the commands. */
export const jaCli = {
  usage: `使い方:
  shinko inject  [--catalog FILE] --year R5 [--years N] [--department 課名] [--entries FILE] [--into BOOK.xlsx] [--protect] -o OUT.xlsx
  shinko check   FILE... [--catalog FILE] [--previous FILE] [--format text|json] [-o OUT.xlsx]
  shinko fix     FILE -o OUT.xlsx [--all] [--catalog FILE] [--previous FILE]
  shinko submit  FILE -o OUT.xlsx [--by 名前] [--reason 理由] [--catalog FILE] [--previous FILE]
  shinko split   MASTER.xlsx -o DIR [--form own|shinko] [--map FILE.json] [--deadline 2026-05-12] [--master OUT.xlsx] [--catalog FILE] [--samples]
  shinko split   DEPT.xlsx --sections FILE.json -o DIR
  shinko merge   MASTER.xlsx DEPT.xlsx... -o OUT.xlsx [--report FILE.json] [--decisions FILE.json] [--settle master|newest|lead] [--catalog FILE] [--previous FILE]
  shinko return  MASTER.xlsx DEPT.xlsx -o OUT.xlsx [--question "No.19 …"]... [--questions FILE.json] [--deadline 2026-05-12] [--by 名前] [--master OUT.xlsx] [--format text|json] [--catalog FILE] [--previous FILE]
  shinko approve FILE --role 係長 --by 名前 -o OUT.xlsx [--format text|json] [--catalog FILE] [--previous FILE]
  shinko board   MASTER.xlsx [--reminder] [--format text|json] [--catalog FILE] [--previous FILE]
  shinko import  FILE [PLAN [--likely]] -o CATALOG.json
  shinko diff    OLD NEW [--format text|json]
  shinko rollover OLD --to R5 [--form own|shinko] [--revisions FILE.json] [--years N] [--format text|json] [--catalog FILE] [-o OUT.xlsx] [--protect]
  shinko summary FILE [--year R4] [--previous FILE] [--format text|json] [-o OUT.xlsx] [--catalog FILE]
  shinko document FILE [--kind meeting|public|structure|plan|summary] [--paper A4|A3] [--agenda 議題] [--paper-number 資料1] [--subtitle 副題] [--catalog FILE] -o OUT.xlsx|OUT.pdf [--previous FILE]
  shinko export  FILE... --format csv|json|parquet [--city 122327:白井市] [--findings OUT|DIR] [-o OUT|DIR [--resume]] [--catalog FILE] [--previous FILE]
  shinko profile FILE [-o PROFILE.json] [--format text|json] [--catalog FILE]
  shinko manifest --base https://… [--name 名前] [--page conformance] [-o FILE.xml]

FILE は .xlsx か、タブ区切りのテキスト（.txt .tsv）です。既にあるファイルは --force なしでは上書きしません。
ほかの様式の読み取りは --profile PROFILE.json で教えられます（shinko profile が書きます）。
--lang en で文が英語になります。shinko split --help のように、命令ごとの使い方も出せます。
終了コード: 0 正常、1 エラーの指摘か、決まっていない衝突あり、2 ファイルか指定の誤り、70 Shinko の誤り、130 中止。`,
  unknownCommand: (name: string) =>
    `「${name}」という命令はありません。shinko --help で一覧を見られます。`,
  badOption: (detail: string) => `指定が正しくありません：${detail}`,
  missing: (option: string) => `${option} を指定してください。`,
  badYear: (text: string) =>
    `年度の「${text}」を読み取れません。R5・令和5・2023 のように指定してください。`,
  badYears: (text: string) => `--years の「${text}」は 1 から 10 までの整数で指定してください。`,
  badChoice: (option: string, text: string, choices: string) =>
    `${option} の「${text}」は使えません。${choices} のどれかを指定してください。`,
  noFile: (file: string) => `${file}: ファイルがありません。名前と場所を確かめてください。`,
  cannotRead: (file: string, code: string) =>
    `${file}: 読めません（${code}）。ほかで開いていないか、権限を確かめてください。`,
  cannotWrite: (file: string, code: string, advice: string) =>
    `${file}: 書き込めません（${code}）。${advice}`,
  writeAdvice: {
    noFolder: '置き場のフォルダーがありません。フォルダーを作るか、場所を確かめてください。',
    isFolder: '同じ名前のフォルダーがあります。ファイルの名前を指定してください。',
    refused:
      'ほかで開いているか、書き込みが許されていません。閉じて、フォルダーの権限を確かめてください。',
    busy: 'ほかで開いています。閉じてから、もう一度実行してください。',
    full: '空き容量が足りません。空けてから、もう一度実行してください。',
    tooLong: '名前か、置き場までのパスが長すぎます。短い名前か、浅いフォルダーにしてください。',
    other: '場所と権限を確かめてください。',
  },
  stillFinal: (file: string) =>
    `${file}: 元のブックと同じく、最終版の印が付いています。編集するときは、Excel で開いて［編集する］を押してください。`,
  openElsewhere: (file: string) =>
    `${file}: 開いている人がいます。最後に保存された内容を使います。`,
  interrupted: '中止しました。何も書いていません。',
  exists: (file: string) => `${file}: すでにあります。上書きするときは --force を付けてください。`,
  changedMeanwhile: (file: string) =>
    `${file}: 作っている間に、ほかの人が書き換えました。上書きしていません。中身を確かめて、もう一度実行してください。`,
  leftBehind: (file: string, code: string) =>
    `${file}: 書きかけを消せません（${code}）。このファイルは要らないので、消してください。`,
  diskFault: (path: string, code: string) =>
    `${path}: ファイルやフォルダーを扱えません（${code}）。場所と権限、ディスクの空きを確かめてください。`,
  hasMacros: (file: string, extension: string) =>
    `${file}: マクロを含むブックなので、マクロのない形式の名前では書けません。名前を .${extension} にしてください。`,
  otherName: (file: string, extension: string) =>
    `${file}: 書くのは Excel ブックなので、名前を .${extension} にはできません。.xlsx にしてください。`,
  onlyXlsx: (file: string) => `${file}: .xlsx のブックだけを直せます。テキストは直せません。`,
  tooManyFiles: 'ファイルは一つだけ指定してください。',
  heading: (file: string, plan: string, year: string, items: number) =>
    `${file}: ${plan}（${year}）${items}項目`,
  accepted: (reason: string) => `理由: ${reason}`,
  noFindings: '指摘はありません。',
  summary: (error: number, warning: number, info: number) =>
    `エラー ${error}件、警告 ${warning}件、参考 ${info}件`,
  skipped: (rules: string) => `比べる相手がないため見なかった規則: ${rules}`,
  sampleForm: (count: number) =>
    `計画の文章のうち${count}か所は見本です。市の文章は、--entries に昨年のファイル、--catalog に計画のファイルを指定すると入ります。`,
  written: (file: string) => `${file} に書き込みました。`,
  fixed: (count: number) => `${count}件を直しました。`,
  undecided: (count: number) =>
    `選び方が一つでない指摘が${count}件残っています。Excel の作業ウィンドウで選んでください。`,
  candidates: (items: string, count: number, from: string) =>
    `見直しの印がどの項目のものか決められません：No.${items} のうち${count}件（${from}以降見直しあり）。体系のファイルで reviewFrom を入れて決めてください。`,
  imported: (items: number, repeats: number) =>
    `取組項目 ${items}件、再掲 ${repeats}件を取り込みました。`,
};
