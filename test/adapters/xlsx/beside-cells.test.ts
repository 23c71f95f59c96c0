import { createXlsx } from '../../../src/adapters/xlsx';
import { recognise } from '../../../src/core/form/read/recognise';
import { readCellAt } from '../../../src/core/form/read/cell-reading';
import type { WorkbookContent } from '../../../src/app/ports/xlsx';
import { MAIN, packParts, smallParts, type PartSource } from './packed-parts';
import { cellKey } from '../../../src/core/grid/grid';

const xlsx = createXlsx();
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MS = 'http://schemas.microsoft.com/office';

const read = (sheetData: string, others: Record<string, PartSource> = {}): WorkbookContent => {
  const content = xlsx.read(packParts({ ...smallParts(sheetData), ...others }));
  if (!content.ok) throw new RangeError(JSON.stringify(content.failure));
  return content.value;
};

const shown = ({ grids }: WorkbookContent, column = 0): string =>
  readCellAt(grids[0]!, 0, column).text;

const run = (text: string, look = ''): string => `<r><rPr>${look}</rPr><t>${text}</t></r>`;

describe('取り消し線と上付き', () => {
  it.each<[string, string, string, string]>([
    ['消した 26 の後に 27', run('26', '<strike/>') + run('27'), '27', '2627'],
    ['消していない (val=0)', run('26', '<strike val="0"/>') + run('27'), '2627', '2627'],
    ['上付きの注', run('27') + run('1)', '<vertAlign val="superscript"/>'), '27¹⁾', '271)'],
    ['下付き', run('CO') + run('2', '<vertAlign val="subscript"/>'), 'CO₂', 'CO2'],
    ['ふりがなは文字でない', `${run('課')}<rPh sb="0" eb="1"><t>カ</t></rPh>`, '課', '課'],
  ])('%s', (_, runs, text, written) => {
    const inline = read(`<row r="1"><c r="A1" t="inlineStr"><is>${runs}</is></c></row>`);
    const shared = read('<row r="1"><c r="A1" t="s"><v>0</v></c></row>', {
      'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si>${runs}</si></sst>`,
    });
    for (const content of [inline, shared]) {
      expect(shown(content)).toBe(text);
      expect(content.grids[0]!.values[0]![0]).toBe(written);
    }
  });

  it('セル全体の取り消し線は、空欄と読み、前の版の読み方も覚えている', () => {
    const styles = `<styleSheet xmlns="${MAIN}"><fonts><font/><font><strike/></font></fonts><cellXfs><xf numFmtId="0" fontId="0"/><xf numFmtId="0" fontId="1"/></cellXfs></styleSheet>`;
    const content = read('<row r="1"><c r="A1" s="1"><v>26</v></c><c r="B1"><v>27</v></c></row>', {
      'xl/styles.xml': styles,
    });
    expect(readCellAt(content.grids[0]!, 0, 0)).toMatchObject({ text: '', earlier: '26' });
    expect(shown(content, 1)).toBe('27');
    expect(recognise(content.grids[0]!).blocks).toEqual([]);
  });
});

const sheetRelations = (...relations: readonly string[]): Record<string, PartSource> => ({
  'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations.join('')}</Relationships>`,
});

