const { readFile, writeFile } = require('node:fs/promises');
const path = require('node:path');
const { minify } = require('@swc/core');
const webpack = require('webpack');

const ROOT = path.join(__dirname, '..');
const NAME = 'shinko.cjs';

/** What a text file of the project is when it is asked for: its text. */
const TEXT_FILES = /\.xml$/u;

/**
 * The command as one file that runs on Node alone. Nothing but Node's own modules is left outside;
 * what a call does not use stays in the file without being run.
 */
const configure = (folder) => ({
  context: ROOT,
  mode: 'production',
  target: 'node20',
  entry: './src/hosts/cli/main.ts',
  output: { path: folder, filename: NAME },
  devtool: false,
  optimization: { minimize: false },
  node: { __filename: false, __dirname: false },
  resolve: { extensions: ['.ts', '.js'] },
  module: {
    // What a run from the sources asks tsx for is no part of the file.
    parser: { javascript: { createRequire: false } },
    rules: [
      {
        test: /\.ts$/u,
        exclude: /node_modules/u,
        use: {
          loader: 'swc-loader',
          options: { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } },
        },
      },
      { test: TEXT_FILES, type: 'asset/source' },
    ],
  },
  performance: { hints: false },
  plugins: [new webpack.optimize.LimitChunkCountPlugin({ maxChunks: 1 })],
});

/**
 * Every start reads the whole file, and so it is made small; names stay, since a report of our own
 * mistake tells them, and ASCII alone is read faster.
 */
const shortened = async (code) => {
  const made = await minify(code, {
    ecma: 2022,
    module: false,
    compress: true,
    mangle: false,
    format: { comments: false, asciiOnly: true },
  });
  return made.code;
};

/** Makes `shinko.cjs` in a folder; gives its path, and what webpack tells of its modules. */
const buildCommand = async (folder) => {
  const compiler = webpack(configure(folder));
  const stats = await new Promise((resolve, reject) => {
    compiler.run((error, done) => (error ? reject(error) : resolve(done)));
  });
  if (stats.hasErrors()) throw new Error(stats.toString('errors-only'));
  const file = path.join(folder, NAME);
  await writeFile(file, await shortened(await readFile(file, 'utf8')));
  return { file, stats };
};

module.exports = { buildCommand };
