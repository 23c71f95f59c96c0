import { readStructureTable } from '../../../../src/core/form/read/structure-table';

/** Rows of the table by project: name, departments, and whether it is shown again. */
const rowsOf = (...rows: readonly (readonly string[])[]) =>
  Object.fromEntries(
    [...readStructureTable(rows).rows].map(([project, items]) => [
      project,
      items.map(({ name, departments, repeat }) => [name, departments.join(), repeat]),
    ]),
  );

const TITLES = ['めざす姿', '基本方針', '施策', '事業名', '取組項目', '担当課'];

describe('体系の表', () => {
  it('右から、担当課・取組項目・事業の名として読む', () => {
    expect(
      rowsOf(
        TITLES,
        ['町の姿', '(1) 支え合い', '①見守り', '訪問の事業', '声かけ', '福祉課'],
        ['訪問', '高齢課、福祉課'],
        ['②学び', '講座の事業', '市民講座', '生涯学習課'],
        ['出前講座（再掲）', '福祉課'],
        ['講座の事業', '夏の講座', '架空市協議会'],
      ),
    ).toEqual({
      訪問の事業: [
        ['声かけ', '福祉課', false],
        ['訪問', '高齢課,福祉課', false],
      ],
      講座の事業: [
        ['市民講座', '生涯学習課', false],
        ['出前講座', '福祉課', true],
        ['夏の講座', '架空市協議会', false],
      ],
    });
  });

  it('事業の所に方針や方向が来ていれば、事業の名とはしない', () => {
    expect(
      rowsOf(
        ['訪問の事業', '声かけ', '福祉課'],
        ['①見守り', '訪問', '福祉課'],
        ['(1) 支え合い', '相談', '福祉課'],
        ['（１）支え合い', '配食', '福祉課'],
        ['⑳学び', '教室', '福祉課'],
      ),
    ).toEqual({
      訪問の事業: ['声かけ', '訪問', '相談', '配食', '教室'].map((name) => [name, '福祉課', false]),
    });
  });

  it('次のページの見出しの下の項目も、前のページの事業のもの', () => {
    expect(rowsOf(['訪問の事業', '声かけ', '福祉課'], TITLES, ['訪問', '福祉課'])).toEqual({
      訪問の事業: [
        ['声かけ', '福祉課', false],
        ['訪問', '福祉課', false],
      ],
    });
  });

  it('事業の名が出る前の項目は、名のない事業のもの', () => {
    expect(rowsOf(['声かけ', '福祉課'])).toEqual({ '': [['声かけ', '福祉課', false]] });
  });

  it('課の名で終わらない行と、一つしかセルのない行は、表の行ではない', () => {
    expect(rowsOf(['声かけ', '課の取組'], ['声かけ', '市民'], ['福祉課'], [])).toEqual({});
    expect(rowsOf(['声かけ', '社会福祉協議会'])).toEqual({
      '': [['声かけ', '社会福祉協議会', false]],
    });
  });
});

describe('めざす姿', () => {
  const visionOf = (...rows: readonly (readonly string[])[]) => readStructureTable(rows).vision;

  it.each(['めざす姿', '目指す姿', '将来像', '基本理念'])('「%s」の下の文を一行にする', (title) => {
    expect(visionOf([title, '基本方針'], ['支え合って\n 暮らせる町', '(1) 支え合い'])).toBe(
      '支え合って暮らせる町',
    );
  });

  it('空の行は数えない', () => {
    expect(visionOf(['めざす姿'], [], ['支え合う町'])).toBe('支え合う町');
  });

  it('ページごとに違えば、いちばん多いもの。同じ数なら初めのもの', () => {
    const pages = (...texts: readonly string[]) =>
      visionOf(...texts.flatMap((text) => [['めざす姿'], [text]]));
    expect(pages('支え含う町', '支え合う町', '支え合う町')).toBe('支え合う町');
    expect(pages('支え合う町', '支え含う町')).toBe('支え合う町');
    expect(pages('あ', 'い', 'い', 'う', 'う', 'う')).toBe('う');
  });

  it('なければ、ない', () => {
    expect(visionOf()).toBeUndefined();
    expect(visionOf(['支え合う町', 'めざす姿'], ['文'])).toBeUndefined();
    expect(visionOf(['めざす姿の例'], ['文'])).toBeUndefined();
    expect(visionOf(['わが町のめざす姿'], ['文'])).toBeUndefined();
    expect(visionOf(['めざす姿'])).toBeUndefined();
    expect(visionOf(['文'], ['めざす姿'])).toBeUndefined();
  });
});
