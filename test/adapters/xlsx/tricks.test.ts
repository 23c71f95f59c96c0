import { createXlsx } from '../../../src/adapters/xlsx';
import { shiftFormula } from '../../../src/adapters/xlsx/read/formula-shift';
import { isDateFormat } from '../../../src/adapters/xlsx/read/number-formats';
import type { WorkbookContent } from '../../../src/app/ports/xlsx';
import { cellKey, type CellValue } from '../../../src/core/grid/grid';
import { sharedInTheOldWay } from './book-states';
import { MAIN, packParts, smallParts, type PartSource } from './packed-parts';

const xlsx = createXlsx();
const SHEET = 'xl/worksheets/sheet1.xml';

const read = (parts: Readonly<Record<string, PartSource>>): WorkbookContent => {
  const result = xlsx.read(packParts(parts));
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};

const valuesOf = (
  sheetData: string,
  others: Readonly<Record<string, PartSource>> = {},
): readonly (readonly CellValue[] | undefined)[] =>
  read({ ...smallParts(sheetData), ...others }).grids[0]!.values;

const utf16 = (xml: string, bigEndian: boolean): Uint8Array => {
  const bytes = Buffer.from(`\ufeff${xml}`, 'utf16le');
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
};

describe('セルの型', () => {
  it.each<[string, string, CellValue]>([
    ['共有文字列', '<c r="A1" t="s"><v>0</v></c>', '共有'],
    ['空白つきの番号', '<c r="A1" t="s"><v> 0\n</v></c>', '共有'],
    ['埋め込み文字列', '<c r="A1" t="inlineStr"><is><t>甲</t></is></c>', '甲'],
    [
      '飾り文字はつなぎ、ふりがなは読まない',
      '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t xml:space="preserve">東 </t></r><r><t>京</t></r><rPh sb="0" eb="1"><t>トウ</t></rPh><phoneticPr fontId="1"/></is></c>',
      '東 京',
    ],
    ['数式の文字列', '<c r="A1" t="str"><f>B1</f><v>a_x000B_b</v></c>', 'a\u000bb'],
    ['空の文字列', '<c r="A1" t="str"><v></v></c>', ''],
    ['真', '<c r="A1" t="b"><v>1</v></c>', true],
    ['偽', '<c r="A1" t="b"><v>false</v></c>', false],
    ['エラー', '<c r="A1" t="e"><v>#DIV/0!</v></c>', { error: '#DIV/0!' }],
    ['指数', '<c r="A1"><v>1.5E+3</v></c>', 1500],
    ['日付', '<c r="A1" t="d"><v>2024-04-01</v></c>', 45_383],
    ['日時', '<c r="A1" t="d"><v>2024-04-01T12:00:00Z</v></c>', 45_383.5],
    ['うるう日より前', '<c r="A1" t="d"><v>1900-02-28</v></c>', 59],
    [
      '逃がした文字',
      '<c r="A1" t="inlineStr"><is><t>_x005F_x0041_ _x0042_</t></is></c>',
      '_x0041_ B',
    ],
    ['実体', '<c r="A1" t="str"><v>&lt;&#x3042;&#134071;&amp;amp;</v></c>', '<あ𠮷&amp;'],
    ['CDATA と注釈', '<c r="A1" t="str"><v>a<!-- <v> --><![CDATA[<&b>]]>c</v></c>', 'a<&b>c'],
    ['改行の形', '<c r="A1" t="str"><v>a\r\nb&#13;c</v></c>', 'a\nb\rc'],
    ['一重引用符', "<c t='s' r='A1' ><v>0</v></c >", '共有'],
    ['属性の中の >', '<c r="A1" x="a>b" t="s"><v>0</v></c>', '共有'],
    ['接頭辞つきの属性は番地ではない', '<c xmlns:r="u" q:t="b" r="A1"><v>5</v></c>', 5],
    ['値が数式より前', '<c r="A1"><v>3</v><f>1+2</f></c>', 3],
  ])('%s', (_, cell, expected) => {
    expect(valuesOf(`<row r="1">${cell}</row>`)[0]![0]).toEqual(expected);
  });

  it('値のないセルは空', () => {
    expect(valuesOf('<row r="1"><c r="A1" s="1"/><c r="B1"><v/></c></row>')).toEqual([]);
  });

  it('番地のない行とセルは続きとして読む', () => {
    const rows =
      '<row><c><v>1</v></c><c r="D1"><v>2</v></c><c><v>3</v></c></row><row r="4"/><row><c><v>4</v></c></row>';
    const values = valuesOf(rows);
    expect(values[0]).toEqual([1, null, null, 2, 3]);
    expect(values[4]).toEqual([4]);
  });
});

