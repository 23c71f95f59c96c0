import Ajv from 'ajv';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConformanceReport } from '../../src/conformance/case/report';
import { foundWays } from '../../src/conformance/run/found-ways';
import { loadOffice, reportOn } from './host-page';
import { replay } from './replay';

jest.setTimeout(120_000);
beforeAll(loadOffice);

interface Truth {
  readonly name: string;
  readonly excel: string;
  readonly report: ConformanceReport;
}

const { truthsIn, truthTable } = createRequire(__filename)('../../build/truth-table.js') as {
  readonly truthsIn: (folder: string) => readonly Truth[];
  readonly truthTable: (truths: readonly Truth[]) => string;
};

const FOLDER = join(__dirname, '../../docs/excel-truth');
/** Reports that the host made, to try the replay itself. */
const MADE = join(__dirname, 'truths');
const schema = JSON.parse(
  readFileSync(join(__dirname, '../../docs/schemas/conformance.schema.json'), 'utf8'),
) as object;
const isReport = new Ajv().compile(schema);

/** Cells of the rows of a table, whatever it is padded with. */
const cellsOf = (table: string): readonly (readonly string[])[] =>
  table
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim().replace(/^-+$/u, '---')),
    );

const truths = truthsIn(FOLDER);
const made = truthsIn(MADE);

it('docs/excel-truth の表は、置かれた JSON から作ったもののとおり', () => {
  const page = readFileSync(join(FOLDER, 'README.md'), 'utf8');
  const table = /<!-- 表は[^]*?-->([^]*)<!-- 表の終わり -->/u.exec(page)![1]!;
  expect(cellsOf(table)).toEqual(cellsOf(truthTable(truths)));
});

it('試されていない Excel は、そう言い、試されたものはビルドと違うふるまいを言う', () => {
  const rows = cellsOf(truthTable(made));
  const [first] = made;
  expect(rows.filter(([, build]) => build === 'まだ試されていない')).toHaveLength(4);
  expect(rows.find(([name]) => name === 'Excel LTSC 2021')?.[1]).toBe(
    `[${first!.report.excel.version}](${first!.name})`,
  );
  expect(rows.flat().join()).toContain('`way.mergedAreas` = cut');
});

it('名前からどの Excel か分からない JSON は断る', () => {
  const folder = mkdtempSync(join(tmpdir(), 'shinko-truth-'));
  try {
    writeFileSync(join(folder, 'mine.json'), '{}');
    expect(() => truthsIn(folder)).toThrow('mine.json');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it.each([...truths, ...made])(
  '$name は、そのふるまいの役でも、どの件も同じになる',
  async (truth) => {
    expect(isReport(truth.report) ? [] : isReport.errors).toEqual([]);
    expect(await replay(truth.report)).toEqual([]);
  },
);

it('置いた試しの JSON は、切り替えたとおりのふるまいを言う', () => {
  expect(made.map(({ report }) => foundWays(report.cases))).toEqual([
    {
      mergedAreas: 'cut',
      insertion: 'forbidden',
      selectionEvents: 'silent',
      changeEvents: 'without-address',
      fileBytes: 'refused',
    },
  ]);
});

it('Excel が役と違えば、どの件が違うかを言う', async () => {
  const { report } = made[0]!;
  const changed = (id: string, said: object): ConformanceReport => ({
    ...report,
    cases: report.cases.map((one) => (one.id === id ? { ...one, ...said } : one)),
  });
  const fails = { status: 'failed', at: 'sheet-read' } as const;
  const differing = await replay(changed('port.rows', fails));
  expect(differing).toEqual([{ id: 'port.rows', excel: fails, host: { status: 'passed' } }]);
  // A way that no switch plays is told too.
  const other = await replay(changed('way.mergedAreas', { way: 'other' }));
  expect(other.map(({ id }) => id)).toEqual(['way.mergedAreas']);
});

it('中止した結果は、試した件だけを比べる', async () => {
  const report = await reportOn({ changeEvents: 'silent' }, false);
  const cancelled: ConformanceReport = {
    ...report,
    cancelled: true,
    cases: report.cases.map((one, at) => (at < 20 ? one : { ...one, status: 'skipped' })),
  };
  expect(await replay(cancelled)).toEqual([]);
});
