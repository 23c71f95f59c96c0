import {
  closeBlock,
  indicatorCellOf,
  indicatorOf,
} from '../../../../src/core/form/read/close-block';
import type { ItemBlock } from '../../../../src/core/form/read/recognised';
import { SheetReader } from '../../../../src/core/form/read/sheet-reader';
import { cellKey, emptyGrid, type CellValue, type Grid } from '../../../../src/core/grid/grid';
import { runToEnd } from '../../../../src/core/steps';

type Row = readonly CellValue[];
const HEADER: Row = [
  ...['No.', '取組項目', '担当課', '取組内容', '進捗状況', '実績の指標'],
  ...['年度', '実績値', '単位', '評価', '成果', '備考'],
];
/** Texts of a row by their headings. */
const rowOf = (cells: Readonly<Record<string, CellValue>>, header: Row = HEADER): Row =>
  header.map((title) => cells[String(title)] ?? null);
const NO_FLAGS = { reviewFrom: null, newFrom: null, candidateFrom: null };

type Setting = Partial<Parameters<typeof closeBlock>[1]>;
const close = (
  rows: readonly Readonly<Record<string, CellValue>>[],
  setting: Setting = {},
  { header = HEADER, ...more }: Partial<Grid> & { readonly header?: Row } = {},
): ItemBlock => {
  const values = [header, ...rows.map((row) => rowOf(row, header))];
  const grid = { ...emptyGrid('シート'), ...more, values };
  const reader = new SheetReader(grid);
  runToEnd(reader.read());
  expect(reader.blocks).toHaveLength(1);
  const known = { index: 0, number: 1, occurrence: 1, flags: NO_FLAGS, fiscalYear: 2022 };
  return closeBlock(reader.blocks[0]!, { ...known, grid, ...setting });
};
const FIRST = { 'No.': 1, 取組項目: '見守り', 担当課: '福祉課' };
const yearsOf = ({ measures }: ItemBlock) =>
  measures[0]!.years.map(({ year, value, unit, grade }) => [
    year?.year,
    value.text,
    unit.text,
    grade.text,
  ]);

describe('項目の欄', () => {
  it('名前と担当課を読み、空の欄はその場所だけが分かる', () => {
    const block = close(
      [{ 'No.': 12, 取組項目: ' 見守り ※再掲', 担当課: '福祉課、高齢課', 年度: 'R4' }],
      { index: 3, number: 12, occurrence: 2 },
    );
    expect(block).toMatchObject({
      ...{ index: 3, number: 12, occurrence: 2, repeat: true, name: '見守り', flags: NO_FLAGS },
      nameCell: { row: 1, column: 1, text: ' 見守り ※再掲' },
      departments: ['福祉課', '高齢課'],
      description: { row: 1, column: 3, text: '' },
      progressCell: { row: 1, column: 4, text: '' },
      narrative: { row: 1, column: 10, text: '' },
      remarks: { row: 1, column: 11, text: '' },
      ...{ boxes: [], noBoxes: [], further: [], marks: [], top: 1, bottom: 1 },
    });
    expect(block.measures).toHaveLength(1);
    expect(block.measures[0]!.goal).toBeNull();
    expect(block.measures[0]).toMatchObject({
      indicatorCell: { row: 1, column: 5, text: '' },
      indicator: undefined,
    });
  });

  it('いくつかのセルに分かれた指標は、改行でつなぐ', () => {
    const [measure] = close([
      { ...FIRST, 実績の指標: '上段:件数', 年度: 'R3' },
      { 実績の指標: '下段:人数', 年度: 'R4' },
    ]).measures;
    expect(measure!.indicatorCell).toEqual({ row: 1, column: 5, text: '上段:件数\n下段:人数' });
    expect(measure!.indicator!.tiers).toHaveLength(2);
    expect(indicatorOf('件数')).toBe(indicatorOf('件数'));
  });

  it('指標のセルは、まだ読み終えていない項目からも分かる', () => {
    const reader = new SheetReader({
      ...emptyGrid('シート'),
      values: [HEADER, rowOf({ ...FIRST, 実績の指標: '件数' })],
    });
    runToEnd(reader.read());
    expect(indicatorCellOf(reader.blocks[0]!)).toEqual({ row: 1, column: 5, text: '件数' });
  });
});

