import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import {
  closeSync,
  constants,
  copyFileSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { MANY_FILES } from '../../../src/hosts/cli/threads/thread-count';
import { runUntil } from '../../../src/hosts/cli/run';
import { R4_FACTS, shinko, useFolder, type Outcome } from './call';

const folder = useFolder();
/** So many files that threads read them. */
const MANY = MANY_FILES + 20;

const masterFile = (): string => {
  const master = folder.path('master.xlsx');
  const made = shinko('inject', '--year', 'R4', '--entries', R4_FACTS, '-o', master);
  expect(made.status).toBe(0);
  return master;
};

/** A master, and a folder of files that came back: the first of them cannot be read. */
const comeBack = (count: number): string => {
  const master = masterFile();
  expect(shinko('split', master, '--samples', '-o', folder.path('handed')).status).toBe(0);
  const [name] = readdirSync(folder.path('handed')).filter((file) => file.includes('健康課'));
  mkdirSync(folder.path('back'));
  mkdirSync(folder.path('out'));
  writeFileSync(folder.path('back/000.xlsx'), '様式ではない文章');
  for (let index = 1; index < count; index += 1) {
    const copy = `back/${String(index).padStart(3, '0')}.xlsx`;
    copyFileSync(folder.path(`handed/${name!}`), folder.path(copy));
  }
  return master;
};

/** Runs a call that is to stop when `isTime` says so of a line of progress. */
const stopped = async (
  args: readonly string[],
  isTime: (line: string) => boolean,
): Promise<Outcome> => {
  const text = { out: '', err: '' };
  const interruption = new AbortController();
  const streams = {
    out: (more: string) => (text.out += more),
    err: (more: string) => (text.err += more),
    progress: (line: string) => {
      if (isTime(line)) interruption.abort();
    },
  };
  const status = await runUntil(args, streams, () => interruption.signal);
  return { status, ...text };
};

const mergeWords = (master: string): readonly string[] => [
  ...['merge', master, folder.path('back')],
  ...['-o', folder.path('out/merged.xlsx'), '--report', folder.path('out/report.json')],
];

describe('中止', () => {
  it.each([10, MANY])('%i 冊の取りまとめの途中で止めると、何も残らない', async (count) => {
    const master = comeBack(count);
    const before = readFileSync(master);
    const outcome = await stopped(mergeWords(master), (line) => line.includes(`5/${count}`));
    expect(outcome.status).toBe(130);
    expect(outcome.out).toBe('');
    expect(outcome.err.trim().split('\n').slice(1)).toEqual(['中止しました。何も書いていません。']);
    expect(readFileSync(master)).toEqual(before);
    expect(readdirSync(folder.path('out'))).toEqual([]);
  });

  it('配布の途中で止めると、書きかけのブックも、作ったフォルダーも残らない', async () => {
    const words = ['split', masterFile(), '--samples', '-o', folder.path('deep/out')];
    const outcome = await stopped([...words, '--lang', 'en'], (line) => line.startsWith('5/'));
    expect(outcome).toMatchObject({ status: 130, err: 'Stopped. Nothing was written.\n' });
    expect(readdirSync(folder.path(''))).toEqual(['master.xlsx']);
  });

  it.each(['fix', 'inject', 'import', 'export'])(
    '%s は、置き場に置く前に止めると何も残らない',
    async (name) => {
      const master = masterFile();
      const words: Readonly<Record<string, readonly string[]>> = {
        fix: [master],
        inject: ['--year', 'R4'],
        import: [master],
        export: [master, '--format', 'csv'],
      };
      const interruption = new AbortController();
      const err: string[] = [];
      const streams = { out: () => undefined, err: (text: string) => void err.push(text) };
      const call = [name, ...words[name]!, '-o', folder.path('out.file')];
      // The file beside its place is written by then, and looked for before it is put there.
      const status = await runUntil(call, streams, () => {
        setImmediate(() => interruption.abort());
        return interruption.signal;
      });
      expect([status, ...err]).toEqual([130, '中止しました。何も書いていません。\n']);
      expect(readdirSync(folder.path(''))).toEqual(['master.xlsx']);
    },
  );
});

/** Everything that the command says on stderr, until it has said `text`. */
const says = (child: ChildProcess, text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = '';
    child.stderr!.on('data', (more: Buffer) => {
      said += more.toString();
      if (said.includes(text)) resolve();
    });
    // Not on its exit: what it said last may still be on the way then.
    child.on('close', (code, killer) => reject(new Error(`${code ?? killer}: ${said}`)));
  });

/** Lets a thread that waits for the pipe go on, for as long as the command runs. */
const releasing = (pipe: string): NodeJS.Timeout =>
  setInterval(() => {
    try {
      closeSync(openSync(pipe, constants.O_WRONLY | constants.O_NONBLOCK));
    } catch {
      // Nobody waits for it.
    }
  }, 20);

const onPosix = process.platform === 'win32' ? it.skip : it;

describe('本物の命令', () => {
  onPosix.each(['SIGINT', 'SIGTERM'] as const)(
    '%s で止めると一文を言い、終了コードは 130、取りまとめは元のまま',
    async (signal) => {
      const master = comeBack(MANY);
      const before = readFileSync(master);
      // A pipe that nobody writes into: without the signal the command would wait for it for ever.
      const pipe = folder.path('back/zzz.xlsx');
      execFileSync('mkfifo', [pipe]);
      const main = join(__dirname, '../../../src/hosts/cli/main.ts');
      const child = spawn(
        process.execPath,
        ['--require', require.resolve('tsx/cjs'), main, ...mergeWords(master)],
        { cwd: folder.path('') },
      );
      const ended = new Promise<number | NodeJS.Signals | null>((resolve) =>
        child.on('exit', (code, killer) => resolve(code ?? killer)),
      );
      await says(child, '000.xlsx');
      const stop = says(child, '中止しました。何も書いていません。');
      child.kill(signal);
      const release = releasing(pipe);
      await stop;
      expect(await ended).toBe(130);
      clearInterval(release);
      expect(readFileSync(master)).toEqual(before);
      expect(readdirSync(folder.path('out'))).toEqual([]);
    },
    60_000,
  );
});
