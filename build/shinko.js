/**
 * `npm run -s shinko -- …`: runs bin/shinko.cjs in this process, made anew first where a source has
 * changed.
 */
const { freshCommand } = require('./fresh-command');

void freshCommand().then(
  (file) => {
    process.argv[1] = file;
    require(file);
  },
  (error) => {
    process.stderr.write(
      `bin/shinko.cjs を作れませんでした。/ The command could not be made.\n${error}\n`,
    );
    process.exitCode = 70;
  },
);
