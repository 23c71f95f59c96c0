import {
  isFormProfileJson,
  overridesOf,
  readFormProfile,
  scaleOfProfile,
  type FormProfile,
} from '../../../src/core/profile/form-profile';
import { readJson, type JsonFault } from '../../../src/core/text/json-reader';

const PROFILE: FormProfile = {
  layout: 'table',
  titles: [
    { title: '取組の名前', role: 'name' },
    { title: '■ 連絡先', role: null },
  ],
  grades: {
    values: [
      { value: '○', meaning: '達成' },
      { value: '×', meaning: null },
    ],
    ordered: true,
  },
  required: ['name', 'grade'],
};

/** What is wrong with a profile that is changed in some parts. */
const faultOf = (changed: object): JsonFault | undefined => {
  const read = readJson(() => readFormProfile({ ...PROFILE, ...changed }, 'form'));
  return read.ok ? undefined : read.failure;
};

describe('様式の読み取りを読む', () => {
  it('書かれたとおりに読める', () => {
    expect(readFormProfile(PROFILE, 'form')).toEqual(PROFILE);
  });

  it.each(['years-below', 'table', 'cards'])('並べ方は %s でもよい', (layout) => {
    expect(readFormProfile({ layout }, 'form')).toEqual({
      layout,
      titles: [],
      grades: null,
      required: [],
    });
  });

  it('評価も意味も、なければないと読む', () => {
    expect(readFormProfile({ ...PROFILE, grades: null }, 'form').grades).toBeNull();
    const grades = { values: [{ value: 'A' }, { value: 'B', meaning: '遅れ' }] };
    expect(readFormProfile({ ...PROFILE, grades }, 'form').grades).toEqual({
      values: [
        { value: 'A', meaning: null },
        { value: 'B', meaning: '遅れ' },
      ],
      ordered: false,
    });
  });

  it.each<[Readonly<Record<string, unknown>>, string, string]>([
    [{ layout: 'list' }, 'form.layout', 'one of years-below, table, cards'],
    [
      { titles: [{ title: ' ', role: 'name' }] },
      'form.titles[0].title',
      'string that is not blank',
    ],
    [{ titles: [{ title: 3, role: 'name' }] }, 'form.titles[0].title', 'string'],
    [
      { titles: [{ title: '甲', role: '乙' }] },
      'form.titles[0].role',
      'one of number, name, level',
    ],
    [{ titles: '甲' }, 'form.titles', 'list'],
    [{ required: ['甲'] }, 'form.required[0]', 'one of number, name, level'],
    [{ grades: { values: [{ value: 'A' }] } }, 'form.grades.values', 'list of two grades or more'],
    [{ grades: { values: [{ value: 1 }, { value: 2 }] } }, 'form.grades.values[0].value', 'string'],
    [
      { grades: { values: [{ value: 'A', meaning: 1 }, { value: 'B' }] } },
      'form.grades.values[0].meaning',
      'string',
    ],
    [{ grades: [] }, 'form.grades', 'object'],
    [{ headers: [{ title: '' }] }, 'form.headers[0].title', 'string that is not blank'],
  ])('%j の誤りは %s にあり、%s であるはず', (changed, path, expected) => {
    expect(faultOf(changed)).toEqual({
      path,
      expected: expect.stringContaining(expected) as string,
    });
  });

  it('様式の読み取りの JSON は、並べ方のあるものだけである', () => {
    expect(isFormProfileJson({ layout: 'table' })).toBe(true);
    for (const json of [{}, null, undefined, 'layout', 3])
      expect(isFormProfileJson(json)).toBe(false);
  });
});

describe('様式の読み取りで読む', () => {
  it('見出しの役は、注や空白のない言葉で引ける', () => {
    expect([...overridesOf(PROFILE)!]).toEqual([
      ['取組の名前', 'name'],
      ['連絡先', null],
    ]);
    expect(overridesOf(undefined)).toBeUndefined();
  });

  it('評価は、よい順に並ぶ段階になる', () => {
    expect(scaleOfProfile(PROFILE)).toEqual({
      steps: PROFILE.grades!.values,
      source: 'profile',
      isOrdered: true,
      suspects: new Set(),
    });
    expect(scaleOfProfile({ ...PROFILE, notRated: ['保留'] })!.notRated).toEqual(['保留']);
    expect(scaleOfProfile({ ...PROFILE, grades: null })).toBeUndefined();
    expect(scaleOfProfile(undefined)).toBeUndefined();
  });
});
