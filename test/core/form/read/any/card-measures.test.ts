import { labelledMeasure, withGrade } from '../../../../../src/core/form/read/any/card-measures';
import type { LabelledCell } from '../../../../../src/core/form/read/any/card-labels';
import { cardLabels } from '../../../../../src/core/form/read/any/card-labels';
import type { Measure } from '../../../../../src/core/form/read/recognised';
import { measureLines } from './measures-of';
import { placed } from './placed';

type Rows = readonly (readonly (string | number | null)[])[];

const NAME = { row: 9, column: 1, text: '見守り' };

/** The labels of a card, each with its value, one below the other. */
const pairsOf = (...rows: Rows): readonly LabelledCell[] =>
  cardLabels(
    placed(rows.map((row) => [...row, null, '甲'])),
    { top: 0, bottom: rows.length - 1 },
    () => false,
  ).pairs;
const linesOf = (sheetYear: number | null, ...rows: Rows) => {
  const measure = labelledMeasure(pairsOf(...rows), NAME, sheetYear);
  return measure && measureLines(measure);
};

describe('項目名に書かれた数値', () => {
  it('指標・単位・基準値とともに、シートの年度のもの', () => {
    const rows = [
      ['指標名', '訪問数'],
      ['単位', '回'],
      ['基準値', 1],
      ['目標値', 5],
      ['実績値', 3],
      ['達成率', '60%'],
      ['差', -2],
    ];
    expect(linesOf(2022, ...rows)).toEqual(['訪問数', 'R4 実3 標5 率60% 差-2 基1 単回']);
    expect(linesOf(null, ...rows)).toBeUndefined();
  });

  it('項目名の年度と、前年度は、その年度のもの', () => {
    expect(linesOf(2022, ['実績値', 3], ['R3実績', 2], ['次年度目標', 6], ['R5実績', 4])).toEqual([
      ...['', 'R4 実3', 'R3 実2', 'R5 実4 標6'],
    ]);
    expect(linesOf(null, ['実績値', 3], ['R3実績', 2])).toEqual(['', 'R3 実2']);
  });

  it('同じ年度に二つあれば、先のもの。空白の実績も欄で、空白の目標に欄はない', () => {
    expect(linesOf(2022, ['実績値', 3], ['実績', 4], ['目標値', 5], ['計画値', 6])).toEqual([
      ...['', 'R4 実3 標5'],
    ]);
    expect(linesOf(2022, ['実績値', null], ['目標値', null])).toEqual(['', 'R4 実＿']);
    expect(linesOf(2022, ['目標値', null], ['計画値', 6])).toEqual(['', 'R4 標6']);
  });

  it('数値の項目名がなければ、測るものはない', () => {
    expect(linesOf(2022, ['指標名', '訪問数'], ['単位', '回'], ['評価', 'A'])).toBeUndefined();
    expect(linesOf(2022)).toBeUndefined();
  });

  it('年度を言うセルは、項目名のセル。指標の項目名がなければ、名が測るもの', () => {
    const measure = labelledMeasure(pairsOf(['目標値', 5], ['実績値', 3]), NAME, 2022)!;
    const absent = { row: 9, column: 1, text: '', fault: 'absent' };
    expect(measure).toMatchObject({ indicatorCell: absent, goal: null });
    expect(measure.indicator).toEqual({ tiers: [expect.anything()] });
    expect(measure.years[0]).toMatchObject({
      yearCell: { row: 0, column: 0, text: 'R4' },
      year: { year: 2022, bare: false },
      ...{ unit: absent, grade: absent, baseline: null, rate: null },
    });
  });
});

describe('その年度の評価', () => {
  const grade = { row: 3, column: 1, text: 'A' };
  const [measure] = [labelledMeasure(pairsOf(['実績値', 3], ['R3実績', 2]), NAME, 2022)!];
  const linesWith = (
    measures: readonly Measure[],
    year: number | null,
    given: typeof grade | undefined = grade,
  ) => withGrade(measures, given, year, NAME).map(measureLines);

  it('シートの年度に書く。その年度がなければ、加える', () => {
    expect(linesWith([measure], 2022)).toEqual([['', 'R4 実3 評A', 'R3 実2']]);
    expect(linesWith([measure], 2023)).toEqual([['', 'R4 実3', 'R3 実2', 'R5 評A']]);
  });

  it('測るものがいくつあっても、初めのものに書く。ほかはそのまま', () => {
    expect(linesWith([measure, measure], 2021)).toEqual([
      ['', 'R4 実3', 'R3 実2 評A'],
      ['', 'R4 実3', 'R3 実2'],
    ]);
  });

  it('測るものがなくても、評価はある', () => {
    expect(withGrade([], grade, 2022, NAME)).toMatchObject([
      {
        indicatorCell: { row: 9, column: 1, text: '', fault: 'absent' },
        indicator: undefined,
        goal: null,
        years: [{ yearCell: { row: 9, column: 1, text: 'R4' }, grade, value: { fault: 'absent' } }],
      },
    ]);
  });

  it('評価がないか、年度が分からなければ、そのまま', () => {
    expect(withGrade([measure], undefined, 2022, NAME)).toEqual([measure]);
    expect(withGrade([measure], grade, null, NAME)).toEqual([measure]);
    expect(withGrade([], grade, null, NAME)).toEqual([]);
  });
});
