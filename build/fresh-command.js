const { createHash, randomBytes } = require('node:crypto');
const { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } = require('node:fs');
const { statSync, writeFileSync } = require('node:fs');
const path = require('node:path');

const ROOT = path.join(__dirname, '..');
/** Where the command of this working copy is kept; git leaves it alone. */
const FOLDER = path.join(ROOT, 'bin');
const COMMAND = path.join(FOLDER, 'shinko.cjs');
const STATE = path.join(FOLDER, 'shinko.state');

/** What the command is made of, besides everything below src. */
const OTHERS = ['manifest.xml', 'package-lock.json', 'build/command.js'];
/** Parts of src that no command uses. */
const APART =
  /^(?:ui|excel-host|hosts[/\\](?:trial|taskpane)|adapters[/\\](?:office|indexeddb))(?:[/\\]|$)/u;

/** Tells one state of the sources from another: names, times and sizes. */
const stateOfSources = () => {
  const names = readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' });
  const files = [
    ...names.filter((name) => !APART.test(name)).map((name) => path.join('src', name)),
    ...OTHERS,
  ].sort();
  const hash = createHash('sha256');
  for (const file of files) {
    const { mtimeMs, size } = statSync(path.join(ROOT, file));
    hash.update(`${file} ${mtimeMs} ${size}\n`);
  }
  return hash.digest('hex');
};

const stateOfCommand = () => (existsSync(STATE) ? readFileSync(STATE, 'utf8') : undefined);

/** Makes the command beside its place and puts it there whole: another call may be running it. */
const makeAnew = async (state) => {
  const { buildCommand } = require('./command');
  const beside = path.join(FOLDER, `.${randomBytes(6).toString('hex')}`);
  mkdirSync(beside, { recursive: true });
  try {
    const { file } = await buildCommand(beside);
    renameSync(file, COMMAND);
    writeFileSync(STATE, state);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
};

/** The command as the sources are now: made anew where one of them has changed since. */
const freshCommand = async () => {
  const state = stateOfSources();
  if (!existsSync(COMMAND) || stateOfCommand() !== state) await makeAnew(state);
  return COMMAND;
};

module.exports = { freshCommand };
