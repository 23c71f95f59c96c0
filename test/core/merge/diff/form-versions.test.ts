import { recognise } from '../../../../src/core/form/read/recognise';
import { diffDepartmentFile } from '../../../../src/core/merge/diff/diff-department-file';
import { formVersions } from '../../../../src/core/merge/diff/form-versions';
import { scatteredParts } from '../../../../src/core/merge/diff/scattered-parts';
import type { PlacedBlock } from '../../../../src/core/merge/index/match-items';
import { tableSample } from '../../rules/heading-sample';
import { SAMPLE_CATALOG, sampleGrid } from '../../rules/sample-sheet';
import { departmentFile, masterOf, typeInto } from '../merge-scene';

const NAMES = ['一時預かり', 'ひととき保育', '病児保育', '親子教室', '子育て相談', '読み聞かせ'];

const sheetOf = (
  sheet: string,
  numbers: readonly number[],
  visibility: 'visible' | 'hidden' | 'veryHidden' = 'visible',
) =>
  recognise(
    tableSample(
      [
        ['架空市子育て支援計画　進捗状況（令和4年度）'],
        ['No.', '取組項目', '担当課', '単位', '実績値', '成果'],
        ...numbers.map((number) => [
          ...[number, NAMES[number - 1]!, 'こども課', '人', 10 + number],
          `${NAMES[number - 1]!}の成果。`,
        ]),
      ],
      { sheet, visibility },
    ).grid(),
  );

const parted = (...forms: readonly ReturnType<typeof sheetOf>[]) => {
  const { versions, hidden } = formVersions(forms);
  const nameOf = ({ grid }: (typeof forms)[number]) => grid.sheet;
  return { versions: versions.map((version) => version.map(nameOf)), hidden: hidden.map(nameOf) };
};

describe('一冊の中の様式', () => {
  it('同じ項目のシートは別の版で、違う項目のシートは一つの版の続き', () => {
    expect(parted(sheetOf('甲', [1, 2, 3]), sheetOf('乙', [4, 5, 6]))).toEqual({
      versions: [['甲', '乙']],
      hidden: [],
    });
    expect(parted(sheetOf('甲', [1, 2, 3]), sheetOf('写し', [1, 2, 3]))).toEqual({
      versions: [['甲'], ['写し']],
      hidden: [],
    });
  });

  it('写しかどうかは、少ない方の項目の半分より多くがあるかで決まる', () => {
    expect(parted(sheetOf('甲', [1, 2, 3, 4]), sheetOf('乙', [3, 4, 5, 6])).versions).toHaveLength(
      1,
    );
    expect(parted(sheetOf('甲', [1, 2, 3, 4]), sheetOf('乙', [2, 3, 4, 5])).versions).toHaveLength(
      2,
    );
    expect(
      parted(sheetOf('甲', [1, 2, 3, 4, 5, 6]), sheetOf('乙', [1, 2, 3])).versions,
    ).toHaveLength(2);
  });

  it('続きのシートの写しは、写しだけで別の版になる', () => {
    const forms = [
      sheetOf('甲', [1, 2, 3]),
      sheetOf('乙', [4, 5, 6]),
      sheetOf('甲の写し', [1, 2, 3]),
      sheetOf('乙の写し', [4, 5, 6]),
    ];
    expect(parted(...forms).versions).toEqual([
      ['甲', '乙'],
      ['甲の写し', '乙の写し'],
    ]);
  });

  it('見えるシートの、隠れた写しは版ではない。写しでない隠れたシートは版に入る', () => {
    expect(parted(sheetOf('甲', [1, 2, 3]), sheetOf('写し', [1, 2, 3], 'hidden'))).toEqual({
      versions: [['甲']],
      hidden: ['写し'],
    });
    expect(parted(sheetOf('甲', [1, 2, 3]), sheetOf('乙', [4, 5, 6], 'veryHidden'))).toEqual({
      versions: [['甲', '乙']],
      hidden: [],
    });
    expect(parted(sheetOf('甲', [1, 2, 3], 'hidden'), sheetOf('乙', [1, 2, 3], 'hidden'))).toEqual({
      versions: [['甲'], ['乙']],
      hidden: [],
    });
  });
});

describe('ばらばらになった項目の行', () => {
  const [sample] = sheetOf('甲', [1, 2, 3]).blocks;

  /** A row of an item with these years. */
  const piece = (
    years: readonly number[],
    { number = 1, sheet = '甲' }: { readonly number?: number; readonly sheet?: string } = {},
  ): PlacedBlock => {
    const [measure] = sample!.measures;
    const [figures] = measure!.years;
    return {
      sheet: sheetOf(sheet, [1, 2, 3]),
      block: {
        ...sample!,
        number,
        measures: [
          {
            ...measure!,
            years: years.map((year) => ({
              ...figures!,
              year: { year, era: 'R', eraEnded: false, bare: false },
            })),
          },
        ],
      },
    };
  };

  const parts = (...pieces: readonly PlacedBlock[]) => {
    const { whole, parts: others } = scatteredParts(pieces, 2022);
    return whole.map((one) => [
      pieces.indexOf(one),
      ...(others.get(one) ?? []).map((other) => pieces.indexOf(other)),
    ]);
  };

  it('年度の違う同じ項目の行は、シートの年度の行のかけら', () => {
    expect(parts(piece([2020]), piece([2022]), piece([2021]))).toEqual([[1, 0, 2]]);
    expect(parts(piece([2019]), piece([2020, 2021]))).toEqual([[0, 1]]);
  });

  it('一つだけの行、年度の重なる行、年度のない行を含むものは、かけらではない', () => {
    expect(parts(piece([2022]))).toEqual([[0]]);
    expect(parts(piece([2021, 2022]), piece([2022]))).toEqual([[0], [1]]);
    expect(parts(piece([2022]), piece([]))).toEqual([[0], [1]]);
    expect(parts(piece([]), piece([]))).toEqual([[0], [1]]);
  });

  it('別の項目や別のシートの行とは、集めない', () => {
    expect(parts(piece([2021]), piece([2022], { number: 2 }))).toEqual([[0], [1]]);
    expect(parts(piece([2021]), piece([2022], { sheet: '乙' }))).toEqual([[0], [1]]);
  });
});

describe('写しのあるファイルの違い', () => {
  const MASTER = sampleGrid();
  const master = masterOf(MASTER, SAMPLE_CATALOG);
  const file = departmentFile(MASTER, SAMPLE_CATALOG, '高齢者福祉課');
  const [form] = file.forms;
  const changed = (value: string, sheet: string) =>
    recognise({ ...typeInto(form!.grid, { '2-1 R4 value': value }), sheet });
  const offered = (forms: typeof file.forms) =>
    diffDepartmentFile(master, { ...file, forms }).offers.map(({ text, kind }) => [text, kind]);

  it('どの版の変更も一度ずつ挙げ、変わっていない版は何も言わない', () => {
    expect(offered([form!])).toEqual([]);
    expect(offered([form!, changed('9\n9', '写し')])).toEqual([['9\n9', 'own']]);
    expect(offered([changed('9\n9', '甲'), changed('9\n9', '写し')])).toEqual([['9\n9', 'own']]);
    expect(offered([changed('8\n8', '甲'), changed('9\n9', '写し')])).toEqual([
      ['8\n8', 'own'],
      ['9\n9', 'own'],
    ]);
  });
});
