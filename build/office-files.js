const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const webpack = require('webpack');

const PACKAGE = '@microsoft/office-js';
const FOLDER = path.dirname(require.resolve(`${PACKAGE}/dist/office.js`));
const { version } = require(`${PACKAGE}/package.json`);

/** What a page fetches of Office.js from its own origin: on the web, on Windows and on a Mac, in two languages. */
const OFFICE_FILES = [
  'office.js',
  'excel-web-16.00.js',
  'excel-win32-16.01.js',
  'excel-mac-16.00.js',
  'ja-jp/office_strings.js',
  'en-us/office_strings.js',
];

/** Copies them as they are; they are never bundled. */
const copyOffice = () =>
  new CopyPlugin({
    patterns: OFFICE_FILES.map((file) => ({
      from: path.join(FOLDER, file),
      to: `office/${file}`,
      info: { minimized: true },
    })),
  });

const row = (file) => {
  const bytes = readFileSync(path.join(FOLDER, file));
  const hash = createHash('sha256').update(bytes).digest('hex');
  return `<tr><td>${file}</td><td>${bytes.length}</td><td><code>${hash}</code></td></tr>`;
};

/** The page office/index.html, which says which Office.js a server holds. */
const officePage = () => `<!doctype html>
<html lang="ja">
  <head>
    <meta charset="utf-8" />
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'" />
    <title>Office.js ${version}</title>
  </head>
  <body>
    <h1>Office.js ${version}</h1>
    <p>このサーバーの Office.js は ${PACKAGE} ${version} のファイルをそのまま写したものです。</p>
    <p lang="en">The files of ${PACKAGE} ${version}, copied as they are.</p>
    <table>
      <thead><tr><th>ファイル</th><th>バイト</th><th>SHA-256</th></tr></thead>
      <tbody>
${OFFICE_FILES.map((file) => `        ${row(file)}`).join('\n')}
      </tbody>
    </table>
  </body>
</html>
`;

/** Puts that page beside the copied files. */
class OfficePage {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('OfficePage', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'OfficePage', stage }, () =>
        compilation.emitAsset('office/index.html', new webpack.sources.RawSource(officePage())),
      );
    });
  }
}

module.exports = { copyOffice, OfficePage };