describe('部分の書き方', () => {
  const data = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>';
  const parts = smallParts(data);

  it.each<[string, Readonly<Record<string, PartSource>>]>([
    ['UTF-16 LE', { [SHEET]: utf16(parts[SHEET] as string, false) }],
    ['UTF-16 BE', { [SHEET]: utf16(parts[SHEET] as string, true) }],
    [
      'UTF-16 の共有文字列',
      { 'xl/sharedStrings.xml': utf16(parts['xl/sharedStrings.xml'] as string, false) },
    ],
    ['UTF-8 BOM', { [SHEET]: `\ufeff${parts[SHEET] as string}` }],
    [
      '接頭辞',
      {
        [SHEET]: (parts[SHEET] as string)
          .replace(/<(\/?)(?=\w)/gu, '<$1x:')
          .replace('xmlns=', 'xmlns:x='),
        'xl/sharedStrings.xml': (parts['xl/sharedStrings.xml'] as string).replace(
          /<(\/?)(?=\w)/gu,
          '<$1x:',
        ),
      },
    ],
    [
      '厳格な Open XML',
      Object.fromEntries(
        ['_rels/.rels', 'xl/workbook.xml', 'xl/_rels/workbook.xml.rels', SHEET].map((name) => [
          name,
          (parts[name] as string)
            .replaceAll(
              'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
              'http://purl.oclc.org/ooxml/officeDocument/relationships',
            )
            .replaceAll(MAIN, 'http://purl.oclc.org/ooxml/spreadsheetml/main'),
        ]),
      ),
    ],
    [
      '絶対パスと .. のある関係',
      {
        'xl/_rels/workbook.xml.rels': (parts['xl/_rels/workbook.xml.rels'] as string)
          .replace('worksheets/sheet1', '/xl/worksheets/sheet1')
          .replace('"sharedStrings', '"../xl/./sharedStrings'),
      },
    ],
  ])('%s', (_, others) => expect(valuesOf(data, others)).toEqual([['共有']]));

  it('グラフシートを飛ばし、表示中のシートと隠し方を伝える', () => {
    const rels = parts['xl/_rels/workbook.xml.rels'] as string;
    const chart =
      '<Relationship Id="rId8" Type="http://x/chartsheet" Target="chartsheets/sheet1.xml"/>';
    const content = read({
      ...parts,
      'xl/_rels/workbook.xml.rels': rels.replace('</Relationships>', `${chart}</Relationships>`),
      'xl/workbook.xml': (parts['xl/workbook.xml'] as string)
        .replace(
          '<sheets>',
          '<bookViews><workbookView activeTab="1"/></bookViews><sheets><sheet name="図" sheetId="2" r:id="rId8"/>',
        )
        .replace('sheetId="1"', 'sheetId="1" state="veryHidden"'),
    });
    expect(content.grids.map((grid) => [grid.sheet, grid.visibility])).toEqual([
      ['表', 'veryHidden'],
    ]);
    expect(content.activeSheet).toBe('表');
  });
});

describe('日付と表示形式', () => {
  const formatsOf = (others: Readonly<Record<string, PartSource>> = {}) =>
    read({
      ...smallParts(
        '<row r="1"><c r="A1" s="1"><v>100</v></c><c r="B1" s="2"><v>0.5</v></c><c r="C1" t="d"><v>2024-04-01</v></c></row>',
      ),
      ...others,
    }).grids[0]!;

  it('番号だけの日本の日付形式', () => {
    expect([...formatsOf().formats.values()]).toEqual(['yyyy/m/d', '[$-411]ge.m.d', 'yyyy/m/d']);
  });

  it('1904 年起点は 1900 年起点に直す', () => {
    const workbook = smallParts('')['xl/workbook.xml'] as string;
    const grid = formatsOf({
      'xl/workbook.xml': workbook.replace('<sheets>', "<workbookPr date1904='true'/><sheets>"),
    });
    expect(grid.values[0]).toEqual([1562, 1462.5, 45_383]);
  });

  it.each([
    ['yyyy/m/d', true],
    ['[$-411]ggge"年"m"月"d"日"', true],
    ['m"月"', true],
    ['h:mm', false],
    ['[h]:mm', false],
    ['#,##0"日"', false],
    ['0.00E+00', false],
    ['[Red]0', false],
    ['General', false],
    ['\\d0', false],
  ])('%s は日付か', (code, expected) => expect(isDateFormat(code)).toBe(expected));
});

describe('共有数式', () => {
  it.each([
    ['A1+$B1+C$1+$D$1', 'B3+$B3+D$1+$D$1'],
    ['SUM(A1:B2,A:A,$A:B,1:2)', 'SUM(B3:C4,B:B,$A:C,3:4)'],
    ['"A1"&A1', '"A1"&B3'],
    ["'A1 表'!A1+Q1!B2", "'A1 表'!B3+Q1!C4"],
    ['LOG10(A1)+年度A1+A1_x', 'LOG10(B3)+年度A1+A1_x'],
    ['課別[[#This Row],[A1]]+[1]表!A1', '課別[[#This Row],[A1]]+[1]表!B3'],
    ['XFD1048576', 'A2'],
    ['1.5E1+A1', '1.5E1+B3'],
  ])('%s', (formula, expected) => expect(shiftFormula(formula, 2, 1)).toBe(expected));

  it('続くセルは自分の番地の数式になる', () => {
    const grid = read(
      smallParts(
        '<row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1&amp;"A1"</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row>',
      ),
    ).grids[0]!;
    expect(grid.formulas.get(cellKey(1, 0))).toBe('=B2&"A1"');
  });
});

describe('共有ブック（従来の機能）', () => {
  const shared = sharedInTheOldWay(
    packParts(smallParts('<row r="1"><c r="A1"><v>1</v></c></row>')),
  );
  const refused = { ok: false, failure: { kind: 'shared-workbook' } };

  it('読めるが、変更の記録とずれるので書かない', () => {
    expect(xlsx.read(shared)).toMatchObject({ ok: true });
    const edit = { sheet: '表', row: 0, column: 0, from: 1, to: 2 };
    expect(xlsx.splice(shared, [edit])).toEqual(refused);
    expect(xlsx.stripMarks(shared)).toEqual(refused);
    expect(xlsx.addSheets(shared, { styles: [{}], sheets: [], activeSheet: 0 })).toEqual(refused);
  });
});
