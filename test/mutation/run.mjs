import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { spawnSync } from 'node:child_process';
import { samplePlaces } from './sample.mjs';
/** Where results and what is known so far stand; not kept with the project. */
const FOLDER = 'dist/mutation';
/** Folders of core that are tried, and how many of their mutants at most; all where nothing is said. */
const FOLDERS = {
  era: {},
  value: {},
  rules: {},
  form: { most: 600 },
  merge: { most: 600 },
  profile: { most: 600 },
};

const filesIn = (folder) =>
  readdirSync(join('src/core', folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join('src/core', folder, name))
    .sort();
/** Runs Stryker over one folder; what was found before and has not changed is not tried again. */
const mutate = async (name, most, seed) => {
  const folder = FOLDERS[name];
  if (!folder) {
    const known = Object.keys(FOLDERS).join(', ');
    process.stderr.write(`No such folder: ${name}. There are: ${known}.\n`);
    return 64;
  }
  const files = filesIn(name);
  const limit = most ?? folder.most;
  const config = {
    mutate: limit === undefined ? files : await samplePlaces(files, limit, seed),
    testRunner: 'in-process',
    plugins: [resolve('test/mutation/in-process-runner.mjs')],
    coverageAnalysis: 'perTest',
    incremental: true,
    incrementalFile: `${FOLDER}/${name}.json`,
    concurrency: 2,
    timeoutMS: 10_000,
    reporters: ['clear-text', 'progress', 'json'],
    jsonReporter: { fileName: `${FOLDER}/${name}-report.json` },
    clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
    ignorePatterns: ['/dist', '/release', '/assets', '/docs/images', '/fuzz-failures'],
    tempDirName: 'dist/mutation/tmp',
    allowEmpty: true,
  };
  mkdirSync(FOLDER, { recursive: true });
  const file = join(FOLDER, `${name}.conf.json`);
  writeFileSync(file, JSON.stringify(config, null, 2));
  const { status } = spawnSync('npx', ['stryker', 'run', file], {
    stdio: 'inherit',
    env: { ...process.env, SHINKO_MUTATION_FOLDER: name },
  });
  return status ?? 70;
};
/** `npm run mutate -- FOLDER [PLACES] [SEED]`. */
const [, , name = '', most, seed = '1'] = process.argv;
void mutate(name, most === undefined ? undefined : Number(most), Number(seed)).then((status) => {
  process.exitCode = status;
});
