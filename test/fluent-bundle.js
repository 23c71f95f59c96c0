const { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { build } = require('esbuild');

/** Where Fluent stands as one file; package.json's `jest` points there. */
const FOLDER = join(__dirname, '../dist/test');
const FILE = join(FOLDER, 'fluent.js');

/** Everything that the file is made of. */
const state = () => {
  const lock = JSON.parse(readFileSync(join(__dirname, '../package-lock.json'), 'utf8'));
  const names = ['esbuild', '@fluentui/react-components', 'react', 'react-dom'];
  return names.map((name) => `${name}@${lock.packages[`node_modules/${name}`].version}`).join(' ');
};

/**
 * Fluent is some 1,500 modules, and every suite loads all of them anew. The same code as one file, made
 * once for each version, loads ten times as fast.
 */
module.exports = async () => {
  const head = `/* ${state()} */\n`;
  if (existsSync(FILE) && readFileSync(FILE, 'utf8').startsWith(head)) return;
  const { outputFiles } = await build({
    stdin: {
      contents: "export * from '@fluentui/react-components';",
      resolveDir: join(__dirname, '..'),
    },
    bundle: true,
    write: false,
    platform: 'browser',
    format: 'cjs',
    external: ['react', 'react/*', 'react-dom', 'react-dom/*'],
    define: { 'process.env.NODE_ENV': '"test"' },
    logLevel: 'error',
  });
  mkdirSync(FOLDER, { recursive: true });
  // Put in its place at once: two runs may make it at the same time.
  const own = join(FOLDER, `fluent-${process.pid}.js`);
  writeFileSync(own, head + outputFiles[0].text);
  renameSync(own, FILE);
};
