import Ajv from 'ajv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXPORT_COLUMNS, type ExportRow } from '../../../src/app/export/export-row';
import { R4_FACTS, shinko, useFolder } from './call';

const SCHEMA = join(__dirname, '../../../docs/schemas/export.schema.json');
const isExport = new Ajv({ allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(SCHEMA, 'utf8')),
);

const exportJson = (file: string): readonly ExportRow[] => {
  const json: unknown = JSON.parse(shinko('export', file, '--format', 'json').out);
  expect(isExport(json)).toBe(true);
  return json as readonly ExportRow[];
};

const rows = exportJson(R4_FACTS);

/** Figures of an item's original in a year, tier by tier. */
const figures = (
  item: number,
  year: string,
  occurrence = 1,
): readonly (string | number | boolean | null)[] =>
  rows
    .filter(
      (row) => row.item_no === item && row.occurrence === occurrence && row.fiscal_year === year,
    )
    .map((row) => row.value);

/** Parses RFC 4180, quotes and all. */
const parseCsv = (text: string): readonly (readonly string[])[] =>
  text
    .slice(0, -2)
    .split(/\r\n(?=(?:[^"]*"[^"]*")*[^"]*$)/u)
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/gu)]
        .slice(0, EXPORT_COLUMNS.length)
        .map(([, field]) =>
          field!.startsWith('"') ? field!.slice(1, -1).replace(/""/gu, '"') : field!,
        ),
    );

describe('R4 シートの書き出し', () => {
  it('58ブロックのすべてがあり、列は決めた順', () => {
    expect(
      new Set(rows.map((row) => `${String(row.item_no)}-${String(row.occurrence)}`)).size,
    ).toBe(58);
    expect(Object.keys(rows[0]!)).toEqual([...EXPORT_COLUMNS]);
  });

  it.each([
    [1, 'R2', [2300, 1990]],
    [1, 'R4', [2000, 1880]],
    [2, 'R4', [12]],
    [3, 'R4', [null, 5]],
    [5, 'R4', [54]],
    [8, 'R4', [9, 7988783]],
    [9, 'R4', [19, 0]],
    [10, 'R2', [2]],
    [10, 'R4', [null]],
    [15, 'R3', [6]],
    [15, 'R4', [1]],
    [16, 'R3', [42422009, 2]],
    [21, 'R2', [10]],
    [24, 'R2', [2, 0]],
    [24, 'R3', [null, null]],
    [24, 'R4', [2]],
    [32, 'R2', [1]],
    [32, 'R4', [0, 1]],
    [33, 'R3', [787]],
    [36, 'R4', [2]],
    [37, 'R4', [124]],
    [40, 'R2', [95, 8]],
    [42, 'R4', [1, null]],
    [45, 'R4', [74, 3]],
    [46, 'R4', [187, 339, 966]],
    [47, 'R4', [6]],
    [48, 'R4', [4]],
  ])('No.%d の %s', (item, year, expected) => {
    expect(figures(item, year)).toEqual(expected);
  });

  it('新規の項目（46〜48）の数値は R4 だけにある', () => {
    for (const item of [46, 47, 48]) {
      expect([
        ...new Set(rows.filter((row) => row.item_no === item).map((row) => row.fiscal_year)),
      ]).toEqual(['R4']);
    }
  });

  it('再掲は再掲の数値のまま書き出す', () => {
    expect([figures(11, 'R4', 1), figures(11, 'R4', 2), figures(11, 'R4', 3)]).toEqual([
      [28],
      [29],
      [29],
    ]);
  });

  it('印・分母・書かれたままの文字・欄のある年度', () => {
    const find = (item: number, year: string, tier: number) =>
      rows.find(
        (row) =>
          row.item_no === item &&
          row.fiscal_year === year &&
          row.tier === tier &&
          row.occurrence === 1,
      )!;
    expect(find(5, 'R2', 1)).toMatchObject({
      value: 15,
      denominator: 664,
      value_text: '15/664',
      review_from: 'R4',
      unit: '件',
    });
    expect(find(1, 'R4', 1)).toMatchObject({
      review_from: null,
      progress: '順調に進んだ',
      value_text: '2,000',
    });
    expect(find(1, 'R3', 1)).toMatchObject({
      progress: null,
      narrative: null,
      fiscal_year_ce: 2021,
    });
    expect(find(3, 'R4', 1)).toMatchObject({ value: null, value_text: '理事会 11 定例会 11' });
    expect(find(15, 'R3', 1)).toMatchObject({
      value_text: '6 小規模複数開催',
      unit: '回',
      grade: 'A',
    });
    expect(find(46, 'R4', 3)).toMatchObject({
      new_from: 'R4',
      unit: '件',
      departments: '社会福祉課;社会福祉協議会',
    });
    expect(find(9, 'R3', 1).indicator).toBe('担当職員配置数');
  });
});

describe('CSV', () => {
  const folder = useFolder();

  it('BOM 付き UTF-8、CRLF で、JSON と同じ内容', () => {
    const { out, status } = shinko('export', R4_FACTS, '--format', 'csv');
    expect(status).toBe(0);
    expect(out.startsWith('\uFEFF' + EXPORT_COLUMNS.join(',') + '\r\n')).toBe(true);
    const [header, ...lines] = parseCsv(out.slice(1));
    expect(header).toEqual([...EXPORT_COLUMNS]);
    expect(lines).toEqual(
      rows.map((row) => EXPORT_COLUMNS.map((column) => String(row[column] ?? ''))),
    );
  });

  it('ファイルに書き、既にあれば --force なしでは書かない', () => {
    const file = folder.path('out.csv');
    expect(shinko('export', R4_FACTS, '--format', 'csv', '-o', file)).toMatchObject({
      status: 0,
      out: '',
    });
    expect(folder.read('out.csv').subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
    expect(shinko('export', R4_FACTS, '--format', 'csv', '-o', file)).toMatchObject({ status: 2 });
    expect(shinko('export', R4_FACTS, '--format', 'csv', '-o', file, '--force').status).toBe(0);
  });

  it('形式を言わなければ、何を言えばよいかを言う', () => {
    expect(shinko('export', R4_FACTS)).toMatchObject({
      status: 2,
      err: expect.stringContaining('--format') as string,
    });
  });
});

describe('計画の数値、市、出どころの列', () => {
  const folder = useFolder();

  const planned = (): string => {
    const plan = folder.path('plan.json');
    expect(shinko('import', R4_FACTS, '-o', plan, '--force').status).toBe(0);
    const json = JSON.parse(folder.read('plan.json').toString()) as {
      items: { number: number; targets: unknown[] }[];
    };
    const target = { label: '発行部数', unit: '部', text: '発行部数: 2,500部' };
    json.items[0]!.targets = [
      { year: 'R1', ...target, value: 2500 },
      { year: 'R4', ...target, value: 2500 },
    ];
    return folder.write('planned.json', JSON.stringify(json));
  };

  it('合う段に目標値と達成率が付き、シートにない年度の目標値は値のない行になる', () => {
    const { out } = shinko('export', R4_FACTS, '--catalog', planned(), '--format', 'json');
    const json = JSON.parse(out) as readonly ExportRow[];
    expect(isExport(json)).toBe(true);
    const own = json.filter(({ item_no: no, occurrence }) => no === 1 && occurrence === 1);
    expect(
      own
        .filter(({ target }) => target !== null)
        .map(({ fiscal_year: year, tier, value, target, rate }) => [
          year,
          tier,
          value,
          target,
          rate,
        ]),
    ).toEqual([
      ['R4', 1, 2000, 2500, 80],
      ['R1', 1, null, 2500, null],
    ]);
    expect(new Set(own.map(({ target_text: text }) => text))).toEqual(
      new Set([null, '発行部数: 2,500部']),
    );
  });

  it('いくつものファイルが一つの表になり、市と、どのファイルのものかが分かる', () => {
    const form = folder.path('様式.xlsx');
    expect(shinko('inject', '--year', 'R4', '-o', form).status).toBe(0);
    const words = ['--city', '122327:白井市', '--format', 'json'];
    const json = JSON.parse(shinko('export', R4_FACTS, form, ...words).out) as readonly ExportRow[];
    expect(isExport(json)).toBe(true);
    expect(new Set(json.map(({ source }) => source))).toEqual(
      new Set(['r4-facts.txt', '様式.xlsx']),
    );
    expect(new Set(json.map((row) => `${row.city_code} ${row.city} ${row.plan}`))).toEqual(
      new Set(['122327 白井市 白井市第2次地域福祉計画']),
    );
  });

  it('市の書き方が違えば、そう言って 2 で終わる', () => {
    const { status, out, err } = shinko('export', R4_FACTS, '--city', '白井市', '--format', 'csv');
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain('--city の「白井市」');
  });
});
