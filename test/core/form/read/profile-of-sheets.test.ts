import {
  fullProfileOf,
  profileOfSheets,
  withFormOf,
} from '../../../../src/core/form/read/profile-of-sheets';
import { recognise } from '../../../../src/core/form/read/recognise';
import type { ReadTitle, RecognisedSheet } from '../../../../src/core/form/read/recognised';
import { emptyGrid, type CellValue } from '../../../../src/core/grid/grid';
import type { FormProfile } from '../../../../src/core/profile/form-profile';
import { SHIROI_SCALE } from '../../../../src/core/profile/grade-scale';
import type { HeadingRole } from '../../../../src/core/profile/heading-role';
import { SAMPLE_CATALOG, sampleGrid } from '../../rules/sample-sheet';
import {
  card,
  KINDS_OF_YEAR,
  ONE_YEAR_TEXTS,
  PLAN_AND_ACTUAL_ROWS,
  YEARS_BESIDE,
} from './any/other-forms';

const OURS = recognise(sampleGrid());
const [TEXTS, ROWS, BESIDE, KINDS] = [
  ONE_YEAR_TEXTS,
  PLAN_AND_ACTUAL_ROWS,
  YEARS_BESIDE,
  KINDS_OF_YEAR,
].map((grid) => recognise(grid)) as [
  RecognisedSheet,
  RecognisedSheet,
  RecognisedSheet,
  RecognisedSheet,
];
const CARD = recognise(
  card(
    '調書',
    ['1', '健康教室', '健康課'],
    [
      [10, 10, 12],
      [50, 55, 61],
    ],
    ['A', 'B'],
  ),
);

const withTitles = (
  ...titles: readonly (readonly [text: string, role: HeadingRole | null])[]
): RecognisedSheet => ({
  ...TEXTS,
  titles: titles.map(([text, role], column): ReadTitle => ({
    ...{ cell: { row: 3, column, text }, role },
    ...{ sure: true, holds: 'words' },
  })),
});

const titlesOf = (...forms: readonly RecognisedSheet[]) =>
  profileOfSheets(forms)!.titles.map(({ title, role }) => `${title}:${String(role)}`);

describe('様式の読み取りに残すもの', () => {
  it('シートのないときと、白井市の様式では、残すものがない', () => {
    expect(profileOfSheets([])).toBeUndefined();
    expect(profileOfSheets([OURS])).toBeUndefined();
    expect(fullProfileOf([OURS])).toBeUndefined();
  });

  it('見出しの役、凡例の評価、どのシートにもある欄を残す', () => {
    expect(profileOfSheets([TEXTS])).toEqual({
      layout: 'table',
      titles: [
        { title: '番号', role: 'number' },
        { title: '施策の方向', role: 'level' },
        { title: '具体的施策', role: 'name' },
        { title: '所管課', role: 'departments' },
        { title: '評価', role: 'grade' },
        { title: '評価の理由', role: 'further' },
      ],
      grades: {
        values: [
          { value: 'A', meaning: '計画どおり' },
          { value: 'B', meaning: 'おおむね計画どおり' },
          { value: 'C', meaning: '遅れている' },
        ],
        ordered: true,
      },
      required: ['number', 'name', 'grade', 'narrative'],
    });
  });

  it('年度を言う見出し、年度だけの見出し、分からない見出しは残さない', () => {
    expect(
      titlesOf(
        withTitles(
          ...([
            ['令和6年度の実績', 'value'],
            ['令和6年度', 'figures'],
            ['数字', 'figures'],
            ['ひとこと', null],
            ['ひとくち欄', 'remarks'],
            ['取組', 'name'],
          ] as const),
        ),
      ),
    ).toEqual(['ひとくち欄:remarks', '取組:name']);
  });

  it('二つの役に取られた見出しは、どちらとも言えないので残さない', () => {
    const [one, other] = [
      withTitles(['内容', 'description'], ['所管 課', 'departments']),
      withTitles(['内 容', 'narrative'], ['所管課', 'departments']),
    ];
    expect(titlesOf(one)).toEqual(['内容:description', '所管 課:departments']);
    expect(titlesOf(one, other)).toEqual(['所管 課:departments']);
    expect(titlesOf(one, other, one)).toEqual(['所管 課:departments']);
  });

  it('折り返した見出しは、一行にして残す', () => {
    expect(titlesOf(withTitles([' 実績の \n 指標\n名 ', 'indicator']))).toEqual([
      '実績の指標名:indicator',
    ]);
  });

  it('記入だけから分かる評価は、ほかに何があるか分からないので残さない', () => {
    expect(BESIDE.scale?.source).toBe('values');
    expect(profileOfSheets([BESIDE])!.grades).toBeNull();
    expect(profileOfSheets([ROWS])!.grades).toBeNull();
  });

  it('要る欄は、シートのどれかの初めの項目にあるもの', () => {
    expect(profileOfSheets([ROWS])!.required).toEqual(['name', 'value', 'unit', 'narrative']);
    expect(profileOfSheets([{ ...ROWS, blocks: [] }, KINDS])!.required).toEqual([
      ...['number', 'name', 'indicator', 'value', 'unit', 'grade'],
    ]);
  });
});

