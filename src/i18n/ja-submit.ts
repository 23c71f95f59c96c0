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
    ownForm:
      '課のブックは全体のブックの写しで、ほかの課の項目の行とシートは隠してあります（消してはいません）。Shinko の様式で配るときは --form shinko を付けてください。',
    noDepartments: '担当課がどの項目にもないため、分けられません。担当課の列を確かめてください。',
    onlyOpenNames: (names: string) =>
      `担当課が「${names}」のほかになく、どの課か分かりません。--map で課名を指定してください。`,
    openName: (name: string, items: string) =>
      `「${name}」がどの課か分からないため、No.${items} はほかの担当課だけに配りました。--map で課名を指定できます。`,
    unassigned: (items: string) =>
      `No.${items} を受け取る課がありません。担当課を入れるか、--map で課名を指定してください。`,
    leftOut: (sheets: string) => `配ったのは最新の年度の様式だけです。ほかの様式：${sheets}`,
    sampleTexts: (file: string, count: number) =>
      `${file}: 見本の文が${count}か所あるため、配っていません。市の文章に直すか、--catalog に計画のファイルを指定してください。見本のまま配るときは --samples を付けてください。`,
    splitText: (file: string) =>
      `${file}: 課ごとに分けられるのは .xlsx のブックだけです。テキストは Excel で開いて保存してください。`,
    submitText: (file: string) =>
      `${file}: 提出できるのは .xlsx のブックだけです。テキストは Excel で開いて保存してください。`,
    errorsFirst: (file: string, count: number) =>
      `${file}: エラーが${count}件あるため、提出していません。直してからもう一度実行してください。`,
    blank: (file: string) =>
      `${file}: 今年度の記入が一つもないため、提出していません。記入してからもう一度実行してください。`,
    ignoresSettings: (file: string) =>
      `${file}: 課のブックにある規則の設定は使わず、計画のとおりに点検しました。規則の設定は、計画を受け持つ事務局が決めます。`,
    forSecretariat: (file: string, count: number) =>
      `${file}: 事務局だけが直せる指摘が${count}件あります（提出の妨げにはなりません）。`,
    reasonsFirst: (file: string, count: number) =>
      `${file}: 理由のない警告が${count}件あるため、提出していません。直すか、作業ウィンドウで理由を付けるか、--reason で同じ理由を付けてください。`,
    badReason: (longest: number) => `--reason は 1 文字から ${longest} 文字までで書いてください。`,
    submitted: (file: string, warning: number, info: number) =>
      `${file} に提出の記録を付けて書き込みました（警告${warning}件・参考${info}件）。`,
    occupied: (sheet: string) =>
      `シート「${sheet}」の表題の下の行に記入があるため、提出の行は書いていません。提出の記録はブックに付いています。`,
    earlier: (sheets: string) => `提出したのは最新の年度の様式だけです。ほかの様式：${sheets}`,
  },
  pane: {
    heading: (plan: string, sheets: string) => `${plan}　${sheets} を提出します。`,
    leftOut: (sheets: string) => `前の年度の様式は提出に含みません：${sheets}`,
    errors: (count: number) => `直してから提出するもの（${count}）`,
    unfilled: (items: number) => `まだ記入のないもの（${items}項目）`,
    unfilledHint: '記入すると、この一覧から消えます。',
    errorsHint: '押すとそのセルへ移動します。',
    reasons: (count: number) => `理由の要るもの（${count}）`,
    reasonsHint: '直すか、理由を付けて認めてください。',
    forSecretariat: (count: number) => `事務局に伝わるもの（${count}）`,
    forSecretariatHint: '指標・期間・計画の言葉は事務局が直します。このまま提出できます。',
    ready: (warning: number, info: number) => {
      const left = [
        ...(warning > 0 ? [`理由のある警告${warning}件`] : []),
        ...(info > 0 ? [`参考${info}件`] : []),
      ];
      return left.length === 0
        ? '指摘はありません。提出できます。'
        : `提出できます（${left.join('、')}）。`;
    },
    blank: '今年度の記入が一つもありません。記入すると提出できます。',
    approvalsFirst: (roles: string) =>
      `提出するには${roles}の確認が要ります。下の「確認（決裁）」で付けてください。`,
    name: '提出する人（任意）',
    nameHint: '事務局からの問い合わせ先です。この端末に残ります。',
    submit: '提出する',
    again: '提出し直す',
    valid: '提出済み',
    changed: '提出後に変更あり',
    saveAndSend:
      'Ctrl+S で保存し、このブックを事務局へ送ってください。取り消すときは「元に戻す」を押します。',
    submitAnew: '記入が提出したときと違います。内容を確かめて、提出し直してください。',
    changedMeanwhile: '調べた後に記入が変わり、直すものがあります。提出していません。',
    occupied: (sheets: string) =>
      `シート「${sheets}」の表題の下の行に書けないため、提出の言葉は入れていません。提出の記録はブックに付いています。`,
    copy: '提出用の控えを保存',
    openCopy: '控えを新しいブックとして開く',
    openedCopy: (name: string) =>
      `控えを新しいブックとして開きました。「${name}」という名前で保存して送ってください。`,
    notSaved: '保存されないときは、こちらで開けます。',
    nameToSend: (name: string) => `送るときの名前：${name}`,
    undo: '提出',
    done: '提出の記録を付けました。',
  },
};
