import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { OPTIONS } from '../../src/commands/call/call';
import { enCli } from '../../src/i18n/en-cli';
import { jaCli } from '../../src/i18n/ja-cli';
import { declaredCommands } from './command-declarations';

const PAGE = readFileSync(join(__dirname, '../../docs/commands.md'), 'utf8');
/** What is read before the command is known. */
const OF_EVERY_COMMAND = ['help', 'lang'];
const NO_VALUE = '―';

interface Row {
  readonly name: string;
  readonly short: string | undefined;
  readonly value: string;
}

const sectionOf = (heading: string): string =>
  PAGE.split(/^## /mu).find((section) => section.startsWith(`${heading}\n`)) ?? '';

/** Rows of the tables of options in a text. */
const rowsOf = (text: string): readonly Row[] =>
  [...text.matchAll(/^\| ([^|]*`--[^|]*)\|([^|]*)\|/gmu)].map(([, names, value]) => ({
    name: /`--([a-z-]+)`/u.exec(names!)?.[1] ?? '',
    short: /`-([a-z])`/u.exec(names!)?.[1],
    value: value!.trim(),
  }));

const sorted = (names: Iterable<string>): readonly string[] => [...new Set(names)].sort();

const common = rowsOf(sectionOf('どの命令にもある指定'));

/** Each command's own rows, and the options that it shares with others. */
const told = sectionOf('命令ごとの指定')
  .split(/^### /mu)
  .slice(1)
  .map((text) => {
    const also = /^ほかに: (.+)$/mu.exec(text)?.[1] ?? '';
    return {
      command: text.split('\n')[0]!.trim(),
      rows: rowsOf(text),
      also: [...also.matchAll(/`--([a-z-]+)`/gu)].map(([, name]) => name!),
    };
  });

const declared = declaredCommands();

describe('命令と指定の一覧', () => {
  it('命令は、どれも一度ずつ見出しと例にあり、ほかの命令はない', () => {
    expect(told.map(({ command }) => command).sort()).toEqual(sorted(declared.keys()));
    const shown = [...PAGE.matchAll(/^npm run -s shinko -- ([a-z]+)/gmu)].map(([, name]) => name!);
    expect(sorted(shown)).toEqual(sorted(declared.keys()));
  });

  it.each(told)('$command の指定は、命令の読むものと同じで、一度ずつある', (one) => {
    const names = [...one.rows.map(({ name }) => name), ...one.also];
    expect([...names].sort()).toEqual(sorted(declared.get(one.command) ?? []));
  });

  it('どの命令にもある指定の表は、言葉・使い方と、「ほかに」の挙げるもの', () => {
    const shared = told.flatMap(({ also }) => also);
    expect(common.map(({ name }) => name).sort()).toEqual(sorted([...OF_EVERY_COMMAND, ...shared]));
  });

  it('宣言された指定は、みなある', () => {
    const names = [...common, ...told.flatMap(({ rows }) => rows)].map(({ name }) => name);
    expect(sorted(names)).toEqual(sorted(Object.keys(OPTIONS)));
  });

  it('値の要るもの、要らないもの、短い名前が、宣言と同じ', () => {
    for (const { name, short, value } of [...common, ...told.flatMap(({ rows }) => rows)]) {
      const option: { readonly type: string; readonly short?: string } =
        OPTIONS[name as keyof typeof OPTIONS];
      const row = { name, short, hasValue: value !== NO_VALUE };
      expect(row).toEqual({ name, short: option.short, hasValue: option.type === 'string' });
    }
  });
});

describe('--help', () => {
  it.each([
    ['日本語', jaCli.usage],
    ['英語', enCli.usage],
  ])('%s の使い方は、どの命令の指定も、みな挙げる', (_, usage) => {
    const lines = [...usage.matchAll(/^ {2}shinko ([a-z]+) (.*)$/gmu)];
    expect(sorted(lines.map(([, command]) => command!))).toEqual(sorted(declared.keys()));
    const [below] = usage.split('\n\n').slice(1);
    const ofMany = ['force', 'profile'];
    for (const name of [...ofMany, ...OF_EVERY_COMMAND]) expect(below).toContain(`--${name}`);
    const named = (command: string): readonly string[] => {
      const words = lines.flatMap(([, name, line]) => (name === command ? [line!] : [])).join(' ');
      const long = [...words.matchAll(/--([a-z-]+)/gu)].map(([, name]) => name!);
      return sorted(/(?:^|[ [])-o /u.test(words) ? [...long, 'output'] : long);
    };
    const wanted = [...declared].map(([command, names]) => [
      command,
      sorted([...names].filter((name) => !ofMany.includes(name))),
    ]);
    expect(wanted.map(([command]) => [command, named(command as string)])).toEqual(wanted);
  });
});
