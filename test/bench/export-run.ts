import { runUntil } from '../../src/hosts/cli/run';

/** What exporting a folder took, its findings too, for the bench that starts this as a process of its own. */
const [folder, output, findings] = process.argv.slice(2) as [string, string, string];
const begun = performance.now();
const words = ['export', folder, '--format', 'parquet', '-o', output, '--findings', findings];
const streams = { out: () => undefined, err: (text: string) => void process.stderr.write(text) };
const told = runUntil([...words, '--resume'], streams, () => new AbortController().signal);
void told.then((status) => {
  const { user, system } = process.cpuUsage();
  process.stdout.write(
    JSON.stringify({
      status,
      milliseconds: performance.now() - begun,
      processor: (user + system) / 1000,
      peak: process.resourceUsage().maxRSS * 1024,
    }),
  );
});
