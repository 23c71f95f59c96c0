/** Words of handing another city's form out, in its own form or in ours. */
export const jaHandOut = {
  form: '課のブックの様式',
  own: '今の表のまま',
  ownHint:
    'このブックの写しを課ごとに作り、ほかの課の項目の行とシートを隠します。数式や書式、印刷の設定はそのままです。ほかの課の記入も、隠れて入っています。',
  shinko: 'Shinko の様式',
  shinkoHint: 'その課の項目だけを、Shinko の様式に移します。ほかの課の記入は入りません。',
  uncopied: (why: string) => `このブックの写しを作れません。${why}`,
  refused:
    'この Excel は、開いているブックのファイルをアドインに渡しません。「Shinko の様式」を選ぶか、ブックをファイルに保存して命令 shinko split で配ってください。',
  changed:
    '見た後にブックが変わり、配る課か項目が前と違います。下の「配る課」を確かめて、もう一度押してください。',
  toShinko: 'Shinko の様式にする',
  notRead: (what: string) =>
    `${what}を読み取れないので、配れません。先に「このシートを読む」で、どの欄かを選んでください。`,
};
