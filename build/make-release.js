const { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const { URL } = require('node:url');
const webpack = require('webpack');
const { bundledPackages, packageFolders } = require('./bundled-packages');
const { buildCommand } = require('./command');
const { writeGuide } = require('./guide');
const { manifestFor } = require('./manifest-for');
const { bomOf, noticesOf, sumsOf } = require('./notices');
const { PageBeside } = require('./page-beside');

const ROOT = path.join(__dirname, '..');
/** The place that the guide speaks of. */
const PLACE = 'https://shinko.example.lg.jp';
const SUMS = 'SHA256SUMS';
/** In what is made without being a module: Office.js is copied, and webpack's own loader stands in every file. */
const APART = ['node_modules/@microsoft/office-js', 'node_modules/webpack'];

const buildPane = async (folder) => {
  const config = require('../webpack.config')({ office: 'self' }, { mode: 'production' });
  const compiler = webpack({
    ...config,
    mode: 'production',
    output: { ...config.output, path: folder },
  });
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, done) => (error ? reject(error) : resolve(done)));
  });
  if (stats.hasErrors()) throw new Error(stats.toString('errors-only'));
  const beside = config.plugins.filter((plugin) => plugin instanceof PageBeside);
  return [stats, ...beside.map((page) => page.stats)];
};

/** Files below a folder by their paths with `/`, in one order everywhere. */
const filesIn = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath ?? entry.path, entry.name)))
    .map((name) => name.replaceAll('\\', '/'))
    .sort();

/**
 * Makes in an empty folder what a city needs that has no npm: the pane for its server, a manifest, the
 * command, the guide, and what proves and names their parts. The same sources make the same bytes.
 */
const makeRelease = async (folder, base = PLACE) => {
  const manifest = manifestFor(base);
  mkdirSync(folder, { recursive: true });
  const pages = await buildPane(path.join(folder, 'dist'));
  const command = await buildCommand(folder);
  writeFileSync(path.join(folder, `manifest-${new URL(base).hostname}.xml`), manifest);
  writeGuide(path.join(folder, 'guide'));
  copyFileSync(path.join(__dirname, 'release-readme.md'), path.join(folder, 'README.md'));
  for (const name of ['LICENSE', 'CHANGELOG.md']) {
    copyFileSync(path.join(ROOT, name), path.join(folder, name));
  }
  const made = [...pages, command.stats];
  const folders = [...made.flatMap((stats) => [...packageFolders(stats)]), ...APART];
  const packages = bundledPackages(new Set(folders));
  const own = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  writeFileSync(path.join(folder, 'THIRD-PARTY-NOTICES.txt'), noticesOf(packages));
  writeFileSync(path.join(folder, 'sbom.cdx.json'), bomOf(own, packages));
  const files = filesIn(folder).filter((name) => name !== SUMS);
  const sums = files.map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }));
  writeFileSync(path.join(folder, SUMS), sumsOf(sums));
};

module.exports = { makeRelease, filesIn };
