import { fromBlueprint } from '../../src/excel-host';
import { startExcel } from './office-library';
import { bookPlan, cells, sheetPlan } from './plans';

const start = (contents: Parameters<typeof cells>[0] = {}) =>
  startExcel({
    workbook: fromBlueprint(bookPlan([sheetPlan('進行管理', { cells: cells(contents) })])),
  });

describe('要求と答え', () => {
  test('値を書いて読み戻す', async () => {
    const host = start();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('進行管理').getRange('A1:B2');
      range.values = [
        [1, '課'],
        [true, ''],
      ];
      range.load(['values', 'address', 'rowCount']);
      await context.sync();
      expect(range.values).toEqual([
        [1, '課'],
        [true, ''],
      ]);
      expect(range.address).toBe('進行管理!A1:B2');
      expect(range.rowCount).toBe(2);
    });
    expect(host.meter.roundTrips).toBe(1);
  });

  test('参照は次の要求でも同じ範囲を指し、終われば手放される', async () => {
    const host = start({ A1: 'x' });
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getUsedRange();
      range.load('address');
      await context.sync();
      sheet.getRange('1:2').insert('Down');
      await context.sync();
      range.load('address');
      await context.sync();
      expect(range.address).toBe('進行管理!A3');
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(host.session.keptCount()).toBe(0);
    expect(host.meter.roundTrips).toBe(3);
    expect(host.meter.requests).toBeGreaterThan(3);
  });

  test('無い物は null オブジェクトか ItemNotFound になる', async () => {
    start();
    await Excel.run(async (context) => {
      const missing = context.workbook.worksheets.getItemOrNullObject('無い');
      const used = context.workbook.worksheets.getItem('進行管理').getUsedRangeOrNullObject();
      used.load('values');
      await context.sync();
      expect(missing.isNullObject).toBe(true);
      expect(used.isNullObject).toBe(true);
    });
    const failing = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('無い').getRange('A1').load('values');
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({
      code: 'ItemNotFound',
      debugInfo: { errorLocation: 'WorksheetCollection.getItem' },
    });
  });

  test('失敗より前の動作は行われ、その答えも届く', async () => {
    const host = start();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('進行管理');
      sheet.getRange('A1').values = [['先']];
      sheet.getRange('B1:C1').values = [['多', '過', 'ぎ']];
      await expect(context.sync()).rejects.toMatchObject({ code: 'InvalidArgument' });
    });
    expect(host.workbook.sheets[0]!.cell(0, 0)?.value).toBe('先');
  });

  test('一覧は入れ子の選択ごとに答える', async () => {
    start({ A1: 1 });
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name,items/visibility,items/protection/protected');
      await context.sync();
      const [sheet] = worksheets.items;
      expect(sheet!.name).toBe('進行管理');
      expect(sheet!.visibility).toBe('Visible');
      expect(sheet!.protection.protected).toBe(false);
    });
  });

  test('update と retrieve に当たる要求にも答える', async () => {
    start();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('進行管理');
      sheet.set({ name: '令和5年度', tabColor: '#ff0000' });
      sheet.load('name,tabColor');
      await context.sync();
      expect(sheet.toJSON()).toMatchObject({ name: '令和5年度', tabColor: '#FF0000' });
    });
  });

  test('大きな書き込みは分けて届き、往復は一度で済む', async () => {
    const host = start();
    const values = Array.from({ length: 5000 }, (_, row) => [row, `行${row}`, '', 'x']);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('進行管理').getRange('A1:D5000').values = values;
      await context.sync();
    });
    expect(host.meter.roundTrips).toBe(1);
    expect(host.meter.trips[0]!.actions).toBeGreaterThan(14);
    expect(host.workbook.sheets[0]!.cell(4999, 1)?.value).toBe('行4999');
  });
});

describe('大きな声で断る', () => {
  test('知らないメンバーは組とメンバーを名指しして ApiNotFound になる', async () => {
    start();
    const failing = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('進行管理').getRange('A1').flashFill();
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({
      code: 'ApiNotFound',
      debugInfo: { errorLocation: 'Range.flashFill' },
    });
  });

  test.each([
    ['知らない組', (context: Excel.RequestContext) => context.workbook.tables.load('items/name')],
    ['知らない値', (context: Excel.RequestContext) => context.workbook.load('isDirty')],
    ['書けない値', (context: Excel.RequestContext) => (context.workbook.isDirty = true)],
  ])('%s', async (_title, ask) => {
    start();
    const failing = Excel.run(async (context) => {
      ask(context);
      await context.sync();
    });
    await expect(failing).rejects.toMatchObject({ code: 'ApiNotFound' });
  });

  test('大きすぎる要求と答えは断られる', async () => {
    const workbook = fromBlueprint(bookPlan([sheetPlan('S')]));
    startExcel({ workbook, limits: { payloadBytes: 5000 } });
    const values = Array.from({ length: 300 }, () => ['あいうえおかきくけこ']);
    const request = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('S').getRange('A1:A300').values = values;
      await context.sync();
    });
    await expect(request).rejects.toMatchObject({ code: 'RequestPayloadSizeLimitExceeded' });
    for (let row = 0; row < 300; row++) {
      workbook.store(workbook.sheets[0]!, row, 0, { value: 'あいうえおかきくけこ', style: 0 });
    }
    const answer = Excel.run(async (context) => {
      context.workbook.worksheets.getItem('S').getRange('A1:A300').load('values');
      await context.sync();
    });
    await expect(answer).rejects.toMatchObject({ code: 'ResponsePayloadSizeLimitExceeded' });
  });
});

describe('出来事', () => {
  test('人と自分の変更が告げられ、外せば止む', async () => {
    const host = start({ A1: 1 });
    const told: string[] = [];
    const handler = await Excel.run(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(async ({ address, source }) => {
        told.push(`${address} ${source}`);
      });
      await context.sync();
      return added;
    });
    const [sheet] = host.workbook.sheets;
    host.workbook.store(sheet!, 1, 1, { value: '人', style: 0 });
    host.workbook.cellsChanged(sheet!, { top: 1, left: 1, bottom: 1, right: 1 });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('進行管理').getRange('C3').values = [['追']];
      await context.sync();
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(told).toEqual(['B2 Local', 'C3 Local']);
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    expect(host.events.registeredCount()).toBe(0);
  });
});
