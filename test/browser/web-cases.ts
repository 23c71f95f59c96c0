import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import type { CheckJson } from '../../src/app/check/check-json';
import type { MergeReport } from '../../src/app/merge/merge-report';
import type { HeldFile } from '../../src/app/ports/command-engine';
import { IDENTITY_SHEET } from '../../src/core/record/identity-sheet';
import type { Grid } from '../../src/core/grid/grid';
import { shinko } from '../hosts/cli/call';
import { filledBook, gridsOfBytes } from './filled-book';
import { chooseFiles, savedBy, type WebPage } from './web-page';

const folder = mkdtempSync(join(tmpdir(), 'shinko-web-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const put = ({ name, bytes }: HeldFile): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};
const at = (name: string): string => join(folder, name);
const fileAt = (name: string): HeldFile => ({
  name: name.slice(name.lastIndexOf('/') + 1),
  bytes: readFileSync(at(name)),
});

const firstItemOf = (bytes: Uint8Array): unknown =>
  gridsOfBytes(bytes)[0]!
    .values.map((row) => row?.[0])
    .find((value) => typeof value === 'number');

/** What a person sees of a book: `_shinko` and the lines with a time aside. */
const sheetsOf = (bytes: Uint8Array): readonly Pick<Grid, 'sheet' | 'values'>[] =>
  gridsOfBytes(bytes)
    .filter(({ sheet }) => sheet !== IDENTITY_SHEET)
    .map(({ sheet, values }) => ({
      sheet,
      values: values.map((row) =>
        row?.map((value) =>
          typeof value === 'string' ? value.replace(/\d{1,2}:\d{2}/gu, '時刻') : value,
        ),
      ),
    }));

/** The books of one plan: the master, two departments' filled in, which disagree on an item of both. */
export const books = (() => {
  let made: { readonly master: HeldFile; readonly returned: readonly HeldFile[] } | undefined;
  return () => {
    if (made) return made;
    expect(shinko('inject', '--year', 'R5', '-o', at('全体.xlsx')).status).toBe(0);
    const split = shinko('split', at('全体.xlsx'), '--samples', '-o', at('課'));
    expect(split.status).toBe(0);
    const names = readdirSync(at('課')).sort();
    const returned = names.slice(0, 3).map((name, index) => ({
      name,
      bytes: filledBook(
        readFileSync(at(`課/${name}`)),
        Object.fromEntries(
          Array.from({ length: 60 }, (_, item) => [item, `${index}番目の課の記入`]),
        ),
      ),
    }));
    made = { master: fileAt('全体.xlsx'), returned };
    return made;
  };
})();

/** Chooses a task. */
export const goTo = (page: WebPage['page'], task: string): Promise<void> =>
  page.getByRole('button', { name: task, exact: true }).click();

const expectClean = ({ errors, foreign }: WebPage): void =>
  expect({ errors, foreign }).toEqual({ errors: [], foreign: [] });

/** What the page does, from wherever it was opened: as the commands do. */
export const describeWeb = (from: string, open: () => Promise<WebPage>): void =>
  describe(`Web版を${from}から開いて`, () => {
    let web: WebPage = undefined!;
    beforeAll(async () => {
      books();
      web = await open();
    });
    afterAll(() => web?.close());

    it('点検: 命令と同じ指摘を並べ、点検結果のシートの付いた写しも同じ', async () => {
      const { page } = web;
      const { master } = books();
      await chooseFiles(page, '進行管理シートのブック', [master]);
      await page.getByRole('button', { name: '点検する' }).click();
      await page.getByRole('table', { name: '点検' }).waitFor();
      const { out } = shinko('check', put(master), '--format', 'json');
      const { findings, counts } = JSON.parse(out) as CheckJson;
      await expect(page.getByText(/^エラー\d+・警告/u).textContent()).resolves.toBe(
        `エラー${counts.error}・警告${counts.warning}・参考${counts.info}`,
      );
      const shown = await page.getByRole('table', { name: '点検' }).locator('tbody tr').count();
      expect(shown).toBe(Math.min(findings.length, 100));
      const first = await page.locator('tbody tr').first().locator('td').allTextContents();
      expect(first.slice(2)).toEqual([findings[0]!.cell, findings[0]!.message]);
      await page.getByRole('button', { name: '点検結果のシートを付けた写しを作る' }).click();
      const book = await savedBy(page, /「全体_点検結果.xlsx」を保存/u);
      shinko('check', at('全体.xlsx'), '-o', at('全体_点検結果.xlsx'), '--force');
      expect(sheetsOf(book.bytes)).toEqual(sheetsOf(readFileSync(at('全体_点検結果.xlsx'))));
      expectClean(web);
    });

    it('提出: 足りなければ作らず、そろえば提出の記録が付く', async () => {
      const { page } = web;
      const { master, returned } = books();
      await goTo(page, '提出');
      await chooseFiles(page, '進行管理シートのブック', [master]);
      await page.getByRole('button', { name: '提出用のファイルを作る' }).click();
      await page.getByText('直すものが残っているので、まだ作っていません。').waitFor();
      const [book] = returned;
      await chooseFiles(page, '進行管理シートのブック', [book!]);
      await page.getByLabel('残った警告の理由', { exact: false }).fill('見本の数です。');
      await page.getByLabel('氏名', { exact: false }).fill('白井');
      await page.getByRole('button', { name: '提出用のファイルを作る' }).click();
      const submitted = await savedBy(page, /_提出.xlsx」を保存/u);
      put(submitted);
      const own = at('命令の提出.xlsx');
      const call = ['submit', put(book!), '--by', '白井', '--reason', '見本の数です。', '-o', own];
      expect(shinko(...call, '--force').status).toBe(0);
      expect(sheetsOf(submitted.bytes)).toEqual(sheetsOf(readFileSync(own)));
      expectClean(web);
    });

    it('配布: 命令と同じ課ごとのブックを ZIP で渡す', async () => {
      const { page } = web;
      const { master } = books();
      await goTo(page, '配布');
      await chooseFiles(page, '全体のブック', [master]);
      await page.getByRole('button', { name: '課ごとのブックを作る' }).click();
      await page
        .getByText(/見本の文/u)
        .nth(1)
        .waitFor();
      await page.getByLabel('記載例や見本の文も入れる').check();
      await page.getByRole('button', { name: '課ごとのブックを作る' }).click();
      const zip = await savedBy(page, /まとめて保存/u);
      const inZip = unzipSync(zip.bytes);
      expect(Object.keys(inZip).sort()).toEqual(readdirSync(at('課')).sort());
      for (const [name, bytes] of Object.entries(inZip))
        expect(sheetsOf(bytes)).toEqual(sheetsOf(readFileSync(at(`課/${name}`))));
      expectClean(web);
    });

    it('取りまとめ: 食い違いを選び、命令に同じ決定を渡したものと同じになる', async () => {
      const { page } = web;
      const { master, returned } = books();
      await goTo(page, '取りまとめ');
      await chooseFiles(page, '全体のブック', [master]);
      await chooseFiles(page, '課から戻ったファイル（何冊でも）', returned);
      await page.getByRole('button', { name: '取りまとめる', exact: true }).click();
      const conflicts = page.getByRole('region', { name: /^食い違い/u });
      await conflicts.waitFor();
      const card = conflicts.getByRole('group').first();
      await card.getByRole('radio').nth(2).check();
      await page.getByRole('button', { name: '決めたことで、もう一度取りまとめる' }).click();
      await conflicts.waitFor();
      const merged = await savedBy(page, /「全体_取りまとめ.xlsx」を保存/u);
      const report = JSON.parse(
        Buffer.from((await savedBy(page, /「取りまとめ報告.json」を保存/u)).bytes).toString(),
      ) as MergeReport;
      expect(report.conflicts.filter(({ settled }) => settled !== null)).toHaveLength(1);
      writeFileSync(
        at('決定.json'),
        JSON.stringify(report)
          .replaceAll('"file":"', `"file":"${folder}/`)
          .replaceAll('"settledBy":"', `"settledBy":"${folder}/`),
      );
      const call = ['merge', put(master), ...returned.map(put), '-o', at('命令.xlsx')];
      const own = shinko(
        ...call,
        '--decisions',
        at('決定.json'),
        '--report',
        at('報告.json'),
        '--force',
      );
      expect([own.status, own.err]).toEqual([0, expect.stringContaining('食い違い 0項目')]);
      const byCommand = readFileSync(at('報告.json'), 'utf8').replaceAll(`${folder}/`, '');
      expect(report).toEqual(JSON.parse(byCommand));
      expect(sheetsOf(merged.bytes)).toEqual(
        sheetsOf(readFileSync(at('命令.xlsx'))).map(({ sheet, values }) => ({
          sheet,
          values: values.map((row) =>
            row?.map((value) =>
              typeof value === 'string' ? value.replaceAll(`${folder}/`, '') : value,
            ),
          ),
        })),
      );
      expectClean(web);
    });

    it('差し戻し・集計・会議資料: 命令と同じ', async () => {
      const { page } = web;
      const { master, returned } = books();
      const [book] = returned;
      const asked = `No.${firstItemOf(book!.bytes)} 実績値を確かめてください`;
      await goTo(page, '差し戻し');
      await chooseFiles(page, '全体のブック', [master]);
      await chooseFiles(page, '課のブック', [book!]);
      await page.getByLabel('問い（一行に一つ', { exact: false }).fill(asked);
      await page.getByRole('button', { name: '差し戻すファイルを作る' }).click();
      const given = await savedBy(page, /_差し戻し.xlsx」を保存/u);
      const question = ['--question', asked];
      const back = [
        'return',
        put(master),
        put(book!),
        ...question,
        '-o',
        at('返し.xlsx'),
        '--force',
      ];
      expect(shinko(...back).status).toBe(0);
      expect(sheetsOf(given.bytes)).toEqual(sheetsOf(readFileSync(at('返し.xlsx'))));
      await goTo(page, '集計');
      await chooseFiles(page, '全体のブック', [master]);
      await page.getByRole('button', { name: '集計する' }).click();
      await page.getByRole('table', { name: '全体' }).waitFor();
      await page.getByRole('button', { name: 'グラフの付いた集計のブックを作る' }).click();
      const totals = await savedBy(page, /_集計.xlsx」を保存/u);
      shinko('summary', at('全体.xlsx'), '-o', at('集計.xlsx'), '--force');
      expect(sheetsOf(totals.bytes)).toEqual(sheetsOf(readFileSync(at('集計.xlsx'))));
      await goTo(page, '会議資料');
      await chooseFiles(page, '全体のブック', [master]);
      await page.getByRole('button', { name: '資料を作る' }).click();
      const document = await savedBy(page, /_会議資料.xlsx」を保存/u);
      shinko('document', at('全体.xlsx'), '-o', at('資料.xlsx'), '--force');
      expect(sheetsOf(document.bytes)).toEqual(sheetsOf(readFileSync(at('資料.xlsx'))));
      expectClean(web);
    });

    it('壊れたファイル・ブックでないもの・消えたファイルは、一文で言う', async () => {
      const { page } = web;
      await goTo(page, '点検');
      await chooseFiles(page, '進行管理シートのブック', [
        { name: '写真.png', bytes: Buffer.from('x') },
      ]);
      await page.getByText(/加えませんでした: 写真.png/u).waitFor();
      await chooseFiles(page, '進行管理シートのブック', [
        { name: '壊れた.xlsx', bytes: Buffer.from('PK') },
      ]);
      await page.getByRole('button', { name: '点検する' }).click();
      await page.getByText(/^壊れた.xlsx: /u).waitFor();
      await expect(page.getByRole('table').count()).resolves.toBe(0);
      expectClean(web);
    });

    it('中止すれば何もできず、続けて使える', async () => {
      const { page } = web;
      const { master, returned } = books();
      await goTo(page, '取りまとめ');
      await chooseFiles(page, '全体のブック', [master]);
      const many = Array.from({ length: 60 }, (_, index) => ({
        name: `写し${index}.xlsx`,
        bytes: returned[index % returned.length]!.bytes,
      }));
      await chooseFiles(page, '課から戻ったファイル（何冊でも）', many);
      // On a busy machine the work may end before a press from outside comes.
      await page.evaluate(() => {
        const watch = new MutationObserver(() => {
          const all = [...document.querySelectorAll('button')];
          const stop = all.find(({ textContent }) => textContent === '中止');
          if (!stop) return;
          watch.disconnect();
          stop.click();
        });
        watch.observe(document.body, { childList: true, subtree: true });
      });
      await page.getByRole('button', { name: '取りまとめる', exact: true }).click();
      await page.getByText('中止しました。何も作っていません。').waitFor();
      await page.getByRole('button', { name: '取りまとめる', exact: true }).click();
      await page.getByRole('table', { name: '課の状況' }).waitFor({ timeout: 120_000 });
      expectClean(web);
    });
  });
