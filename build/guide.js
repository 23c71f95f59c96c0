const { readdirSync, readFileSync, mkdirSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const webpack = require('webpack');
const { htmlPage } = require('./markdown');

const DOCS = path.join(__dirname, '../docs');
/** Pages for those who work on the program, and what only they link to. */
const APART =
  /^(?:adr\/|plots\/|architecture\.md|benchmarks\.md|excel-assumptions\.md|extending\.md)/u;
/** What a browser shows beside a pane. */
const SHOWN = /\.(?:md|png)$/u;

const LINK = /(!?)\[([^\]]*)\]\(([^)\s]+)\)/gu;

/** A page with links to what is in the guide only; of the others the words stay. */
const within = (text, page, pages) =>
  text.replace(LINK, (link, image, words, target) => {
    if (/^(?:https?:|#)/u.test(target)) return link;
    const [file] = target.split('#');
    const name = path.posix.normalize(path.posix.join(path.posix.dirname(page), file));
    return [...pages].some((one) => one === name || one.startsWith(`${name}/`)) ? link : words;
  });

/** Files of docs that are for users, by their names. */
const guideFiles = (isTaken = () => true) => {
  const names = readdirSync(DOCS, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path
        .relative(DOCS, path.join(entry.parentPath ?? entry.path, entry.name))
        .replaceAll('\\', '/'),
    )
    .filter((name) => !APART.test(name) && isTaken(name))
    .sort();
  const pages = new Set(names);
  return names.map((name) => {
    const bytes = readFileSync(path.join(DOCS, name));
    const isPage = name.endsWith('.md');
    return { name, content: isPage ? within(bytes.toString('utf8'), name, pages) : bytes };
  });
};

/** Writes the pages of docs that are for users, with their pictures, into a folder. */
const writeGuide = (folder) => {
  for (const { name, content } of guideFiles()) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
};

/** Puts the guide beside the pane, as pages that a browser shows. */
class GuidePages {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap('GuidePages', (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name: 'GuidePages', stage }, () => {
        for (const { name, content } of guideFiles((one) => SHOWN.test(one))) {
          const isPage = name.endsWith('.md');
          compilation.emitAsset(
            `guide/${isPage ? name.replace(/\.md$/u, '.html') : name}`,
            new webpack.sources.RawSource(isPage ? htmlPage(content) : content),
          );
        }
      });
    });
  }
}

module.exports = { writeGuide, GuidePages };
