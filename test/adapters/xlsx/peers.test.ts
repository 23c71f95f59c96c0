import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as SheetJS from '@e965/xlsx';
import fc from 'fast-check';
import { createXlsx } from '../../../src/adapters/xlsx';
import type { WorkbookContent } from '../../../src/app/ports/xlsx';
import type { WorkbookBlueprint } from '../../../src/core/grid/blueprint';
import { anyPlan } from './plan-arbitrary';
import { blankSheet, workbookOf } from './sample-plan';
import { linesOfGrid, linesOfSheetJs, openWithSheetJs } from './sheetjs-peer';
import { hasLibreOffice, hasOpenpyxl, PYTHON } from '../../peers/programs';

const xlsx = createXlsx();
const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, 'fixtures', name)));

const read = (bytes: Uint8Array): WorkbookContent => {
  const result = xlsx.read(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};

const inFolder = <T>(work: (folder: string) => T): T => {
  const folder = mkdtempSync(join(tmpdir(), 'shinko-xlsx-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const compareWithSheetJs = (bytes: Uint8Array): void => {
  const peer = openWithSheetJs(bytes);
  const grids = read(bytes).grids;
  expect(grids.length).toBeGreaterThan(0);
  for (const grid of grids) {
    const sheet = peer.Sheets[grid.sheet!]!;
    expect(linesOfGrid(grid)).toEqual(linesOfSheetJs(sheet));
    const merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
      top: s.r,
      left: s.c,
      bottom: e.r,
      right: e.c,
    }));
    expect(grid.merges).toEqual(merges);
  }
};

/** A plan with all kinds of cells that every program reads alike. */
const plainPlan: WorkbookBlueprint = workbookOf(
  [
    blankSheet("R7'計画", {
      cells: [
        { row: 0, column: 0, value: '取組項目', style: 1 },
        { row: 0, column: 2, value: ' 前後の空白 ', style: 0 },
        { row: 1, column: 0, value: '改行\nあり', style: 1 },
        { row: 1, column: 1, value: '=1+1', style: 0 },
        { row: 1, column: 2, value: '<&>"', style: 0 },
        { row: 2, column: 0, value: 1234.5, style: 2 },
        { row: 2, column: 1, value: true, style: 0 },
        { row: 2, column: 2, value: { error: '#N/A' }, style: 0 },
        { row: 3, column: 0, value: 2469, formula: '=A3*2', style: 2 },
        { row: 3, column: 1, value: '多い', formula: '=IF(A3>1,"多い","少ない")', style: 0 },
        { row: 9, column: 5, value: 45383, style: 3 },
      ],
      merges: [{ top: 4, left: 0, bottom: 7, right: 1 }],
      notes: [{ row: 0, column: 0, author: '企画課', text: '確認\n二行' }],
      freeze: { row: 1, column: 0 },
      print: {
        paper: 'A4',
        orientation: 'landscape',
        fitToWidth: 1,
        titleRows: [0, 0],
        rowBreaks: [3],
      },
      validations: [
        {
          areas: [{ top: 0, left: 4, bottom: 9, right: 4 }],
          type: 'list',
          choices: ['◎', '○'],
          allowBlank: true,
          errorStyle: 'warning',
          showError: true,
          showPrompt: false,
          imeMode: 'off',
        },
      ],
      conditionalFormats: [
        {
          areas: [{ top: 0, left: 0, bottom: 9, right: 0 }],
          formula: '$A1="達成"',
          fill: '#C6EFCE',
          priority: 1,
        },
      ],
      columnWidths: new Map([[0, 40]]),
    }),
    blankSheet('_shinko', {
      visibility: 'veryHidden',
      cells: [{ row: 0, column: 0, value: 'plan', style: 0 }],
    }),
  ],
  {
    styles: [
      {},
      { font: { bold: true }, fill: '#FFFFCC', wrap: true, border: { top: { style: 'thin' } } },
      { numberFormat: '#,##0.0' },
      { numberFormat: 'yyyy/m/d' },
    ],
  },
);

describe('SheetJS とセルごとに一致する', () => {
  it.each(['rich.xlsx', 'libreoffice.xlsx'])('%s', (name) => compareWithSheetJs(fixture(name)));

  it('私たちが書いたファイル', () => compareWithSheetJs(xlsx.write(plainPlan)));

  it('SheetJS が書いたファイル', () => {
    const texts = fc.string({ minLength: 1, maxLength: 10 });
    const row = fc.array(fc.oneof(texts, fc.integer(), fc.boolean(), fc.constant(null)), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), fc.boolean(), (rows, bookSST) => {
        const book = SheetJS.utils.book_new();
        SheetJS.utils.book_append_sheet(book, SheetJS.utils.aoa_to_sheet(rows), '表');
        const bytes = SheetJS.write(book, {
          type: 'array',
          bookType: 'xlsx',
          bookSST,
        }) as ArrayBuffer;
        compareWithSheetJs(new Uint8Array(bytes));
      }),
      { numRuns: 60 },
    );
  });

  it('数値の表示形式と日付', () => {
    const grid = read(fixture('rich.xlsx')).grids[0]!;
    const sheet = openWithSheetJs(fixture('rich.xlsx')).Sheets[grid.sheet!]!;
    const cell = sheet['H7'] as SheetJS.CellObject;
    expect(grid.formats.get(6 * 16_384 + 7)).toBe(cell.z);
    expect(grid.formats.get(1 * 16_384 + 5)).toBe('yyyy-mm-dd');
  });
});

