/** Words for our own mistakes; none of them holds text of a cell. */
export const jaMistake = {
  details: '詳細',
  command:
    'Shinko の誤りのため、終わりまでできませんでした。次の行を事務局に知らせてください（セルの文字は入っていません）。',
  title: 'Shinko の誤り',
  sentence:
    'Shinko の誤りのため、終わりまでできませんでした。もう一度試し、直らなければ再読み込みして、詳細（セルの文字は入りません）を事務局に知らせてください。',
  chunk:
    'プログラムの一部を読めませんでした。サーバーに新しい版が置かれたようです。もう一度試すか、再読み込みしてください。',
  unread: '終わりまで読めませんでした。もう一度試してください。',
  reload: '再読み込み',
  copy: '詳細をコピー',
  copied: '詳細をコピーしました',
};
