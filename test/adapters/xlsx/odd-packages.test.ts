import { createXlsx } from '../../../src/adapters/xlsx';
import type { FileRemark, WorkbookContent } from '../../../src/app/ports/xlsx';
import type { CellValue } from '../../../src/core/grid/grid';
import { blankSheet, workbookOf } from './sample-plan';
import {
  MAIN,
  packParts,
  partText,
  smallParts,
  unpackParts,
  type PartSource,
} from './packed-parts';

const xlsx = createXlsx();
const SHEET = 'xl/worksheets/sheet1.xml';

const read = (bytes: Uint8Array): WorkbookContent => {
  const content = xlsx.read(bytes);
  if (!content.ok) throw new RangeError(JSON.stringify(content.failure));
  return content.value;
};

const packed = (sheetData: string, others: Record<string, PartSource> = {}): Uint8Array =>
  packParts({ ...smallParts(sheetData), ...others });

const rowsOf = (content: WorkbookContent): readonly (readonly CellValue[] | undefined)[] =>
  content.grids[0]!.values;

const sheetOf = (behind: string): string =>
  `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>${behind}</worksheet>`;

const withRelation = (relation: string): Record<string, PartSource> => ({
  'xl/worksheets/_rels/sheet1.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation}</Relationships>`,
});

const COMMENTS =
  '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="../comments1.xml"/>';

describe('使えない記述は除き、残りを読んで、除いたものを言う', () => {
  it.each<[string, Uint8Array, FileRemark['kind'], CellValue]>([
    ['空の書式番号', packed('<row r="1"><c r="A1" s=""><v>7</v></c></row>'), 'cell', 7],
    ['空の型', packed('<row r="1"><c r="A1" t=""><v>7</v></c></row>'), 'cell', 7],
    ['行のない番地', packed('<row r="1"><c r="A"><v>7</v></c></row>'), 'cell', 7],
    ['日付でない日付', packed('<row r="1"><c r="A1" t="d"><v>あす</v></c></row>'), 'cell', 'あす'],
    [
      '元のない共有数式',
      packed('<row r="1"><c r="A1"><f t="shared" si="3"/><v>7</v></c></row>'),
      'formula',
      7,
    ],
    [
      '消えた範囲の結合',
      packed('', { [SHEET]: sheetOf('<mergeCells><mergeCell ref="#REF!"/></mergeCells>') }),
      'range',
      7,
    ],
    ['ないコメント', packed('', { [SHEET]: sheetOf(''), ...withRelation(COMMENTS) }), 'part', 7],
    [
      '番地のないコメント',
      packed('', {
        [SHEET]: sheetOf(''),
        ...withRelation(COMMENTS),
        'xl/comments1.xml': `<comments xmlns="${MAIN}"><commentList><comment ref="#REF!"><text><t>言</t></text></comment></commentList></comments>`,
      }),
      'range',
      7,
    ],
  ])('%s', (_, bytes, kind, value) => {
    const content = read(bytes);
    expect(rowsOf(content)[0]?.[0]).toBe(value);
    expect(content.remarks.map((remark) => remark.kind)).toEqual([kind]);
    const [from, to] = [value, 8];
    const spliced = xlsx.splice(bytes, [{ sheet: '表', row: 0, column: 0, from, to }]);
    expect(spliced.ok && rowsOf(read(spliced.value))[0]?.[0]).toBe(8);
  });

  it('部分のないシート（空の r:id）は、タブとして残り、ほかのシートは読める', () => {
    const workbook = (smallParts('')['xl/workbook.xml'] as string).replace(
      '</sheets>',
      '<sheet name="空" sheetId="2" r:id=""/></sheets>',
    );
    const bytes = packed('<row r="1"><c r="A1"><v>7</v></c></row>', {
      'xl/workbook.xml': workbook,
    });
    const content = read(bytes);
    expect(content.grids.map((grid) => grid.sheet)).toEqual(['表']);
    expect(content.remarks).toEqual([{ kind: 'sheet', part: 'xl/workbook.xml', detail: '空' }]);
    const added = xlsx.addSheets(bytes, workbookOf([blankSheet('追加')]));
    expect(added.ok && read(added.value).grids.map((grid) => grid.sheet)).toEqual(['表', '追加']);
  });

  it('様式の計画として読むときも、消えた範囲の条件付き書式と入力規則、ないテーマを除く', () => {
    const rules =
      '<conditionalFormatting sqref="#REF!"><cfRule type="expression" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting><conditionalFormatting sqref="A1 #REF!"><cfRule type="expression" priority="2"><formula>TRUE</formula></cfRule></conditionalFormatting><dataValidations><dataValidation sqref="#REF!"/></dataValidations>';
    const relations = (smallParts('')['xl/_rels/workbook.xml.rels'] as string).replace(
      '</Relationships>',
      '<Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/theme" Target="theme/theme1.xml"/></Relationships>',
    );
    const bytes = packed('', {
      [SHEET]: sheetOf(rules),
      'xl/_rels/workbook.xml.rels': relations,
    });
    const plan = xlsx.readBlueprint(bytes);
    if (!plan.ok) throw new RangeError(plan.failure.kind);
    const [sheet] = plan.value.sheets;
    expect(sheet!.conditionalFormats.map(({ areas }) => areas)).toEqual([
      [{ top: 0, left: 0, bottom: 0, right: 0 }],
    ]);
    expect(sheet!.validations).toEqual([]);
  });

  it.each([
    ['PT0H11M0.000S', 11 / 1440],
    ['P1DT2H', 26 / 24],
    ['-PT6H', -0.25],
  ])('経過時間 %s を日数に読む', (text, days) => {
    const content = read(packed(`<row r="1"><c r="A1" t="d"><v>${text}</v></c></row>`));
    expect(rowsOf(content)[0]?.[0]).toBeCloseTo(days, 12);
    expect(content.remarks).toEqual([]);
  });
});

