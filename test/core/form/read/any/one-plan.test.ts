import type { CellValue, Grid } from '../../../../../src/core/grid/grid';
import { asOnePlan } from '../../../../../src/core/form/read/any/one-plan';
import { recogniseAny } from '../../../../../src/core/form/read/any/recognise-any';
import type { FormProfile } from '../../../../../src/core/profile/form-profile';
import { otherForm } from './other-forms';

type Rows = readonly (readonly CellValue[])[];

const gridOf = (sheet: string, head: readonly string[], rows: Rows, more: Partial<Grid> = {}) => ({
  ...otherForm(sheet, [['架空市見守り計画　進捗状況（令和4年度）'], head, ...rows]),
  ...more,
});
const HEAD = ['No.', '取組項目', '実績値', '評価'];
const UNNUMBERED = ['取組項目', '担当課', '実績値', '評価'];
const WELFARE = gridOf('福祉課', HEAD, [
  [1, '訪問', 3, 'A'],
  [2, '電話', 4, 'B'],
]);
const HEALTH = gridOf('健康課', HEAD, [[3, '体操', 5, 'B']]);
const OTHER = gridOf('参考', UNNUMBERED, [['料理', '健康課', 3, 'A']]);

const planOf = (
  grids: readonly Grid[],
  profile?: FormProfile,
  others: readonly Grid[] = [],
): ReturnType<typeof asOnePlan> => {
  const sheets = grids.flatMap((grid) => recogniseAny(grid) ?? []);
  return asOnePlan(sheets, grids, profile, [...grids, ...others]);
};
const profileOf = (more: Partial<FormProfile>): FormProfile => ({
  ...{ layout: 'table', titles: [], grades: null, required: [] },
  ...more,
});
const stepsOf = (grids: readonly Grid[], profile?: FormProfile, others: readonly Grid[] = []) => {
  const { scale } = planOf(grids, profile, others)[0]!;
  return scale && [scale.steps.map(({ value }) => value).join(''), scale.source];
};

describe('一つの計画のシート', () => {
  const sheetsOf = (...grids: readonly Grid[]) => planOf(grids).map(({ grid }) => grid.sheet);

  it('同じ欄のあるシートを集める。いくつかの種類があれば、項目の多い方', () => {
    expect(sheetsOf(WELFARE, HEALTH)).toEqual(['福祉課', '健康課']);
    expect(sheetsOf(OTHER, WELFARE, HEALTH)).toEqual(['福祉課', '健康課']);
    expect(sheetsOf(WELFARE, OTHER, HEALTH)).toEqual(['福祉課', '健康課']);
    expect(sheetsOf(OTHER, HEALTH)).toEqual(['参考']);
    expect(sheetsOf()).toEqual([]);
  });

  it('列の順は違ってもよい。形が違えば別の種類', () => {
    const turned = gridOf('税務課', ['取組項目', 'No.', '評価', '実績値'], [['督促', 9, 'A', 3]]);
    expect(sheetsOf(WELFARE, turned)).toEqual(['福祉課', '税務課']);
    const card = otherForm('調書', [
      ['令和4年度　事業評価調書'],
      ['整理番号', 1],
      ['取組項目', '督促'],
      ['実績値', 3],
      ['評価', 'A'],
    ]);
    expect(sheetsOf(WELFARE, card)).toEqual(['福祉課']);
  });
});

describe('項目の番号', () => {
  const numbersOf = (...grids: readonly Grid[]) =>
    planOf(grids).map(({ blocks }) => blocks.map(({ number }) => number));

  it('番号の欄がなければ、シートからシートへ続く', () => {
    const rows = (...names: readonly string[]) => names.map((name) => [name, '福祉課', 3, 'A']);
    expect(
      numbersOf(
        gridOf('一', UNNUMBERED, rows('訪問', '電話')),
        gridOf('二', UNNUMBERED, rows('体操')),
        gridOf('三', UNNUMBERED, rows('料理', '給食')),
      ),
    ).toEqual([[1, 2], [3], [4, 5]]);
  });

  it('番号の欄があれば、書いてあるとおり', () => {
    expect(numbersOf(WELFARE, HEALTH, WELFARE)).toEqual([[1, 2], [3], [1, 2]]);
  });
});

