import fc from 'fast-check';
import { emptyGrid, type CellValue, type Grid } from '../../../../src/core/grid/grid';
import { recognise, recogniseOwnInSteps } from '../../../../src/core/form/read/recognise';
import { runToEnd } from '../../../../src/core/steps';
import { parseTextGrid } from '../../../../src/core/form/read/text-grid';
import { findingSentence } from '../../../../src/core/rules/engine';
import { checkSheet } from '../../../../src/core/rules/engine';
import { BUNDLED_PLANS } from '../../../../src/core/catalog/bundled';

const grid = (...rows: readonly (readonly CellValue[])[]): Grid => ({
  ...emptyGrid('シート'),
  values: rows,
});
const HEADER = [
  'No.',
  '取組項目',
  '担当課',
  '進捗状況',
  '実績の指標',
  '年度',
  '実績値',
  '単位',
  '評価',
  '成果',
];
const TITLE = ['見本市第1次見本計画 進行管理シート（令和4年度）'];
const item = (
  number: CellValue,
  name: CellValue,
  ...entry: readonly CellValue[]
): readonly CellValue[] => [number, name, '社会福祉課', '☑ 順調に進んだ', '開催回数', ...entry];
const REST = [null, null, null, null, null] as const;

const years = (sheet: ReturnType<typeof recognise>, at = 0) =>
  sheet.blocks[at]!.measures[0]!.years.map((row) => [
    row.year?.year,
    row.value.text,
    row.grade.text,
  ]);

