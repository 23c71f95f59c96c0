import {
  gradesOfText,
  NOTHING_SAID,
  textOfGrades,
  withSaid,
  wordsOfText,
  type SaidReading,
} from '../../../../src/core/form/read/said-reading';
import type { FormProfile, TitleRole } from '../../../../src/core/profile/form-profile';

const KNOWN: FormProfile = {
  layout: 'table',
  titles: [
    { title: '所管', role: 'departments' },
    { title: 'ひとこと', role: 'remarks' },
  ],
  grades: {
    values: [
      { value: '○', meaning: '進んだ' },
      { value: '×', meaning: null },
    ],
    ordered: false,
  },
  required: ['number', 'value'],
  headers: [{ title: '区分', lines: 2 }],
  notRated: ['保留'],
};
const said = (more: Partial<SaidReading>): SaidReading => ({ ...NOTHING_SAID, ...more });
const titles = (...roles: readonly TitleRole[]): Partial<SaidReading> => ({
  titles: new Map(roles.map((one) => [one.title, one])),
});

describe('人が一行に書いた言葉', () => {
  it('点や空白で分かれ、同じ言葉は一度だけ', () => {
    expect(wordsOfText('A・B,C、D，E／F/G H　I\nJ')).toEqual([...'ABCDEFGHIJ']);
    expect(wordsOfText(' 保留、、対象外 保留 ')).toEqual(['保留', '対象外']);
    expect(wordsOfText('')).toEqual([]);
  });

  it('評価は二つからで、読めば元の一行になる', () => {
    expect(gradesOfText('A B')).toEqual(['A', 'B']);
    expect(gradesOfText('A')).toBeNull();
    expect(gradesOfText('A、A')).toBeNull();
    expect(gradesOfText('')).toBeNull();
    expect(textOfGrades(['A', 'B', 'C'])).toBe('A・B・C');
    expect(textOfGrades(null)).toBe('');
  });
});

describe('人の言ったことで読み取りを改める', () => {
  it('何も言わなければ、知っているまま', () => {
    expect(NOTHING_SAID).toEqual({ titles: new Map(), grades: null, form: {} });
    expect(withSaid(KNOWN, NOTHING_SAID)).toBe(KNOWN);
    expect(withSaid(undefined, NOTHING_SAID)).toBeUndefined();
  });

  it('言った見出しは、知っているものに代わる。ほかはそのまま', () => {
    const profile = withSaid(KNOWN, said(titles({ title: 'ひとこと', role: 'narrative' })))!;
    expect(profile).toEqual({
      ...KNOWN,
      titles: [
        { title: '所管', role: 'departments' },
        { title: 'ひとこと', role: 'narrative' },
      ],
    });
    expect(withSaid(KNOWN, said(titles({ title: 'ひ と こと', role: null })))!.titles).toEqual([
      { title: '所管', role: 'departments' },
      { title: 'ひとこと', role: null },
    ]);
  });

  it('年度ごとの見出しは、一つ言えば足りる。違う役のものだけを分けて残す', () => {
    const spoken = (...roles: readonly TitleRole[]) =>
      withSaid({ ...KNOWN, titles: [] }, said(titles(...roles)))!.titles;
    const [three, four]: readonly TitleRole[] = [
      { title: '令和3年度の数', role: 'value' },
      { title: '令和4年度の数', role: 'value' },
    ];
    expect(spoken(three!, four!)).toEqual([{ title: '数', role: 'value' }]);
    expect(spoken(three!, { ...four!, role: 'target' })).toEqual([
      { title: '数', role: 'value' },
      { title: '令和4年度の数', role: 'target' },
    ]);
    const known = { ...KNOWN, titles: [{ title: '令和2年度の数', role: 'remarks' as const }] };
    expect(withSaid(known, said(titles(three!)))!.titles).toEqual([{ title: '数', role: 'value' }]);
    const apart = { ...KNOWN, titles: [{ title: '令和4年度の数', role: 'remarks' as const }] };
    expect(
      withSaid(apart, said(titles(three!, { ...four!, role: 'target' })))!.titles,
    ).toHaveLength(2);
  });

  it('言った評価は並びも言い、意味は知っているものから', () => {
    expect(withSaid(KNOWN, said({ grades: ['◎', '○', '×'] }))!.grades).toEqual({
      values: [
        { value: '◎', meaning: null },
        { value: '○', meaning: '進んだ' },
        { value: '×', meaning: null },
      ],
      ordered: true,
    });
    expect(
      withSaid({ ...KNOWN, grades: null }, said({ grades: ['A', 'B'] }))!.grades,
    ).toMatchObject({
      values: [{ value: 'A', meaning: null }, { value: 'B' }],
    });
  });

  it('言った組み立ては、欄ごとに代わり、空にすれば消える', () => {
    expect(withSaid(KNOWN, said({ form: { notRated: ['対象外'] } }))).toEqual({
      ...KNOWN,
      notRated: ['対象外'],
    });
    const { notRated, ...rest } = KNOWN;
    expect(notRated).toEqual(['保留']);
    expect(withSaid(KNOWN, said({ form: { notRated: [] } }))).toEqual(rest);
  });

  it('何も知らない様式では、調書として、言ったことだけが残る', () => {
    expect(withSaid(undefined, said(titles({ title: 'ひとこと', role: 'narrative' })))).toEqual({
      layout: 'cards',
      titles: [{ title: 'ひとこと', role: 'narrative' }],
      grades: null,
      required: [],
    });
    expect(withSaid(undefined, said({ form: { itemBegins: '番号' } }))).toEqual({
      ...{ layout: 'cards', titles: [], grades: null, required: [], itemBegins: '番号' },
    });
  });
});
