const { readdirSync, readFileSync, mkdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const DOCS = path.join(__dirname, '../docs');
/** Pages for those who work on the program, and what only they link to. */
const APART = /^(?:adr\/|architecture\.md|benchmarks\.md|excel-assumptions\.md|extending\.md)/u;

const LINK = /(!?)\[([^\]]*)\]\(([^)\s]+)\)/gu;

/** A page with links to what is in the guide only; of the others the words stay. */
const within = (text, page, pages) =>
  text.replace(LINK, (link, image, words, target) => {
    if (/^(?:https?:|#)/u.test(target)) return link;
    const [file] = target.split('#');
    const name = path.posix.normalize(path.posix.join(path.posix.dirname(page), file));
    return [...pages].some((one) => one === name || one.startsWith(`${name}/`)) ? link : words;
  });

/** Writes the pages of docs that are for users, with their pictures, into a folder. */
const writeGuide = (folder) => {
  const names = readdirSync(DOCS, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path
        .relative(DOCS, path.join(entry.parentPath ?? entry.path, entry.name))
        .replaceAll('\\', '/'),
    )
    .filter((name) => !APART.test(name))
    .sort();
  const pages = new Set(names);
  for (const name of names) {
    const bytes = readFileSync(path.join(DOCS, name));
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, name.endsWith('.md') ? within(bytes.toString('utf8'), name, pages) : bytes);
  }
};

module.exports = { writeGuide };
