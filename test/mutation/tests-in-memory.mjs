/** The part of jest that tests of core speak to, for tests that run in this process: `it`, `describe`, hooks. */
import { expect } from 'expect';
import { bind } from 'jest-each';

/** Draws at random: what only such a test notices is not pinned. */
const LAW = /\bfast_check|\bfc\d*\.(?:assert|check|sample)\b/u;

const HOOKS = ['beforeAll', 'beforeEach', 'afterEach'];

const groupOf = (name, parent) => ({
  name,
  parent,
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
    const it = (name, run) => this.#add(name, run);
    it.each = bind(it);
    // What tests of a plan's documents are called where the documents are not there.
    it.skip = () => undefined;
    const describe = (name, fill) => this.#within(name, fill);
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

  #within(name, fill) {
    const outer = this.#group;
    this.#group = groupOf(name, outer);
    fill();
    this.#group = outer;
  }

  #add(name, run) {
    const group = this.#group;
    if (LAW.test(run.toString())) return;
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
      await test.run();
    } finally {
      for (const group of groups.toReversed())
        for (const hook of group.hooks.afterEach) await hook();
    }
  }
}
