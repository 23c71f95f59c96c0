import ts from 'typescript';
import { createXlsx } from '../../src/adapters/xlsx';
import { toEntry } from '../../src/adapters/office/read/typed-content';
import { clipboardTableOf } from '../../src/app/check/clipboard-table';
import { FIGURE_TABLE, tableColumns } from '../../src/app/export/export-columns';
import { exportCsv } from '../../src/app/export/export-csv';
import { exportRows } from '../../src/app/export/export-table';
import { recogniseWorkbook } from '../../src/app/recognise/recognised-workbook';
import { isCellFormula } from '../../src/core/grid/edit';
import { layoutResultSheet } from '../../src/core/form/write/result-sheet';
import { contentAt } from '../../src/core/grid/apply';
import { openOfficeBook } from '../adapters/office/open-book';
import { packParts, partText, smallParts } from '../adapters/xlsx/packed-parts';
import { sourceTrees } from '../architecture/source-trees';
import { gridsOf } from '../hosts/cli/books';
import { planOf } from '../hosts/cli/identity-books';
import { hostileMaster, hostileYear, type HostileCall } from './hostile-books';
import { formulasOf, linksOut, textsOf, unquoted } from './written-xml';

/** Beginnings that a spreadsheet may work out. */
const BEGINNINGS = [
  ...['=', '+', '-', '@', '\t=', '\r=', ' =', '＝', '＋', '－', '＠'],
  ...["=cmd|'!A0", '=HYPERLINK("http://x")&', '=1+1;', '@SUM(1)'],
];
const MARK = 'EVIL';
const spoil = (text: string, index: number): string =>
  `${BEGINNINGS[index % BEGINNINGS.length]!}${MARK}${text}`;
const isHarmless = (field: string): boolean => !/^\s*[=+\-@＝＋－＠]./su.test(field);

/** Commands by the table of the command line. */
const commandNames = (): readonly string[] => {
  const source = sourceTrees().find(({ file }) => file === 'hosts/cli/load-command.ts')!;
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.name.getText() === 'COMMANDS') {
      const table = node.initializer as ts.ObjectLiteralExpression;
      for (const member of table.properties) names.push(member.name!.getText());
    }
    ts.forEachChild(node, visit);
  };
  visit(source.tree);
  return names;
};