describe('様式の読み取りのすべて', () => {
  it('見出しの行と行の種類も残し、項目の始まりはシートに任せる', () => {
    expect(fullProfileOf([ROWS])).toEqual({
      ...profileOfSheets([ROWS]),
      headers: [{ title: '区分', lines: 1 }],
      rowKinds: [
        { word: '計画', kind: 'target' },
        { word: '実績', kind: 'value' },
      ],
      itemBegins: null,
      notRated: [],
    });
    expect(fullProfileOf([BESIDE])!.headers).toEqual([{ title: '基本目標', lines: 2 }]);
  });

  it('何枚かのシートの見出し・行の種類・評価のない言葉は、一つずつになる', () => {
    const told = (words: readonly string[]): RecognisedSheet => ({
      ...ROWS,
      manner: { ...ROWS.manner!, notRated: words },
    });
    const full = fullProfileOf([told(['保留']), told(['保留', '対象外']), KINDS])!;
    expect(full.headers).toEqual([
      { title: '区分', lines: 1 },
      { title: 'No.', lines: 1 },
    ]);
    expect(full.rowKinds!.map(({ word }) => word)).toEqual(['計画', '実績', '目標']);
    expect(full.notRated).toEqual(['保留', '対象外']);
  });

  it('見出しの行の分からない表があれば、どの見出しも言わない。調書には、なくてもよい', () => {
    const headless: RecognisedSheet = { ...KINDS, manner: { ...KINDS.manner!, headers: [] } };
    const { manner, ...unknown } = KINDS;
    expect(manner).toBeDefined();
    expect(fullProfileOf([ROWS, headless])!.headers).toEqual([]);
    expect(fullProfileOf([ROWS, unknown])).toMatchObject({ headers: [], notRated: [] });
    expect(fullProfileOf([ROWS, CARD])!.headers).toEqual([{ title: '区分', lines: 1 }]);
  });

  it('行の言葉は、前後の空白を除いて残す', () => {
    const [word] = ROWS.manner!.rowWords;
    const spaced = { ...word!, cell: { ...word!.cell, text: ' 計画 ' } };
    const form = { ...ROWS, manner: { ...ROWS.manner!, rowWords: [spaced] } };
    expect(fullProfileOf([form])!.rowKinds).toEqual([{ word: '計画', kind: 'target' }]);
  });
});

