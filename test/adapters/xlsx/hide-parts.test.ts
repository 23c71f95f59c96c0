import { createXlsx } from '../../../src/adapters/xlsx';
import { hideRows } from '../../../src/adapters/xlsx/splice/hide-parts';
import { MAIN, packParts, partText, smallParts } from './packed-parts';

const xlsx = createXlsx();
const PART = 'xl/worksheets/sheet1.xml';

const sheetWith = (rows: string, after = ''): string =>
  `<x:worksheet xmlns:x="${MAIN}"><x:sheetData>${rows}</x:sheetData>${after}</x:worksheet>`;

it('行のタグだけに印を付け、ない行はその場所に入れ、行の外の row には触れない', () => {
  const after = '<x:controls><x:row>1</x:row></x:controls>';
  const rows = '<x:row r="2" ht="30"><x:c r="A2"/></x:row><x:row><x:c/></x:row><x:row r="6"/>';
  expect(hideRows(sheetWith(rows, after), PART, new Set([0, 2, 4, 5, 8]))).toBe(
    sheetWith(
      '<x:row r="1" hidden="1"/><x:row r="2" ht="30"><x:c r="A2"/></x:row>' +
        '<x:row hidden="1"><x:c/></x:row><x:row r="5" hidden="1"/><x:row r="6" hidden="1"/>' +
        '<x:row r="9" hidden="1"/>',
      after,
    ),
  );
});

it('印の付いた行、隠さない行は変えない', () => {
  const rows = '<x:row r="1" hidden="0"/><x:row r="2"/>';
  expect(hideRows(sheetWith(rows), PART, new Set([0]))).toBe(
    sheetWith('<x:row r="1" hidden="1"/><x:row r="2"/>'),
  );
  expect(hideRows(sheetWith(rows), PART, new Set())).toBe(sheetWith(rows));
});

it('見える最後のシートは隠さず、隠すもののないブックは元のバイトのまま', () => {
  const book = packParts(smallParts('<row r="1"/>'));
  const kept = xlsx.hide(book, { rows: new Map(), sheets: new Set(['表']) });
  expect(kept.ok && kept.value).toBe(book);
  const hidden = xlsx.hide(book, { rows: new Map([['表', new Set([0])]]), sheets: new Set() });
  if (!hidden.ok) throw new RangeError(hidden.failure.kind);
  expect(partText(hidden.value, PART)).toContain('<row r="1" hidden="1"/>');
});
