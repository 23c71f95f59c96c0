/** @jest-environment jsdom */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const DOCS = join(__dirname, '../../docs');
const { htmlPage } = createRequire(__filename)('../../build/markdown.js') as {
  readonly htmlPage: (text: string) => string;
};
const pages = readdirSync(DOCS, { recursive: true, encoding: 'utf8' }).filter((name) =>
  name.endsWith('.md'),
);
const shownOf = (text: string): Document =>
  new DOMParser().parseFromString(htmlPage(text), 'text/html');

it.each(pages)('%s は、ブラウザーで読めるページになり、記号が残らない', (page) => {
  const text = readFileSync(join(DOCS, page), 'utf8');
  const shown = shownOf(text);
  const main = shown.querySelector('main')!;
  expect(shown.title).not.toBe('');
  const count = (pattern: RegExp): number => text.match(pattern)?.length ?? 0;
  expect(main.querySelectorAll('pre')).toHaveLength(count(/^ *```/gmu) / 2);
  for (const code of main.querySelectorAll('code')) code.remove();
  const left = /\]\(|\*\*|```|^#+ |(?:^|\s)\|(?:\s|$)|&(?:amp|lt);/mu.exec(main.textContent ?? '');
  expect(left && main.textContent!.slice(left.index - 40, left.index + 40)).toBeNull();
  expect(main.querySelectorAll('script, style, iframe')).toHaveLength(0);
});

it('書き方ごとに、思ったとおりのものになる', () => {
  const main = shownOf(
    [
      '# 題 <b>',
      '',
      '1. 一つ目 `a | b`',
      '',
      '   ```',
      '   npm <x>',
      '   ```',
      '',
      '2. [二つ目](../rules.md#値)の**太い**文',
      '   - 中',
      '',
      '| 名 | 値 |',
      '| -- | -- |',
      '| a  | `b\\|c` |',
      '',
      '![絵](../images/a.png)',
      '_In English: plan_name and x._',
    ].join('\n'),
  ).querySelector('main')!;
  expect(main.querySelector('h1')!.textContent).toBe('題 <b>');
  expect(main.querySelectorAll('ol')).toHaveLength(1);
  expect(main.querySelectorAll('ol > li')).toHaveLength(2);
  expect(main.querySelector('li pre')!.textContent).toBe('npm <x>');
  expect(main.querySelector('a')!.getAttribute('href')).toBe('../rules.html#値');
  expect(main.querySelector('strong')!.textContent).toBe('太い');
  expect(main.querySelector('ol ul li')!.textContent).toBe('中');
  expect([...main.querySelectorAll('td')].map((cell) => cell.textContent)).toEqual(['a', 'b|c']);
  expect(main.querySelector('img')!.getAttribute('src')).toBe('../images/a.png');
  expect(main.querySelector('em')!.textContent).toBe('In English: plan_name and x.');
});
