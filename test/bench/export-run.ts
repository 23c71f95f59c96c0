import { run } from '../../src/hosts/cli/run';

/** What exporting a folder took, for the bench that starts this as a process of its own. */
const [folder, output] = process.argv.slice(2) as [string, string];
const begun = performance.now();
const status = run(['export', folder, '--format', 'parquet', '-o', output], {
  out: () => undefined,
  err: (text) => void process.stderr.write(text),
});
const { user, system } = process.cpuUsage();
process.stdout.write(
  JSON.stringify({
    status,
    milliseconds: performance.now() - begun,
    processor: (user + system) / 1000,
    peak: process.resourceUsage().maxRSS * 1024,
  }),
);
