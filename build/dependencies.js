/** `npm run shipped`: writes docs/dependencies.md, the packages that ship, as the lock file has them. */
const { readFileSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const ROOT = path.join(__dirname, '..');
const PAGE = path.join(ROOT, 'docs/dependencies.md');

const read = (name) => JSON.parse(readFileSync(path.join(ROOT, name), 'utf8'));

/** Names, versions and licences of the packages that are no tools, and which of them we ask for ourselves. */
const shipped = () => {
  const own = new Set(Object.keys(read('package.json').dependencies));
  return Object.entries(read('package-lock.json').packages)
    .filter(([folder, { dev, devOptional }]) => folder !== '' && !dev && !devOptional)
    .map(([folder, { version, license }]) => {
      const name = folder.replace(/^.*node_modules\//u, '');
      return {
        name,
        version,
        license,
        isOwn: own.has(name) && !/node_modules.*node_modules/u.test(folder),
      };
    })
    .sort((left, right) => (left.name < right.name ? -1 : left.name > right.name ? 1 : 0));
};

/** The page as it should be. */
const dependenciesPage = () => {
  const all = shipped();
  const row = ({ name, version, license, isOwn }) =>
    `| ${isOwn ? `**${name}**` : name} | ${version} | ${license} |`;
  return `# 配るものに入り得る部品

\`npm run shipped\` が \`package-lock.json\` から書いたものです（${all.length} 個、太字は直に使うもの）。道具（\`devDependencies\`）は配りません。配るフォルダーに実際に入ったものは、その中の \`sbom.cdx.json\` と \`THIRD-PARTY-NOTICES.txt\` にあります。許諾は \`test/security/licences.test.ts\` が、この表は \`test/security/dependencies.test.ts\` が確かめ、知られた弱点は \`npm run audit\` が配信元に尋ねます。

_Packages that may ship, by the lock file; those in bold are asked for by this project itself. Tools are not handed out._

| 部品 | 版 | 許諾 |
| --- | --- | --- |
${all.map(row).join('\n')}
`;
};

if (require.main === module) writeFileSync(PAGE, dependenciesPage());

module.exports = { dependenciesPage };