describe('成果の文', () => {
  const narrativeOf = (...texts: readonly (string | null)[]) =>
    close(
      texts.map((text, at) => ({
        ...(at === 0 ? FIRST : {}),
        年度: `R${at + 1}`,
        ...(text === null ? {} : { 成果: text }),
      })),
    ).narrative;

  it('いくつかのセルに分かれた文は、改行でつなぐ', () => {
    expect(narrativeOf('増えた。')).toEqual({ row: 1, column: 10, text: '増えた。' });
    expect(narrativeOf(null, '増えた。', '続ける。')).toEqual({
      ...{ row: 2, column: 10, text: '増えた。\n続ける。' },
    });
  });

  it('同じ行が二度あれば、どちらも文のうち。前の版は一度だけ読んだ', () => {
    expect(narrativeOf('続ける。', '増えた。', '続ける。')).toEqual({
      ...{ row: 1, column: 10, text: '続ける。\n増えた。\n続ける。' },
      earlier: '続ける。\n増えた。',
    });
    expect(narrativeOf('続ける。', '続ける。', null)).toMatchObject({
      ...{ text: '続ける。\n続ける。', earlier: '続ける。' },
    });
  });

  it('どの行にも同じ文が写してあれば、一つの文', () => {
    expect(narrativeOf('続ける。', '続ける。')).toEqual({ row: 1, column: 10, text: '続ける。' });
  });

  it('一行ずつの表では、シートの年度の行の文', () => {
    const rows = ['R3', 'R4', 'R5'].map((year) => ({
      ...FIRST,
      年度: year,
      成果: `${year}の文。`,
    }));
    expect(close(rows).narrative).toEqual({ row: 2, column: 10, text: 'R4の文。' });
    expect(close(rows, { fiscalYear: 2023 }).narrative.text).toBe('R5の文。');
    expect(close(rows, { fiscalYear: null }).narrative.text).toBe('R3の文。\nR4の文。\nR5の文。');
    expect(close(rows, { fiscalYear: 2019 }).narrative.text).toContain('R5の文。');
  });

  it('一行ずつの表で、その年度の文がなければ、一つだけの文。いくつもあれば、空', () => {
    const rows = (...texts: readonly (string | null)[]) =>
      ['R3', 'R4', 'R5'].map((year, at) => ({ ...FIRST, 年度: year, 成果: texts[at] ?? null }));
    expect(close(rows('増えた。')).narrative).toMatchObject({ row: 1, text: '増えた。' });
    expect(close(rows('増えた。', null, '減った。')).narrative).toEqual({
      ...{ row: 2, column: 10, text: '' },
    });
    expect(close(rows()).narrative).toEqual({ row: 2, column: 10, text: '' });
  });
});

describe('進捗状況', () => {
  const WORDS = ['順調に進んだ', '概ね進んだ', '一部遅れがある', '未実施'];
  const boxesOf = (...texts: readonly CellValue[]) => {
    const { boxes, noBoxes, progressCell } = close(
      texts.map((text, at) => ({ ...(at === 0 ? FIRST : { 年度: 'R4' }), 進捗状況: text })),
    );
    const ticked = boxes.map(({ box }) => `${box.ticked ? '☑' : '□'}${box.grade ?? '？'}`);
    return [ticked.join(''), noBoxes.map(({ text }) => text).join(''), progressCell.row];
  };

  it('枠があれば、枠のとおり。言葉が一つだけなら、それを選んだ', () => {
    expect(boxesOf('□ 順調に進んだ', '☑ 概ね進んだ')).toEqual(['□A☑B', '', 1]);
    expect(boxesOf('概ね進んだ')).toEqual(['☑B', '', 1]);
    expect(boxesOf('概ね進んだ', 'おおむね進んだ')).toEqual(['☑B', '', 1]);
    expect(boxesOf(...WORDS)).toEqual(['□A□B□C□D', '', 1]);
    expect(boxesOf('□ 順調に進んだ', '概ね進んだ')).toEqual(['□A□B', '', 1]);
    expect(boxesOf('□ 順調に進んだ', '順調に進んだ')).toEqual(['□A□A', '', 1]);
  });

  it('チェックボックスが四つあれば、上から順の枠', () => {
    expect(boxesOf(false, true, false, false)).toEqual(['□A☑B□C□D', '', 1]);
    expect(boxesOf('TRUE', 'FALSE', 'FALSE', 'TRUE')).toEqual(['☑A□B□C☑D', '', 1]);
    const { boxes, noBoxes } = close(
      [true, false, false, false].map((text, at) => ({
        ...(at === 0 ? FIRST : {}),
        進捗状況: text,
      })),
    );
    expect(noBoxes).toEqual([]);
    expect(boxes[0]).toEqual({
      ...{ row: 1, column: 4, text: 'TRUE' },
      box: { ticked: true, signed: true, grade: 'A', word: '順調に進んだ', earlier: null },
    });
  });

  it('四つそろわないか、ほかの言葉があれば、枠ではない', () => {
    expect(boxesOf(true, false, false)[0]).toBe('');
    expect(boxesOf(true, false, false)[1]).toBe('TRUEFALSEFALSE');
    expect(boxesOf(true, false, false, 'ひとこと')[0]).toBe('');
    expect(boxesOf(true, false, false, 'TRUEです')[0]).toBe('');
    expect(boxesOf(true, false, false, 'ではTRUE')[0]).toBe('');
    expect(boxesOf('☑ 順調に進んだ', true, false, false, false)[0]).toBe('☑A');
  });

  it('一行ずつの表では、シートの年度の行の言葉を選んだ', () => {
    const rows = ['R3', 'R4', 'R5'].map((year, at) => ({
      ...{ ...FIRST, 年度: year, 進捗状況: WORDS[at]! },
    }));
    const chosen = (setting: Setting) =>
      close(rows, setting).boxes.map(({ row, box }) => [row, box.ticked, box.grade]);
    expect(chosen({})).toEqual([[2, true, 'B']]);
    expect(chosen({ fiscalYear: 2021 })).toEqual([[1, true, 'A']]);
    expect(chosen({ fiscalYear: 2019 })).toHaveLength(3);
  });
});

