/**
 * `npm test`: every suite but the laws and matrices that the long run alone has (test/laws.js). What is said behind
 * `--` goes to jest; a suite that is named by a path is run whatever it is.
 */
const { spawnSync } = require('node:child_process');
const { notEveryDay } = require('./laws');

const jest = require.resolve('jest/bin/jest');
const words = process.argv.slice(2);
const isChosen = words.some((word) => !word.startsWith('-') || word.startsWith('--testPath'));
const leftOut = isChosen ? [] : ['--testPathIgnorePatterns', '/node_modules/', ...notEveryDay];
const { status } = spawnSync(process.execPath, [jest, ...words, ...leftOut], { stdio: 'inherit' });
process.exitCode = status ?? 1;
