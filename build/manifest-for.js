const { spawnSync } = require('node:child_process');
const { mkdtempSync, readFileSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');

/** The manifest for a place, as `npm run manifest` makes it; its own sentence where it makes none. */
const manifestFor = (base) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'shinko-manifest-'));
  try {
    const file = path.join(folder, 'manifest.xml');
    const words = [path.join(__dirname, 'shinko.js'), 'manifest', `--base=${base}`, '-o', file];
    const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    if (status !== 0) throw new TypeError(stderr.trim());
    return readFileSync(file, 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

module.exports = { manifestFor };
