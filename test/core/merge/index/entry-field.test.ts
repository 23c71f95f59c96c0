import {
  entryMeaning,
  isBlockField,
  parseProgress,
  placeKey,
  progressText,
  sameMeaning,
  type EntryField,
} from '../../../../src/core/merge/index/entry-field';
import {
  findRemembered,
  plainText,
  rememberText,
} from '../../../../src/core/merge/index/remembered';
import { timeOf } from '../../../../src/core/merge/index/time-of';
import { partnerField, partnerKey } from '../../../../src/core/merge/resolve/one-hand';

describe('計画の一つの欄', () => {
  it('取組、再掲の順、年度、欄の名前で決まる', () => {
    const place = { item: 3, occurrence: 1, year: 2022, field: 'value' } as const;
    expect(placeKey(place)).toBe('3-1|2022|value');
    expect(placeKey({ ...place, item: '1-1', occurrence: 2 })).toBe('1-1-2|2022|value');
  });

  it.each<[EntryField, boolean]>([
    ['value', false],
    ['unit', false],
    ['grade', false],
    ['progress', true],
    ['narrative', true],
  ])('%s がシートの年度だけの欄かは %s', (field, isBlock) => {
    expect(isBlockField(field)).toBe(isBlock);
  });

  it('評価と進捗状況は、シートの年度では一つのことを言う', () => {
    expect([partnerField('grade'), partnerField('progress')]).toEqual(['progress', 'grade']);
    expect(partnerField('value')).toBeNull();
    const place = { item: 3, occurrence: 1, year: 2022, field: 'grade' } as const;
    expect(partnerKey(place, 2022)).toBe('3-1|2022|progress');
    expect(partnerKey(place, 2023)).toBeNull();
    expect(partnerKey({ ...place, field: 'unit' }, 2022)).toBeNull();
  });
});

describe('進捗状況の文', () => {
  it('選ばれた箱の言葉は、様式の順に並ぶ', () => {
    expect(progressText(['B', 'A'])).toBe('順調に進んだ、概ね進んだ');
    expect(progressText(['乙', 'D', '甲'])).toBe('未実施、乙、甲');
    expect(progressText([])).toBe('');
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['順調に進んだ', ['A'], []],
    ['未実施、順調に進んだ', ['A', 'D'], []],
    ['順調に進んだ,概ね進んだ\n ☑ 未実施 ', ['A', 'B', 'D'], []],
    ['その他、Ｃ', ['C'], ['その他']],
    ['、', [], []],
    ['', [], []],
  ])('「%s」の箱は %j、知らないものは %j', (text, ticked, unknown) => {
    expect(parseProgress(text)).toEqual({ ticked, unknown });
  });
});

describe('欄の言うこと', () => {
  it.each<[EntryField, string, string]>([
    ['value', '2,300', '２３００'],
    ['unit', '部/人', '部 、人'],
    ['unit', '部 人', '部,人'],
    ['grade', 'Ａ', 'A'],
    ['progress', '順調に進んだ、未実施', '未実施\n順調に進んだ'],
    ['progress', 'A', '順調に進んだ'],
    ['progress', 'A、A', 'A'],
    ['narrative', '会議を　開いた', '会議を 開いた'],
    ['value', '', ''],
  ])('%s の「%s」と「%s」は同じ', (field, left, right) => {
    expect(sameMeaning(field, left, right)).toBe(true);
  });

  it.each<[EntryField, string, string]>([
    ['value', '12', '13'],
    ['unit', '部', '冊'],
    ['grade', 'A', 'B'],
    ['progress', '順調に進んだ', '未実施'],
    ['narrative', '会議', '研修'],
    ['value', '', '0'],
  ])('%s の「%s」と「%s」は違う', (field, left, right) => {
    expect(sameMeaning(field, left, right)).toBe(false);
    expect(entryMeaning(field, left)).not.toBe(entryMeaning(field, right));
  });
});

describe('前に言われた文', () => {
  const long = '会議を開いた。'.repeat(12);
  const digest = rememberText('narrative', long);

  it('八十字までは書かれたまま、それより長い文は要約の値で覚える', () => {
    expect(rememberText('value', '12')).toBe('12');
    expect(rememberText('narrative', 'あ'.repeat(80))).toBe('あ'.repeat(80));
    expect(rememberText('narrative', 'あ'.repeat(81))).toMatch(/^sha256:[0-9a-f]{64}$/u);
    expect(digest).toMatch(/^sha256:[0-9a-f]{64}$/u);
    expect(rememberText('narrative', digest)).not.toBe(digest);
  });

  it('同じことを言う文を見つける', () => {
    expect(findRemembered('value', ['2,300'], ['12', '2300'])).toBe('2300');
    expect(findRemembered('narrative', [digest], ['会議', long])).toBe(long);
    expect(findRemembered('narrative', [digest], [`${long}終`])).toBeUndefined();
    expect(findRemembered('value', [], ['12'])).toBeUndefined();
  });

  it('書かれたまま覚えているものだけを文として出す', () => {
    expect(plainText({ before: [], now: [digest, '会議'] })).toBe('会議');
    expect(plainText({ before: [], now: [digest] })).toBeUndefined();
  });
});

it.each<[string | null, number]>([
  [null, 0],
  ['', 0],
  ['きのう', 0],
  ['1970-01-01T00:00:01Z', 1000],
])('提出の時 %s は %d', (submittedAt, time) => {
  expect(timeOf(submittedAt)).toBe(time);
});