describe('よくある乱れを読む', () => {
  it('ページごとに見出しが繰り返され、項目が途中で切れていても、続きとして読む', () => {
    const sheet = recognise(
      grid(TITLE, HEADER, item(1, '甲', 2, 3, '回', 'A'), [...REST, 3, 4, '回', 'A'], HEADER, [
        ...REST,
        4,
        5,
        '回',
        'A',
      ]),
    );
    expect(sheet.blocks).toHaveLength(1);
    expect(years(sheet)).toEqual([
      [2020, '3', 'A'],
      [2021, '4', 'A'],
      [2022, '5', 'A'],
    ]);
  });

  it('結合を解いて番号と名前を各行に写したものは、一つの項目に読む', () => {
    const sheet = recognise(
      grid(
        TITLE,
        HEADER,
        item(1, '甲', 3, 3, '回', 'A'),
        item(1, '甲', 4, 5, '回', 'A'),
        item(2, '乙', 4, 6, '回', 'A'),
      ),
    );
    expect(sheet.blocks.map((block) => [block.number, block.measures[0]!.years.length])).toEqual([
      [1, 2],
      [2, 1],
    ]);
  });

  it('すぐ下に写された同じ項目は、年度が戻るので別の項目に読む', () => {
    const sheet = recognise(
      grid(TITLE, HEADER, item(1, '甲', 4, 5, '回', 'A'), item(1, '甲', 4, 6, '回', 'A')),
    );
    expect(sheet.blocks.map((block) => block.occurrence)).toEqual([1, 2]);
  });

  it('行をまたいで結合した単位と評価は、どの年度にも及ぶ', () => {
    const rows = grid(TITLE, HEADER, item(1, '甲', 3, 3, '回', 'A'), [...REST, 4, 5, null, null]);
    const sheet = recognise({
      ...rows,
      merges: [7, 8].map((column) => ({ top: 2, bottom: 3, left: column, right: column })),
    });
    expect(
      sheet.blocks[0]!.measures[0]!.years.map((row) => [row.unit.text, row.grade.text]),
    ).toEqual([
      ['回', 'A'],
      ['回', 'A'],
    ]);
  });

  it('様式に列のない評価や単位を、ほかの列（結合された番号）から読まない', () => {
    const header = ['No.', '取組項目', '担当課', '実績の指標', '年度', '実績値'];
    const sheet = recognise({
      ...grid(
        TITLE,
        header,
        [1, '甲', '社会福祉課', '開催回数', 2, 3],
        [null, null, null, null, 3, 4],
      ),
      merges: [{ top: 2, left: 0, bottom: 3, right: 0 }],
    });
    expect(years(sheet)).toEqual([
      [2020, '3', ''],
      [2021, '4', ''],
    ]);
    expect(sheet.blocks[0]!.measures[0]!.years.map((row) => row.unit.text)).toEqual(['', '']);
    expect(sheet.blocks[0]!.fields.has('grade')).toBe(false);
    // A form without those columns is a form of another city's.
    expect(sheet.kind).toBe('table');
    expect(sheet.missingFields).toEqual([]);
  });

  it('右へ一つずれた行は、値と言葉を一つにして読み直す（No. 15）', () => {
    const sheet = recognise(
      grid(TITLE, HEADER, [...item(1, '甲', 4, 6, '小規模複数開催', '回'), null, 'A']),
    );
    expect(sheet.blocks[0]!.measures[0]!.years[0]).toMatchObject({
      shifted: true,
      value: { text: '6 小規模複数開催' },
      unit: { text: '回' },
      grade: { text: 'A' },
    });
  });

  it('新規の項目の、最初の行にだけある記入は、今年度のもの（No. 46〜48）', () => {
    const rows = [item(1, '甲', 2, 187, '件', 'A'), [...REST, 3], [...REST, 4], ['R4S 新規']];
    const sheet = recognise(grid(TITLE, HEADER, ...rows));
    expect(years(sheet)).toEqual([
      [2020, '', ''],
      [2021, '', ''],
      [2022, '187', 'A'],
    ]);
    const unmarked = recognise(grid(TITLE, HEADER, ...rows.slice(0, 3)));
    expect(years(unmarked)[0]).toEqual([2020, '187', 'A']);
  });

  it.each([
    ['実績値', 6, 200, ['200', '']],
    ['単位', 7, '件', ['', '']],
    ['評価', 8, 'B', ['', 'B']],
  ] as const)('新規の項目でも、ほかの行に%sがあれば、記入を移さない', (_, at, text, kept) => {
    const other: CellValue[] = [...REST, 3, null, null, null];
    other[at] = text;
    const sheet = recognise(
      grid(TITLE, HEADER, item(1, '甲', 2, 187, '件', 'A'), other, [...REST, 4], ['R4S 新規']),
    );
    expect(sheet.blocks[0]!.flags.newFrom).toBe(2022);
    expect(years(sheet)).toEqual([
      [2020, '187', 'A'],
      [2021, ...kept],
      [2022, '', ''],
    ]);
  });

  it('新規の項目で、単位と評価が行をまたいで結合されていても、一つだけの記入は今年度のもの', () => {
    const rows = [item(1, '甲', 2, 187, '件', 'A'), [...REST, 3], [...REST, 4], ['R4S 新規']];
    const sheet = recognise({
      ...grid(TITLE, HEADER, ...rows),
      merges: [7, 8].map((column) => ({ top: 2, bottom: 4, left: column, right: column })),
    });
    expect(years(sheet)).toEqual([
      [2020, '', ''],
      [2021, '', ''],
      [2022, '187', 'A'],
    ]);
  });

  it('印は、項目の右にあればその項目のもの、離れていればそのページのもの', () => {
    const beside = recognise(
      grid(
        TITLE,
        HEADER,
        [...item(1, '甲', 4, 5, '回', 'A'), '文', 'R4以降見直しあり'],
        item(2, '乙', 4, 5, '回', 'A'),
      ),
    );
    expect(beside.blocks.map((block) => block.flags.reviewFrom)).toEqual([2022, null]);
    const below = recognise(
      grid(
        TITLE,
        HEADER,
        item(1, '甲', 4, 5, '回', 'A'),
        item(2, '乙', 4, 5, '回', 'A'),
        [],
        ['R4以降見直しあり'],
      ),
    );
    expect(below.blocks.map((block) => block.flags.candidateFrom)).toEqual([2022, 2022]);
    expect(below.candidates).toEqual([{ items: [1, 2], count: 1, from: 2022 }]);
  });

  it('番号のない項目も、名前と担当課があれば項目として読む', () => {
    const sheet = recognise(
      grid(TITLE, HEADER, item(null, '甲', 4, 5, '回', 'A'), item('新', '乙', 4, 5, '回', 'A')),
    );
    expect(sheet.blocks.map((block) => [block.number, block.name])).toEqual([
      [null, '甲'],
      [null, '乙'],
    ]);
  });

  it('見出しのないシートには項目がなく、様式の外の文字は読めないものとして残る', () => {
    expect(recognise(grid(['ただのメモ'], [1, 2, 3])).blocks).toEqual([]);
    const sheet = recognise(
      grid(TITLE, HEADER, ['集計メモ', null, null, 12], item(1, '甲', 4, 5, '回', 'A')),
    );
    expect(sheet.unread.map((cell) => cell.text)).toEqual(['集計メモ', '12']);
    expect(sheet.blocks).toHaveLength(1);
  });
});