const OPENPYXL_DUMP = `
import json, sys, datetime, openpyxl
from openpyxl.utils.datetime import to_excel
def plain(value):
    if isinstance(value, datetime.time):
        return (value.hour * 3600 + value.minute * 60 + value.second) / 86400
    if isinstance(value, (datetime.datetime, datetime.date)):
        return to_excel(value)
    return value
book = openpyxl.load_workbook(sys.argv[1], data_only=True)
dump = {}
for sheet in book.worksheets:
    cells = [[cell.row - 1, cell.column - 1, plain(cell.value)]
             for row in sheet.iter_rows() for cell in row if cell.value not in (None, '')]
    dump[sheet.title] = {'cells': cells, 'merges': sorted(str(r) for r in sheet.merged_cells.ranges),
                         'freeze': sheet.freeze_panes, 'titles': sheet.print_title_rows,
                         'notes': [c.comment.text for row in sheet.iter_rows() for c in row if c.comment],
                         'validations': len(sheet.data_validations.dataValidation)}
print(json.dumps(dump, ensure_ascii=True))
`;

interface OpenpyxlSheet {
  readonly cells: readonly (readonly [number, number, string | number | boolean])[];
  readonly merges: readonly string[];
  readonly freeze: string | null;
  readonly titles: string | null;
  readonly notes: readonly string[];
  readonly validations: number;
}

const dumpWithOpenpyxl = (bytes: Uint8Array): Record<string, OpenpyxlSheet> =>
  inFolder((folder) => {
    const path = join(folder, 'book.xlsx');
    writeFileSync(path, bytes);
    const dump = execFileSync(PYTHON, ['-c', OPENPYXL_DUMP, path], { encoding: 'utf8' });
    return JSON.parse(dump) as Record<string, OpenpyxlSheet>;
  });

const rounded = (value: unknown): unknown =>
  typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value;

(hasOpenpyxl ? describe : describe.skip)(
  hasOpenpyxl ? 'openpyxl とセルごとに一致する' : 'openpyxl がないため実行していない',
  () => {
    it.each([
      ['rich.xlsx', fixture('rich.xlsx')],
      ['libreoffice.xlsx', fixture('libreoffice.xlsx')],
      ['私たちのファイル', xlsx.write(plainPlan)],
    ])('%s', (_, bytes) => {
      const dump = dumpWithOpenpyxl(bytes);
      for (const grid of read(bytes).grids) {
        const cells = grid.values.flatMap((row, at) =>
          (row ?? []).flatMap((value, column) =>
            value === null || value === ''
              ? []
              : [[at, column, rounded(typeof value === 'object' ? value.error : value)]],
          ),
        );
        const peer = dump[grid.sheet!] ?? { cells: [] };
        expect(cells).toEqual(
          peer.cells.map(([at, column, value]) => [at, column, rounded(value)]),
        );
      }
    });

    it('書いた様式の中身も読める', () => {
      const sheet = dumpWithOpenpyxl(xlsx.write(plainPlan))["R7'計画"]!;
      expect(sheet.merges).toEqual(['A5:B8']);
      expect(sheet.freeze).toBe('A2');
      expect(sheet.titles).toBe('$1:$1');
      expect(sheet.notes).toEqual(['確認\n二行']);
      expect(sheet.validations).toBe(1);
    });
  },
);

(hasLibreOffice ? describe : describe.skip)(
  hasLibreOffice
    ? 'LibreOffice で開いて保存しても変わらない'
    : 'LibreOffice がないため実行していない',
  () => {
    const convert = (bytes: Uint8Array): Uint8Array =>
      inFolder((folder) => {
        const path = join(folder, 'book.xlsx');
        writeFileSync(path, bytes);
        const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
        const target = 'xlsx:Calc MS Excel 2007 XML';
        const args = [
          profile,
          '--headless',
          '--convert-to',
          target,
          '--outdir',
          join(folder, 'out'),
          path,
        ];
        execFileSync('soffice', args, { stdio: 'ignore', timeout: 110_000 });
        return new Uint8Array(readFileSync(join(folder, 'out', 'book.xlsx')));
      });

    it('セル、結合、入力規則、メモ、印刷設定', () => {
      const converted = convert(xlsx.write(plainPlan));
      const grid = read(converted).grids[0]!;
      const before = read(xlsx.write(plainPlan)).grids[0]!;
      const bare = (lines: readonly string[]): string[] =>
        lines.map((line) => line.replace(/ =(TRUE\(\)|#N\/A)$/u, ' '));
      expect(bare(linesOfGrid(grid))).toEqual(bare(linesOfGrid(before)));
      expect(grid.merges).toEqual(before.merges);
      const plan = xlsx.readBlueprint(converted);
      if (!plan.ok) throw new Error(plan.failure.kind);
      const sheet = plan.value.sheets[0]!;
      expect(sheet.notes.map((note) => note.text)).toEqual(['確認\n二行']);
      expect(sheet.validations[0]!.choices).toEqual(['◎', '○']);
      expect(sheet.conditionalFormats[0]!.fill).toBe('#C6EFCE');
      expect(sheet.print).toMatchObject({ titleRows: [0, 0], orientation: 'landscape' });
    }, 120_000);
  },
);

describe('どの計画も', () => {
  it('SheetJS が読める', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const book = openWithSheetJs(xlsx.write(plan));
        expect(book.SheetNames).toEqual(plan.sheets.map((sheet) => sheet.name));
      }),
      { numRuns: 40 },
    );
  });
});
