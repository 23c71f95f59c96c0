const webpack = require('webpack');

/**
 * Builds a page of its own into the folder of a build, once that is written. Built together, what the two
 * share would make the first one heavier.
 */
class PageBeside {
  constructor(config) {
    this.config = config;
  }

  apply(compiler) {
    compiler.hooks.afterEmit.tapPromise('PageBeside', async () => {
      const { mode } = compiler.options;
      const output = { ...this.config.output, path: compiler.outputPath, clean: false };
      const stats = await new Promise((resolve, reject) => {
        webpack({ ...this.config, mode, output }).run((error, done) =>
          error ? reject(error) : resolve(done),
        );
      });
      if (stats.hasErrors()) throw new Error(stats.toString('errors-only'));
      /** What it was made of, once it is made. */
      this.stats = stats;
    });
  }
}

module.exports = { PageBeside };
