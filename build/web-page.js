const HtmlPlugin = require('html-webpack-plugin');

const WORKER = 'command-worker';

/** The one file of the worker that runs commands. */
const workerOf = (compilation) => {
  const files = compilation.entrypoints.get(WORKER).getFiles();
  const [file, ...others] = files.filter((name) => name.endsWith('.js'));
  if (others.length > 0) throw new Error(`the worker must be one file, and is ${files.join(', ')}`);
  return file;
};

/** The worker's program as a text, in a script that a page from disk may load. */
const workerTextOf = (compilation) => workerOf(compilation).replace(WORKER, `${WORKER}-text`);

/** The page without Excel (web.html): it says where its worker is. */
const webPage = (contentSecurityPolicy) =>
  new HtmlPlugin({
    template: './src/hosts/web/web.html',
    filename: 'web.html',
    chunks: ['web'],
    contentSecurityPolicy,
    workerOf,
    workerTextOf,
  });

/** Puts the worker's text beside it, once its name is final. */
class WorkerText {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap('WorkerText', (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: 'WorkerText', stage }, () => {
        const program = compilation.getAsset(workerOf(compilation)).source.source().toString();
        const script = `globalThis.shinkoWorkerText=${JSON.stringify(program)};`;
        compilation.emitAsset(workerTextOf(compilation), new sources.RawSource(script));
      });
    });
  }
}

module.exports = { webPage, WorkerText };
