const { existsSync, readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');

const ROOT = path.join(__dirname, '..');
const LOCK = JSON.parse(readFileSync(path.join(ROOT, 'package-lock.json'), 'utf8')).packages;
const LICENSE_FILE = /^(?:licen[cs]e|notice)(?:[.-].*)?$/iu;

/** The folder of the package that a module is of; `undefined` for the project's own. */
const folderOf = (name) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u.exec(name)?.[0];

/** Folders of the packages whose code stands in what webpack has made, from the project's root. */
const packageFolders = (stats) => {
  const found = new Set();
  const visit = (modules = []) => {
    for (const { nameForCondition, modules: inner } of modules) {
      const name = nameForCondition && path.relative(ROOT, nameForCondition).replaceAll('\\', '/');
      const folder = name && folderOf(name);
      if (folder) found.add(folder);
      visit(inner);
    }
  };
  const wanted = { all: false, modules: true, nestedModules: true, ids: true };
  const all = { modulesSpace: Infinity, nestedModulesSpace: Infinity };
  visit(stats.toJson({ ...wanted, ...all }).modules);
  return found;
};

const licenseTexts = (folder) =>
  readdirSync(folder)
    .filter((name) => LICENSE_FILE.test(name))
    .sort()
    .map((name) => readFileSync(path.join(folder, name), 'utf8').replaceAll('\r\n', '\n').trim());

const byName = (one, other) =>
  one.name < other.name ? -1 : one.name > other.name ? 1 : one.version < other.version ? -1 : 1;

/** What is to be told of each package: its name, version, licence, and the hash that the lock file holds. */
const bundledPackages = (folders) =>
  [...folders]
    .map((folder) => {
      const place = path.join(ROOT, folder);
      if (!existsSync(place)) throw new Error(`${folder} is not there`);
      const {
        name,
        version,
        license,
        dependencies = {},
      } = JSON.parse(readFileSync(path.join(place, 'package.json'), 'utf8'));
      const { integrity } = LOCK[folder] ?? {};
      return {
        name,
        version,
        license,
        integrity,
        texts: licenseTexts(place),
        uses: Object.keys(dependencies),
      };
    })
    .sort(byName);

module.exports = { packageFolders, bundledPackages };
