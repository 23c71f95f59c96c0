const { readdirSync, readFileSync } = require('node:fs');
const path = require('node:path');

/** The Excels that Shinko is for; a result's file name begins with one of them. */
const EXCELS = {
  'ltsc-2021': 'Excel LTSC 2021',
  'ltsc-2024': 'Excel LTSC 2024',
  'm365-windows': 'Microsoft 365（Windows）',
  'm365-mac': 'Microsoft 365（Mac）',
  'm365-web': 'Microsoft 365（ウェブ）',
};

const NAME = new RegExp(`^(${Object.keys(EXCELS).join('|')})--([\\w.-]+)\\.json$`, 'u');

const HEAD = ['Excel', 'ビルド', '日', 'できた', 'できない', 'この Excel にない', '違うふるまい'];

/** Results in a folder, each with the Excel that its name says. */
const truthsIn = (folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const excel = NAME.exec(name)?.[1];
      if (excel === undefined) {
        throw new TypeError(`${name}: a result is called ${Object.keys(EXCELS)[0]}--BUILD.json`);
      }
      return { name, excel, report: JSON.parse(readFileSync(path.join(folder, name), 'utf8')) };
    });

const row = (cells) => `| ${cells.join(' | ')} |`;

const cellsOf = ({ name, report }) => {
  const count = (status) => report.cases.filter((one) => one.status === status).length;
  const others = report.cases
    .filter(({ way }) => way !== undefined && way !== 'documented')
    .map(({ id, way }) => `\`${id}\` = ${way}`);
  return [
    `[${report.excel.version}](${name})`,
    report.at,
    count('passed'),
    count('failed'),
    count('unsupported'),
    others.join('、') || 'なし',
  ];
};

/** The table of what was tried on which Excel, as README.md of that folder has it. */
const truthTable = (truths) => {
  const lines = Object.entries(EXCELS).flatMap(([key, title]) => {
    const own = truths.filter(({ excel }) => excel === key);
    return own.length === 0
      ? [row([title, 'まだ試されていない', ...HEAD.slice(2).map(() => '—')])]
      : own.map((truth) => row([title, ...cellsOf(truth)]));
  });
  return [row(HEAD), row(HEAD.map(() => '---')), ...lines].join('\n');
};

module.exports = { EXCELS, truthsIn, truthTable };

if (require.main === module) {
  process.stdout.write(`${truthTable(truthsIn(path.join(__dirname, '../docs/excel-truth')))}\n`);
}
