import type { CellValue } from '../../../../../src/core/grid/grid';
import { tableIn, type GivenTable } from './columns-of';

type Rows = readonly (readonly CellValue[])[];

/** Each item with the levels above it. */
const levelsIn = (rows: Rows, given?: GivenTable) =>
  tableIn(rows, given).items.map(({ name, heading: { policy, direction, project } }) =>
    [policy, direction, project].flatMap((level) => level?.name ?? []).concat(name),
  );

const HEAD = ['No.', '取組項目', '担当課', '実績値'];
const VISIT = [1, '訪問', '福祉課', 3];
const under = (rows: Rows, ...merged: readonly string[]) =>
  levelsIn([HEAD, ...rows, VISIT], { merged }).at(-1);

describe('段を言う行', () => {
  it('一つだけの広いセルは、言葉によらず段', () => {
    expect(under([['見守りの輪']], 'A2:D2')).toEqual(['見守りの輪', '訪問']);
    expect(under([['見守りの輪']], 'A2:C2')).toEqual(['見守りの輪', '訪問']);
    expect(under([['12']], 'A2:C2')).toEqual(['12', '訪問']);
    expect(under([['12']], 'A2:B2')).toEqual(['訪問']);
    expect(under([[null, '支え合い']], 'B2:D2')).toEqual(['支え合い', '訪問']);
    const after = (head: readonly string[], ...row: readonly CellValue[]) =>
      levelsIn([head, ['12'], row], { merged: ['A2:C2'] }).at(-1);
    const near = ['No.', '担当課', '取組項目', '実績値'];
    const far = ['No.', '担当課', '単位', '取組項目', '実績値'];
    expect(after(near, 1, '福祉課', '訪問', 3)).toEqual(['12', '訪問']);
    expect(after(far, 1, '福祉課', '回', '訪問', 3)).toEqual(['訪問']);
  });

  it('番号の欄にあるものは、段の言葉か、番号と名なら段', () => {
    expect(under([['基本目標']])).toEqual(['基本目標', '訪問']);
    expect(under([['(1) 支え合いの輪']])).toEqual(['支え合いの輪', '訪問']);
    expect(under([['第1章 支え合い']])).toEqual(['支え合い', '訪問']);
    for (const text of ['(1)', '1', '(1) 輪', '支え合いの輪', '①', 'Ⅲ-Ⅳ', 'Ⅰ ⅡⅢⅣ'])
      expect([text, under([[text]])]).toEqual([text, ['訪問']]);
  });

  it('名の欄にあるものは、段の形なら段、そうでなければ項目', () => {
    expect(under([[null, '施策1 支え合い']])).toEqual(['支え合い', '訪問']);
    expect(under([[null, '【支え合い】']])).toHaveLength(2);
    expect(levelsIn([HEAD, [null, '支え合い'], VISIT])).toEqual([['支え合い'], ['訪問']]);
  });

  it('名の左の、段の列でない欄にあるものは、段', () => {
    const HEAD_3 = ['担当課', '取組項目', '実績値'];
    const rows: Rows = [HEAD_3, ['支え合い'], ['福祉課', '訪問', 3]];
    expect(levelsIn(rows)).toEqual([['支え合い', '訪問']]);
  });

  it('名の右にあるもの、三つより多く並ぶもの、上から結合された名の行は、段ではない', () => {
    expect(under([[null, null, '施策1 支え合い']])).toEqual(['訪問']);
    expect(levelsIn([HEAD, [null, '施策1 支え合い', '福祉課', 3]])).toEqual([['施策1 支え合い']]);
    expect(levelsIn([HEAD, VISIT, ['施策1 支え合い'], [2, '電話']], { merged: ['B2:B3'] })).toEqual(
      [['訪問'], ['電話']],
    );
  });

  it('段の言葉と名が並べば、名のセルが段', () => {
    expect(under([['基本目標 ', '支え合い']])).toEqual(['支え合い', '訪問']);
    expect(under([[null, '基本目標', '支え合い']])).toEqual(['支え合い', '訪問']);
    expect(levelsIn([HEAD, ['基本目標1', '支え合い']])).toEqual([['支え合い']]);
    expect(levelsIn([HEAD, [null, null, '基本目標', '支え合い'], VISIT])).toEqual([['訪問']]);
    expect(levelsIn([HEAD, ['①', '支え合い']])).toEqual([['支え合い']]);
  });

  it('形ごとに深さがあり、形のない広い行どうしは同じ深さ', () => {
    const rows: Rows = [
      HEAD,
      ...[['第1章 福祉'], ['(1) 見守りの輪'], VISIT, ['(2) 交流の輪'], VISIT],
      ...[['第2章 健康'], VISIT],
    ];
    const merged = ['A2:D2', 'A7:D7'];
    expect(levelsIn(rows, { merged })).toEqual([
      ['福祉', '見守りの輪', '訪問'],
      ['福祉', '交流の輪', '訪問'],
      ['健康', '訪問'],
    ]);
    const plain: Rows = [HEAD, ['福祉'], VISIT, ['健康'], VISIT];
    expect(levelsIn(plain, { merged: ['A2:D2', 'A4:D4'] })).toEqual([
      ['福祉', '訪問'],
      ['健康', '訪問'],
    ]);
  });

  it('課の名の行は、その下の項目の担当', () => {
    const rows: Rows = [['No.', '取組項目', '実績値'], ['【福祉課】'], [1, '訪問', 3]];
    const [item] = tableIn(rows, { merged: ['A2:C2'] }).items;
    expect(item!.departments).toEqual(['福祉課']);
  });
});

