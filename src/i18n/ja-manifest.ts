/** Words of the command that makes a manifest. */
export const jaManifest = {
  noFiles: 'manifest にファイルは要りません。置き場を --base https://… で指定してください。',
  noAddress: (base: string) =>
    `--base の「${base}」はアドレスではありません。https://shinko.example.lg.jp のように、作業ウィンドウを置くサーバーを指定してください。`,
  notHttps: (base: string) =>
    `--base の「${base}」は https ではありません。Excel は https の置き場だけを開くので、https:// で始まるアドレスを指定してください。`,
  hasUser:
    '--base に利用者名やパスワードは書けません。マニフェストは全員が読むので、除いて指定してください。',
  hasQuery: (base: string) =>
    `--base の「${base}」に ? や # があります。フォルダーまでのアドレスを指定してください。`,
  isFile: (base: string) =>
    `--base の「${base}」はファイルを指しています。taskpane.html のあるフォルダーまでのアドレスを指定してください。`,
  badName: (most: number) => `--name は、改行のない 1 から ${most} 文字で指定してください。`,
  badPage: (page: string) =>
    `--page の「${page}」というページはありません。--page conformance か、--page なしで指定してください。`,
  made: (page: string) =>
    `Excel は ${page} を開きます。配る前に、ブラウザーで開けるか確かめてください。`,
};