describe('部分は、書かれている文字コードのまま書く', () => {
  const declared = (label: string): string =>
    `<?xml version="1.0" encoding="${label}"?>${smallParts('<row r="1"><c r="A1" t="str"><v>[]</v></c></row>')[SHEET] as string}`;
  const EDIT = { sheet: '表', row: 0, column: 1, from: null, to: '甲①é😀<' };

  it.each([
    ['Shift_JIS', [0x8d, 0x62], '甲'],
    ['EUC-JP', [0xb9, 0xc3], '甲'],
    ['windows-1252', [0xe9], 'é'],
    ['ISO-8859-1', [0xe9], 'é'],
  ])('%s', (label, own, char) => {
    const [head, tail] = declared(label).split('[]') as [string, string];
    const part = Uint8Array.from([...Buffer.from(head), ...own, ...Buffer.from(tail)]);
    const bytes = packed('', { [SHEET]: part });
    expect(rowsOf(read(bytes))[0]).toEqual([char]);
    const spliced = xlsx.splice(bytes, [EDIT]);
    if (!spliced.ok) throw new RangeError(spliced.failure.kind);
    expect(rowsOf(read(spliced.value))[0]).toEqual([char, EDIT.to]);
    const written = new TextDecoder(label, { fatal: true }).decode(
      unpackParts(spliced.value)[SHEET],
    );
    expect(written).toContain(`encoding="${label}"`);
    expect(written).toContain(`<v>${char}</v>`);
  });

  it('前のバイトで意味が変わる文字コード（ISO-2022-JP）は、書く前に断る', () => {
    const bytes = packed('', { [SHEET]: Buffer.from(declared('ISO-2022-JP')) });
    expect(rowsOf(read(bytes))[0]).toEqual(['[]']);
    expect(xlsx.splice(bytes, [EDIT])).toEqual({
      ok: false,
      failure: { kind: 'unsupported', part: SHEET, what: 'encoding', place: 'iso-2022-jp' },
    });
  });
});

describe('シートを足した後も、一つの部分の種類は一度だけ書かれる', () => {
  it('ない部分の種類が書かれていても', () => {
    const stale =
      '<Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>';
    const types = (smallParts('')['[Content_Types].xml'] as string).replace('</Types>', stale);
    const added = xlsx.addSheets(
      packed('', { '[Content_Types].xml': types }),
      workbookOf([blankSheet('追加')]),
    );
    if (!added.ok) throw new RangeError(added.failure.kind);
    const names = [
      ...partText(added.value, '[Content_Types].xml').matchAll(/PartName="([^"]*)"/gu),
    ].map(([, name]) => name!.toLowerCase());
    expect(new Set(names).size).toBe(names.length);
    expect(read(added.value).grids.map((grid) => grid.sheet)).toEqual(['表', '追加']);
  });

  it('元になる書式の一覧がないブックでは、足した書式がそれを指さない', () => {
    const added = xlsx.addSheets(packed(''), workbookOf([blankSheet('追加')]));
    if (!added.ok) throw new RangeError(added.failure.kind);
    expect(partText(added.value, 'xl/styles.xml')).not.toMatch(/xfId|cellStyleXfs/u);
  });
});
