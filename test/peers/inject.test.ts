import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { CheckJson } from '../../src/app/check/check-json';
import type { ExportRow } from '../../src/app/export/export-row';
import { catalogDepartments } from '../../src/core/catalog/catalog';
import { BUNDLED_PLANS } from '../../src/core/catalog/bundled';
import { R4_FACTS, shinko } from '../hosts/cli/call';
import { hasLibreOffice, hasOpenpyxl, PYTHON } from './programs';

const BLOCKS = 58;
/** Rows of one block with three years: four boxes. */
const BLOCK_ROWS = 4;

const folder = mkdtempSync(join(tmpdir(), 'shinko-peers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const done = (...args: readonly string[]): string => {
  const { status, out, err } = shinko(...args);
  if (status === 2) throw new Error(err);
  return out;
};

/** The city's figures in Shinko's own form. */
const injected = (): string => {
  const file = join(folder, 'r4.xlsx');
  done('inject', '--year', 'R4', '--entries', R4_FACTS, '-o', file, '--force');
  return file;
};

const exported = (file: string): readonly ExportRow[] =>
  JSON.parse(done('export', file, '--format', 'json')) as readonly ExportRow[];

const checked = (file: string): CheckJson =>
  JSON.parse(done('check', file, '--format', 'json')) as CheckJson;

/** What must survive any program: everything but spellings and how a text is broken into lines. */
const figures = (rows: readonly ExportRow[]): readonly string[] =>
  rows.map((row) =>
    [
      row.item_no,
      row.occurrence,
      row.review_from,
      row.new_from,
      row.departments,
      row.progress,
      row.fiscal_year,
      row.tier,
      row.value,
      row.denominator,
      row.unit,
      row.grade,
      row.narrative?.toString().replace(/\s/gu, ''),
    ].join('|'),
  );

const findings = (report: CheckJson): readonly string[] =>
  report.findings.map(({ severity, rule, cell }) => `${severity} ${rule} ${cell}`);

const file = injected();

describe('取り込んだ数値の様式', () => {
  it('元のテキストと同じ数値を持つ', () => {
    expect(figures(exported(file))).toEqual(figures(exported(R4_FACTS)));
  });

  it('体系を取り込み直して作った様式も同じになる', () => {
    const catalog = join(folder, 'catalog.json');
    done('import', R4_FACTS, '-o', catalog);
    const again = join(folder, 'again.xlsx');
    done('inject', '--catalog', catalog, '--year', 'R4', '--entries', R4_FACTS, '-o', again);
    expect(figures(exported(again))).toEqual(figures(exported(file)));
  });
});

const OPENPYXL_DUMP = `
import json, sys, openpyxl
book = openpyxl.load_workbook(sys.argv[1], data_only=True)
formulas = openpyxl.load_workbook(sys.argv[1])
sheet = book.worksheets[0]
print(json.dumps({
  'sheets': [[s.title, s.sheet_state] for s in book.worksheets],
  'values': [[cell.value for cell in row] for row in sheet.iter_rows()],
  'formulas': sum(isinstance(cell.value, str) and cell.value.startswith('=')
                  for row in formulas.worksheets[0].iter_rows() for cell in row),
  'merges': [str(r) for r in sheet.merged_cells.ranges],
  'validations': [[v.type, v.formula1, v.errorStyle, v.imeMode, [str(r) for r in v.sqref.ranges]]
                  for v in sheet.data_validations.dataValidation],
  'area': ''.join(sheet.print_area).split('!')[-1], 'titles': sheet.print_title_rows, 'freeze': sheet.freeze_panes,
  'orientation': sheet.page_setup.orientation, 'paper': sheet.page_setup.paperSize,
  'breaks': len(sheet.row_breaks.brk), 'hidden': [k for k, d in sheet.column_dimensions.items() if d.hidden],
}, ensure_ascii=True))
`;

interface OpenpyxlDump {
  readonly sheets: readonly (readonly [string, string])[];
  readonly values: readonly (readonly (string | number | null)[])[];
  readonly formulas: number;
  readonly merges: readonly string[];
  readonly validations: readonly (readonly [string, string | null, string, string, string[]])[];
  readonly area: string;
  readonly titles: string;
  readonly freeze: string;
  readonly orientation: string;
  readonly paper: number;
  readonly breaks: number;
  readonly hidden: readonly string[];
}

(hasOpenpyxl ? describe : describe.skip)(
  hasOpenpyxl
    ? 'openpyxl で開いた様式'
    : 'openpyxl がないため実行していない (not run: openpyxl not found)',
  () => {
    const dump = (): OpenpyxlDump =>
      JSON.parse(
        execFileSync(PYTHON, ['-c', OPENPYXL_DUMP, file], {
          encoding: 'utf8',
          maxBuffer: 64 * 1024 * 1024,
        }),
      ) as OpenpyxlDump;
    let book: OpenpyxlDump;
    beforeAll(() => {
      book = dump();
    });

    /** Rows of a block's first line, by its number in column A. */
    const starts = (): readonly number[] =>
      book.values.flatMap((row, at) => (typeof row[0] === 'number' ? [at] : []));

    it('58ブロックが並び、担当課と名前が入っている', () => {
      const rows = starts().map((at) => book.values[at]!);
      expect(rows).toHaveLength(BLOCKS);
      expect(new Set(rows.map((row) => row[0]))).toEqual(
        new Set(Array.from({ length: 48 }, (_, index) => index + 1)),
      );
      expect(rows.filter((row) => String(row[1]).endsWith('※再掲'))).toHaveLength(10);
      const known = catalogDepartments(BUNDLED_PLANS[0]!);
      for (const row of rows) {
        for (const name of String(row[2]).split('、')) expect(known).toContain(name);
      }
      const key = (row: readonly unknown[]): string => String(row.at(-1));
      expect(new Set(rows.map(key)).size).toBe(BLOCKS);
    });

    it('項目をまたぐ欄は四行ずつ結合されている', () => {
      const merges = new Set(book.merges);
      for (const at of starts()) {
        for (const column of ['A', 'B', 'C', 'D', 'F', 'K', 'L']) {
          expect(merges).toContain(`${column}${at + 1}:${column}${at + BLOCK_ROWS}`);
        }
      }
    });

    it('評価・枠・単位はドロップダウンで、断らずに注意する', () => {
      const lists = book.validations.filter(([type]) => type === 'list');
      const choices = lists.map(([, formula]) => formula);
      expect(choices).toContain('"A,B,C,D"');
      for (const word of ['順調に進んだ', '概ね進んだ', '一部遅れがある', '未実施']) {
        expect(choices).toContain(`"□ ${word},☑ ${word}"`);
      }
      expect(new Set(lists.map(([, , style]) => style))).toEqual(new Set(['warning']));
      const rowsOf = (area: string): number => {
        const [top, bottom = top] = area.split(':').map((cell) => Number(cell.replace(/\D/gu, '')));
        return bottom! - top! + 1;
      };
      const grades = lists.find(([, formula]) => formula === '"A,B,C,D"')!;
      const cells = grades[4].reduce((sum, area) => sum + rowsOf(area), 0);
      expect(cells).toBeGreaterThan(100);
      expect(cells).toBeLessThanOrEqual(BLOCKS * 3);
      const imes = new Set(book.validations.map(([, , , ime]) => ime));
      expect(imes).toEqual(new Set(['off', 'hiragana']));
    });

    it('再掲の記入欄は、元と同じところだけ数式で、結果も入っている', () => {
      expect(book.formulas).toBeGreaterThan(80);
      const repeats = starts().filter((at) => String(book.values[at]![1]).endsWith('※再掲'));
      for (const at of repeats) expect(book.values[at]![4]).toMatch(/^[□☑] 順調に進んだ$/u);
    });

    it('A4 横、見出しの繰り返し、印刷範囲、窓枠の固定、改ページ', () => {
      const last = starts().at(-1)! + BLOCK_ROWS;
      expect(book).toMatchObject({
        orientation: 'landscape',
        paper: 9,
        titles: '$1:$4',
        freeze: 'C5',
        hidden: ['M'],
        sheets: [[expect.any(String), 'visible'] as const, ['_shinko', 'veryHidden']],
      });
      expect(book.area).toBe(`$A$1:$L$${last}`);
      expect(book.breaks).toBeGreaterThanOrEqual(17);
    });
  },
);

(hasLibreOffice ? describe : describe.skip)(
  hasLibreOffice
    ? 'LibreOffice で開いて保存し直した様式'
    : 'LibreOffice がないため実行していない (not run: soffice not found)',
  () => {
    let saved: string;
    beforeAll(() => {
      const out = join(folder, 'out');
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=file://${join(folder, 'profile')}`,
          '--headless',
          '--convert-to',
          'xlsx:Calc MS Excel 2007 XML',
          '--outdir',
          out,
          file,
        ],
        { stdio: 'ignore', timeout: 110_000 },
      );
      saved = join(out, basename(file));
    }, 120_000);

    it('同じ58ブロックと数値を、再計算した数式からも読める', () => {
      expect(checked(saved).items).toBe(BLOCKS);
      expect(figures(exported(saved))).toEqual(figures(exported(R4_FACTS)));
    });

    it('点検の指摘も同じになる', () => {
      expect(findings(checked(saved))).toEqual(findings(checked(file)));
    });
  },
);
