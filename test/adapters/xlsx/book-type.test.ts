import { createXlsx } from '../../../src/adapters/xlsx';
import { packParts, partText, smallParts } from './packed-parts';

const xlsx = createXlsx();
const TYPES = '[Content_Types].xml';
const PLAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';
const TEMPLATE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml';
const MACRO = 'application/vnd.ms-excel.sheet.macroEnabled.main+xml';
const MACRO_TEMPLATE = 'application/vnd.ms-excel.template.macroEnabled.main+xml';

const book = (type: string): Uint8Array => {
  const parts = smallParts('<row r="1"><c r="A1"><v>7</v></c></row>');
  return packParts({ ...parts, [TYPES]: (parts[TYPES] as string).replace(PLAIN, type) });
};

const mainType = (bytes: Uint8Array): string =>
  /PartName="\/xl\/workbook\.xml" ContentType="([^"]*)"/u.exec(partText(bytes, TYPES))![1]!;

describe('ブックの中身の種類は、ファイルの名前に合う', () => {
  it.each([
    [TEMPLATE, 'x.xlsx', PLAIN],
    [PLAIN, 'X.XLTX', TEMPLATE],
    [PLAIN, 'x.xlsm', MACRO],
    [MACRO, 'x.xltm', MACRO_TEMPLATE],
    [MACRO_TEMPLATE, '年 度.xlsm', MACRO],
  ])('%s は %s の名前で %s', (type, name, expected) => {
    const fitted = xlsx.fitToName(book(type), name);
    expect(fitted.ok && mainType(fitted.value)).toBe(expected);
    expect(fitted.ok && xlsx.read(fitted.value)).toMatchObject({
      value: { grids: [{ values: [[7]] }] },
    });
  });

  it.each([
    [MACRO, 'xlsm'],
    [MACRO_TEMPLATE, 'xltm'],
  ])('マクロを含む %s は、マクロのない名前では断る', (type, extension) => {
    for (const name of ['x.xlsx', 'x.xltx']) {
      expect(xlsx.fitToName(book(type), name)).toEqual({
        ok: false,
        failure: { kind: 'has-macros', extension },
      });
    }
  });

  it.each(['x.xls', 'x.xlsb', 'x.csv', 'x.ods'])('%s という名前は断る', (name) => {
    expect(xlsx.fitToName(book(PLAIN), name)).toMatchObject({ failure: { kind: 'other-name' } });
  });

  it('合っていれば、1 バイトも変わらない', () => {
    for (const [type, name] of [
      [PLAIN, 'x.xlsx'],
      [MACRO, 'x.xlsm'],
      [TEMPLATE, '名前だけ'],
    ] as const) {
      const bytes = book(type);
      expect(xlsx.fitToName(bytes, name)).toEqual({ ok: true, value: bytes });
    }
  });
});
