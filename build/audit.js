/**
 * `npm run audit`: known faults of the packages that ship, as the registry tells them. Exit 1 where one is high or
 * critical; where the registry cannot be asked it says 'not run' and why, and ends well: a machine without a
 * network is no fault.
 */
const { spawnSync } = require('node:child_process');

const FAILING = ['high', 'critical'];

/** What npm's answer comes to: what to say, and whether it fails. */
const judge = (answer) => {
  let report;
  try {
    report = JSON.parse(answer);
  } catch {
    return { isFailed: false, lines: ['not run: npm gave no report'] };
  }
  const { vulnerabilities, error } = report ?? {};
  if (error || typeof vulnerabilities !== 'object' || vulnerabilities === null) {
    const why = error?.summary || error?.code || report?.message || 'npm gave no report';
    return { isFailed: false, lines: [`not run: ${why}`] };
  }
  const found = Object.values(vulnerabilities);
  const lines = found.map(({ name, severity, range, via = [] }) => {
    const titles = via.map((one) => (typeof one === 'string' ? one : `${one.title} ${one.url}`));
    return `${severity}: ${name} ${range}: ${titles.join('; ')}`;
  });
  return {
    isFailed: found.some(({ severity }) => FAILING.includes(severity)),
    lines: lines.length > 0 ? lines : ['no known faults in the packages that ship'],
  };
};

if (require.main === module) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const { stdout } = spawnSync(npm, ['audit', '--omit=dev', '--json'], {
    encoding: 'utf8',
    timeout: 120_000,
    stdio: ['ignore', 'pipe', 'ignore'],
    shell: process.platform === 'win32',
  });
  const { isFailed, lines } = judge(stdout ?? '');
  process.stdout.write(`${lines.join('\n')}\n`);
  process.exitCode = isFailed ? 1 : 0;
}

module.exports = { judge };