describe('何が貼り付けられても壊れない', () => {
  const word = fc.oneof(
    fc.constantFrom<CellValue[]>(
      ...HEADER,
      '基本方針',
      '事業',
      '(1) 方針',
      '☑ 順調に進んだ',
      'レ',
      'R4',
      '平成32年度',
      'R4以降見直しあり',
      '※再掲',
      '甲 ※再掲',
      'A',
      '１２',
      '15/664',
      '上段:甲 下段:乙',
      '～R3 甲 R4～ 乙',
      '評価の凡例',
      '=1+1',
    ),
    fc.string({ maxLength: 6 }),
    fc.integer(),
    fc.boolean(),
    fc.constant({ error: '#REF!' }),
    fc.constant(null),
  ) as fc.Arbitrary<CellValue>;
  const junk = fc.array(fc.oneof(fc.constant(HEADER), fc.array(word, { maxLength: 13 })), {
    maxLength: 25,
  });

  it('読み取りと点検は、どんな表でも終わり、文は崩れない', () => {
    fc.assert(
      fc.property(junk, (rows) => {
        const sheet = recognise(grid(TITLE, ...rows));
        const checked = checkSheet(sheet, { catalog: BUNDLED_PLANS[0]!, department: null });
        for (const finding of checked?.findings ?? []) {
          for (const locale of ['ja', 'en'] as const) {
            expect(findingSentence(finding, locale)).not.toMatch(/undefined|NaN|\[object/u);
          }
          for (const choice of finding.fix?.choices ?? [])
            expect(choice.edits.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('様式の下の文字は、項目か、見出しか、読めないもののどれかに入る', () => {
    fc.assert(
      fc.property(junk, (rows) => {
        const sheet = runToEnd(recogniseOwnInSteps(grid(TITLE, HEADER, ...rows)));
        const unread = new Set(sheet.unread.map((cell) => cell.row));
        const inBlocks = (row: number): boolean =>
          sheet.blocks.some((block) => block.top <= row && row <= block.bottom);
        rows.forEach((cells, at) => {
          const row = at + 2;
          const texts = cells.filter((value) => value !== null && String(value).trim() !== '');
          if (texts.length === 0 || inBlocks(row) || unread.has(row)) return;
          const known =
            sheet.layouts.some((header) => header.row === row) ||
            sheet.headings.some((lines) =>
              Object.values(lines).some((line) => line?.row === row),
            ) ||
            // The same header twice, one below the other, is one of two lines.
            texts.join() === HEADER.join() ||
            sheet.looseMarks.some(({ marks }) => marks.some((mark) => mark.row === row));
          expect(known || /^\s*(?:基本方針|事業|評価の凡例|※|\*)/u.test(String(texts[0]))).toBe(
            true,
          );
        });
      }),
      { numRuns: 300 },
    );
  });
});

describe('parseTextGrid', () => {
  it('引用符の中の改行とタブは、一つのセルになり、行番号は元のまま', () => {
    const { values } = parseTextGrid('a\t"b\nc""d"\te\nf\r\n\r\ng\t');
    expect(values[0]).toEqual(['a', 'b\nc"d', 'e']);
    expect(values[1]).toBeUndefined();
    expect(values[2]).toEqual(['f']);
    expect(values[4]).toEqual(['g', null]);
  });

  it('閉じない引用符は、ただの文字', () => {
    expect(parseTextGrid('"a\tb').values[0]).toEqual(['"a', 'b']);
  });

  it('印刷物から取ったチェック欄は ☑ と □ になる', () => {
    const { values } = parseTextGrid(
      '<input checked="" type="checkbox"/> 順調\t<input type="checkbox"/> 概ね\t<ul style="x"> 文',
    );
    expect(values[0]).toEqual(['☑ 順調', '□ 概ね', '文']);
  });
});

describe('紙や表計算の都合で崩れた様式を読む', () => {
  const PLAIN = ['No.', '取組項目', '進捗状況', '指標', '年度', '実績', '単位', '評価', '成果'];

  it('項目と年度で一行ずつの表（一覧）は、今年度の行の進捗状況と成果を読む', () => {
    const row = (year: string, progress: string, value: number, grade: string) =>
      [1, '甲', progress, '開催回数', year, value, '回', grade, `${year}の文。`] as const;
    const sheet = recognise(
      grid(
        TITLE,
        PLAIN,
        row('R2', '一部遅れがある', 2, 'C'),
        row('R3', '概ね進んだ', 3, 'B'),
        row('R4', '順調に進んだ', 4, 'A'),
      ),
    );
    expect(sheet.blocks).toHaveLength(1);
    expect(sheet.blocks[0]).toMatchObject({
      boxes: [{ box: { ticked: true, grade: 'A' } }],
      narrative: { row: 4, text: 'R4の文。' },
    });
  });

  it('印のない言葉が四つ並んでいるだけなら、選んだことにしない', () => {
    const words = ['順調に進んだ', '概ね進んだ', '一部遅れがある', '未実施'];
    const sheet = recognise(
      grid(
        TITLE,
        PLAIN,
        ...words.map((word, at) => [
          at === 0 ? 1 : null,
          at === 0 ? '甲' : null,
          word,
          at === 0 ? '回数' : null,
          ['R2', 'R3', 'R4'][at] ?? null,
          at < 3 ? at : null,
        ]),
      ),
    );
    expect(sheet.blocks[0]!.boxes.map(({ box }) => box.ticked)).toEqual(Array(4).fill(false));
  });

  it('事業の見出しごと次のページに繰り返されても、続きの年度は前の項目のもの', () => {
    const heading = [
      ['基本方針', '(1) 方針'],
      ['施策の方向', '① 方向'],
      ['事業', '事業の名'],
    ] as const;
    const sheet = recognise(
      grid(
        TITLE,
        ...heading,
        HEADER,
        item(1, '甲', 'R2', 3, '回', 'A'),
        [...REST, 'R3', 4, '回', 'A'],
        ...heading,
        HEADER,
        [...REST, 'R4', 5, '回', 'A'],
        item(2, '乙', 'R4', 5, '回', 'A'),
      ),
    );
    expect(years(sheet)).toHaveLength(3);
    expect(years(sheet, 1)).toHaveLength(1);
    expect(sheet.unread).toEqual([]);
  });

  it('続きの行が別の事業の見出しの下にあれば、読めなかった行として残す', () => {
    const sheet = recognise(
      grid(
        TITLE,
        ['事業', '甲の事業'],
        HEADER,
        item(1, '甲', 'R3', 3, '回', 'A'),
        ['事業', '乙の事業'],
        HEADER,
        [...REST, 'R4', 5, '回', 'A'],
      ),
    );
    expect(years(sheet)).toHaveLength(1);
    expect(sheet.unread.map(({ text }) => text)).toEqual(['R4', '5', '回', 'A']);
  });

  it.each([
    ['ゼロ幅の空白', '\u200B'],
    ['ソフトハイフン', '\u00AD'],
    ['BOM', '\uFEFF'],
    ['折り返さない空白', '\u00A0'],
    ['_x000D_', '_x000D_'],
    ['タブ', '\t'],
  ])('貼り付けで入った%sは、読むときに除く', (_, sign) => {
    const sheet = recognise(
      grid(
        TITLE,
        HEADER.map((title) => title + sign),
        [
          `1${sign}`,
          `甲${sign}`,
          `社会福祉課${sign}`,
          `☑${sign} 順調に進んだ${sign}`,
          `開催回数${sign}`,
          `R4${sign}`,
          `5${sign}`,
          `回${sign}`,
          `A${sign}`,
          `文。${sign}`,
        ],
      ),
    );
    const block = sheet.blocks[0]!;
    expect(block).toMatchObject({ number: 1, name: '甲', departments: ['社会福祉課'] });
    expect(block.boxes[0]!.box).toMatchObject({ ticked: true, grade: 'A' });
    expect(block.measures[0]!.years[0]!.year?.year).toBe(2022);
    expect(block.measures[0]!.years[0]!.value.text.trim()).toBe('5');
  });
});

describe('項目の一部が消えても、となりの項目は変わらない', () => {
  const rows = [
    TITLE,
    HEADER,
    item(1, '甲', 'R3', 4, '回', 'A'),
    [...REST, 'R4', 5, '回', 'A'],
    // No. 2 without its first row, which held number and name.
    [null, null, null, '☑ 未実施', null, 'R3', 9, '回', 'C'],
    [...REST, 'R4', 8, '回', 'D'],
    item(3, '丙', 'R3', 1, '回', 'B'),
  ];

  it.each<[string, Grid]>([
    ['結合なし', grid(...rows)],
    [
      '結合あり',
      {
        ...grid(...rows),
        merges: [2, 4].map((top) => ({ top, left: 0, bottom: top + 1, right: 0 })),
      },
    ],
  ])('最初の行を消した項目の残りは、上の項目の年度にならない（%s）', (_, torn) => {
    const sheet = recognise(torn);
    expect(sheet.blocks.map(({ number, name }) => [number, name])).toEqual([
      [1, '甲'],
      [null, ''],
      [3, '丙'],
    ]);
    expect(years(sheet)).toEqual([
      [2021, '4', 'A'],
      [2022, '5', 'A'],
    ]);
    expect(sheet.blocks[0]!.boxes).toHaveLength(1);
  });

  it('同じ年度を二度打っただけなら、項目は分かれない', () => {
    const sheet = recognise(
      grid(
        TITLE,
        HEADER,
        item(1, '甲', 'R2', 4, '回', 'A'),
        [...REST, 'R3', 5, '回', 'A'],
        [...REST, 'R3', 6, '回', 'A'],
      ),
    );
    expect(sheet.blocks).toHaveLength(1);
  });
});
