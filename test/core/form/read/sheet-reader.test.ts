import { SheetReader } from '../../../../src/core/form/read/sheet-reader';
import { emptyGrid } from '../../../../src/core/grid/grid';
import { first, HEADER, next, readAll, readBelowHeader as read, type Row } from './reader-rows';

const blocksOf = ({ blocks }: SheetReader) =>
  blocks.map(({ top, bottom, cells }) => [cells.number?.text, cells.name?.text, top, bottom]);
const texts = (cells: readonly { readonly text: string }[]) => cells.map(({ text }) => text);

describe('行の種類', () => {
  it('見出しより前の文は、表題の候補', () => {
    const reader = readAll([
      ['見本計画'],
      [],
      [null, '令和4年度', ' '],
      HEADER,
      first(1, '甲', 'R4'),
    ]);
    expect(reader.above.map(({ row, column, text }) => [row, column, text])).toEqual([
      [0, 0, '見本計画'],
      [2, 1, '令和4年度'],
    ]);
    expect(reader.headers.map(({ row }) => row)).toEqual([3]);
    expect(reader.unread).toEqual([]);
  });

  it('凡例と注の行は読み飛ばし、ほかの項目の外の行は、読めなかったものとして残す', () => {
    const { unread } = read(
      ['凡例 A:順調'],
      ['  評価の凡例', null, 'A:順調'],
      ['※ 年度末の数'],
      ['　＊見本', null, '文'],
      ['  * 注'],
      ['合計', null, 12],
      ['注※'],
      ['この凡例'],
      ['まとめ ※'],
    );
    expect(texts(unread)).toEqual(['　＊見本', '文', '合計', '12', '注※', 'この凡例', 'まとめ ※']);
  });

  it('項目の下の凡例は、項目のものではない。ほかの行は項目の続き', () => {
    const reader = read(first(1, '甲', 'R4'), ['評価の凡例'], [null, '注'], first(2, '乙', 'R4'));
    expect(blocksOf(reader)).toEqual([
      ['1', '甲', 1, 3],
      ['2', '乙', 4, 4],
    ]);
    expect(blocksOf(read(first(1, '甲', 'R4'), ['凡例']))).toEqual([['1', '甲', 1, 1]]);
  });

  it('空の行は、項目を終わらせない', () => {
    const reader = read(first(1, '甲', 'R3'), undefined, [null, ''], next('R4'));
    expect(blocksOf(reader)).toEqual([['1', '甲', 1, 4]]);
    expect(reader.blocks[0]!.rows).toHaveLength(2);
  });

  it('五百行ごとに、何行読んだかを言う', () => {
    const steps = (count: number) => [
      ...new SheetReader({ ...emptyGrid('シート'), values: Array<Row>(count).fill(['文']) }).read(),
    ];
    expect(steps(500)).toEqual([0]);
    expect(steps(501)).toEqual([0, 500]);
    expect(steps(0)).toEqual([]);
  });
});

