import type { OpenBlock } from '../../../../src/core/form/read/open-block';
import { SheetReader } from '../../../../src/core/form/read/sheet-reader';
import { cellKey, emptyGrid, type Grid } from '../../../../src/core/grid/grid';
import { parseArea } from './any/areas';
import { first, HEADER, next, readAll, readBelowHeader as read, type Row } from './reader-rows';

const blockOf = (rows: readonly Row[], more: Partial<Grid> = {}): OpenBlock =>
  readAll([HEADER, ...rows], more).blocks[0]!;

const blocksOf = ({ blocks }: SheetReader) =>
  blocks.map(({ top, bottom, cells }) => [cells.number?.text, cells.name?.text, top, bottom]);
const texts = (cells: readonly { readonly text: string }[]) => cells.map(({ text }) => text);

describe('項目の始まり', () => {
  const starts = (row: Row, header: Row = HEADER) => readAll([header, row]).blocks.length === 1;

  it('番号と名前のある行、番号の読める行、番号がなくても名前と担当課のある行', () => {
    expect(starts([1, '甲'])).toBe(true);
    expect(starts(['新', '甲'])).toBe(true);
    expect(starts([1, null, '福祉課'])).toBe(true);
    expect(starts(['No.12'])).toBe(true);
    expect(starts([null, '甲', '福祉課'])).toBe(true);
  });

  it('番号の読めない行、名前だけの行、どちらもない行では始まらない', () => {
    expect(starts(['新', null, '福祉課'])).toBe(false);
    expect(starts([null, '甲', null, '☑ 順調に進んだ'])).toBe(false);
    expect(starts([null, null, '福祉課'])).toBe(false);
  });

  it('番号の列のない様式では、名前のある行から始まる', () => {
    const header = HEADER.slice(1);
    expect(starts(['甲'], header)).toBe(true);
    expect(starts([null, '福祉課'], header)).toBe(false);
    const reader = readAll([
      header,
      first(1, '甲', 'R3').slice(1),
      first(1, '甲', 'R4').slice(1),
      first(1, '乙', 'R4').slice(1),
    ]);
    expect(blocksOf(reader).map(([, name, top, bottom]) => [name, top, bottom])).toEqual([
      ['甲', 1, 2],
      ['乙', 3, 3],
    ]);
  });

  it('番号と名前を写した行は、年度が新しければ続き、同じなら別の項目', () => {
    const rows = (...more: readonly Row[]) => blocksOf(read(first(1, '甲', 'R3'), ...more)).length;
    expect(rows(first('１', ' 甲 ', 'R4'))).toBe(1);
    expect(rows(first(1, '甲', null))).toBe(1);
    expect(rows(first(1, '甲', 'R3'))).toBe(2);
    expect(rows(first(1, '甲', 'Ｒ３'))).toBe(2);
    expect(rows(first(1, '乙', 'R4'))).toBe(2);
    expect(rows(first(2, '甲', 'R4'))).toBe(2);
    expect(rows(first(null, '甲', 'R4'))).toBe(2);
    expect(rows([], first(1, '甲', 'R4'))).toBe(2);
    expect(blockOf([first(1, '甲', 'R3'), first(1, '甲', 'R4')]).filledDown).toBe(true);
    expect(blockOf([first(1, '甲', 'R3'), next('R4')]).filledDown).toBe(false);
  });

  it('名前のない項目の、番号だけを写した行も続き', () => {
    expect(
      blocksOf(read([1, null, null, null, null, 'R3'], [1, null, null, null, null, 'R4'])),
    ).toEqual([['1', '', 1, 2]]);
  });

  it('番号も名前も、ない方は空のセルになる', () => {
    const { cells } = blockOf([
      [1, null, '福祉課'],
      [null, null, null, '□ 未実施'],
    ]);
    expect(cells.name).toEqual({ row: 1, column: 1, text: '' });
    expect(blockOf([[null, '甲', '福祉課']]).cells.number).toEqual({ row: 1, column: 0, text: '' });
  });
});