describe('評価の段階', () => {
  const legend = otherForm('凡例', [['A：順調 B：概ね順調 C：遅れ']]);
  const longer = otherForm('凡例', [['A：順調 B：概ね順調 C：遅れ D：未実施 E：中止']]);

  it('どのシートも同じ段階。凡例がどこかのシートにあれば、いちばん長いもの', () => {
    expect(stepsOf([WELFARE, HEALTH])).toEqual(['ABCD', 'values']);
    expect(stepsOf([WELFARE, HEALTH, legend])).toEqual(['ABC', 'legend']);
    expect(stepsOf([longer, WELFARE, legend])).toEqual(['ABCDE', 'legend']);
    expect(stepsOf([legend, WELFARE, longer])).toEqual(['ABCDE', 'legend']);
    const [first, second] = planOf([WELFARE, HEALTH]);
    expect(first!.scale).toBe(second!.scale);
  });

  it('ドロップダウンの一覧は、計画のシートでないシートにあってもよい', () => {
    const dropDowns = [{ areas: 'D3:D4', source: '段階!A1:A3' }];
    const listed = { ...WELFARE, dropDowns };
    const list = otherForm('段階', [['A'], ['B'], ['E']]);
    expect(stepsOf([listed], undefined, [list])).toEqual(['ABE', 'choices']);
    expect(stepsOf([listed])).toEqual(['ABCD', 'values']);
  });

  it('人が確かめた段階が先', () => {
    const grades = {
      values: [
        { value: 'A', meaning: null },
        { value: 'B', meaning: null },
      ],
      ordered: true,
    };
    expect(stepsOf([WELFARE, legend], profileOf({ grades }))).toEqual(['AB', 'profile']);
  });

  it('評価しないという言葉は、段階ではない', () => {
    const profile = profileOf({ notRated: ['保留'] });
    const rows: Rows = ['順', '難', '順', '難', '順', '難', '保留', '保留', '保留'].map(
      (grade, at) => [...[at, `第${at}の訪問`, 3, grade]],
    );
    const grid = gridOf('福祉課', HEAD, rows);
    expect(stepsOf([grid])).toEqual(['順難保留', 'values']);
    expect(stepsOf([grid], profile)).toEqual(['順難', 'values']);
    expect(planOf([grid], profile)[0]!.scale!.notRated).toEqual(['保留']);
    const dropDowns = [{ areas: 'D3:D11', source: '"順,難,保留"' }];
    expect(stepsOf([{ ...grid, dropDowns }], profile)).toEqual(['順難', 'choices']);
    const held = otherForm('凡例', [['A：順調 B：概ね順調 C：保留の前 D：遅れ']]);
    expect(stepsOf([WELFARE, held], profileOf({ notRated: ['D'] }))).toEqual(['ABC', 'legend']);
    expect(stepsOf([gridOf('福祉課', HEAD, [[1, '訪問', 3, null]])], profile)).toBeNull();
    expect(stepsOf([gridOf('福祉課', HEAD, [[1, '訪問', 3, null]])])).toBeNull();
  });

  it('観点の段階は、別に決める', () => {
    const grid = gridOf(
      '福祉課',
      ['No.', '取組項目', '評価', '妥当性の評価'],
      [
        [1, '訪問', 'A', '高い'],
        [2, '電話', 'B', '低い'],
      ],
    );
    const [sheet] = planOf([grid]);
    expect(sheet!.furtherScale!.steps.map(({ value }) => value)).toEqual(['高い', '普通', '低い']);
    expect(planOf([WELFARE])[0]!.furtherScale).toBeNull();
  });
});

describe('ない欄', () => {
  const lost = (...required: FormProfile['required']) =>
    planOf([WELFARE], profileOf({ required }))[0]!.missingFields;

  it('計画の様式にあるはずで、このシートにない欄を、初めの見出しで言う', () => {
    expect(lost('grade', 'narrative', 'remarks')).toEqual([
      {
        at: { row: 1, column: 0, text: 'No.' },
        fields: ['narrative', 'remarks'],
        hasUnknown: true,
      },
    ]);
  });

  it('どれもあるか、欄でないものなら、ない欄はない', () => {
    expect(lost('grade', 'value')).toEqual([]);
    expect(lost('level', 'baseline')).toEqual([]);
    expect(planOf([WELFARE])[0]!.missingFields).toEqual([]);
  });
});