/** Files of the screens in which one of these is called. */
const callersOf = (...called: readonly string[]): readonly string[] =>
  sourceTrees()
    .filter(({ file }) => /^(?:ui|app|hosts\/(?:web|taskpane))\//u.test(file))
    .filter(({ tree }) => {
      let isCaller = false;
      const visit = (node: ts.Node): void => {
        if (ts.isCallExpression(node)) {
          const name = node.expression
            .getText()
            .split(/\?\.|\./u)
            .at(-1)!;
          if (called.includes(name)) isCaller = true;
        }
        ts.forEachChild(node, visit);
      };
      visit(tree);
      return isCaller;
    })
    .map(({ file }) => file);

/** Where the screens give files to a person, and where they put texts on the clipboard. */
const EXITS = {
  files: [
    // Books that the same code makes as the commands rollover, split, return and submit.
    'app/sessions/rollover-session.ts',
    'app/sessions/split-session.ts',
    'ui/board/use-give-back.ts',
    'ui/submit/CopyToSend.tsx',
    // What a command gave.
    'ui/web/Outputs.tsx',
    // CSV and JSON, by exportWorkbook.
    'ui/report/ExportTable.tsx',
    // The browser's own way, and the worker.
    'ui/kit/save-file.ts',
    'hosts/web/open-worker.ts',
  ],
  clipboard: [
    // Tables by clipboardTableOf.
    'ui/kit/ListTools.tsx',
    'ui/web/CheckReportView.tsx',
    // CSV and JSON, by exportWorkbook.
    'ui/report/ExportTable.tsx',
    // A letter; nothing of it begins a line but our own words and 「・」.
    'ui/board/BoardTools.tsx',
    // What went wrong, without texts of cells.
    'ui/shell/MistakeMessage.tsx',
    'ui/shell/show-mistake.ts',
    'ui/kit/copy-table.ts',
  ],
} as const;

let year: readonly HostileCall[];
beforeAll(() => {
  year = hostileYear(spoil);
});

describe('書かれたブック', () => {
  const books = () =>
    year.flatMap(({ call, written }) =>
      written
        .filter(({ bytes }) => bytes[0] === 0x50 && bytes[1] === 0x4b)
        .map(({ name, bytes }) => ({ from: `${call.name} → ${name}`, bytes })),
    );

  it('命令の一つ一つが、この表にある', () => {
    expect([...new Set(year.map(({ call }) => call.name))].sort()).toEqual(
      [...commandNames()].sort(),
    );
    expect(books().length).toBeGreaterThan(15);
  });

  it('人の文は、数式の外に出ない。引用符の中の名前だけ', () => {
    for (const { from, bytes } of books()) {
      const loose = formulasOf(bytes).filter((one) => /EVIL|cmd|http/u.test(unquoted(one)));
      expect([from, loose]).toEqual([from, []]);
      expect([from, linksOut(bytes)]).toEqual([from, []]);
    }
  });

  it('= で始まる人の文は、そのまま文のセルにある', () => {
    for (const { from, bytes } of books()) {
      const plain = textsOf(bytes).filter((text) => text.includes(MARK));
      expect([from, plain.length > 0]).toEqual([from, true]);
      const kept = plain.some((text) => text.startsWith('=') || text.startsWith('＝'));
      expect([from, kept]).toEqual([from, true]);
    }
  });

  it('この試験は、数式になった文を見つける', () => {
    const cell = `<row r="1"><c r="A1"><f>${spoil('x', 0).slice(1)}</f></c></row>`;
    expect(formulasOf(packParts(smallParts(cell))).map(unquoted)).toEqual(['EVILx']);
    expect(unquoted(`HYPERLINK("#'EVIL'!A1",'EVIL'!A1)`)).not.toContain(MARK);
  });

  it.each([`a"&${MARK}&"`, `a'!A1&${MARK}&'b`, `"'"${MARK}`, `''${MARK}""`])(
    'リンクの式は、シートの名前 %s に引用符があっても閉じている',
    (sheet) => {
      const list = layoutResultSheet({
        ...{ kind: 'findings', sheetName: '点検結果', title: '', subtitle: '' },
        columns: [{ title: 'セル', width: 9 }],
        rows: [{ look: 'info', cells: [{ sheet, cell: 'A1' }] }],
      });
      const links = formulasOf(createXlsx().write(list)).filter((one) => one.includes(MARK));
      expect(links.map(unquoted)).toEqual(['HYPERLINK(0,0)']);
      expect(links[0]).toContain(`'${sheet.replaceAll("'", "''")}'!A1`.replaceAll('"', '""'));
    },
  );

  it('文のセルの ’（quotePrefix）は、書き直しても残る', () => {
    const parts = smallParts('<row r="1"><c r="A1" s="1" t="s"><v>0</v></c></row>');
    const styles = String(parts['xl/styles.xml']).replace(
      '<xf numFmtId="14"/>',
      '<xf numFmtId="0" quotePrefix="1"/>',
    );
    const shared = String(parts['xl/sharedStrings.xml']).replace('共有', '=1+1');
    const book = packParts({ ...parts, 'xl/styles.xml': styles, 'xl/sharedStrings.xml': shared });
    const edit = { sheet: '表', row: 0, column: 0, from: '=1+1', to: '=2+2' };
    const spliced = createXlsx().splice(book, [edit]);
    if (!spliced.ok) throw new RangeError(spliced.failure.kind);
    const cell = /<c r="A1"[^]*?<\/c>/u.exec(
      partText(spliced.value, 'xl/worksheets/sheet1.xml'),
    )![0];
    expect(cell).toBe('<c r="A1" s="1" t="inlineStr"><is><t>=2+2</t></is></c>');
    expect(partText(spliced.value, 'xl/styles.xml')).toContain('quotePrefix="1"');
  });
});

/** Fields of a table by RFC 4180. */
const fieldsOf = (csv: string): readonly string[] =>
  [...csv.matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/gu)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
  );

