import type { Dice } from './dice';
import { changeOne } from './xml-faults';
import { unpackZip, withPart } from './zip-edits';

type SheetBreak = (xml: string, dice: Dice) => string;

const REFERENCES = [
  'A0',
  'a1',
  '$A$1',
  'XFD1048576',
  'XFD1048577',
  'XFE1',
  'ZZZZ4000000000',
  'A99999999999999999999',
  'R1C1',
  '1A',
  'A-1',
  '',
];
const AREAS = [
  'A1:XFD1048576',
  'A:XFD',
  '1:1048576',
  'B2:A1',
  'A1:A1:A1',
  'A1:ZZZZ9',
  '#REF!',
  'A1:',
  ...REFERENCES,
];
const INDEXES = ['-1', '999999', '4294967295', '1.5', 'x', '', '1e3', ' 7 '];
const FIGURES = [
  '-1',
  '1e15',
  '2958466',
  'NaN',
  '1e309',
  '--1',
  '0.1e',
  '∞',
  '1900-13-45',
  '2024-02-30T99:00:00',
];
const KINDS = ['s', 'str', 'inlineStr', 'b', 'e', 'd', 'n', 'q', ''];

const setAttribute = (tag: string, name: string, value: string): string =>
  new RegExp(` ${name}="[^"]*"`, 'u').test(tag)
    ? tag.replace(new RegExp(` ${name}="[^"]*"`, 'u'), () => ` ${name}="${value}"`)
    : tag.replace(/^<\w+/u, (start) => `${start} ${name}="${value}"`);

/** Sets an attribute of one element of that name. */
const setOne =
  (element: string, name: string, values: readonly string[]): SheetBreak =>
  (xml, dice) =>
    changeOne(xml, new RegExp(`<${element}\\b[^<>]*>`, 'gu'), dice, (tag) =>
      setAttribute(tag, name, dice.one(values)),
    );

/** Puts something before or behind the sheet's data. */
const beside =
  (make: (dice: Dice) => string, before = false): SheetBreak =>
  (xml, dice) =>
    before
      ? xml.replace('<sheetData', () => `${make(dice)}<sheetData`)
      : xml.replace('</sheetData>', () => `</sheetData>${make(dice)}`);

const mergesOf = (areas: readonly string[]): string =>
  `<mergeCells>${areas.map((area) => `<mergeCell ref="${area}"/>`).join('')}</mergeCells>`;

const ghostRows = (count: number): string =>
  Array.from({ length: count }, (_, row) => `<row r="${row + 1}" hidden="1"/>`).join('');

/** Formulas without results, each of which needs the next. */
const FORMULA_CHAIN = Array.from(
  { length: 30_000 },
  (_, at) => `<row r="${500_000 + at}"><c r="A${500_000 + at}"><f>A${500_001 + at}</f></c></row>`,
).join('');

const SHEETS: readonly SheetBreak[] = [
  setOne('c', 'r', REFERENCES),
  setOne('c', 's', INDEXES),
  setOne('c', 't', KINDS),
  setOne('row', 'r', ['0', '-1', '1048577', '99999999999', 'x', '1', '1048576']),
  setOne('row', 'ht', ['-5', '1e9', 'NaN', '0']),
  setOne('row', 'spans', ['1:99999999', 'x']),
  setOne('dimension', 'ref', AREAS),
  setOne('mergeCell', 'ref', AREAS),
  setOne('dataValidation', 'sqref', AREAS),
  setOne('conditionalFormatting', 'sqref', AREAS),
  setOne('col', 'max', ['16384', '99999999999', '0', 'x', '-1']),
  setOne('col', 'min', ['16384', '99999999999', '0', 'x', '-1']),
  setOne('pane', 'topLeftCell', REFERENCES),
  setOne('sheetView', 'tabSelected', ['x', '2']),
  (xml, dice) =>
    changeOne(xml, /<v>[^<]*<\/v>/gu, dice, () => `<v>${dice.one([...FIGURES, ...INDEXES])}</v>`),
  (xml, dice) =>
    changeOne(xml, /<c\b[^<>]*>/gu, dice, (cell) =>
      cell.endsWith('/>') ? cell : `${cell}<f t="shared" si="${dice.one(INDEXES)}"/>`,
    ),
  (xml, dice) =>
    changeOne(xml, /<c\b[^<>]*>/gu, dice, (cell) =>
      cell.endsWith('/>')
        ? cell
        : `${cell}<f t="${dice.one(['shared', 'array', 'dataTable'])}" si="0" ref="${dice.one(AREAS)}">A1+"</f>`,
    ),
  (xml, dice) =>
    changeOne(xml, /<row\b[^<>]*>/gu, dice, (row) =>
      row.endsWith('/>') ? row : `${row}<c r="XFD1" t="s"><v>0</v></c><c r="A1"><v>1</v></c>`,
    ),
  (xml) =>
    xml.replace(
      '</sheetData>',
      '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
    ),
  (xml) => xml.replace('</sheetData>', `${ghostRows(300_000)}</sheetData>`),
  (xml, dice) => changeOne(xml, /<row\b[^]*?<\/row>/gu, dice, (row) => row + row),
  (xml, dice) => changeOne(xml, /<row\b[^]*?<\/row>/gu, dice, (row) => row.repeat(2000)),
  (xml, dice) => changeOne(xml, /<mergeCells\b[^]*<\/mergeCells>/gu, dice, () => ''),
  (xml) => xml.replace('</sheetData>', `${FORMULA_CHAIN}</sheetData>`),
  (xml) =>
    xml.replace(
      '</sheetData>',
      `<row r="900000"><c r="A900000"><f>${'('.repeat(9000)}1</f></c><c r="B900000"><f>${'-'.repeat(30_000)}1</f></c></row></sheetData>`,
    ),
  beside(() => mergesOf(['A1:B2', 'B2:C3', 'A1:B2', 'A1:XFD1048576'])),
  beside(() => mergesOf(Array.from({ length: 3000 }, (_, row) => `A${row + 1}:D${row + 2}`))),
  beside(() => mergesOf(Array.from({ length: 40 }, () => 'A1:XFD1048576'))),
  beside(
    () =>
      `<dataValidations count="1"><dataValidation type="list" sqref="${'A1:XFD1048576 '.repeat(500)}"><formula1>"${'A,'.repeat(50_000)}"</formula1></dataValidation></dataValidations>`,
  ),
  beside(() => '<cols><col min="1" max="16384" width="9" hidden="1"/></cols>'.repeat(200), true),
  beside(() => '<sheetProtection sheet="1"/><sheetProtection/>'),
  beside(
    () =>
      '<drawing r:id="rId999"/><legacyDrawing r:id="rId998"/><tableParts><tablePart r:id="x"/></tableParts>',
  ),
];

