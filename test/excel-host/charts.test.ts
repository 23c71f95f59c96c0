import { createXlsx } from '../../src/adapters/xlsx';
import { type ExcelHost, fromBlueprint, toBlueprint } from '../../src/excel-host';
import { strFromU8, unzipSync } from 'fflate';
import { startExcel } from './office-library';
import { bookPlan, cells, sheetPlan } from './plans';

const SHEET = 'S';

const start = (): { readonly host: ExcelHost; readonly saved: () => Uint8Array } => {
  const plan = sheetPlan(SHEET, {
    cells: cells({ B1: 'A', C1: 'B', A2: '健康課', B2: 3, C2: 1, A3: '保育課', B3: 2, C3: 0 }),
    rowHeights: new Map([[0, 30]]),
  });
  const workbook = fromBlueprint(bookPlan([plan, sheetPlan('T')]));
  const host = startExcel({ workbook });
  return { host, saved: () => createXlsx().write(toBlueprint(workbook)) };
};

/** Gives a range of a sheet of the book. */
type RangeAt = (address: string, sheet?: string) => Excel.Range;

/** Runs a batch on the sheet's charts and syncs. */
const onCharts = <T>(work: (charts: Excel.ChartCollection, at: RangeAt) => T): Promise<T> =>
  Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const at: RangeAt = (address, sheet = SHEET) => worksheets.getItem(sheet).getRange(address);
    const result = work(worksheets.getItem(SHEET).charts, at);
    await context.sync();
    return result;
  });

const addOne = (charts: Excel.ChartCollection, at: RangeAt): Excel.Chart => {
  const chart = charts.add('ColumnStacked', at('A1:C3'), 'Columns');
  chart.name = '数';
  chart.title.text = '課ごと';
  chart.setPosition('A2', 'B3');
  return chart;
};

test('作った図は、名前でも番号でも見つかり、題・位置・系列が読める', async () => {
  start();
  await onCharts(addOne);
  const chart = await onCharts((charts) =>
    charts.getItem('数').load('name,top,left,height,width,title/text,series/items/name'),
  );
  expect(chart.title.text).toBe('課ごと');
  expect(chart.series.items.map(({ name }) => name)).toEqual(['A', 'B']);
  // Below the first row of 30 points, over two rows of 18.75.
  expect([chart.top, chart.left, chart.height]).toEqual([30, 0, 37.5]);
  expect(chart.width).toBeGreaterThan(90);
  const all = await onCharts((charts) => charts.load('items/name'));
  expect(all.items.map(({ name }) => name)).toEqual(['数']);
});

test('保存すれば .xlsx の図になり、消せばなくなる', async () => {
  const { saved } = start();
  await onCharts(addOne);
  const part = unzipSync(saved())['xl/charts/chart1.xml'];
  expect(strFromU8(part!)).toContain("'S'!$B$2:$B$3");
  await onCharts((charts) => charts.getItemAt(0).delete());
  expect(Object.keys(unzipSync(saved())).filter((name) => name.includes('chart'))).toEqual([]);
  const none = await onCharts((charts) => charts.getItemOrNullObject('数'));
  expect(none.isNullObject).toBe(true);
});

test('上に入れた行の分だけ、図も範囲も下がる', async () => {
  const { saved } = start();
  await onCharts(addOne);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(SHEET).getRange('1:1').insert('Down');
    await context.sync();
  });
  expect(strFromU8(unzipSync(saved())['xl/charts/chart1.xml']!)).toContain("'S'!$B$3:$B$4");
});

const REFUSED: readonly (readonly [
  string,
  (charts: Excel.ChartCollection, at: RangeAt) => unknown,
  string,
])[] = [
  ['ない種類', (charts, at) => charts.add('Pie', at('A1:C3')), 'NotImplemented'],
  ['ない名前', (charts) => charts.getItem('無い').delete(), 'ItemNotFound'],
  [
    'ほかのシートの範囲',
    (charts, at) => charts.add('BarStacked', at('A1:B2', 'T')),
    'NotImplemented',
  ],
];

test.each(REFUSED)('%sは、そう言って断る', async (_, work, code) => {
  start();
  await expect(onCharts(work)).rejects.toMatchObject({ code });
});

test.each([
  [
    'Chart.style',
    (chart: Excel.Chart) => {
      chart.style = 3;
    },
  ],
  [
    'ChartTitle.overlay',
    (chart: Excel.Chart) => {
      chart.title.overlay = true;
    },
  ],
  ['Chart.activate', (chart: Excel.Chart) => chart.activate()],
])('役のない %s は、名前を言って断る', async (location, work) => {
  start();
  const asked = onCharts((charts, at) => work(addOne(charts, at)));
  await expect(asked).rejects.toMatchObject({ code: 'ApiNotFound' });
  await expect(asked).rejects.toThrow(location);
});

test.each([
  [
    '凡例の位置',
    (chart: Excel.Chart) => {
      chart.legend.position = 'Top';
    },
  ],
  [
    '系列の間',
    (chart: Excel.Chart) => {
      chart.series.getItemAt(0).gapWidth = 200;
    },
  ],
])('ファイルに書けない%sは、黙って受けない', async (_, work) => {
  start();
  await expect(onCharts((charts, at) => work(addOne(charts, at)))).rejects.toMatchObject({
    code: 'NotImplemented',
  });
});
