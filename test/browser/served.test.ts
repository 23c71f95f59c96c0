import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Download } from 'playwright-core';
import { wordsOf } from '../../src/i18n';
import { hasNginx, hasOpenssl } from '../peers/programs';
import { HOST, serveByNginx, type Served } from './nginx';
import { flagsFor, openServed, type ServedPage } from './served-page';
import { builtRelease } from './trial-build';
import { showPanel } from './trial-page';
import { describeWeb } from './web-cases';
import { openWebAt } from './web-page';

jest.setTimeout(600_000);

const { trial: ja } = wordsOf('ja');
// It builds and serves a whole release: for the long run, and `npm run test:served`.
const isLong = process.env['SHINKO_RUNS'] !== undefined;
const isHere = hasNginx && hasOpenssl && isLong;
const where = isHere ? describe : describe.skip;

if (!isHere) {
  it('nginx と openssl のある機械で、長い試験のときに行う（実行していない / not run）', () => {
    console.warn('not run: nginx or openssl is not on this machine, or this is no long run');
  });
}

where('手引きのとおりに置いた nginx', () => {
  let [pane, served]: [string, Served] = ['', undefined!];
  beforeAll(async () => {
    pane = join(await builtRelease(), 'dist');
    served = await serveByNginx(pane);
  });
  afterAll(() => served?.close());

  const headers = async (path: string) => (await served.ask(path)).headers;

  it('HTML は毎回確かめさせ、印のある JavaScript は長く、アイコンは指図しない', async () => {
    const [script] = readdirSync(pane).filter((name) => /^taskpane\.[0-9a-f]{12}\.js$/u.test(name));
    expect(await headers('/taskpane.html?task=check')).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
    });
    expect((await headers(`/${script}`))['cache-control']).toMatch(/max-age=31536000, immutable/u);
    expect((await headers('/office/office.js'))['cache-control']).toBe('no-cache');
    const icon = await headers('/assets/shinko-32.png');
    expect([icon['content-type'], icon['cache-control']]).toEqual(['image/png', undefined]);
  });

  it('見出しの CSP は、ページの中のものと同じで、ほかの場所を一つも許さない', async () => {
    const { headers: told, body } = await served.ask('/taskpane.html');
    const policy = told['content-security-policy'] as string;
    const own = /Content-Security-Policy"?\s+content="([^"]*)"/u.exec(body.toString('utf8'));
    expect(policy).toBe(own?.[1]);
    expect(policy).not.toMatch(/https?:|\*/u);
    expect(told['x-frame-options']).toBeUndefined();
  });

  it('自分の認証局だけを信じる相手に答え、TLS 1.2 でも、縮めても送る', async () => {
    await expect(served.ask('/taskpane.html', { ca: [] })).rejects.toThrow(/certificate/u);
    await expect(
      served.ask('/taskpane.html', { servername: 'other.example.lg.jp' }),
    ).rejects.toThrow(/altnames/u);
    const old = { maxVersion: 'TLSv1.2', headers: { 'accept-encoding': 'gzip' } } as const;
    const { status, headers: told, body } = await served.ask('/office/office.js', old);
    expect([status, told['content-encoding']]).toEqual([200, 'gzip']);
    expect(gunzipSync(body)).toEqual(readFileSync(join(pane, 'office/office.js')));
  });

  it('ないものは 404、書き込みは断り、Office.js の版のページがある', async () => {
    expect((await served.ask('/nothing.js')).status).toBe(404);
    expect((await served.ask('/')).status).not.toBe(200);
    expect((await served.ask('/taskpane.html', { method: 'PUT' })).status).toBe(403);
    const page = await served.ask('/office/index.html');
    expect(page.body.toString('utf8')).toContain('excel-mac-16.00.js');
  });

  /** After whatever was done: nothing was asked of anybody else, nothing stopped, nothing thrown. */
  const expectOwnOnly = ({ foreign, stopped, errors, served: paths }: ServedPage): void => {
    expect({ foreign, stopped, errors }).toEqual({ foreign: [], stopped: [], errors: [] });
    expect(paths).toEqual(
      expect.arrayContaining([
        '/taskpane.html',
        '/office/office.js',
        '/office/excel-win32-16.01.js',
        '/office/ja-jp/office_strings.js',
      ]),
    );
    expect(paths.some((path) => /^\/taskpane\.[0-9a-f]{12}\.js$/u.test(path))).toBe(true);
  };

  /** A request to somebody else is stopped and told; else the lists above would prove nothing. */
  const expectWatched = async ({ pane: frame, stopped }: ServedPage): Promise<void> => {
    const told = await frame.locator('body').evaluate(() =>
      fetch('https://other.example.lg.jp/').then(
        () => 'answered',
        () => 'stopped',
      ),
    );
    expect([told, stopped.length > 0]).toEqual(['stopped', true]);
  };

  const mend = async ({ pane: frame }: ServedPage): Promise<void> => {
    const fault = frame.getByLabel('No.19 サロンの代表者会議の開催', { exact: true });
    await fault.getByRole('button', { name: /^直す：/u }).click();
    await fault.getByRole('button', { name: 'この内容で直す' }).click();
  };

  it('担当課: 直して提出する。ほかの場所への要求は一つもない', async () => {
    const page = await openServed(served, pane, 'department');
    try {
      await showPanel(page, '提出');
      await mend(page);
      await page.pane.getByText(/^(?:提出できます|指摘はありません)/u).waitFor();
      await page.pane.getByRole('button', { name: '提出する', exact: true }).click();
      await page.page
        .getByRole('listitem')
        .filter({ hasText: ja.page.submit })
        .getByRole('img', { name: ja.taskDone, exact: true })
        .waitFor();
      await showPanel(page, '記入');
      await showPanel(page, '点検');
      expectOwnOnly(page);
      await expectWatched(page);
    } finally {
      await page.close();
    }
  });

  it('事務局: 戻ったファイルを取りまとめ、どの画面も開く。ほかの場所への要求は一つもない', async () => {
    const page = await openServed(served, pane, 'secretariat');
    try {
      const downloads: Download[] = [];
      page.page.on('download', (download) => downloads.push(download));
      await page.page.getByRole('button', { name: ja.page.returned, exact: true }).click();
      await page.page.getByText(ja.returned(3)).waitFor();
      while (downloads.length < 3) await page.page.waitForTimeout(50);
      const files = await Promise.all(
        downloads.map(async (download) => ({
          name: download.suggestedFilename(),
          mimeType: '',
          buffer: readFileSync(await download.path()),
        })),
      );
      await showPanel(page, '取りまとめ');
      await page.pane.getByLabel('ファイルを選ぶ…').setInputFiles(files);
      const conflict = page.pane.getByRole('group', { name: /^No\.32/u });
      await conflict.getByRole('radio', { name: /^障害福祉課/u }).click();
      await page.pane.getByRole('button', { name: /件を取り込む$/u }).click();
      await page.page
        .getByRole('listitem')
        .filter({ hasText: ja.page.settle })
        .getByRole('img', { name: ja.taskDone, exact: true })
        .waitFor();
      for (const name of ['準備', '配布', '点検', '集計・文書']) await showPanel(page, name);
      expectOwnOnly(page);
    } finally {
      await page.close();
    }
  });

  describeWeb('nginx', () => openWebAt(`https://${HOST}/`, flagsFor(served)));
});