const STYLES: readonly SheetBreak[] = [
  (xml) => xml.replace(/<cellXfs\b[^]*<\/cellXfs>/u, ''),
  (xml) => xml.replace(/<fonts\b[^]*<\/fonts>/u, ''),
  (xml, dice) =>
    xml.replace(
      /<cellXfs[^>]*>/u,
      (start) =>
        `<numFmts><numFmt numFmtId="14" formatCode="${dice.one(['[$-411]'.repeat(20_000), '"', '\\', '[', 'y'.repeat(100_000), ';;;;;;'])}"/></numFmts>${start}`,
    ),
  setOne('xf', 'numFmtId', [...INDEXES, '14', '57', '163']),
  setOne('xf', 'fontId', INDEXES),
  setOne('xf', 'fillId', INDEXES),
  setOne('xf', 'borderId', INDEXES),
  setOne('color', 'theme', INDEXES),
  setOne('color', 'rgb', ['x', '', 'FFFFFFFFFFFF', '#12']),
  setOne('color', 'tint', ['NaN', '1e300', '-5']),
  setOne('sz', 'val', ['-1', '1e99', 'x']),
];

const STRINGS: readonly SheetBreak[] = [
  (xml) => xml.replace(/<si>[^]*<\/si>/u, ''),
  (xml, dice) => changeOne(xml, /<si>[^]*?<\/si>/gu, dice, () => ''),
  (xml, dice) => changeOne(xml, /<si>[^]*?<\/si>/gu, dice, () => '<si/>'),
  (xml, dice) =>
    changeOne(xml, /(?<=<t[^>]*>)[^<]*/gu, dice, () =>
      dice.one([
        '__proto__',
        'constructor',
        '実績値',
        '令和 99999 年度',
        'R0',
        `${'（'.repeat(40_000)}`,
        '1 '.repeat(30_000),
        '１２件'.repeat(10_000),
        '年度'.repeat(20_000),
        '\n'.repeat(30_000),
      ]),
    ),
];

const BOOK: readonly SheetBreak[] = [
  (xml) => xml.replace(/<sheets>[^]*<\/sheets>/u, '<sheets/>'),
  setOne('sheet', 'name', [
    '',
    '__proto__',
    '_shinko',
    'a'.repeat(5000),
    '点検結果',
    "'",
    ':/?*[]',
  ]),
  setOne('sheet', 'r:id', ['rId999', '', '__proto__', 'rId1', 'rId2']),
  setOne('sheet', 'state', ['hidden', 'veryHidden', 'x']),
  setOne('workbookView', 'activeTab', INDEXES),
  (xml, dice) =>
    changeOne(xml, /<sheet\b[^<>]*>/gu, dice, (sheet) => sheet.repeat(dice.one([2, 500]))),
  (xml) =>
    xml.replace(
      '</sheets>',
      '</sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="99">#REF!</definedName><definedName name="x">x</definedName></definedNames>',
    ),
];

const faultsFor = (name: string): readonly SheetBreak[] => {
  if (name.includes('styles')) return STYLES;
  if (name.includes('sharedStrings')) return STRINGS;
  return name.endsWith('workbook.xml') ? BOOK : SHEETS;
};

const HELD = /worksheets\/[^/]*\.xml$|styles\.xml$|sharedStrings\.xml$|xl\/workbook\.xml$/u;

/** Breaks what the parts say to each other; zip and XML are sound. */
export const breakSheet = (bytes: Uint8Array, dice: Dice): Uint8Array => {
  const names = unpackZip(bytes)
    .map(({ name }) => name)
    .filter((name) => HELD.test(name));
  let broken = bytes;
  for (let left = 1 + dice.below(3); left > 0; left -= 1) {
    const name = dice.one(names);
    const fault = dice.one(faultsFor(name));
    broken = withPart(broken, name, (plain) => Buffer.from(fault(plain.toString('utf8'), dice)));
  }
  return broken;
};
