import {
  isMarkWord,
  unmergedInBlock,
  unmergedOutside,
  unmergedSheet,
} from '../../../../src/core/merge/diff/unmerged';
import { KnownTexts } from '../../../../src/core/merge/index/known-texts';
import { emptyGrid, type CellValue } from '../../../../src/core/grid/grid';
import { recognise } from '../../../../src/core/form/read/recognise';
import { tableSample } from '../../rules/heading-sample';
import { sampleGrid } from '../../rules/sample-sheet';

const NOTHING = new KnownTexts();

const known = (...texts: readonly string[]): KnownTexts => {
  const all = new KnownTexts();
  all.add({ ...emptyGrid('全体'), values: [texts] }, 0, 0);
  return all;
};

const TITLE = '架空市子育て支援計画　進捗状況（令和4年度）';
const HEADINGS = ['No.', '取組項目', '担当課', '単位', '実績値', '成果'];
const ITEMS: readonly (readonly CellValue[])[] = [
  [1, '一時預かり', 'こども課', '人', 12, '増えた。'],
  [2, 'ひととき保育', 'こども課', '人', 25, '曜日が偏った。'],
  [3, '病児保育', '保育課', '人', 13, '増えた。'],
];

const table = (...rows: readonly (readonly CellValue[])[]) => recognise(tableSample(rows).grid());

describe('項目の外', () => {
  const outside = (texts: KnownTexts, ...rows: readonly (readonly CellValue[])[]) =>
    unmergedOutside(table(...rows), texts).map(({ cell, value, why, target }) => [
      cell,
      value,
      why,
      target,
    ]);

  it('題・見出し・空白・提出の行は挙げず、ほかの文はみな挙げる', () => {
    const rows = [[TITLE, '', '右の文'], HEADINGS, ...ITEMS, ['　'], ['注', '', '下の文'], ['']];
    expect(outside(NOTHING, ...rows)).toEqual([
      ['C1', '右の文', 'outside', null],
      ['A7', '注', 'outside', null],
      ['C7', '下の文', 'outside', null],
    ]);
  });

  it('題の下に同じ列の文があっても、題の横にあっても、題ではない', () => {
    const rows = [[TITLE, 'となり'], ['下の文'], HEADINGS, ...ITEMS];
    expect(outside(NOTHING, ...rows).map(([cell]) => cell)).toEqual(['B1', 'A2']);
  });

  it('全体のブックのどこかにある文は挙げない', () => {
    const rows = [[TITLE], HEADINGS, ...ITEMS, ['注', '別の注']];
    expect(outside(known('注'), ...rows)).toEqual([['B6', '別の注', 'outside', null]]);
  });

  it('見出しの行の知らない言葉は挙げる', () => {
    const rows = [[TITLE], [...HEADINGS, '謎の欄'], ...ITEMS];
    expect(outside(NOTHING, ...rows)).toEqual([['G2', '謎の欄', 'outside', null]]);
  });
});

describe('項目の中', () => {
  const FIRST = 2;

  const inBlock = (
    row: readonly CellValue[],
    fate: 'item-unknown' | 'item-twice',
    read: number[] = [],
  ) => {
    const sheet = table([TITLE], [...HEADINGS, '備考'], row, ...ITEMS.slice(1));
    const block = sheet.blocks.find(({ top }) => top === FIRST)!;
    const cells = new Set(read.map((column) => FIRST * 16_384 + column));
    return unmergedInBlock(sheet, block, NOTHING, cells, fate).map(({ cell, value, why }) => [
      cell,
      value,
      why,
    ]);
  };

  it('取り込めない項目は、番号のほかのすべてのセルを、その訳で挙げる', () => {
    expect(inBlock([1, '一時預かり', '', '人', 12, '増えた。', '　'], 'item-unknown')).toEqual([
      ['B3', '一時預かり', 'item-unknown'],
      ['D3', '人', 'item-unknown'],
      ['E3', '12', 'item-unknown'],
      ['F3', '増えた。', 'item-unknown'],
    ]);
  });

  it('項目の横の、番号のような鍵は挙げず、ほかの文は挙げる', () => {
    const row = [1, '一時預かり', 'こども課', '人', 12, '増えた。', '済', '', '12345-123'];
    const cells = (key: string): readonly unknown[] =>
      inBlock([...row.slice(0, 8), key], 'item-twice')
        .filter(([cell]) => cell === 'I3')
        .map(([, value]) => value);
    expect(cells('12345-123')).toEqual([]);
    expect(cells('1-1')).toEqual([]);
    for (const text of ['x1-1', '1-1x', '123456-1', '1-1234', 'a-1', '1-a', '1'])
      expect(cells(text)).toEqual([text]);
  });
});

describe('私たちの様式の中', () => {
  it('年度・番号・空の箱は様式のもので、ほかは取り込めなければ挙げる', () => {
    const sheet = recognise(sampleGrid());
    const [block] = sheet.blocks;
    const told = unmergedInBlock(sheet, block!, NOTHING, new Set(), 'item-twice');
    const values = told.map(({ value }) => value);
    expect(values).toContain('第一の取組');
    expect(values.filter((value) => /^(?:1|R[234]|令和[234]年度|[☐□].*)$/u.test(value))).toEqual(
      [],
    );
    expect(values.some((value) => value.startsWith('☑'))).toBe(true);
    expect(new Set(told.map(({ why }) => why))).toEqual(new Set(['item-twice']));
  });
});

it('ほかのシートは、初めの文のあるセルが代わりに立ち、何もなければ挙げない', () => {
  const sheet = { ...emptyGrid('ほか'), values: [[], ['　', ''], [null, '', 'ここ', 'そこ']] };
  expect(unmergedSheet(sheet)).toEqual({
    sheet: 'ほか',
    cell: 'C3',
    value: 'ここ',
    why: 'other-sheet',
    target: null,
  });
  expect(unmergedSheet({ ...emptyGrid('ほか'), values: [[], ['　']] })).toBeUndefined();
});

it('印の言葉は二つだけ', () => {
  expect(isMarkWord('mark')).toBe(true);
  expect(isMarkWord('mark-refused')).toBe(true);
  expect(isMarkWord('outside')).toBe(false);
});
