/** The part of jest that tests of core speak to, for tests that run in this process: `it`, `describe`, hooks. */
import { expect } from 'expect';
import { bind } from 'jest-each';

/** Draws at random: what only such a test notices is not pinned. */
const LAW = /\bfast_check|\bfc\d*\.(?:assert|check|sample)\b/u;

const HOOKS = ['beforeAll', 'beforeEach', 'afterEach', 'afterAll'];

const groupOf = (name, parent) => ({
  name,
  parent,
  isSkipped: parent?.isSkipped ?? false,
  hasBegun: false,
  hooks: Object.fromEntries(HOOKS.map((hook) => [hook, []])),
});

/** From the file's own group down to a test's. */
const lineOf = (group) => (group ? [...lineOf(group.parent), group] : []);

/** What one test file holds, in the order of its lines. */
export class TestFile {
  tests = [];
  #group = groupOf('', undefined);

  constructor(name) {
    this.name = name;
  }

  /** Makes the words that the file uses stand for this file; to be called before it is loaded. */
  offer() {
    const it = (name, run) => this.#add(name, run, false);
    it.each = bind(it);
    it.skip = (name, run) => this.#add(name, run, true);
    it.skip.each = bind(it.skip);
    const describe = (name, fill) => this.#within(name, fill, false);
    describe.skip = (name, fill) => this.#within(name, fill, true);
    describe.each = bind(describe, false);
    const jest = { setTimeout: () => undefined };
    const hooks = HOOKS.map((hook) => [hook, (run) => void this.#group.hooks[hook].push(run)]);
    Object.assign(globalThis, {
      it,
      test: it,
      describe,
      expect,
      jest,
      ...Object.fromEntries(hooks),
    });
  }

  #within(name, fill, isSkipped) {
    const outer = this.#group;
    this.#group = groupOf(name, outer);
    this.#group.isSkipped ||= isSkipped;
    fill();
    this.#group = outer;
  }

  #add(name, run, isSkipped) {
    const group = this.#group;
    if (isSkipped || group.isSkipped || !run || LAW.test(run.toString())) return;
    const full = [...lineOf(group).map((one) => one.name), name].filter(Boolean).join(' ');
    const id = `${this.name} › ${full}`;
    const twins = this.tests.filter((test) => test.id === id || test.id.startsWith(`${id} #`));
    this.tests.push({ id: twins.length === 0 ? id : `${id} #${twins.length}`, group, run });
  }

  /** Runs one test with its hooks; throws where it fails. What goes before all of a group goes once. */
  async run(test) {
    const groups = lineOf(test.group);
    for (const group of groups) {
      if (group.hasBegun) continue;
      group.hasBegun = true;
      for (const hook of group.hooks.beforeAll) await hook();
    }
    for (const group of groups) for (const hook of group.hooks.beforeEach) await hook();
    try {
      await called(test.run);
    } finally {
      for (const group of groups.toReversed())
        for (const hook of group.hooks.afterEach) await hook();
    }
  }
}

/** Some tests say by a function that they are done. */
const called = (run) =>
  run.length === 0
    ? run()
    : new Promise((resolve, reject) => {
        run((mistake) => (mistake ? reject(mistake) : resolve()));
      });