describe('計画の段の行', () => {
  const LINES: readonly Row[] = [
    ['基本方針', null, '(1) 支え合い'],
    ['施策の方向', '① 見守り'],
    ['事業', '訪問の事業'],
    ['取り組み目標', '目標の文'],
    ['主な取り組み', '取り組みの文'],
  ];
  const headingOf = (reader: SheetReader, at = 0) => {
    const { policy, direction, project, goal, measures } = reader.blocks[at]!.heading;
    return [policy, direction, project, goal, measures].map((cell) => cell?.text ?? null);
  };

  it('項目は、上の段の行に付く', () => {
    const reader = read(...LINES, first(1, '甲', 'R4'));
    expect(headingOf(reader)).toEqual([
      '(1) 支え合い',
      '① 見守り',
      '訪問の事業',
      '目標の文',
      '取り組みの文',
    ]);
    expect(reader.blocks[0]!.heading).toMatchObject({
      policy: { row: 1, column: 2, number: 1, name: '支え合い' },
      direction: { row: 2, column: 1, number: 1, name: '見守り' },
      project: { row: 3, column: 1, number: null, name: '訪問の事業' },
    });
    expect(reader.headings).toHaveLength(1);
    expect(reader.headingLines).toBe(5);
  });

  it('上の段が変われば、下の段は改まる', () => {
    const [policy, direction, project, goal] = LINES;
    const item = first(1, '甲', 'R4');
    expect(headingOf(read(...LINES, project!, item))).toEqual([
      ...['(1) 支え合い', '① 見守り', '訪問の事業', null, null],
    ]);
    expect(headingOf(read(...LINES, direction!, item))).toEqual([
      ...['(1) 支え合い', '① 見守り', null, null, null],
    ]);
    expect(headingOf(read(...LINES, policy!, item))).toEqual([
      ...['(1) 支え合い', null, null, null, null],
    ]);
    expect(headingOf(read(goal!, item))).toEqual([null, null, null, '目標の文', null]);
  });

  it('いくつかのセルに分かれた名は、空白でつなぐ。名のない行は、右のセルが空', () => {
    const reader = read(
      ['基本方針', '(1)', '支え合い'],
      ['事業', '1 訪問', 'の事業'],
      ['取り組み目標'],
      first(1, '甲', 'R4'),
    );
    expect(reader.blocks[0]!.heading).toMatchObject({
      policy: { text: '(1) 支え合い', number: 1, name: '支え合い', row: 1, column: 1 },
      project: { text: '1 訪問 の事業', number: null, name: '1 訪問 の事業' },
      goal: { row: 3, column: 1, text: '' },
    });
  });

  it('一つのセルの「基本目標1 支え合う」も段。ほかのセルもある行は、違う', () => {
    const reader = read(['基本目標1 支え合う'], first(1, '甲', 'R4'));
    expect(reader.blocks[0]!.heading.policy).toEqual({
      ...{ row: 1, column: 0, text: '基本目標1 支え合う', number: 1, name: '支え合う' },
    });
    const other = read(['基本目標1 支え合う', null, null, '12'], first(1, '甲', 'R4'));
    expect(headingOf(other)[0]).toBeNull();
    expect(texts(other.unread)).toEqual(['基本目標1 支え合う', '12']);
  });

  it('段の行は、その上の項目を終わらせる', () => {
    const reader = read(first(1, '甲', 'R4'), ['事業', '訪問の事業'], [null, null, null, '文']);
    expect(blocksOf(reader)).toEqual([['1', '甲', 1, 1]]);
    expect(texts(reader.unread)).toEqual(['文']);
  });
});

describe('ページ', () => {
  const pagesOf = ({ pages, blocks }: SheetReader) =>
    pages.map((page) => [page.blocks.map((block) => blocks.indexOf(block)), texts(page.marks)]);
  const MARK = 'R4以降見直しあり';

  it('離れた印までが一つのページで、基本方針からも次のページになる', () => {
    expect(
      pagesOf(
        read(
          first(1, '甲', 'R4'),
          [MARK],
          ['R4～新規'],
          first(2, '乙', 'R4'),
          first(3, '丙', 'R4'),
          ['基本方針', '(2) 学び'],
          first(4, '丁', 'R4'),
        ),
      ),
    ).toEqual([
      [[0], [MARK, 'R4～新規']],
      [[1, 2], []],
      [[3], []],
    ]);
    expect(
      pagesOf(read(first(1, '甲', 'R4'), [MARK], ['基本方針', '(2) 学び'], first(2, '乙', 'R4'))),
    ).toEqual([
      [[0], [MARK]],
      [[1], []],
    ]);
  });

  it('備考の列にある印は、上の項目のもの。左にあれば、離れた印', () => {
    const beside = (column: number): Row => [...Array<null>(column).fill(null), MARK];
    const own = read(first(1, '甲', 'R4'), beside(10), first(2, '乙', 'R4'));
    expect(texts(own.blocks[0]!.marks)).toEqual([MARK]);
    expect(pagesOf(own)).toEqual([[[0, 1], []]]);
    expect(pagesOf(read(first(1, '甲', 'R4'), beside(9)))).toEqual([[[0], [MARK]]]);
    expect(pagesOf(read(first(1, '甲', 'R4'), [MARK, ...beside(9)]))).toEqual([
      [[0], [MARK, MARK]],
    ]);
    expect(pagesOf(read(beside(10)))).toEqual([[[], [MARK]]]);
    const bare = readAll([HEADER.slice(0, 10), first(1, '甲', 'R4'), beside(11)]);
    expect(pagesOf(bare)).toEqual([[[0], [MARK]]]);
  });
});
