import { mistakeOf } from '../../../src/core/text/mistake';

const SECRET = '生活困窮者の氏名';

const withStack = (stack: string, message = ''): Error =>
  Object.assign(new TypeError(message), { stack });

it.each([
  ['本当に投げられたもの', new RangeError(`${SECRET}\n    at ${SECRET} (${SECRET}:1:2)`)],
  ['名前に文字のあるもの', Object.assign(new Error(SECRET), { name: SECRET, code: SECRET })],
  ['文字そのもの', SECRET],
  ['関数の名前や置き場に文字のあるもの', withStack(`    at ${SECRET} (/${SECRET}/${SECRET}:1:2)`)],
])('%s のメッセージを伝えない', (_, thrown) => {
  expect(JSON.stringify(mistakeOf(thrown))).not.toContain(SECRET);
});

it('種類と、投げた所を、置き場を除いて伝える', () => {
  const { name, frames } = mistakeOf(new RangeError(SECRET));
  expect(name).toBe('RangeError');
  expect(frames[0]).toMatch(/\(mistake\.test\.ts:\d+:\d+\)$/u);
  expect(frames.join('\n')).not.toContain(process.cwd());
});

it.each([
  ['    at check (/home/ann/shinko/src/core/rules/a.ts:3:4)', 'check (src/core/rules/a.ts:3:4)'],
  ['    at C:\\Users\\ann\\src\\app\\b.ts:3:4', '? (src/app/b.ts:3:4)'],
  ['    at async run (file:///x/src/hosts/cli/run.ts:1:2)', 'run (src/hosts/cli/run.ts:1:2)'],
  ['    at Map.get [as x] (node:internal/a:1:2)', 'Map.get (node:internal/a:1:2)'],
  ['    at r (https://h.lg.jp/shinko/12.ab.js?x=1:1:99)', 'r (12.ab.js:1:99)'],
  ['go@https://h.lg.jp/shinko/taskpane.ab12.js:1:99', 'go (taskpane.ab12.js:1:99)'],
])('%s を %s と読む', (line, frame) => {
  expect(mistakeOf(withStack(`TypeError: x\n${line}`, 'x')).frames).toEqual([frame]);
});

it('コードのある誤りは、コードも伝える', () => {
  const thrown = Object.assign(new Error(''), { code: 'ERR_WORKER_OUT_OF_MEMORY' });
  expect(mistakeOf(thrown).name).toBe('Error ERR_WORKER_OUT_OF_MEMORY');
});
