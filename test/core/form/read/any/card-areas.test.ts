import type { CellValue } from '../../../../../src/core/grid/grid';
import { cardAreas, describedName } from '../../../../../src/core/form/read/any/card-areas';
import { cardLabels } from '../../../../../src/core/form/read/any/card-labels';
import { headerAt, type TableHeader } from '../../../../../src/core/form/read/any/table-header';
import type { ToldForm } from '../../../../../src/core/profile/told-form';
import { placed } from './placed';

type Rows = readonly (readonly CellValue[])[];

/** Rows of the cards of a sheet, from the first to the last of each. */
const areasIn = (rows: Rows, told: ToldForm = {}, headerRows: readonly number[] = []) => {
  const cells = placed(rows, { told });
  const labels = cardLabels(cells, { top: 0, bottom: rows.length - 1 }, () => false);
  const headers = headerRows.map((row): TableHeader => headerAt(cells, row)!);
  return cardAreas(cells, labels, headers).map(({ top, bottom }) => `${top}-${bottom}`);
};
const describedIn = (...rows: Rows): string | undefined => {
  const { pairs } = cardLabels(placed(rows), { top: 0, bottom: rows.length - 1 }, () => false);
  return describedName(pairs)?.value.text;
};

describe('カードの始まり', () => {
  it('番号か名の項目名ごとに一枚。初めの一枚は、シートの初めから', () => {
    expect(
      areasIn([
        ['調書'],
        ['整理番号', 1],
        ['取組項目', '訪問'],
        [],
        ['整理番号', 2],
        ['取組項目', '電話'],
      ]),
    ).toEqual(['0-3', '4-5']);
    expect(
      areasIn([
        ['取組項目', '訪問'],
        ['評価', 'A'],
      ]),
    ).toEqual(['0-1']);
    expect(
      areasIn([
        ['所管課', '福祉課'],
        ['評価', 'A'],
      ]),
    ).toEqual([]);
    expect(
      areasIn([
        ['整理番号', 1],
        ['評価', 'A'],
        ['整理番号', 2],
      ]),
    ).toEqual(['0-1', '2-2']);
    expect(
      areasIn([
        ['取組項目', '訪問'],
        ['評価', 'A'],
        [' 取組項目', '電話'],
      ]),
    ).toEqual(['0-1', '2-2']);
    expect(
      areasIn([
        [' 取組項目', '訪問'],
        ['評価', 'A'],
        ['取組項目', '電話'],
      ]),
    ).toEqual(['0-1', '2-2']);
    expect(areasIn([])).toEqual([]);
  });

  it('その前に同じ回数だけ立つ項目名があれば、そこから', () => {
    const card = (name: string): Rows => [
      ['所管課', '福祉課'],
      ['取組項目', name],
      ['評価', 'A'],
    ];
    expect(areasIn([...card('訪問'), ...card('電話')])).toEqual(['0-2', '3-5']);
    expect(areasIn([...card('訪問'), ...card('電話').slice(1)])).toEqual(['0-2', '3-4']);
    const twice: Rows = [
      ['所管課', '甲課'],
      ['所管課', '乙課'],
      ['取組項目', '訪問'],
      ['取組項目', '電話'],
    ];
    expect(areasIn(twice)).toEqual(['0-2', '3-3']);
    const beside: Rows = [
      ['所管課', '福祉課', '取組項目', '訪問'],
      ['所管課', '健康課', '取組項目', '電話'],
    ];
    expect(areasIn(beside)).toEqual(['0-0', '1-1']);
    const late: Rows = [
      ['備考', '甲'],
      ['取組項目', '訪問'],
      ['取組項目', '電話'],
      ['備考', '乙'],
    ];
    expect(areasIn(late)).toEqual(['0-1', '2-3']);
  });

  it('同じ行に二度立つ項目名は、一度と数える', () => {
    expect(
      areasIn([
        ['所管課', '甲課', '所管課', '乙課'],
        ['取組項目', '訪問'],
        ['所管課', '丙課'],
        ['取組項目', '電話'],
      ]),
    ).toEqual(['0-1', '2-3']);
  });

  it('人が言った項目名が、先', () => {
    const rows: Rows = [
      ['取組項目', '訪問'],
      ['評価', 'A'],
      ['取組項目', '電話'],
      ['所管課', '福祉課'],
    ];
    expect(areasIn(rows, { itemBegins: '評価' })).toEqual(['0-3']);
    expect(areasIn(rows, { itemBegins: '備考' })).toEqual(['0-1', '2-3']);
    expect(
      areasIn(
        [
          ['評価', 'A'],
          ['備考', '甲'],
          ['評価', 'B'],
        ],
        { itemBegins: '評 価' },
      ),
    ).toEqual([...['0-1', '2-2']]);
  });

  it('値を下に探した番号や名は、カードの始まりではない', () => {
    expect(
      areasIn([
        ['甲', '乙', '取組項目'],
        [null, null, '訪問'],
      ]),
    ).toEqual([]);
  });
});