describe('段の列', () => {
  const LEVELS = ['大項目', '中項目', '取組項目', '実績値'];

  it('一度だけ書き、下は空白か結合でも、続く', () => {
    expect(
      levelsIn([
        LEVELS,
        ['福祉', '見守り', '訪問', 1],
        [null, null, '電話', 2],
        [null, '交流', '集い', 3],
      ]),
    ).toEqual([
      ['福祉', '見守り', '訪問'],
      ['福祉', '見守り', '電話'],
      ['福祉', '交流', '集い'],
    ]);
    expect(
      levelsIn(
        [LEVELS, ['福祉', '見守り', '訪問', 1], [null, null, '電話', 2], [null, null, '手紙', 3]],
        { merged: ['A2:A4', 'B2:B3'] },
      ),
    ).toEqual([
      ['福祉', '見守り', '訪問'],
      ['福祉', '見守り', '電話'],
      ['福祉', '見守り', '手紙'],
    ]);
  });

  it('左の段が新しくなれば、右の段は終わる。同じ言葉を繰り返すなら終わらない', () => {
    expect(
      levelsIn([
        LEVELS,
        ['福祉', '見守り', '訪問', 1],
        ['健康', null, '体操', 2],
        ['健康', '食', '料理', 3],
        ['健 康', null, '給食', 4],
      ]),
    ).toEqual([
      ['福祉', '見守り', '訪問'],
      ['健康', '体操'],
      ['健康', '食', '料理'],
      ['健 康', '食', '給食'],
    ]);
  });

  it('右の段が上から結合されていれば、左の段が新しくなっても続く', () => {
    expect(
      levelsIn(
        [LEVELS, ['福祉', '見守り', '訪問', 1], ['健康', null, '体操', 2], [null, null, '食', 3]],
        {
          merged: ['B2:B3'],
        },
      ),
    ).toEqual([
      ['福祉', '見守り', '訪問'],
      ['健康', '見守り', '体操'],
      ['健康', '見守り', '食'],
    ]);
  });

  it('段を言う行が来れば、段の列は始めから', () => {
    expect(
      levelsIn(
        [LEVELS, ['福祉', '見守り', '訪問', 1], ['第2章 暮らし'], [null, '住まい', '空き家', 2]],
        { merged: ['A3:D3'] },
      ),
    ).toEqual([
      ['福祉', '見守り', '訪問'],
      ['暮らし', '住まい', '空き家'],
    ]);
  });

  it('段の列にだけ書かれた行は、段の行ではなく、次の項目の段', () => {
    expect(
      levelsIn([LEVELS, ['福祉'], ['　', '見守り', '訪問', 1], ['健康', '食', '料理', 2]]),
    ).toEqual([
      ['福祉', '見守り', '訪問'],
      ['健康', '食', '料理'],
    ]);
  });
});