describe('項目のセル', () => {
  it('文の欄は初めのセル、指標は違うものをすべて取る', () => {
    const rows = [
      first(1, '甲', 'R3'),
      [null, null, '高齢課', null, '人数', 'R4', 4],
      [null, null, null, null, '件数'],
    ];
    const block = blockOf(rows);
    expect(block.cells.departments?.text).toBe('福祉課');
    expect(texts(block.indicator)).toEqual(['件数', '人数']);
    expect(block.layout.row).toBe(0);
  });

  it('進捗状況は、枠と、枠でないセルに分かれる', () => {
    const block = blockOf([
      first(1, '甲', 'R3'),
      [null, null, null, 'ひとこと'],
      [null, null, null, '□ 未実施'],
    ]);
    expect(texts(block.boxes)).toEqual(['☑ 順調に進んだ', '□ 未実施']);
    expect(block.boxes[0]!.box).toMatchObject({ ticked: true, grade: 'A' });
    expect(texts(block.noBoxes)).toEqual(['ひとこと']);
  });

  it('成果の文は、違うものと、写しも含めたすべて', () => {
    const block = blockOf([first(1, '甲', 'R3'), next('R4', '文。'), next('R5', '別の文。')]);
    expect(texts(block.narrative)).toEqual(['文。', '別の文。']);
    expect(texts(block.narratives)).toEqual(['文。', '文。', '別の文。']);
  });

  it('備考と、その右の欄外の印を取る。一つのセルにいくつあってもよい', () => {
    const block = blockOf([
      first(1, '甲', 'R3', 'R4以降見直しあり、R4～新規', null, '欄外', 'R3以降見直しあり'),
      next('R4', null, '別の備考'),
    ]);
    expect(block.cells.remarks?.text).toBe('R4以降見直しあり、R4～新規');
    expect(block.marks.map(({ column, flag: { kind, from } }) => [column, kind, from])).toEqual([
      [10, 'review', 2022],
      [10, 'new', 2022],
      [13, 'review', 2021],
    ]);
    for (const sign of ['\n', '\r\n', '／', '/'])
      expect(blockOf([first(1, '甲', 'R3', `R4以降見直しあり${sign}R4～新規`)]).marks).toHaveLength(
        2,
      );
  });

  it('右へずれた行の言葉は、成果の文としない', () => {
    const row: Row = [1, '甲', '福祉課', null, '件数', 'R4', 6, '小規模複数開催', '回', 'A'];
    const block = blockOf([row]);
    expect(block.rows[0]).toMatchObject({ shifted: true, cells: { grade: { text: 'A' } } });
    expect(block.narratives).toEqual([]);
  });
});

