/** `npm run release [-- --base https://…]`: makes release/ anew. */
const { renameSync, rmSync } = require('node:fs');
const path = require('node:path');
const { parseArgs } = require('node:util');
const { makeRelease } = require('./make-release');
const { sizeLines } = require('./sizes');

const FOLDER = path.join(__dirname, '../release');

const main = async () => {
  const { values } = parseArgs({ options: { base: { type: 'string' } } });
  const beside = `${FOLDER}.part`;
  rmSync(beside, { recursive: true, force: true });
  await makeRelease(beside, values.base);
  rmSync(FOLDER, { recursive: true, force: true });
  renameSync(beside, FOLDER);
  process.stdout.write(`${sizeLines(FOLDER).join('\n')}\n`);
};

main().catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
});
