import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { createXlsx } from '../../../src/adapters/xlsx';
import type { FileFailure } from '../../../src/app/ports/xlsx';
import { cellAt, MAX_COLUMNS, MAX_ROWS } from '../../../src/core/grid/grid';
import { MAIN, packParts, smallParts, type PartSource } from './packed-parts';
import { blankSheet, workbookOf } from './sample-plan';

const portable = createXlsx();
const native = createXlsx({
  inflate: (packed, size) => inflateRawSync(packed, { maxOutputLength: size + 1 }),
  deflate: (plain) => deflateRawSync(plain),
});

const rich = new Uint8Array(readFileSync(join(__dirname, 'fixtures', 'rich.xlsx')));

const failureOf = (bytes: Uint8Array, xlsx = portable): FileFailure => {
  const result = xlsx.read(bytes);
  if (result.ok) throw new Error('was read');
  return result.failure;
};

const text = (source: string): Uint8Array => new TextEncoder().encode(source);

const small = (sheetData: string, others: Record<string, PartSource> = {}): Uint8Array =>
  packParts({ ...smallParts(sheetData), ...others });

/** A compound file with one stream of that name in its directory. */
const compoundFile = (stream: string): Uint8Array => {
  const bytes = new Uint8Array(1536);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from(stream, 'utf16le'), 1024 + 128);
  return bytes;
};

describe('ファイルの種類を見分ける', () => {
  it.each<[string, Uint8Array, FileFailure]>([
    ['空のファイル', new Uint8Array(), { kind: 'empty-file' }],
    ['パスワードつき', compoundFile('EncryptedPackage'), { kind: 'encrypted' }],
    ['古い .xls', compoundFile('Workbook'), { kind: 'legacy-xls' }],
    ['Word の古い文書', compoundFile('WordDocument'), { kind: 'not-xlsx' }],
    ['Excel 4 の .xls', new Uint8Array([9, 4, 6, 0, 0, 0, 16, 0]), { kind: 'legacy-xls' }],
    ['HTML', text('\ufeff \n<!DOCTYPE html><html>'), { kind: 'html' }],
    ['HTML の表だけ', text('<table><tr><td>1'), { kind: 'html' }],
    ['CSV', text('No.,取組項目\n1,甲'), { kind: 'not-xlsx' }],
    ['ほかの zip', zipSync({ 'a.txt': text('a') }), { kind: 'other-format', format: 'zip' }],
    [
      'OpenDocument',
      zipSync({ mimetype: text('application/vnd.oasis.opendocument.spreadsheet') }),
      { kind: 'other-format', format: 'ods' },
    ],
    ['PDF', text('%PDF-1.7'), { kind: 'other-format', format: 'pdf' }],
    ['写真', new Uint8Array([0xff, 0xd8, 0xff, 0xe0]), { kind: 'other-format', format: 'image' }],
    ['空の zip', zipSync({}), { kind: 'other-format', format: 'zip' }],
    [
      '途中で切れた zip',
      rich.subarray(0, 4000),
      { kind: 'damaged', part: '', detail: 'end of the zip is missing' },
    ],
  ])('%s', (_, bytes, expected) => expect(failureOf(bytes)).toEqual(expected));

  it.each([
    ['xl/workbook.bin', 'xlsb'],
    ['word/document.xml', 'word'],
    ['ppt/presentation.xml', 'powerpoint'],
  ])('主な部分が %s のものを %s と言う', (path, format) => {
    const rels = (smallParts('')['_rels/.rels'] as string).replace('xl/workbook.xml', path);
    expect(failureOf(small('', { '_rels/.rels': rels }))).toEqual({ kind: 'other-format', format });
  });
});

describe('zip の傷', () => {
  const parts = smallParts('<row r="1"><c r="A1" t="s"><v>0</v></c></row>');

  it.each(Object.keys(parts).filter((name) => !name.endsWith('.rels')))('%s がない', (name) => {
    const rest = Object.fromEntries(Object.entries(parts).filter(([each]) => each !== name));
    const failure = failureOf(packParts(rest));
    expect(failure).toEqual({ kind: 'missing-part', part: name });
  });

  it('前に余分なバイトがあっても読める', () => {
    const bytes = new Uint8Array(rich.length + 100);
    bytes.set(rich, 100);
    expect(portable.read(bytes)).toEqual(portable.read(rich));
  });

  it('名前の大文字小文字と区切りの違いは許す', () => {
    const renamed = Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name.startsWith('xl/worksheets') ? 'XL\\WorkSheets\\Sheet1.xml' : name,
        part,
      ]),
    );
    expect(portable.read(packParts(renamed)).ok).toBe(true);
  });

  it('1 ビットの狂いを CRC で見つける', () => {
    const stored = zipSync(
      Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, text(part as string)])),
      { level: 0 },
    );
    const at = Buffer.from(stored).indexOf('共有') + 1;
    stored[at]! ^= 1;
    expect(failureOf(stored)).toEqual({
      kind: 'damaged',
      part: 'xl/sharedStrings.xml',
      detail: 'CRC',
    });
  });

  it('重なる部分を断る', () => {
    const bytes = small('<row r="1"><c r="A1"><v>1</v></c></row>');
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const records: number[] = [];
    for (let at = 0; at < bytes.length - 4; at++) {
      if (view.getUint32(at, true) === 0x02014b50) records.push(at);
    }
    view.setUint32(records[1]! + 42, view.getUint32(records[0]! + 42, true), true);
    expect(failureOf(bytes).kind).toBe('damaged');
  });
});

