import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { createXlsx } from '../../../src/adapters/xlsx';
import type { CellContent, CellEdit } from '../../../src/core/grid/edit';
import { cellAt, cellKey, type Grid } from '../../../src/core/grid/grid';
import { packParts, partText, smallParts, unpackParts, type PartSource } from './packed-parts';
import { cellText } from './plan-arbitrary';

const xlsx = createXlsx();
const rich = new Uint8Array(readFileSync(join(__dirname, 'fixtures', 'rich.xlsx')));
const SHEET = '進行管理 R6';
const SHEET_PART = 'xl/worksheets/sheet1.xml';

const edit = (
  row: number,
  column: number,
  from: CellContent,
  to: CellContent,
  sheet = SHEET,
): CellEdit => ({ sheet, row, column, from, to });

const splice = (bytes: Uint8Array, ...edits: CellEdit[]): Uint8Array => {
  const result = xlsx.splice(bytes, edits);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};

const gridOf = (bytes: Uint8Array, index = 0): Grid => {
  const result = xlsx.read(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value.grids[index]!;
};

const small = (sheetData: string, others: Record<string, PartSource> = {}): Uint8Array =>
  packParts({ ...smallParts(sheetData), ...others });

const sheetXml = (bytes: Uint8Array): string => partText(bytes, SHEET_PART);

/** Raw headers and packed bytes of every part, by name. */
const rawParts = (bytes: Uint8Array): Map<string, string> => {
  const buffer = Buffer.from(bytes);
  const parts = new Map<string, string>();
  const starts: number[] = [];
  for (let at = buffer.indexOf('PK\u0003\u0004'); at >= 0;) {
    starts.push(at);
    at = buffer.indexOf('PK\u0003\u0004', at + 4);
  }
  const end = buffer.indexOf('PK\u0001\u0002');
  starts.forEach((start, index) => {
    const name = buffer.toString('utf8', start + 30, start + 30 + buffer.readUInt16LE(start + 26));
    parts.set(name, buffer.toString('latin1', start, starts[index + 1] ?? end));
  });
  return parts;
};

describe('splice', () => {
  it('充実したブックで変わるのはそのセルだけ', () => {
    const spliced = splice(rich, edit(2, 2, 3, 99.5));
    const [before, after] = [rawParts(rich), rawParts(spliced)];
    expect([...after.keys()]).toEqual([...before.keys()]);
    const changed = [...before.keys()].filter((name) => before.get(name) !== after.get(name));
    expect(changed).toEqual([SHEET_PART]);
    const cell = /<c r="C3"[^>]*>.*?<\/c>/u;
    expect(sheetXml(spliced).replace(cell, '')).toBe(sheetXml(rich).replace(cell, ''));
    expect(cellAt(gridOf(spliced), 2, 2)).toBe(99.5);
  });

  it('数式のあるブックには再計算の指定を足す', () => {
    const bytes = small('<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row>');
    const before = partText(bytes, 'xl/workbook.xml');
    const spliced = splice(bytes, edit(0, 0, 1, 2, '表'));
    const after = partText(spliced, 'xl/workbook.xml');
    expect(after).toBe(before.replace('</sheets>', '</sheets><calcPr fullCalcOnLoad="1"/>'));
    expect(sheetXml(spliced)).toContain('<c r="B1"><f>A1*2</f><v>2</v></c>');
  });

  it('数式のないブックでは workbook.xml にも触れない', () => {
    const bytes = small('<row r="1"><c r="A1"><v>1</v></c></row>');
    const spliced = splice(bytes, edit(0, 0, 1, 2, '表'));
    const [before, after] = [rawParts(bytes), rawParts(spliced)];
    const changed = [...before.keys()].filter((name) => before.get(name) !== after.get(name));
    expect(changed).toEqual([SHEET_PART]);
  });

  it('書式を保ち、文字列はいつも文字列として入れる', () => {
    const bytes = small('<row r="1"><c r="A1" s="1" t="s"><v>0</v></c></row>');
    const spliced = splice(bytes, edit(0, 0, '共有', ' =1+1 <&', '表'));
    expect(sheetXml(spliced)).toContain(
      '<c r="A1" s="1" t="inlineStr"><is><t xml:space="preserve"> =1+1 &lt;&amp;</t></is></c>',
    );
    expect(partText(spliced, 'xl/sharedStrings.xml')).toBe(partText(bytes, 'xl/sharedStrings.xml'));
  });

  it('ない行とセルは順に入れ、範囲を広げる', () => {
    const parts = smallParts('');
    parts[SHEET_PART] = (parts[SHEET_PART] as string).replace(
      '<sheetData></sheetData>',
      '<dimension ref="B2:B5"/><cols><col min="4" max="4" style="2"/></cols><sheetData><row r="2" spans="2:2"><c r="B2"><v>1</v></c></row><row r="5" s="1" customFormat="1"/></sheetData>',
    );
    const edits = [
      edit(6, 0, null, '下', '表'),
      edit(4, 2, null, 3, '表'),
      edit(2, 3, null, true, '表'),
      edit(1, 0, null, 'A2', '表'),
      edit(1, 2, null, 'C2', '表'),
      edit(0, 0, null, 'A1', '表'),
    ];
    expect(
      sheetXml(splice(packParts(parts), ...edits)).replace(/.*<dimension/u, '<dimension'),
    ).toBe(
      '<dimension ref="A1:D7"/><cols><col min="4" max="4" style="2"/></cols><sheetData>' +
        '<row r="1"><c r="A1" t="inlineStr"><is><t>A1</t></is></c></row>' +
        '<row r="2" spans="1:3"><c r="A2" t="inlineStr"><is><t>A2</t></is></c><c r="B2"><v>1</v></c><c r="C2" t="inlineStr"><is><t>C2</t></is></c></row>' +
        '<row r="3"><c r="D3" s="2" t="b"><v>1</v></c></row>' +
        '<row r="5" s="1" customFormat="1"><c r="C5" s="1"><v>3</v></c></row>' +
        '<row r="7"><c r="A7" t="inlineStr"><is><t>下</t></is></c></row>' +
        '</sheetData></worksheet>',
    );
  });

  it('何もないシートにも入れる', () => {
    const parts = smallParts('');
    parts[SHEET_PART] = (parts[SHEET_PART] as string).replace(
      '<sheetData></sheetData>',
      '<sheetData/>',
    );
    const spliced = splice(packParts(parts), edit(3, 1, null, 7, '表'));
    expect(cellAt(gridOf(spliced), 3, 1)).toBe(7);
  });

  it('接頭辞つきの要素、r のないセル、一重引用符でも', () => {
    const parts = smallParts('');
    parts[SHEET_PART] =
      `<x:worksheet xmlns:x='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><x:sheetData><x:row><x:c s='2'><x:v>1</x:v></x:c><x:c/></x:row></x:sheetData></x:worksheet>`;
    const spliced = splice(
      packParts(parts),
      edit(0, 0, 1, '甲', '表'),
      edit(0, 1, null, { formula: '=A1' }, '表'),
      edit(1, 1, null, 2, '表'),
    );
    expect(sheetXml(spliced)).toContain(
      `<x:row><x:c s='2' r="A1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c><x:c r="B1"><x:f>A1</x:f></x:c></x:row><x:row r="2"><x:c r="B2"><x:v>2</x:v></x:c></x:row>`,
    );
    expect(cellAt(gridOf(spliced), 0, 0)).toBe('甲');
  });

  it('見たものと違うセルがあれば何も書かない', () => {
    const good = edit(2, 2, 3, 1);
    const stale = edit(3, 2, 'ちがう', 1);
    expect(xlsx.splice(rich, [good, stale])).toEqual({
      ok: false,
      failure: { kind: 'stale', edits: [stale] },
    });
  });

  it('ないシートを断る', () => {
    expect(xlsx.splice(rich, [edit(0, 0, null, 1, 'なし')])).toEqual({
      ok: false,
      failure: { kind: 'sheet-missing', sheet: 'なし' },
    });
  });

  it('共有数式の元を書き換えると、続くセルは自分の数式を持つ', () => {
    const bytes = small(
      '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"></f><v>3</v></c></row>',
    );
    const spliced = splice(bytes, edit(0, 0, { formula: '=B1*$C$1' }, 5, '表'));
    const grid = gridOf(spliced);
    expect(grid.formulas).toEqual(
      new Map([
        [cellKey(1, 0), '=B2*$C$1'],
        [cellKey(2, 0), '=B3*$C$1'],
      ]),
    );
    expect(grid.values.map((row) => row?.[0])).toEqual([5, 2, 3]);
    expect(sheetXml(spliced)).toContain('<c r="A2"><f>B2*$C$1</f><v>2</v></c>');
  });

  it('配列数式とテーブルの見出しの一部は断る', () => {
    const array = xlsx.splice(rich, [edit(6, 6, null, 1)]);
    expect(array).toMatchObject({
      ok: false,
      failure: { kind: 'unsupported', part: SHEET_PART, what: 'array-formula', place: 'G6:G8' },
    });
    expect(xlsx.splice(rich, [edit(0, 1, '件数', '数', '表')])).toMatchObject({
      ok: false,
      failure: { kind: 'unsupported', what: 'table-header' },
    });
  });

  it('数式が変わるときだけ計算チェーンを外す', () => {
    const sheet = '<row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1"><v>1</v></c></row>';
    const parts = smallParts(sheet);
    const chain =
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/>';
    const type =
      '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>';
    const relations = parts['xl/_rels/workbook.xml.rels'] as string;
    const types = parts['[Content_Types].xml'] as string;
    const bytes = packParts({
      ...parts,
      'xl/_rels/workbook.xml.rels': relations.replace(
        '</Relationships>',
        `${chain}</Relationships>`,
      ),
      '[Content_Types].xml': types.replace('</Types>', `${type}</Types>`),
      'xl/calcChain.xml': '<calcChain/>',
    });
    expect(unpackParts(splice(bytes, edit(0, 1, 1, 2, '表')))['xl/calcChain.xml']).toBeDefined();
    const changed = splice(bytes, edit(0, 0, { formula: '=1+1' }, 2, '表'));
    expect(unpackParts(changed)['xl/calcChain.xml']).toBeUndefined();
    expect(partText(changed, 'xl/_rels/workbook.xml.rels')).toBe(relations);
    expect(partText(changed, '[Content_Types].xml')).toBe(types);
  });

  it('1904 年起点の日付も同じ日を指す', () => {
    const bytes = small('<row r="1"><c r="A1" s="1"><v>100</v></c></row>', {
      'xl/workbook.xml': (smallParts('')['xl/workbook.xml'] as string).replace(
        '<sheets>',
        '<workbookPr date1904="1"/><sheets>',
      ),
    });
    const spliced = splice(bytes, edit(0, 0, 1562, 1563, '表'));
    expect(sheetXml(spliced)).toContain('<v>101</v>');
    expect(cellAt(gridOf(spliced), 0, 0)).toBe(1563);
  });

  it('UTF-16 の部分は UTF-16 のまま書く', () => {
    const parts = smallParts('');
    const xml = `<?xml version="1.0" encoding="UTF-16"?>${smallParts('<row r="1"><c r="A1" t="str"><v>甲</v></c></row>')[SHEET_PART] as string}`;
    parts[SHEET_PART] = new Uint8Array(Buffer.from(`\ufeff${xml}`, 'utf16le'));
    const spliced = splice(packParts(parts), edit(0, 0, '甲', '乙', '表'));
    const written = Buffer.from(unpackParts(spliced)[SHEET_PART]!).toString('utf16le');
    expect(written).toMatch(/^\ufeff<\?xml version="1.0" encoding="UTF-16"\?>/u);
    expect(cellAt(gridOf(spliced), 0, 0)).toBe('乙');
  });

  it('どの内容も入れて読み戻せ、逆に入れれば元に戻る', () => {
    const content = fc.oneof(
      cellText.filter((text) => text !== ''),
      fc.integer(),
      fc.boolean(),
      fc.constant({ error: '#REF!' }),
      fc.constant({ formula: '=A1&"<"' }),
      fc.constant(null),
    );
    const places = fc.uniqueArray(fc.record({ row: fc.nat(30), column: fc.nat(12), to: content }), {
      selector: ({ row, column }) => cellKey(row, column),
      minLength: 1,
      maxLength: 12,
    });
    const before = gridOf(rich, 1);
    const contentAt = (grid: Grid, row: number, column: number): CellContent => {
      const formula = grid.formulas.get(cellKey(row, column));
      return formula === undefined ? cellAt(grid, row, column) : { formula };
    };
    fc.assert(
      fc.property(places, (changes) => {
        const edits = changes
          .filter(({ row, column }) => row > 0 || column > 1)
          .map(({ row, column, to }) =>
            edit(row, column, contentAt(before, row, column), to, '表'),
          );
        const spliced = splice(rich, ...edits);
        const after = gridOf(spliced, 1);
        for (const { row, column, to } of edits) {
          expect(contentAt(after, row, column)).toEqual(to);
        }
        const back = splice(
          spliced,
          ...edits.map((each) => ({ ...each, from: each.to, to: each.from })),
        );
        const restored = gridOf(back, 1);
        for (let row = 0; row <= 31; row++) {
          for (let column = 0; column <= 13; column++) {
            expect(contentAt(restored, row, column)).toEqual(contentAt(before, row, column));
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});
