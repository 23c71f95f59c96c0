const { jest } = require('../../package.json');

const [node] = jest.projects;

/** The tests that pin single cases; the laws draw at random, and a mutant that only they notice is not pinned. */
module.exports = {
  ...node,
  rootDir: '../..',
  testMatch: (process.env.SHINKO_MUTATION_TESTS ?? 'core')
    .split(',')
    .map((folder) => `<rootDir>/test/${folder}/**/*.test.ts`),
  testPathIgnorePatterns: [
    '/node_modules/',
    'planted-',
    'live-check',
    'drawn-',
    'told-form',
    'form-laws',
    'merge-laws',
    'core/rules/corpus',
  ],
};
