/**
 * Runs the tests of some folders in Stryker's own process, each mutant on modules that are loaded anew: a second's
 * work of jest for each mutant is a twentieth of that here.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { performance } from 'node:perf_hooks';
import { basename, dirname, join, resolve } from 'node:path';
import { Script } from 'node:vm';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { build } from 'esbuild';
import laws from '../laws.js';
import { TestFile } from './tests-in-memory.mjs';

/** Suites of the long run, others that draw at random as a whole, and one that looks at its own place in the file. */
const LEFT_OUT = [
  ...laws.LAWS.map(({ suite }) => suite),
  'test/core/form/form-laws',
  'test/core/merge/merge-laws',
  'test/core/text/mistake',
].map((suite) => `${suite}.test.ts`);

/** Whether a folder is tried by its own tests alone, and a file of it by the test of its own name. */
const isByOwn = Boolean(process.env.SHINKO_MUTATION_OWN);

const testsIn = (room) =>
  readdirSync(room, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => join(room, name))
    .filter((name) => !LEFT_OUT.includes(name));

/**
 * The tests of core that stand in a folder's own or speak to it directly, and those of the use case of its name:
 * merging is pinned by the workbooks that are merged.
 */
const testsOf = (folder) => {
  const mentions = (words) => (name) => readFileSync(name, 'utf8').includes(words);
  const core = testsIn(isByOwn ? `test/core/${folder}` : 'test/core');
  const app = isByOwn ? [] : testsIn('test/app');
  const isOfFolder = (name) => name.startsWith(join('test/core', folder, '/'));
  return [
    ...core.filter((name) => isOfFolder(name) || mentions(`src/core/${folder}/`)(name)),
    ...app.filter(mentions(`src/app/${folder}/`)),
  ];
};

/** As Go spells it, which knows no flag `u`. */
const OF_TESTS = new RegExp('/test/.*[.]tsx?$');

/** What is bundled still knows where it stands. */
const ownFolder = {
  name: 'own-folder',
  setup: (bundle) =>
    bundle.onLoad({ filter: OF_TESTS }, ({ path }) => ({
      contents: `const __dirname = ${JSON.stringify(dirname(path))};${readFileSync(path, 'utf8')}`,
      loader: 'ts',
    })),
};

/** One script that gives, by the name of a test file, what loads it. */
const bundled = async (files) => {
  const loaders = files.map((file) => `${JSON.stringify(file)}: () => require('./${file}')`);
  const { outputFiles } = await build({
    stdin: { contents: `module.exports = { ${loaders.join(', ')} };`, resolveDir: resolve('.') },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    packages: 'external',
    loader: { '.xml': 'text' },
    plugins: [ownFolder],
    logLevel: 'error',
  });
  const { text } = outputFiles[0];
  return new Script(`(function (module, require) {${text}\n})`, { filename: 'tests.cjs' });
};

/** As Stryker numbers them. */
const [PASSED, FAILED] = [0, 1];

const messageOf = (mistake) => (mistake instanceof Error ? mistake.message : String(mistake));

/** Whether a test file is named as the mutant's is, or as a part of it. */
const isOwn = (file, mutated) =>
  new RegExp(`^${basename(mutated, '.ts')}[.-]`, 'u').test(basename(file));

/**
 * The test files that a mutant is tried by, those that are likeliest to notice first. In a folder that is
 * tried by its own, a file that has a test of its name is tried by that alone.
 */
const nearest = (files, mutated) => {
  const own = files.filter((file) => isOwn(file, mutated));
  if (isByOwn && own.length > 0) return own;
  const distance = (file) =>
    own.includes(file) ? 0 : dirname(file).endsWith(dirname(mutated).split('/core/')[1]) ? 1 : 2;
  return files.toSorted((a, b) => distance(a) - distance(b));
};

/** How a test ends where no mutant is active. */
const outcomeOf = async (file, test) => {
  const from = performance.now();
  const result = { id: test.id, name: test.id };
  try {
    await file.run(test);
    return { ...result, status: PASSED, timeSpentMs: performance.now() - from };
  } catch (mistake) {
    const timeSpentMs = performance.now() - from;
    return { ...result, status: FAILED, timeSpentMs, failureMessage: messageOf(mistake) };
  }
};

