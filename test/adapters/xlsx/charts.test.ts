import { createXlsx } from '../../../src/adapters/xlsx';
import type { PlannedChart, SheetBlueprint } from '../../../src/core/grid/blueprint';
import { unpackParts, partText } from './packed-parts';
import { blankSheet, workbookOf } from './sample-plan';

const xlsx = createXlsx();

const CHART: PlannedChart = {
  name: 'grades',
  kind: 'stacked-bars',
  title: '評価 & <数>',
  source: { top: 0, left: 0, bottom: 2, right: 2 },
  seriesIn: 'columns',
  looks: [
    { color: '#1F4E79', label: '#FFFFFF' },
    { color: '#FFE699', label: '#000000' },
  ],
  place: { top: 4, left: 0, bottom: 12, right: 5 },
};

const rows = [
  ['', 'A', 'B'],
  ['健康課', 3, 1],
  ['保育課', 0, { error: '#N/A' }],
] as const;

const sheet = (name: string, members: Partial<SheetBlueprint> = {}): SheetBlueprint =>
  blankSheet(name, {
    cells: rows.flatMap((values, row) =>
      values.map((value, column) => ({
        row,
        column,
        value: value === '' ? null : value,
        style: 0,
      })),
    ),
    ...members,
  });

const bookOf = (...charts: readonly PlannedChart[]): Uint8Array =>
  xlsx.write(workbookOf([sheet("課's", { charts })]));

const chartText = (bytes: Uint8Array): string => partText(bytes, 'xl/charts/chart1.xml');

const all = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map((match) => match[1]!);

describe('図を書く', () => {
  it('系列・項目・数値は、シートの番地と、いまの中身を持つ', () => {
    const text = chartText(bookOf(CHART));
    expect(all(text, /<c:f>([^<]*)<\/c:f>/gu)).toEqual([
      "'課''s'!$B$1",
      "'課''s'!$A$2:$A$3",
      "'課''s'!$B$2:$B$3",
      "'課''s'!$C$1",
      "'課''s'!$A$2:$A$3",
      "'課''s'!$C$2:$C$3",
    ]);
    // What is no figure has no point.
    expect(
      all(text, /<c:numCache>(.*?)<\/c:numCache>/gu).map((cache) => all(cache, /<c:v>([^<]*)/gu)),
    ).toEqual([['3', '0'], ['1']]);
    expect(text).toContain('<a:t>評価 &amp; &lt;数&gt;</a:t>');
  });

  it('系列を行に取る折れ線は、線の形でも見分けられる', () => {
    const looks = [CHART.looks[0]!, { color: '#C55A11', label: '#843C0C', dashed: true }];
    const text = chartText(bookOf({ ...CHART, kind: 'lines', seriesIn: 'rows', looks }));
    expect(all(text, /<c:tx><c:strRef><c:f>([^<]*)/gu)).toEqual(["'課''s'!$A$2", "'課''s'!$A$3"]);
    expect(all(text, /<c:symbol val="(\w+)"/gu)).toEqual(['circle', 'diamond']);
    expect(all(text, /<a:prstDash val="(\w+)"/gu)).toEqual(['dash']);
  });

  it('メモと図のあるシートは、どちらも持つ', () => {
    const note = { row: 0, column: 0, author: '山田', text: '確かめる' };
    const bytes = xlsx.write(workbookOf([sheet('両方', { charts: [CHART], notes: [note] })]));
    const read = xlsx.readBlueprint(bytes);
    expect(read.ok && read.value.sheets[0]!.notes).toEqual([note]);
    expect(partText(bytes, 'xl/worksheets/sheet1.xml')).toMatch(
      /<drawing r:id="rId3"\/><legacyDrawing r:id="rId1"\/><\/worksheet>$/u,
    );
  });
});

it('図のあるブックのセルを変えても、図の部品は一つも変わらない', () => {
  const bytes = bookOf(CHART, { ...CHART, name: 'more', kind: 'stacked-columns' });
  const edit = { sheet: "課's", row: 1, column: 1, from: 3, to: 4 };
  const spliced = xlsx.splice(bytes, [edit]);
  if (!spliced.ok) throw new RangeError(spliced.failure.kind);
  const before = unpackParts(bytes);
  const after = spliced.value;
  const names = Object.keys(before).filter((name) => /chart|drawing/u.test(name));
  expect(names).toHaveLength(4);
  for (const name of names) expect(partText(after, name)).toBe(partText(bytes, name));
  const read = xlsx.read(spliced.value);
  expect(read.ok && read.value.grids[0]!.values[1]).toEqual(['健康課', 4, 1]);
});

it('加えたシートの図は、もうある図の名前を使わない', () => {
  const added = xlsx.addSheets(bookOf(CHART), workbookOf([sheet('二つ目', { charts: [CHART] })]));
  if (!added.ok) throw new RangeError(added.failure.kind);
  const parts = Object.keys(unpackParts(added.value));
  expect(parts.filter((name) => /^xl\/(charts|drawings)\/[^/]+$/u.test(name)).sort()).toEqual([
    'xl/charts/chart1.xml',
    'xl/charts/chart2.xml',
    'xl/drawings/drawing1.xml',
    'xl/drawings/drawing2.xml',
  ]);
  expect(partText(added.value, 'xl/charts/chart2.xml')).toContain("'二つ目'!$B$1");
  expect(partText(added.value, 'xl/drawings/_rels/drawing2.xml.rels')).toContain(
    '/xl/charts/chart2.xml',
  );
});