/** A deflated run of spaces, so long that it would fill memory. */
const bomb = (size: number): Uint8Array => deflateRawSync(new Uint8Array(size).fill(32));

/** Sets the declared size of a part in header and directory. */
const withDeclaredSize = (bytes: Uint8Array, name: string, size: number): Uint8Array => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = buffer.indexOf(name); at >= 0; at = buffer.indexOf(name, at + 1)) {
    if (at >= 46 && view.getUint32(at - 46, true) === 0x02014b50)
      view.setUint32(at - 22, size, true);
    else if (at >= 30 && view.getUint32(at - 30, true) === 0x04034b50) {
      view.setUint32(at - 8, size, true);
    }
  }
  return bytes;
};

describe('大きさの上限', () => {
  const sheet = 'xl/worksheets/sheet1.xml';

  it('申告の合計が上限を超えれば展開しない', () => {
    const bytes = withDeclaredSize(small(''), sheet, 2_000_000_000);
    const failure = failureOf(bytes);
    expect(failure).toMatchObject({ kind: 'too-large', limit: 256 * 1024 * 1024 });
    expect(createXlsx({ maxSize: 1000 }).read(rich)).toMatchObject({
      ok: false,
      failure: { kind: 'too-large', limit: 1000 },
    });
  });

  it.each([
    ['fflate', portable],
    ['zlib', native],
  ])('少なく申告した爆弾をすぐに見破る (%s)', (_, xlsx) => {
    const packed = zipSync(
      Object.fromEntries(
        Object.entries(smallParts('')).map(([name, part]) => [name, text(part as string)]),
      ),
    );
    const archive = Buffer.from(packed);
    const data = bomb(400 * 1024 * 1024);
    const at = archive.indexOf(sheet) - 30;
    const next = archive.indexOf('PK\u0001\u0002');
    const head = archive.subarray(at, at + 30 + sheet.length);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt32LE(100_000, 22);
    const directory = archive.subarray(next);
    const record = directory.indexOf(sheet) - 46;
    directory.writeUInt32LE(data.length, record + 20);
    directory.writeUInt32LE(100_000, record + 24);
    const grown = data.length - (next - at - 30 - sheet.length);
    const end = directory.length - 22;
    directory.writeUInt32LE(directory.readUInt32LE(end + 16) + grown, end + 16);
    const bytes = Buffer.concat([archive.subarray(0, at), head, data, directory]);
    expect(failureOf(new Uint8Array(bytes), xlsx)).toMatchObject({ kind: 'damaged', part: sheet });
  });
});

