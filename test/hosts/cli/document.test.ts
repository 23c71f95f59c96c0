import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownPlanOf } from '../../../src/app/form/own-plan';
import { gridsOfFile } from '../../../src/app/recognise/read-file';
import { recogniseWorkbook } from '../../../src/app/recognise/recognised-workbook';
import type { ItemBlock } from '../../../src/core/form/read/recognised';
import { xlsx } from '../../../src/hosts/cli/node-xlsx';
import { hasFontList, hasLibreOffice, hasPdfToText } from '../../peers/programs';
import { R4_FACTS, shinko, useFolder } from './call';

const SEED = join(__dirname, '../../../../shared/seeds/000_5c28a826f80b968c.txt');
const SHEET = existsSync(SEED) ? SEED : R4_FACTS;
const folder = useFolder();

const hasPeers = hasLibreOffice && hasPdfToText && hasFontList;

const blocksOf = (file: string): readonly ItemBlock[] => {
  const grids = gridsOfFile(new Uint8Array(readFileSync(file)), xlsx);
  if (!grids.ok) throw new RangeError(grids.failure.kind);
  return recogniseWorkbook({ grids: grids.value }).forms[0]!.blocks;
};

/** A word as it is printed, in points from the page's corner. */
interface Word {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

interface Page {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
}

const UNESCAPED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"' };

const pagesOf = (pdf: string): readonly Page[] => {
  const html = execFileSync('pdftotext', ['-bbox', pdf, '-'], { maxBuffer: 1 << 26 }).toString();
  return html
    .split('<page ')
    .slice(1)
    .map((page) => {
      const [width = 0, height = 0] = [...page.matchAll(/(?:width|height)="([\d.]+)"/gu)].map((m) =>
        Number(m[1]),
      );
      const words = [
        ...page.matchAll(
          /xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">([^<]*)</gu,
        ),
      ].map(([, left, top, right, bottom, text]) => ({
        text: text!.replace(/&(lt|gt|amp|quot);/gu, (_, name: string) => UNESCAPED[name]!),
        left: Number(left),
        top: Number(top),
        right: Number(right),
        bottom: Number(bottom),
      }));
      return { width, height, words };
    });
};

const bare = (text: string): string => text.normalize('NFKC').replace(/\s+/gu, '');

const middle = ({ top, bottom }: Word): number => (top + bottom) / 2;

/** Words line by line: figures and letters of one line may stand a little higher or lower. */
const inLines = (words: readonly Word[]): readonly Word[] => {
  const lines: Word[][] = [];
  for (const word of words.toSorted((one, other) => middle(one) - middle(other))) {
    const line = lines.at(-1);
    if (line && middle(word) - middle(line[0]!) < 5) line.push(word);
    else lines.push([word]);
  }
  return lines.flatMap((line) => line.toSorted((one, other) => one.left - other.left));
};

/** Text of the last column but one, page after page; headings stand in the middle of their columns. */
const narrativesOf = (pages: readonly Page[]): string =>
  pages
    .map(({ width, words }) => {
      const titled = (title: string): Word => words.find(({ text }) => text === title)!;
      const edge = Math.min(...words.map(({ left }) => left)) - 3;
      const last = titled('備考');
      const right = last.left + last.right - (width - edge);
      const own = words.filter((word) => word.left > titled('評価').right && word.left < right - 1);
      return inLines(own)
        .map(({ text }) => bare(text))
        .join('');
    })
    .join('');

const shared = (one: readonly [number, number], other: readonly [number, number]): number =>
  Math.min(one[1], other[1]) - Math.max(one[0], other[0]);

/** Words of a page that stand one over the other. */
const clashes = ({ words }: Page): readonly string[] =>
  words.flatMap((one, index) =>
    words.slice(index + 1).flatMap((other) => {
      const across = shared([one.left, one.right], [other.left, other.right]);
      const down = shared([one.top, one.bottom], [other.top, other.bottom]);
      const height = Math.min(one.bottom - one.top, other.bottom - other.top);
      return across > 1 && down > height * 0.4 ? [`${one.text} / ${other.text}`] : [];
    }),
  );

describe('会議資料の PDF', () => {
  if (!hasPeers)
    console.warn('LibreOffice か poppler がないため、PDF は確かめていません (not run)');

  (hasPeers ? it : it.skip).each([
    ['A4', 24],
    ['A3', 12],
  ] as const)(
    '%s で %i ページまで、切れる文も重なる文もなく、見出しだけが残らない',
    (paper, most) => {
      const pdf = folder.path('meeting.pdf');
      const words = ['--paper', paper, '--agenda', '議題1', '--paper-number', '資料1-1'];
      const { status, err } = shinko('document', SHEET, ...words, '-o', pdf);
      expect({ status, err: status === 0 ? '' : err }).toEqual({ status: 0, err: '' });
      const pages = pagesOf(pdf);
      expect(pages.length).toBeLessThanOrEqual(most);
      expect(pages.flatMap(clashes)).toEqual([]);
      pages.forEach(({ width, height, words: own }, index) => {
        const outside = own.filter(
          ({ left, right, top, bottom }) => left < 0 || top < 0 || right > width || bottom > height,
        );
        expect(outside).toEqual([]);
        // 8 points or more, of which a line is at least as high.
        expect(own.filter(({ top, bottom }) => bottom - top < 7.9)).toEqual([]);
        expect(own.map(({ text }) => text)).toContain('No.');
        expect(bare(own.map(({ text }) => text).join(''))).toContain(
          `${index + 1}/${pages.length}`,
        );
        const numberRight = own.find(({ text }) => text === 'No.')!.right + 4;
        const isItem = ({ text, right }: Word): boolean =>
          /^\d+$/u.test(text) && right < numberRight;
        const lastItem = Math.max(...own.filter(isItem).map(({ bottom }) => bottom));
        const headings = own.filter(({ text }) => /^(?:事業|基本方針|取り組み目標)/u.test(text));
        expect(Math.max(0, ...headings.map(({ bottom }) => bottom))).toBeLessThan(lastItem);
      });
      const narratives = narrativesOf(pages);
      const missing = blocksOf(SHEET).filter(
        ({ narrative }) => !narratives.includes(bare(narrative.text)),
      );
      expect(missing.map(({ number, narrative }) => [number, narrative.text])).toEqual([]);
    },
    240_000,
  );
});

it.each(['meeting', 'public', 'structure', 'plan'])('%s の資料は、すべての項目を載せる', (kind) => {
  const out = folder.path(`${kind}.xlsx`);
  expect(shinko('document', R4_FACTS, '--kind', kind, '-o', out).status).toBe(0);
  const book = xlsx.read(new Uint8Array(readFileSync(out)));
  if (!book.ok) throw new RangeError(book.failure.kind);
  const texts = book.value.grids[0]!.values.flatMap((row) => row ?? []).map(String);
  const grids = gridsOfFile(new Uint8Array(readFileSync(R4_FACTS)), xlsx);
  const plan = grids.ok && ownPlanOf(recogniseWorkbook({ grids: grids.value }));
  const names = plan ? plan.catalog.items.map(({ name }) => name) : [];
  expect(names.length).toBe(48);
  expect(names.filter((name) => !texts.some((text) => text.startsWith(name)))).toEqual([]);
  expect(shinko('check', out).status).toBe(2);
});

(hasPeers ? it : it.skip)('概要版の PDF は、集計の初めの 1 ページ', () => {
  const pdf = folder.path('summary.pdf');
  expect(shinko('document', R4_FACTS, '--kind', 'summary', '-o', pdf).status).toBe(0);
  const pages = pagesOf(pdf);
  expect(pages).toHaveLength(1);
  expect(bare(pages[0]!.words.map(({ text }) => text).join(''))).toContain('基本方針ごと');
});

it('概要版は集計を見せ、数えた元を隠す', () => {
  const out = folder.path('summary.xlsx');
  expect(shinko('document', R4_FACTS, '--kind', 'summary', '-o', out).status).toBe(0);
  const book = xlsx.read(new Uint8Array(readFileSync(out)));
  const seen = book.ok && book.value.grids.map(({ sheet, visibility }) => [sheet, visibility]);
  expect(seen).toEqual([
    ['集計', 'visible'],
    ['数値の推移', 'hidden'],
    ['集計の元', 'hidden'],
  ]);
});

it('知らない種類や紙は断り、何も書かない', () => {
  const out = folder.path('x.xlsx');
  expect(shinko('document', R4_FACTS, '--kind', 'poster', '-o', out).status).toBe(2);
  expect(shinko('document', R4_FACTS, '--paper', 'B5', '-o', out).status).toBe(2);
  expect(existsSync(out)).toBe(false);
});
