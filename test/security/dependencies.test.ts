import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/* eslint-disable @typescript-eslint/no-require-imports -- tools of the build are plain JavaScript */
const { judge } = require('../../build/audit') as {
  readonly judge: (answer: string) => {
    readonly isFailed: boolean;
    readonly lines: readonly string[];
  };
};
const { dependenciesPage } = require('../../build/dependencies') as {
  readonly dependenciesPage: () => string;
};

const rows = (page: string): readonly string[] =>
  page
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .map((line) => line.replace(/\s+/gu, ' '));

it('docs/dependencies.md は、package-lock.json のとおり', () => {
  const page = readFileSync(join(__dirname, '../../docs/dependencies.md'), 'utf8');
  const [told, locked] = [rows(page), rows(dependenciesPage())];
  expect(told.length).toBeGreaterThan(20);
  // Rules of the table are as wide as its words.
  const words = (all: readonly string[]): readonly string[] =>
    all.filter((line) => !/^\| -+ \|/u.test(line));
  expect(words(told)).toEqual(words(locked));
  expect(page).toContain(`（${words(locked).length - 1} 個`);
});

describe('知られた弱点の知らせ', () => {
  const report = (severity: string): string =>
    JSON.stringify({
      auditReportVersion: 2,
      vulnerabilities: {
        a: { name: 'a', severity, range: '<2', via: [{ title: 'x', url: 'https://x' }, 'b'] },
      },
    });

  it.each([
    ['critical', true],
    ['high', true],
    ['moderate', false],
    ['low', false],
  ])('%s の弱点は、挙げる。止めるのは high から', (severity, isFailed) => {
    expect(judge(report(severity))).toEqual({
      isFailed,
      lines: [`${severity}: a <2: x https://x; b`],
    });
  });

  it('なければ、ないと言う', () => {
    const { isFailed, lines } = judge('{"auditReportVersion":2,"vulnerabilities":{}}');
    expect([isFailed, lines]).toEqual([false, ['no known faults in the packages that ship']]);
  });

  it.each([
    '',
    'npm error network',
    'null',
    '[]',
    '{"error":{"code":"ENOAUDIT","summary":"audit endpoint returned an error"}}',
    '{"message":"405 Method Not Allowed"}',
  ])('尋ねられなければ「not run」と言い、止めない：%s', (answer) => {
    const { isFailed, lines } = judge(answer);
    expect(isFailed).toBe(false);
    expect(lines).toEqual([expect.stringMatching(/^not run: \S/u)]);
  });
});