describe('番地と範囲の上限', () => {
  it('シートの外の番地は壊れたファイル', () => {
    for (const address of ['ZZZZ4000000000', 'XFE1', 'A1048577', 'A0', '1', 'XFE', '', 'A1B']) {
      const row = /\d+$/u.exec(address)?.[0] ?? '1';
      const bytes = small(`<row r="${row}"><c r="${address}"><v>1</v></c></row>`);
      expect(failureOf(bytes).kind).toBe('damaged');
    }
    const dimension = `<worksheet xmlns="${MAIN}"><dimension ref="A1:ZZZZ4000000000"/><sheetData/></worksheet>`;
    expect(failureOf(small('', { 'xl/worksheets/sheet1.xml': dimension })).kind).toBe('damaged');
  });

  it('最後のセル 1 つだけなら場所を取らない', () => {
    const result = portable.read(small('<row r="1048576"><c r="XFD1048576"><v>7</v></c></row>'));
    if (!result.ok) throw new Error(result.failure.kind);
    const grid = result.value.grids[0]!;
    expect(cellAt(grid, MAX_ROWS - 1, MAX_COLUMNS - 1)).toBe(7);
    expect(Object.keys(grid.values)).toHaveLength(1);
  });

  it('百万の空行があっても、何もないシートと読む', () => {
    const rows = Array.from({ length: 1_000_000 }, (_, row) => `<row r="${row + 1}" ht="15"/>`);
    const bytes = small(rows.join(''));
    const result = portable.read(bytes);
    expect(result.ok && result.value.grids[0]!.values.length).toBe(0);
  });

  it('重なる列幅の山や閉じない括弧の数式でも止まらない', () => {
    const columns = '<col min="1" max="16384" hidden="1"/>'.repeat(20_000);
    const xml = `<worksheet xmlns="${MAIN}"><cols>${columns}</cols><sheetData/></worksheet>`;
    expect(failureOf(small('', { 'xl/worksheets/sheet1.xml': xml })).kind).toBe('damaged');
    const followers = Array.from(
      { length: 100 },
      (_, at) => `<row r="${at + 2}"><c r="A${at + 2}"><f t="shared" si="0"/></c></row>`,
    ).join('');
    const formula = '['.repeat(20_000);
    const bytes = small(
      `<row r="1"><c r="A1"><f t="shared" si="0">${formula}</f></c></row>${followers}`,
    );
    expect(portable.read(bytes).ok).toBe(true);
  });

  it('一つの部分を指す二つのシートは壊れたファイル', () => {
    const workbook = String(smallParts('')['xl/workbook.xml']);
    const twice = workbook.replace(/<sheet [^>]*>/u, (tab) => tab.repeat(2));
    expect(failureOf(small('', { 'xl/workbook.xml': twice }))).toMatchObject({
      kind: 'damaged',
      part: 'xl/workbook.xml',
    });
  });

  it('二十万の入力規則も読める', () => {
    const rules = '<dataValidation sqref="A1"/>'.repeat(200_000);
    const xml = `<worksheet xmlns="${MAIN}"><sheetData/><dataValidations>${rules}</dataValidations></worksheet>`;
    const result = portable.readBlueprint(small('', { 'xl/worksheets/sheet1.xml': xml }));
    expect(result.ok && result.value.sheets[0]!.validations.length).toBe(200_000);
  });

  it('シート全体の入力規則は範囲のまま', () => {
    const xml = `<worksheet xmlns="${MAIN}"><sheetData/><dataValidations><dataValidation sqref="A1:XFD1048576 A:A"/></dataValidations></worksheet>`;
    const result = portable.readBlueprint(small('', { 'xl/worksheets/sheet1.xml': xml }));
    const all = { top: 0, left: 0, bottom: MAX_ROWS - 1, right: MAX_COLUMNS - 1 };
    expect(result.ok && result.value.sheets[0]!.validations[0]!.areas).toEqual([
      all,
      { ...all, right: 0 },
    ]);
  });

  it.each([
    ['閉じない XML', '<row r="1"><c r="A1">'],
    ['文書型宣言', '<!DOCTYPE x>'],
    ['知らない実体', '<row r="1"><c r="A1" t="str"><v>&nbsp;</v></c></row>'],
    ['数でない数', '<row r="1"><c r="A1"><v>x</v></c></row>'],
    ['ない共有文字列', '<row r="1"><c r="A1" t="s"><v>9</v></c></row>'],
    ['知らない型', '<row r="1"><c r="A1" t="zz"><v>9</v></c></row>'],
  ])('%s', (_, sheetData) => {
    expect(failureOf(small(sheetData))).toMatchObject({
      kind: 'damaged',
      part: 'xl/worksheets/sheet1.xml',
    });
  });
});

describe('どんなバイト列でも例外を出さず、止まらない', () => {
  const plan = workbookOf([
    blankSheet('追加', { cells: [{ row: 0, column: 0, value: 1, style: 0 }] }),
  ]);
  const edits = [{ sheet: '進行管理 R6', row: 2, column: 2, from: 3, to: 4 }];

  const tryAll = (bytes: Uint8Array): void => {
    for (const xlsx of [portable, native]) {
      expect(typeof xlsx.read(bytes).ok).toBe('boolean');
      expect(typeof xlsx.readBlueprint(bytes).ok).toBe('boolean');
      expect(typeof xlsx.splice(bytes, edits).ok).toBe('boolean');
      expect(typeof xlsx.addSheets(bytes, plan).ok).toBe('boolean');
    }
  };

  it('切り詰め', () => {
    fc.assert(
      fc.property(fc.nat(rich.length), (length) => tryAll(rich.slice(0, length))),
      { numRuns: 60 },
    );
  });

  it('でたらめなバイト列', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.boolean(), (bytes, asZip) =>
        tryAll(asZip ? new Uint8Array([0x50, 0x4b, 3, 4, ...bytes]) : bytes),
      ),
      { numRuns: 200 },
    );
  });

  it('反転したビット', () => {
    const flips = fc.array(fc.tuple(fc.nat(rich.length - 1), fc.nat(7)), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(flips, (list) => {
        const bytes = rich.slice();
        for (const [at, bit] of list) bytes[at]! ^= 1 << bit;
        tryAll(bytes);
      }),
      { numRuns: 150 },
    );
  });

  it('部分の中の文字の狂い', () => {
    const parts = Object.entries(
      smallParts(
        '<row r="1" ht="9"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1"><f t="shared" ref="B1:B2" si="0">A1</f></c></row>',
      ),
    );
    const noise = fc.constantFrom(
      '<',
      '>',
      '"',
      '&',
      '/',
      '-1',
      '99999999999',
      'x',
      '',
      '\u0000',
      '</c>',
      '<c>',
      "'",
    );
    fc.assert(
      fc.property(
        fc.nat(parts.length - 1),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(6),
        noise,
        (index, place, length, put) => {
          const broken = parts.map(([name, part], at): [string, PartSource] => {
            if (at !== index) return [name, part];
            const source = part as string;
            const from = Math.floor(place * source.length);
            return [name, source.slice(0, from) + put + source.slice(from + length)];
          });
          tryAll(packParts(Object.fromEntries(broken)));
        },
      ),
      { numRuns: 400 },
    );
  });
});
