import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { spawnSync } from 'node:child_process';
import { samplePlaces } from './sample.mjs';
/** Where results and what is known so far stand; not kept with the project. */
const FOLDER = 'dist/mutation';
/**
 * Folders of core that are tried; `most`: how many of their mutants, all where nothing is said; `own`: a
 * rule is pinned by its own test or by none.
 */
const FOLDERS = {
  era: {},
  value: {},
  rules: { own: true },
  form: { most: 600 },
  merge: { most: 600 },
  profile: { most: 600 },
};

/** Files of a folder, or of a place in it: `rules`, `rules/value`, `rules/value/value-jump.ts`. */
const filesIn = (folder) =>
  readdirSync('src/core', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && `${name}/`.startsWith(`${folder}/`))
    .map((name) => join('src/core', name))
    .sort();
/** Runs Stryker over one folder; what was found before and has not changed is not tried again. */
const mutate = async (name, most, seed) => {
  const [room] = name.split('/');
  const folder = FOLDERS[room];
  const kept = join(FOLDER, name.replaceAll('/', '-'));
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
    incrementalFile: `${kept}.json`,
    concurrency: 2,
    timeoutMS: 10_000,
    reporters: ['clear-text', 'progress', 'json'],
    jsonReporter: { fileName: `${kept}-report.json` },
    clearTextReporter: { allowColor: false, reportTests: false, logTests: false },
    ignorePatterns: ['/dist', '/release', '/assets', '/docs/images', '/fuzz-failures'],
    tempDirName: 'dist/mutation/tmp',
    allowEmpty: true,
  };
  mkdirSync(FOLDER, { recursive: true });
  const file = `${kept}.conf.json`;
  writeFileSync(file, JSON.stringify(config, null, 2));
  const { status } = spawnSync('npx', ['stryker', 'run', file], {
    stdio: 'inherit',
    env: {
      ...process.env,
      SHINKO_MUTATION_FOLDER: room,
      SHINKO_MUTATION_OWN: folder.own ? '1' : '',
    },
  });
  return status ?? 70;
};
/** `npm run mutate -- FOLDER [PLACES] [SEED]`; the folder may be a place in it, as `rules/value`. */
const [, , name = '', most, seed = '1'] = process.argv;
void mutate(name, most === undefined ? undefined : Number(most), Number(seed)).then((status) => {
  process.exitCode = status;
});
