/**
 * Laws with many runs, matrices, what is tried on hundreds of files or by many threads, what builds the release, and
 * the screens in a browser beside the main ways (main-job, clerk, secretariat): whole in `npm run test:long`. Of
 * those that `npm test` runs too a small part is enough there; the others it leaves to the long run.
 */

/** Each law, and its runs in the long run (`SHINKO_RUNS`); those that take longest first. */
const LAWS = [
  { suite: 'test/corpus/corpus', runs: 1, everyDay: false },
  { suite: 'test/core/rules/planted-faults', runs: 150, everyDay: true },
  { suite: 'test/browser/served', runs: 1, everyDay: false },
  { suite: 'test/browser/year', runs: 1, everyDay: false },
  { suite: 'test/browser/web-edition', runs: 1, everyDay: false },
  { suite: 'test/adapters/office/ways', runs: 1, everyDay: false },
  { suite: 'test/browser/first-paint', runs: 1, everyDay: false },
  { suite: 'test/browser/access', runs: 1, everyDay: false },
  { suite: 'test/browser/cycle', runs: 1, everyDay: false },
  { suite: 'test/browser/trial', runs: 1, everyDay: false },
  { suite: 'test/core/form/read/any/drawn-forms', runs: 800, everyDay: true },
  { suite: 'test/core/form/read/any/drawn-bends', runs: 120, everyDay: true },
  { suite: 'test/core/form/read/any/told-form-laws', runs: 500, everyDay: true },
  { suite: 'test/core/rules/live-check-laws', runs: 250, everyDay: true },
  { suite: 'test/core/rules/planted-ways', runs: 30, everyDay: false },
  { suite: 'test/app/cycle/keep-form', runs: 100, everyDay: true },
  { suite: 'test/conformance/ways', runs: 1, everyDay: false },
  { suite: 'test/build/release', runs: 1, everyDay: false },
  { suite: 'test/browser/conformance', runs: 1, everyDay: false },
  { suite: 'test/app/sessions/interleaving', runs: 2000, everyDay: true },
  { suite: 'test/app/cycle/standing-laws', runs: 300, everyDay: true },
  { suite: 'test/app/cycle/standing-follows', runs: 60, everyDay: true },
  { suite: 'test/ui/broken-members', runs: 1, everyDay: false },
  { suite: 'test/kill/kill', runs: 1, everyDay: false },
  { suite: 'test/faults/faults', runs: 1, everyDay: false },
  { suite: 'test/faults/meanwhile', runs: 1, everyDay: false },
  { suite: 'test/security/redos', runs: 1, everyDay: false },
  { suite: 'test/security/formula-injection', runs: 1, everyDay: false },
  { suite: 'test/security/prototype-names', runs: 1, everyDay: false },
  { suite: 'test/fuzz/fuzz', runs: 10, everyDay: false },
  { suite: 'test/ui/own-mistakes', runs: 1, everyDay: false },
  { suite: 'test/ui/pseudo', runs: 1, everyDay: false },
  { suite: 'test/hosts/cli/interrupt', runs: 1, everyDay: false },
  { suite: 'test/adapters/office/no-files', runs: 1, everyDay: false },
  { suite: 'test/hosts/cli/data-set', runs: 1, everyDay: false },
  { suite: 'test/hosts/cli/threads/diff-pool', runs: 1, everyDay: false },
  { suite: 'test/hosts/cli/written-books', runs: 1, everyDay: false },
  { suite: 'test/corpus/no-forms', runs: 1, everyDay: false },
  { suite: 'test/core/rules/corpus', runs: 1, everyDay: false },
  { suite: 'test/ui/ways', runs: 1, everyDay: false },
  { suite: 'test/build/one-file', runs: 1, everyDay: false },
  { suite: 'test/adapters/office/round-trips', runs: 1, everyDay: false },
  { suite: 'test/conformance/page', runs: 1, everyDay: false },
  { suite: 'test/conformance/truth', runs: 1, everyDay: false },
  { suite: 'test/browser/live', runs: 1, everyDay: false },
  { suite: 'test/browser/findings', runs: 1, everyDay: false },
  { suite: 'test/browser/workbook', runs: 1, everyDay: false },
  { suite: 'test/browser/document', runs: 1, everyDay: false },
  { suite: 'test/browser/rollover', runs: 1, everyDay: false },
  { suite: 'test/browser/targets', runs: 1, everyDay: false },
  { suite: 'test/browser/totals', runs: 1, everyDay: false },
  { suite: 'test/browser/flags', runs: 1, everyDay: false },
  { suite: 'test/browser/hand-out-form', runs: 1, everyDay: false },
  { suite: 'test/browser/help', runs: 1, everyDay: false },
  { suite: 'test/browser/reading', runs: 1, everyDay: false },
  { suite: 'test/browser/start-from-table', runs: 1, everyDay: false },
  { suite: 'test/browser/submit', runs: 1, everyDay: false },
  { suite: 'test/browser/told-table', runs: 1, everyDay: false },
];

/** What jest is to leave out of every day, as expressions. */
const notEveryDay = LAWS.filter(({ everyDay }) => !everyDay).map(
  ({ suite }) => `${suite}\\.test\\.tsx?$`,
);

module.exports = { LAWS, notEveryDay };
