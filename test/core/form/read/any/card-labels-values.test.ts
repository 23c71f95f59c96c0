import type { CellValue } from '../../../../../src/core/grid/grid';
import type { HeadingRole } from '../../../../../src/core/profile/heading-role';
import { labelsIn } from './labels-in';

/** Each label with the text beside or below it. */
const pairsIn = (rows: readonly (readonly CellValue[])[]) =>
  labelsIn(rows).pairs.map(({ label, value }) => [label.text, value.text]);

describe('分からない言葉', () => {
  const unknownIn = (...row: readonly CellValue[]) =>
    labelsIn([row]).unknown.map(({ label, value }) => [label.text, value.text]);

  it('右に値のある短い言葉は、項目名かもしれない', () => {
    expect(unknownIn('実施者', '町内会', '場所', '公民館')).toEqual([
      ['実施者', '町内会'],
      ['場所', '公民館'],
    ]);
    expect(unknownIn('町内会の人たちが集まる所の', '公民館')).toHaveLength(1);
    expect(unknownIn('町内会の人たちが集まる所の名', '公民館')).toHaveLength(1);
  });

  it('長い言葉、数、離れたもの、項目名の前のものは、項目名ではない', () => {
    expect(unknownIn('町内会の人たちが集まる所の名前', '公民館')).toEqual([]);
    expect(unknownIn('12', '公民館')).toEqual([]);
    expect(unknownIn('実施者', null, '町内会')).toEqual([]);
    expect(unknownIn('町内会', '担当課', '福祉課')).toEqual([]);
    expect(unknownIn('町内会')).toEqual([]);
  });
});

describe('値', () => {
  const valueOf = (...row: readonly CellValue[]) => labelsIn([row]).pairs[0]!.value;

  it('箱が並べば、選ばれた箱の言葉', () => {
    expect(valueOf('評価', '□順調', '■概ね順調')).toEqual({
      ...{ row: 0, column: 2, text: '概ね順調', isPart: true },
    });
    expect(valueOf('評価', '□順調', '□概ね順調')).toEqual({
      ...{ row: 0, column: 1, text: '', isPart: true },
    });
    expect(valueOf('評価', '□順調', '■概ね順調', '■遅れ')).toEqual({
      ...{ row: 0, column: 2, text: '■概ね順調' },
    });
    expect(valueOf('評価', '■順調')).toEqual({ row: 0, column: 1, text: '■順調' });
  });

  it('箱のうしろの項目名も読む。箱は項目名ではない', () => {
    expect(labelsIn([['評価', '□順調', '□概ね順調', '■遅れ', '□未着手']]).unknown).toEqual([]);
    expect(pairsIn([['評価', '□順調', '■概ね順調', '担当課', '福祉課']])).toEqual([
      ['評価', '概ね順調'],
      ['担当課', '福祉課'],
    ]);
  });

  it.each<[string, HeadingRole]>([
    ['順調', 'grade'],
    ['◎', 'grade'],
    [' 3 ', 'grade'],
    ['3', 'grade'],
    ['５', 'grade'],
    ['6', 'rate'],
    ['13', 'rate'],
    ['31', 'rate'],
    ['95％', 'rate'],
    ['約９割', 'rate'],
    ['集計中', 'rate'],
    ['　', 'rate'],
  ])('達成率の値が「%s」なら %s', (text, role) => {
    expect(labelsIn([['達成率', text, '備考', 'なし']]).pairs[0]!.meaning).toEqual({
      ...{ role, year: null, sure: true },
    });
  });
});
