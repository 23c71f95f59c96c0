import type { Catalog } from '../../../src/core/catalog/catalog';
import { changedPart, itemsByWords, markEvidence } from '../../../src/core/flags/mark-evidence';
import { recognise } from '../../../src/core/form/read/recognise';
import { parseIndicator } from '../../../src/core/value/indicator';
import { openBook, OPEN_CATALOG } from './open-book';

const sheet = recognise(openBook()[0]!);
const block = (number: number) => sheet.blocks.find((each) => each.number === number)!;

/** The plan as it was before, with some items' texts changed. */
const before = (changes: Readonly<Record<number, object>>): Catalog => ({
  ...OPEN_CATALOG,
  items: OPEN_CATALOG.items.map((item) => ({ ...item, ...changes[Number(item.number)] })),
});

const wordsOf = (number: number, plan: Catalog) => markEvidence(block(number), 2022, plan).words;

describe('印の手がかり', () => {
  it('その年度から変わる指標を、前と後の名前で言う', () => {
    expect(markEvidence(block(3), 2022, null).indicator).toEqual({
      before: '説明会の回数',
      after: '参加者数',
    });
    expect(markEvidence(block(3), 2021, null).indicator).toBeNull();
    expect(markEvidence(block(1), 2022, null).indicator).toBeNull();
  });

  it('成果の文からは、数え方の変更を言う文を先に、なければ変更の話を引く', () => {
    const told = (text: string) => {
      const own = block(1);
      return markEvidence({ ...own, narrative: { ...own.narrative, text } }, 2022, null).narrative;
    };
    expect(told('内容を見直した。令和4年度から件数に変更した。次も行う。')).toEqual({
      text: '令和4年度から件数に変更した。',
      isDefinition: true,
    });
    expect(told('前年どおり。\n講座を見直した')).toEqual({
      text: '講座を見直した',
      isDefinition: false,
    });
    expect(told('前年どおり行った。')).toBeNull();
  });

  it('比べるものがなければ null、ない項目は unknown、同じなら空', () => {
    expect(markEvidence(block(1), 2022, null).words).toBeNull();
    expect(wordsOf(1, before({}))).toEqual([]);
    const others = { ...before({}), items: before({ 1: { name: '全く別の何か' } }).items };
    expect(
      wordsOf(1, { ...others, items: others.items.filter(({ number }) => number === 1) }),
    ).toBe('unknown');
  });

  it('名前の変わった項目は、番号が違っても似た名前で見つかる', () => {
    const plan = before({ 1: { number: 9, name: '住宅確保給付金による支援', aliases: [] } });
    const renamed = { ...block(1), name: '住居確保給付金による支援' };
    expect(markEvidence(renamed, 2022, plan).words).toEqual([
      { field: 'name', before: '住宅確保給付金に…', after: '住居確保給付金に…' },
    ]);
  });

  it('取組内容・指標・担当課の違いを、欄ごとに言う', () => {
    const plan = before({
      2: {
        description: '第二の取組の中身',
        indicator: parseIndicator('発行回数'),
        departments: ['高齢者福祉課'],
      },
    });
    expect(wordsOf(2, plan)).toEqual([
      { field: 'departments', before: '高齢者福祉課', after: '関係課、高齢者福祉課' },
      { field: 'description', before: '第二の取組の中身', after: '第二の取組の内容' },
      expect.objectContaining({ field: 'indicator', before: '発行回数' }),
    ]);
  });

  it.each([
    ['・第一の取組の内容。', '行頭の印と句点'],
    ['第一の取組の内容（10か所）', '計画の数'],
    ['第一の取組の内容 ・発行部数：2,300部', '計画の数の行'],
    ['第一の取組の内容【具体的な取り組み】詳しく書いた文', '計画の本文にない細目'],
  ])('%s は言葉の違いではない（%s）', (description) => {
    expect(wordsOf(1, before({ 1: { description } }))).toEqual([]);
  });

  it('言葉の変わった項目は、問いの件数までのときだけ挙げる', () => {
    const of = (plan: Catalog, numbers: readonly number[]) =>
      numbers.map((number) => markEvidence(block(number), 2022, plan));
    const one = before({ 2: { description: '別の文' } });
    expect(itemsByWords(of(one, [1, 2]), 1)).toEqual([2]);
    expect(itemsByWords(of(one, [1, 2, 3]), 2)).toEqual([2]);
    const both = before({ 1: { description: '甲の文' }, 2: { description: '乙の文' } });
    expect(itemsByWords(of(both, [1, 2]), 1)).toEqual([]);
    const department = before({ 1: { departments: ['健康課'] } });
    expect(itemsByWords(of(department, [1, 2]), 1)).toEqual([]);
    const lacking = { ...one, items: one.items.filter(({ number }) => number === 2) };
    expect(wordsOf(4, { ...lacking, items: [] })).toBe('unknown');
    expect(itemsByWords([...of(one, [2]), ...of({ ...one, items: [] }, [4])], 1)).toEqual([]);
    expect(
      itemsByWords(
        of(one, [1, 2]).map((each) => ({ ...each, words: null })),
        1,
      ),
    ).toEqual([]);
  });
});

describe('違うところ', () => {
  it('空白と幅の違いは違いでない', () => {
    expect(changedPart('ＡＢ Ｃ', 'abc')).toBeUndefined();
  });

  it('違うところと前後の六字だけを見せる', () => {
    const [left, right] = [
      'あいうえおかきくけこ甲さしすせそたちつ',
      'あいうえおかきくけこ乙さしすせそたちつ',
    ];
    expect(changedPart(left, right)).toEqual({
      before: '…おかきくけこ甲さしすせそた…',
      after: '…おかきくけこ乙さしすせそた…',
    });
  });

  it('足しただけの言葉、短くなった言葉も分かる', () => {
    expect(changedPart('計画', '個別計画')).toEqual({ before: '計画', after: '個別計画' });
    expect(changedPart('ああ', 'あああ')).toEqual({ before: 'ああ', after: 'あああ' });
  });
});