describe('年度ごとの値', () => {
  const rows = [
    { ...FIRST, 年度: 'R3', 実績値: 5, 単位: '件', 評価: 'A' },
    { 年度: '4', 実績値: 6, 単位: '件', 評価: 'B' },
    { 年度: '合計', 実績値: 11 },
  ];

  it('元号のない年度は、シートの年度から分かる', () => {
    expect(yearsOf(close(rows))).toEqual([
      [2021, '5', '件', 'A'],
      [2022, '6', '件', 'B'],
      [undefined, '11', '', ''],
    ]);
    expect(close(rows).measures[0]!.years[0]).toMatchObject({
      ...{ baseline: null, target: null, rate: null, difference: null, shifted: false },
    });
  });

  it('単位の列のない様式では、指標の名か、数値の後ろか、表示形式から単位が分かる', () => {
    const header = HEADER.filter((title) => title !== '単位');
    const unitOf = (indicator: string, value: CellValue, more: Partial<Grid> = {}) => {
      const [year] = close(
        [{ ...FIRST, 実績の指標: indicator, 年度: 'R4', 実績値: value }],
        {},
        { header, ...more },
      ).measures[0]!.years;
      expect(year!.unit).toMatchObject({ row: 1, column: 7, fault: 'absent' });
      return year!.unit.text;
    };
    expect(unitOf('訪問した件数（件）', 5)).toBe('件');
    expect(unitOf('訪問', '5回')).toBe('回');
    expect(unitOf('訪問した件数（件）', '5回')).toBe('件');
    expect(unitOf('訪問', 5)).toBe('');
    expect(unitOf('割合', 0.5, { formats: new Map([[cellKey(1, 7), '0%']]) })).toBe('%');
  });
});

describe('今年度からの項目の、一つだけの記入', () => {
  const NEW = { flags: { ...NO_FLAGS, newFrom: 2022 } };
  const rows = (...entries: readonly Readonly<Record<string, CellValue>>[]) =>
    ['R2', 'R3', 'R4'].map((year, at) => ({
      ...(at === 0 ? FIRST : {}),
      年度: year,
      ...entries[at],
    }));
  const ENTRY = { 実績値: 187, 単位: '件', 評価: 'A' };
  const moved = [
    [2020, '', '', ''],
    [2021, '', '', ''],
    [2022, '187', '件', 'A'],
  ];

  it('初めの行にあっても、今年度のもの。ほかの行は空になる', () => {
    const block = close(rows(ENTRY), NEW);
    expect(yearsOf(block)).toEqual(moved);
    expect(block.measures[0]!.years[2]!.value).toMatchObject({ row: 1, column: 7 });
    expect(block.measures[0]!.years[0]!.value).toEqual({ row: 1, column: 7, text: '' });
    expect(block.measures[0]!.years[1]!.grade).toEqual({ row: 2, column: 9, text: '' });
  });

  it('去年からの項目や、印のない項目や、年度の分からないシートでは、書いたまま', () => {
    const kept = [2020, '187', '件', 'A'];
    expect(yearsOf(close(rows(ENTRY)))[0]).toEqual(kept);
    expect(yearsOf(close(rows(ENTRY), { flags: { ...NO_FLAGS, newFrom: 2021 } }))[0]).toEqual(kept);
    expect(yearsOf(close(rows(ENTRY), { ...NEW, fiscalYear: null }))[0]).toEqual(kept);
    expect(yearsOf(close(rows(ENTRY).slice(0, 2), NEW))[0]).toEqual(kept);
  });

  it.each<[string, Readonly<Record<string, CellValue>>]>([
    ['実績値', { 実績値: 3 }],
    ['単位', { 単位: '件' }],
    ['評価', { 評価: 'B' }],
  ])('ほかの行に%sがあれば、書いたまま', (_, entry) => {
    expect(yearsOf(close(rows(ENTRY, entry), NEW))[0]![1]).toBe('187');
    expect(yearsOf(close(rows(ENTRY, {}, entry), NEW))[0]![1]).toBe('187');
  });

  it('初めの行に実績値がないか、初めの行が今年度なら、書いたまま', () => {
    expect(yearsOf(close(rows({ 単位: '件', 評価: 'A' }), NEW))[0]).toEqual([2020, '', '件', 'A']);
    const [, , current] = rows();
    expect(yearsOf(close([{ ...FIRST, ...current, ...ENTRY }, { 年度: 'R3' }], NEW))).toEqual([
      [2022, '187', '件', 'A'],
      [2021, '', '', ''],
    ]);
  });

  it('行をまたぐ結合の単位と評価も、今年度のものになる', () => {
    const merges = [8, 9].map((column) => ({ top: 1, bottom: 3, left: column, right: column }));
    expect(yearsOf(close(rows(ENTRY), NEW, { merges }))).toEqual(moved);
  });
});