describe('年度の行', () => {
  const rowsOf = (block: OpenBlock) =>
    block.rows.map(({ row, cells: { year, value, unit, grade } }) => [
      row,
      ...texts([year, value, unit, grade]),
    ]);

  it('年度・実績値・単位・評価のどれかがある行', () => {
    const only = (column: number, text: string): Row => [...Array<null>(column).fill(null), text];
    expect(
      rowsOf(
        blockOf([
          first(1, '甲', 'R2'),
          only(5, 'R3'),
          only(6, '7'),
          only(7, '件'),
          only(8, 'B'),
          only(3, '□ 未実施'),
        ]),
      ),
    ).toEqual([
      [1, 'R2', '5', '件', 'A'],
      [2, 'R3', '', '', ''],
      [3, '', '7', '', ''],
      [4, '', '', '件', ''],
      [5, '', '', '', 'B'],
    ]);
  });

  it('目標値と達成率は、列のある様式だけにある', () => {
    const header = [...HEADER.slice(0, 6), '目標値', '実績値', '達成率', '単位', '評価'];
    const row = [1, '甲', '福祉課', null, '件数', 'R4', 6, 5, '83%', '件', 'A'];
    const cells = (rows: readonly Row[]) => readAll(rows).blocks[0]!.rows[0]!.cells;
    expect(cells([header, row])).toMatchObject({ target: { text: '6' }, rate: { text: '83%' } });
    const blank = row.map((value, at) => (at === 6 || at === 8 ? null : value));
    expect(cells([header, blank]).target).toEqual({ row: 1, column: 6, text: '' });
    expect(cells([HEADER, first(1, '甲', 'R4')])).toMatchObject({ target: null, rate: null });
  });

  it('行をまたぐ結合の値は、どの年度にも及ぶ。項目より上から続く結合は及ばない', () => {
    const rows = [first(1, '甲', 'R3'), [null, null, null, null, null, 'R4', 4]];
    const merged = (name: string) => rowsOf(blockOf(rows, { merges: [parseArea(name)] }));
    expect(merged('H2:H3')[1]).toEqual([2, 'R4', '4', '件', '']);
    expect(merged('H1:H3')[1]).toEqual([2, 'R4', '4', '', '']);
    expect(merged('I2:I3')[1]).toEqual([2, 'R4', '4', '', 'A']);
  });

  it('横の結合に隠れた空のセルは、空ではなく隠れている', () => {
    const rows = [first(1, '甲', 'R3'), [null, null, null, null, null, 'R4', 4]];
    const faults = (...names: readonly string[]) => {
      const { value, unit, grade } = blockOf(rows, { merges: names.map(parseArea) }).rows[1]!.cells;
      return [value, unit, grade].map(({ fault }) => fault);
    };
    expect(faults()).toEqual([undefined, undefined, undefined]);
    expect(faults('G3:H3')).toEqual([undefined, 'hidden', undefined]);
    expect(faults('G3:I3')).toEqual([undefined, 'hidden', 'hidden']);
    expect(faults('I3:J3')).toEqual([undefined, undefined, undefined]);
    expect(faults('G2:H2')).toEqual([undefined, undefined, undefined]);
    expect(faults('F3:G3', 'H3:I3')).toEqual([undefined, undefined, 'hidden']);
  });

  it('様式に列のない欄は、ほかの列の結合から読まない', () => {
    const header = ['No.', '取組項目', '担当課', '実績の指標', '年度', '実績値'];
    const rows: readonly Row[] = [
      header,
      [1, '甲', '福祉課', '件数', 'R3', 5],
      [null, null, null, null, 'R4', 4],
    ];
    const { blocks } = readAll(rows, { merges: [parseArea('A2:A3')] });
    expect(rowsOf(blocks[0]!)[1]).toEqual([2, 'R4', '4', '', '']);
  });

  it('取り消し線で消した記入は空でも、前の版が読んだものが残る', () => {
    const rows = [HEADER, first(1, '甲', 'R3')];
    const key = cellKey(1, 7);
    const struck = new Map([[key, { text: '', isStruck: true, isRaised: false }]]);
    const [row] = readAll(rows, { richTexts: struck }).blocks[0]!.rows;
    expect(row!.cells.unit).toMatchObject({ row: 1, column: 7, text: '', earlier: '件' });
    expect(readAll(rows).blocks[0]!.rows[0]!.cells.unit).toEqual({ row: 1, column: 7, text: '件' });
  });
});

describe('一つの項目だけを読む', () => {
  it('言われた見出しの下で、その行だけを読む', () => {
    const whole = readAll([
      HEADER,
      ['事業', '訪問の事業'],
      first(1, '甲', 'R3'),
      next('R4'),
      first(2, '乙', 'R4'),
    ]);
    const [block] = whole.blocks;
    const grid = {
      ...emptyGrid('シート'),
      values: [
        HEADER,
        ['事業', '訪問の事業'],
        first(1, '甲', 'R3'),
        next('R5'),
        first(2, '乙', 'R4'),
      ],
    };
    const reader = new SheetReader(grid);
    reader.readBlock(block!, { header: block!.layout, heading: block!.heading });
    expect(blocksOf(reader)).toEqual([['1', '甲', 2, 3]]);
    expect(reader.blocks[0]!.heading).toEqual(block!.heading);
    expect(reader.headers).toEqual([block!.layout]);
    expect(reader.blocks[0]!.rows.map(({ cells }) => cells.year.text)).toEqual(['R3', 'R5']);
  });
});
