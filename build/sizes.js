const { readFileSync } = require('node:fs');
const path = require('node:path');
const { gzipSync } = require('node:zlib');
const { filesIn } = require('./make-release');

const kib = (bytes) => `${(bytes / 1024).toFixed(0)} KiB`;

const SCRIPT = /<script[^>]+src="?([^"\s>]+)/gu;

/** What a release weighs, part by part, as a table in Markdown: as it is, and through gzip file by file. */
const sizeLines = (folder) => {
  const files = filesIn(folder).map((name) => {
    const bytes = readFileSync(path.join(folder, name));
    return { name, size: bytes.length, packed: gzipSync(bytes).length };
  });
  /** Scripts that a page has to wait for, and its words. */
  const firstOf = (html, words) => {
    const page = readFileSync(path.join(folder, 'dist', html), 'utf8');
    const first = new Set(
      [...page.matchAll(SCRIPT)]
        .map(([, source]) => `dist/${source}`)
        .filter((name) => !name.includes('/office/')),
    );
    return ({ name }) => first.has(name) || words.test(name);
  };
  const parts = [
    [
      'dist: scripts before the first paint (without Office.js)',
      firstOf('taskpane.html', /^dist\/words-ja\..*\.js$/u),
    ],
    [
      'dist: scripts before the first paint of web.html',
      firstOf('web.html', /^dist\/web-ja\..*\.js$/u),
    ],
    ['dist: the worker of web.html', ({ name }) => /^dist\/command-worker\./u.test(name)],
    ['dist: all of ours', ({ name }) => /^dist\/(?!(?:office|guide)\/)/u.test(name)],
    ['dist/office: Office.js', ({ name }) => name.startsWith('dist/office/')],
    ['dist/guide: the guide beside the pane', ({ name }) => name.startsWith('dist/guide/')],
    ['shinko.cjs', ({ name }) => name === 'shinko.cjs'],
    ['guide', ({ name }) => name.startsWith('guide/')],
    ['release, the whole', () => true],
  ];
  return [
    '| part | files | bytes | gzip |',
    '| --- | ---: | ---: | ---: |',
    ...parts.map(([title, isPart]) => {
      const own = files.filter(isPart);
      const sum = (key) => kib(own.reduce((total, file) => total + file[key], 0));
      return `| ${title} | ${own.length} | ${sum('size')} | ${sum('packed')} |`;
    }),
  ];
};

module.exports = { sizeLines };