describe('名の項目名のないカード', () => {
  it('短い「具体的な取組」が名', () => {
    expect(describedIn(['具体的な取組', '訪問'])).toBe('訪問');
    expect(describedIn(['具体的な取組', '訪ねた。'])).toBeUndefined();
    expect(describedIn(['具体的な取組', '訪'.repeat(40)])).toBe('訪'.repeat(40));
    expect(describedIn(['具体的な取組', '訪'.repeat(41)])).toBeUndefined();
    expect(describedIn(['取組内容', '訪問'])).toBeUndefined();
    expect(describedIn(['備考', '訪問'])).toBeUndefined();
    expect(describedIn(['取組項目', '見守り'], ['具体的な取組', '訪問'])).toBeUndefined();
    expect(
      areasIn([
        ['具体的な取組', '訪問'],
        ['評価', 'A'],
        ['具体的な取組', '電話'],
      ]),
    ).toEqual(['0-1', '2-2']);
  });

  it('担当課か評価があれば、段が名', () => {
    const cards = (...rest: Rows): Rows => [['施策', '見守り'], ...rest, ['施策', '交流'], ...rest];
    expect(areasIn(cards(['所管課', '福祉課']))).toEqual(['0-1', '2-3']);
    expect(areasIn(cards(['評価', 'A']))).toEqual(['0-1', '2-3']);
    expect(areasIn(cards(['備考', 'なし']))).toEqual([]);
    expect(
      areasIn([
        ['所管課', '福祉課'],
        ['評価', 'A'],
      ]),
    ).toEqual([]);
  });

  it('表の見出しの中の段や、下に値のある段は、名ではない', () => {
    const rows: Rows = [
      ['所管課', '福祉課'],
      ['施策', 'R3実績', 'R4実績'],
      ['見守り', 3, 4],
    ];
    expect(areasIn(rows, {}, [1])).toEqual([]);
    expect(
      areasIn([
        ['所管課', '福祉課'],
        ['甲', '施策'],
        [null, '見守り'],
      ]),
    ).toEqual([]);
    const above: Rows = [
      ['所管課', '福祉課'],
      ['施策', '見守り'],
      ['指標', 'R3実績', 'R4実績'],
      ['数', 3, 4],
    ];
    expect(areasIn(above, {}, [2])).toEqual(['0-3']);
    const below: Rows = [
      ['指標', 'R3実績', 'R4実績'],
      ['数', 3, 4],
      ['所管課', '福祉課'],
      ['施策', '見守り'],
    ];
    expect(areasIn(below, {}, [0])).toEqual(['0-3']);
  });
});

describe('項目が横に並ぶシート', () => {
  it('三つの項目名に、同じ数だけ値が並べば、カードではない', () => {
    const rows: Rows = [
      ['取組項目', '訪問', '電話'],
      ['所管課', '福祉課', '健康課'],
      ['実績値', 3, 4],
    ];
    expect(areasIn(rows)).toEqual([]);
    expect(areasIn(rows.slice(0, 2))).toEqual(['0-1']);
    expect(areasIn([...rows.slice(0, 2), ['実績値', 3]])).toEqual(['0-2']);
    expect(areasIn([...rows.slice(0, 2), ['実績値', 3, 4, 5]])).toEqual(['0-2']);
    expect(
      areasIn([
        ['取組項目', '訪問'],
        ['所管課', '福祉課'],
        ['実績値', 3],
      ]),
    ).toEqual(['0-2']);
  });

  it('右に項目名が並ぶのは、値ではない', () => {
    const rows: Rows = [
      ['取組項目', '訪問', '整理番号', 1],
      ['所管課', '福祉課', '評価', 'A'],
      ['実績値', 3, '目標値', 4],
    ];
    expect(areasIn(rows)).toEqual(['0-2']);
  });
});
