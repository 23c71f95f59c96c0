import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const { LAWS, notEveryDay } = jest.requireActual<{
  readonly LAWS: readonly { readonly suite: string; readonly everyDay: boolean }[];
  readonly notEveryDay: readonly string[];
}>('../laws.js');

const ROOT = join(__dirname, '../..');
const suites = readdirSync(join(ROOT, 'test'), { recursive: true, encoding: 'utf8' })
  .map((name) => `test/${name.replaceAll('\\', '/')}`)
  .filter((name) => /\.test\.tsx?$/u.test(name));

it('長い試験の表に挙がるものは、みなある', () => {
  const lost = LAWS.filter(
    ({ suite }) => !['.ts', '.tsx'].some((end) => existsSync(join(ROOT, `${suite}.test${end}`))),
  );
  expect(lost).toEqual([]);
  expect(new Set(LAWS.map(({ suite }) => suite)).size).toBe(LAWS.length);
});

it('回数を変えられる試験は、みな長い試験の表にある', () => {
  const own = 'test/architecture/laws.test.ts';
  const counted = suites.filter(
    (name) => name !== own && readFileSync(join(ROOT, name), 'utf8').includes('SHINKO_RUNS'),
  );
  const named = new Set(LAWS.map(({ suite }) => suite));
  expect(
    counted.map((name) => name.replace(/\.test\.tsx?$/u, '')).filter((name) => !named.has(name)),
  ).toEqual([]);
});

it('毎日は試さないものは、ほかの試験を巻き込まない', () => {
  const skipped = suites.filter((name) =>
    notEveryDay.some((each) => new RegExp(each, 'u').test(name)),
  );
  expect(skipped.length).toBe(LAWS.filter(({ everyDay }) => !everyDay).length);
});