describe('計画に残す様式の読み取り', () => {
  const TOLD: FormProfile = {
    layout: 'table',
    titles: [{ title: 'ひとこと', role: 'narrative' }],
    grades: null,
    required: [],
    headers: [{ title: '区分', lines: 1 }],
    notRated: ['保留'],
  };
  const graded = (...grades: readonly CellValue[]): RecognisedSheet =>
    recognise({
      ...emptyGrid('進捗'),
      values: [
        ['見本市計画 進行管理シート（令和4年度）'],
        ['No.', '取組項目', '担当課', '実績の指標', '年度', '実績値', '単位', '評価', '成果'],
        ...grades.map((grade, at) => [
          ...[at + 1, `取組その${at}`, '福祉課', '回数', 'R4', 5, '回', grade, '文。'],
        ]),
      ],
    });

  it('白井市の様式の計画は、そのまま', () => {
    expect(withFormOf(SAMPLE_CATALOG, [OURS], undefined)).toBe(SAMPLE_CATALOG);
    expect(withFormOf(SAMPLE_CATALOG, [], undefined)).toBe(SAMPLE_CATALOG);
    expect(withFormOf(SAMPLE_CATALOG, [{ ...OURS, scale: null }], undefined)).toBe(SAMPLE_CATALOG);
  });

  it('白井市の様式でも、評価がほかのものなら、評価だけを残す', () => {
    const sheet = graded('◎', '○', '△', '◎', '○', '△', '◎', '×');
    expect(sheet.kind).toBe('years-below');
    expect(withFormOf(SAMPLE_CATALOG, [sheet], undefined).form).toEqual({
      layout: 'years-below',
      titles: [],
      grades: {
        values: ['◎', '○', '△', '×'].map((value) => ({ value, meaning: null })),
        ordered: true,
      },
      required: [],
    });
    const some = { ...sheet.scale!, notRated: ['保留'], isOrdered: false };
    expect(withFormOf(SAMPLE_CATALOG, [{ ...sheet, scale: some }], undefined).form).toMatchObject({
      notRated: ['保留'],
      grades: { ordered: false },
    });
    const five = { ...SHIROI_SCALE, steps: [{ value: 'S', meaning: null }, ...SHIROI_SCALE.steps] };
    expect(
      withFormOf(SAMPLE_CATALOG, [{ ...sheet, scale: five }], undefined).form!.grades!.values,
    ).toHaveLength(5);
    const ours = { ...SHIROI_SCALE, notRated: ['保留'] };
    expect(withFormOf(SAMPLE_CATALOG, [{ ...sheet, scale: ours }], undefined)).toBe(SAMPLE_CATALOG);
  });

  it('別の様式では、読み取ったものに、人の言った組み立てを加える', () => {
    const { form, ...rest } = withFormOf(SAMPLE_CATALOG, [ROWS], TOLD);
    expect(rest).toEqual(SAMPLE_CATALOG);
    expect(form).toEqual({
      ...profileOfSheets([ROWS]),
      headers: [{ title: '区分', lines: 1 }],
      notRated: ['保留'],
    });
    expect(withFormOf(SAMPLE_CATALOG, [ROWS], undefined).form).toEqual(profileOfSheets([ROWS]));
  });

  it('記入だけから分かる評価も、様式を作るために残す', () => {
    expect(withFormOf(SAMPLE_CATALOG, [BESIDE], undefined).form!.grades).toEqual({
      values: ['◎', '○', '△', '×'].map((value) => ({ value, meaning: null })),
      ordered: true,
    });
    const some = { ...BESIDE, scale: { ...BESIDE.scale!, notRated: ['対象外'] } };
    expect(withFormOf(SAMPLE_CATALOG, [some], TOLD).form!.notRated).toEqual(['対象外']);
    expect(withFormOf(SAMPLE_CATALOG, [TEXTS], undefined).form!.grades).toEqual(
      profileOfSheets([TEXTS])!.grades,
    );
  });

  it('白井市の様式のシートでは、計画の読み取り、なければ人の言ったことが残る', () => {
    const form: FormProfile = { ...TOLD, titles: [] };
    expect(withFormOf({ ...SAMPLE_CATALOG, form }, [OURS], TOLD).form).toEqual(form);
    expect(withFormOf(SAMPLE_CATALOG, [OURS], TOLD).form).toEqual(TOLD);
  });
});