describe('表と文', () => {
  const out = (name: string): string => {
    const written = year.flatMap(({ written: files }) => files).find((file) => file.name === name)!;
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(written.bytes);
  };

  it('CSV のどの欄も、Excel で開いて数式にならない', () => {
    const fields = fieldsOf(out('out.csv').replace('\uFEFF', ''));
    expect(fields.filter((field) => field.includes(MARK)).length).toBeGreaterThan(20);
    expect(fields.filter((field) => !isHarmless(field))).toEqual([]);
  });

  it('CSV の負の数は数のまま、JSON と Parquet は書かれたまま', () => {
    const workbook = recogniseWorkbook({ grids: gridsOf(hostileMaster(spoil)) });
    const rows = exportRows(workbook);
    if (!rows.ok) throw new RangeError(rows.failure.kind);
    const row = { ...rows.value[0]!, item: '-1,200.5', project: '=1+1', value: -3 };
    expect(exportCsv([row])).toMatch(/,'=1\+1,[^]*,"-1,200.5",[^]*,-3,/u);
    const columns = new Map(
      tableColumns(FIGURE_TABLE, [row]).map(({ name, data }) => [name, data]),
    );
    expect(columns.get('project')).toEqual(['=1+1']);
    expect(columns.get('item')).toEqual(['-1,200.5']);
    expect(out('rows.json')).toContain(`"plan": "=${MARK}`);
  });

  it.each(BEGINNINGS)('%j で始まる文は、貼り付けても数式にならない', (beginning) => {
    const text = `${beginning}${MARK}\n<b>`;
    const { html, text: plain } = clipboardTableOf([text], [[text, -5]]);
    const fields = [...plain.matchAll(/"((?:[^"]|"")*)"/gu)].map(([, field]) => field!);
    expect(fields).toHaveLength(2);
    expect(fields.every((field) => field.startsWith(`'`))).toBe(true);
    expect(plain).toContain('\t-5\r\n');
    // Office's own words for a cell of text.
    expect(html.match(/<t[hd] style="mso-number-format:'\\@'">/gu)).toHaveLength(2);
    expect(html).not.toContain('<b>');
  });
});

describe('作業ウィンドウとページ', () => {
  it('ファイルとコピーの出口は、知っているものだけ', () => {
    // A new one belongs here once its texts were shown to be harmless.
    expect(callersOf('saveFile', 'createObjectURL', 'openNew').toSorted()).toEqual(
      EXITS.files.toSorted(),
    );
    expect(callersOf('copyTable', 'writeText', 'execCommand', 'setData').toSorted()).toEqual(
      EXITS.clipboard.toSorted(),
    );
  });

  it.each(['General', '@'])('Excel の %s のセルに書いた文は、文のまま届く', async (format) => {
    const plan = planOf();
    const styles = [...plan.styles, { numberFormat: format }];
    const style = styles.length - 1;
    const [form, own] = plan.sheets;
    const cells = BEGINNINGS.map((_, row) => ({ row, column: 0, value: null, style }));
    const sheet = { ...form!, name: '表', cells, merges: [], validations: [] };
    const book = openOfficeBook({ ...plan, styles, sheets: [sheet, own!] });
    const edits = BEGINNINGS.map((beginning, row) => ({
      ...{ sheet: '表', row, column: 0, from: null, to: `${beginning}${MARK}` },
    }));
    const applied = await book.port.apply(edits);
    expect(applied.ok || applied.failure).toBe(true);
    const grid = gridsOf(createXlsx().write(book.plan()))[0]!;
    const contents = BEGINNINGS.map((_, row) => contentAt(grid, row, 0));
    expect(contents.filter(isCellFormula)).toEqual([]);
    expect(contents).toEqual(edits.map(({ to }) => to));
  });

  it.each(BEGINNINGS)('%j は、Excel に渡すとき文と断る', (beginning) => {
    const text = `${beginning}${MARK}`;
    expect(toEntry(text, 'General').entry).toBe(`'${text}`);
    expect(toEntry(text, '@').entry).toBe(text);
  });
});