/** The file of each mutant, by its number. */
const mutantFiles = () => {
  const files = new Map();
  for (const name of readdirSync('src/core', { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.ts')) continue;
    const text = readFileSync(join('src/core', name), 'utf8');
    for (const [, number] of text.matchAll(/stryMutAct_9fa48\("(\d+)"\)/gu))
      files.set(number, name);
  }
  return files;
};

/**
 * The mutants that each test passes. What a file of the sources passes when it is loaded counts for all tests of a
 * test file of its name or that runs something of it, and for all where there is none: every mutant is tried on
 * modules loaded anew.
 */
const coverageOf = (passed, files) => {
  const ofTest = (run, id) => Object.keys(run.perTest[id] ?? {});
  const everRun = new Set(
    passed.flatMap((run) =>
      run.tests.flatMap(({ id }) => ofTest(run, id).map((each) => files.get(each))),
    ),
  );
  const coverage = {};
  for (const run of passed) {
    const ran = new Set(
      run.tests.flatMap(({ id }) => ofTest(run, id).map((each) => files.get(each))),
    );
    for (const { id } of run.tests) {
      const own = { ...run.perTest[id] };
      for (const each of Object.keys(run.static)) {
        const file = files.get(each);
        if (ran.has(file) || isOwn(run.name, file) || !everRun.has(file))
          own[each] = (own[each] ?? 0) + 1;
      }
      coverage[id] = own;
    }
  }
  return coverage;
};

class InProcessRunner {
  #files = [];
  #script;

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    this.#files = testsOf(process.env.SHINKO_MUTATION_FOLDER);
    this.#script = await bundled(this.#files);
  }

  /** Modules that nothing has been loaded of. */
  #fresh() {
    const module = { exports: {} };
    this.#script.runInThisContext()(module, createRequire(resolve('tests.cjs')));
    return module.exports;
  }

  #load(modules, name) {
    const file = new TestFile(name);
    file.offer();
    modules[name]();
    return file;
  }

  async dryRun() {
    const tests = [];
    const passed = [];
    for (const name of this.#files) {
      const space = (globalThis.__stryker__ = { mutantCoverage: { static: {}, perTest: {} } });
      const file = this.#load(this.#fresh(), name);
      for (const test of file.tests) {
        space.currentTestId = test.id;
        tests.push({ ...(await outcomeOf(file, test)), fileName: resolve(name) });
        space.currentTestId = undefined;
      }
      passed.push({ name, tests: file.tests, ...space.mutantCoverage });
    }
    const mutantCoverage = { static: {}, perTest: coverageOf(passed, mutantFiles()) };
    return { status: 'complete', tests, mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, sandboxFileName }) {
    globalThis.__stryker__ = {
      activeMutant: activeMutant.id,
      hitCount: hitLimit === undefined ? undefined : 0,
      hitLimit,
    };
    const wanted = testFilter && new Set(testFilter);
    const ofFile = new Set(testFilter?.map((id) => id.split(' › ')[0]) ?? this.#files);
    const files = nearest(
      this.#files.filter((name) => ofFile.has(name)),
      sandboxFileName,
    );
    const modules = this.#fresh();
    let nrOfTests = 0;
    const killed = (id, mistake) => {
      const isEndless = hitLimit !== undefined && globalThis.__stryker__.hitCount > hitLimit;
      if (isEndless) return { status: 'timeout', reason: 'hit limit' };
      return { status: 'killed', killedBy: [id], failureMessage: messageOf(mistake), nrOfTests };
    };
    for (const name of files) {
      let file;
      try {
        file = this.#load(modules, name);
      } catch (mistake) {
        return killed(testFilter?.[0] ?? name, mistake);
      }
      const tests = file.tests.filter(({ id }) => !wanted || wanted.has(id));
      for (const test of tests) {
        nrOfTests += 1;
        try {
          await file.run(test);
        } catch (mistake) {
          return killed(test.id, mistake);
        }
      }
    }
    return { status: 'survived', nrOfTests };
  }

  dispose() {
    globalThis.__stryker__ = undefined;
  }
}

const inProcessRunner = () => new InProcessRunner();
inProcessRunner.inject = [];

export const strykerPlugins = [
  declareFactoryPlugin(PluginKind.TestRunner, 'in-process', inProcessRunner),
];
