import { entriesOfBlock, entriesOfSheet } from '../../../../src/core/form/read/entries-of-sheet';
import { recognise } from '../../../../src/core/form/read/recognise';
import { emptyGrid, type CellValue } from '../../../../src/core/grid/grid';
import { SAMPLE_ENTRIES, sampleGrid, sampleWith } from '../../rules/sample-sheet';

type Row = readonly CellValue[];
const HEADER: Row = [
  ...['No.', '取組項目', '担当課', '進捗状況', '実績の指標'],
  ...['年度', '実績値', '単位', '評価', '成果'],
];
const form = (...rows: readonly Row[]) =>
  recognise({
    ...emptyGrid('シート'),
    values: [['見本市計画 進行管理シート（令和4年度）'], HEADER, ...rows],
  });
const first = (indicator: string, ...entry: Row): Row => [
  ...[1, '甲', '福祉課', '☑ 順調に進んだ', indicator],
  ...entry,
];

describe('シートの記入', () => {
  it('項目ごとの記入がそのまま取れ、再掲は二度目のもの', () => {
    const { fiscalYear, blocks } = entriesOfSheet(recognise(sampleGrid()));
    expect(fiscalYear).toBe(2022);
    expect([...blocks.keys()]).toEqual(['1-1', '2-1', '3-1', '4-1', '1-2', '5-1']);
    for (const [key, { ticked, narrative, years }] of SAMPLE_ENTRIES.blocks) {
      expect(blocks.get(key)).toMatchObject({ ticked, narrative });
      for (const [year, entry] of years) expect(blocks.get(key)!.years.get(year)).toEqual(entry);
    }
    expect(blocks.get('1-2')).toEqual(blocks.get('1-1'));
  });

  it('番号のない項目の記入は、だれのものとも言えないので取らない', () => {
    const sheet = recognise(sampleWith(['No.5 No.', '']));
    expect([...entriesOfSheet(sheet).blocks.keys()]).not.toContain('5-1');
    expect(entriesOfSheet(sheet).blocks.size).toBe(5);
  });
});

describe('項目の記入', () => {
  const entryOf = (indicator: string, value: CellValue, unit: CellValue = '件') =>
    entriesOfBlock(form(first(indicator, 'R4', value, unit, 'A')).blocks[0]!).years.get(2022)!;

  it('段の分かる実績値は、段ごとに一行になる', () => {
    const tiers = '上段:件数 下段:人数';
    expect(entryOf(tiers, '5 6').value).toBe('5\n6');
    expect(entryOf(tiers, '5\n6').value).toBe('5\n6');
    expect(entryOf(tiers, '5\n6 7').value).toBe('5\n6 7');
    expect(entryOf(tiers, '5').value).toBe('5');
    expect(entryOf(tiers, '5 6 7').value).toBe('5 6 7');
    expect(entryOf('件数', '5 6').value).toBe('5 6');
    expect(entryOf('件数', ' 5 回').value).toBe(' 5 回');
    expect(entryOf('', '5 6').value).toBe('5 6');
  });

  it('言葉の付いた数値は、言葉ごとに一行になる', () => {
    expect(entryOf('会議の回数', ' 集合会議 4 書面会議 7 ').value).toBe('集合会議 4\n書面会議 7');
    expect(entryOf('会議の回数', '集合会議 4  書面会議 7').value).toBe('集合会議 4\n書面会議 7');
  });

  it('単位は、一つずつ一行になる', () => {
    expect(entryOf('件数', 5, '部 人').unit).toBe('部\n人');
    expect(entryOf('件数', 5, '部、人').unit).toBe('部\n人');
    expect(entryOf('件数', 5, null).unit).toBe('');
  });

  it('同じ年度の行が二つあれば、初めのもの。年度の分からない行は取らない', () => {
    const { years } = entriesOfBlock(
      form(
        first('件数', 'R3', 5, '件', 'A'),
        [null, null, null, null, null, 'R4', 6, '件', 'B'],
        [null, null, null, null, null, 'R4', 7, '件', 'C'],
        [null, null, null, null, null, '合計', 18, '件', 'D'],
      ).blocks[0]!,
    );
    expect([...years]).toEqual([
      [2021, { value: '5', unit: '件', grade: 'A' }],
      [2022, { value: '6', unit: '件', grade: 'B' }],
    ]);
  });

  it('付けた枠の評価だけを取り、言葉の分からない枠は取らない', () => {
    const ticked = (...boxes: readonly string[]) =>
      entriesOfBlock(
        form(
          ...boxes.map((box, at): Row =>
            at === 0 ? [1, '甲', '福祉課', box, '件数', 'R4', 5] : [null, null, null, box],
          ),
        ).blocks[0]!,
      ).ticked;
    expect(ticked('☑ 順調に進んだ', '□ 概ね進んだ', '☑ 未実施')).toEqual(['A', 'D']);
    expect(ticked('☑ ひとこと', '□ 概ね進んだ')).toEqual([]);
  });
});