describe('セルの上や脇にある文字', () => {
  it('スレッドの会話は、書いた人の言葉で読み、Excel の断り書きは読まない', () => {
    const workbookRelations = (smallParts('')['xl/_rels/workbook.xml.rels'] as string).replace(
      '</Relationships>',
      `<Relationship Id="rId9" Type="${MS}/2017/10/relationships/person" Target="persons/person.xml"/></Relationships>`,
    );
    const content = read('', {
      ...sheetRelations(
        `<Relationship Id="rId1" Type="${RELATIONS}/comments" Target="../comments1.xml"/>`,
        `<Relationship Id="rId2" Type="${MS}/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/>`,
      ),
      'xl/_rels/workbook.xml.rels': workbookRelations,
      'xl/comments1.xml': `<comments xmlns="${MAIN}"><authors><author>tc={1}</author></authors><commentList><comment ref="B2" authorId="0"><text><t>[スレッド化されたコメント]\n断り書き</t></text></comment><comment ref="C3" authorId="0"><text><t>ただのメモ</t></text></comment></commentList></comments>`,
      'xl/threadedComments/threadedComment1.xml': `<ThreadedComments xmlns="${MS}/spreadsheetml/2018/threadedcomments"><threadedComment ref="B2" personId="{P}" id="{1}"><text>見込みです</text></threadedComment><threadedComment ref="B2" personId="{Q}" id="{2}" parentId="{1}"><text>4月に確定</text></threadedComment></ThreadedComments>`,
      'xl/persons/person.xml': `<personList xmlns="${MS}/spreadsheetml/2018/threadedcomments"><person displayName="山田" id="{P}"/></personList>`,
    });
    expect(content.notes).toEqual([
      { sheet: '表', row: 2, column: 2, author: 'tc={1}', text: 'ただのメモ' },
      { sheet: '表', row: 1, column: 1, author: '山田', text: '見込みです\n4月に確定' },
    ]);
  });

  it('テキストボックスの文字と図の名前を、始まるセルで読む。空の枠は読まない', () => {
    const DRAW = 'http://schemas.openxmlformats.org/drawingml/2006';
    const anchor = (row: number, inner: string): string =>
      `<xdr:twoCellAnchor><xdr:from><xdr:col>2</xdr:col><xdr:row>${row}</xdr:row></xdr:from>${inner}</xdr:twoCellAnchor>`;
    const words = (...lines: readonly string[]): string =>
      `<xdr:sp><xdr:txBody>${lines.map((line) => `<a:p><a:r><a:t>${line}</a:t></a:r></a:p>`).join('')}</xdr:txBody></xdr:sp>`;
    const content = read('', {
      ...sheetRelations(
        `<Relationship Id="rId1" Type="${RELATIONS}/drawing" Target="../drawings/drawing1.xml"/>`,
      ),
      'xl/drawings/drawing1.xml': `<xdr:wsDr xmlns:xdr="${DRAW}/spreadsheetDrawing" xmlns:a="${DRAW}/main">${anchor(4, words('28回に', '訂正'))}${anchor(5, words(''))}${anchor(6, '<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="図 1" descr="現地の写真"/></xdr:nvPicPr></xdr:pic>')}</xdr:wsDr>`,
    });
    expect(content.drawings).toEqual([
      { sheet: '表', row: 4, column: 2, kind: 'text', text: '28回に\n訂正' },
      { sheet: '表', row: 6, column: 2, kind: 'picture', text: '現地の写真' },
    ]);
  });

  it('配列数式の範囲は、どのセルも数式のセルで、値では上書きできない', () => {
    const content = read(
      '<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>',
    );
    expect([...content.grids[0]!.formulas.values()]).toEqual(['=B1:B2*2', '=B1:B2*2']);
  });

  const array = (cell: string, area: string): string =>
    `<c r="${cell}"><f t="array" ref="${area}">Z9*2</f><v>2</v></c>`;

  it('シートの全体を占める配列数式は、初めの二十万セルまでを数式のセルとする', () => {
    const { formulas } = read(`<row r="1">${array('A1', 'A1:XFD1048576')}</row>`).grids[0]!;
    expect(formulas.size).toBe(200_000);
    expect([...formulas.keys()].reduce((most, key) => Math.max(most, key), 0)).toBe(
      cellKey(3999, 49),
    );
    const lone = read(`<row r="3">${array('B3', 'B3:B1048576')}</row>`).grids[0]!;
    expect(lone.formulas.size).toBe(10_000);
    expect(lone.formulas.has(cellKey(10_001, 1))).toBe(true);
    expect(lone.formulas.has(cellKey(10_002, 1))).toBe(false);
  });

  it('いくつもの長い配列数式も、合わせて二十万セルまで。始まりのセルは、どれも数式のセル', () => {
    const columns = Array.from({ length: 26 }, (_, at) => String.fromCodePoint(0x41 + at));
    const cells = columns.map((column) => array(`${column}1`, `${column}1:${column}1048576`));
    const { formulas } = read(`<row r="1">${cells.join('')}</row>`).grids[0]!;
    expect(formulas.size).toBe(200_000 + 6);
    expect(columns.every((_, column) => formulas.has(cellKey(0, column)))).toBe(true);
  });
});
