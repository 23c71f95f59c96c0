import { headingMeaning, type HeadingRole } from '../../../src/core/profile/heading-role';

describe('見出しの年度', () => {
  it.each<[string, HeadingRole, number | null, boolean]>([
    ['令和4年度', 'figures', 2022, true],
    ['R4', 'figures', 2022, true],
    ['Ｒ４年度末', 'figures', 2022, true],
    ['平成30年度', 'figures', 2018, true],
    ['昭和63年', 'figures', 1988, true],
    ['2022年度', 'figures', 2022, true],
    ['2022', 'figures', 2022, true],
    ['元年度', 'figures', 2019, true],
    ['令和4年度目標値', 'target', 2022, false],
    ['R4実績', 'value', 2022, false],
    ['実績値(令和4年度)', 'value', 2022, false],
    ['2022年度末実績値', 'value', 2022, false],
    ['R3・R4実績', 'value', null, false],
    ['令和4年度の取組内容', 'narrative', 2022, false],
    ['令和4年度取組', 'narrative', 2022, false],
    ['令和4年度上半期実績', 'further', 2022, false],
    ['第2四半期実績', 'further', null, false],
    ['9月末実績値', 'further', null, false],
    ['中間実績', 'further', null, false],
    ['（令和4年度）評価', 'grade', 2022, false],
  ])('「%s」は %s で %s 年度', (heading, role, year, sure) => {
    expect(headingMeaning(heading)).toEqual({ role, year, sure });
  });

  it.each(['令和3年度～令和4年度', 'R3・R4'])(
    '「%s」のような年度の幅だけの見出しは、役がない',
    (heading) => {
      expect(headingMeaning(heading)).toBeUndefined();
    },
  );

  it.each<[string, HeadingRole, number, boolean]>([
    ['前々年度実績', 'value', -2, false],
    ['一昨年度の実績', 'value', -2, false],
    ['先々年の実績', 'value', -2, false],
    ['前年度実績', 'value', -1, false],
    ['昨年度の評価', 'grade', -1, false],
    ['先年実績', 'value', -1, false],
    ['今年度目標値', 'target', 0, false],
    ['本年度の達成率', 'rate', 0, true],
    ['当年度実績', 'value', 0, false],
    ['評価対象年度の実績', 'value', 0, false],
    ['年間実績', 'value', 0, false],
    ['通年の実績', 'value', 0, false],
    ['年度計実績', 'value', 0, false],
    ['次年度目標値', 'target', 1, false],
    ['翌年度の目標値', 'target', 1, false],
    ['来年度目標値', 'target', 1, false],
    ['前年度差', 'difference', -1, true],
  ])('「%s」は %s で、シートの年度から %d 年', (heading, role, shift, sure) => {
    expect(headingMeaning(heading)).toEqual({ role, year: null, shift, sure });
  });

  it('隣の年度の言葉でも、数でないものは年度を持たない', () => {
    expect(headingMeaning('前年度備考')).toBeUndefined();
    expect(headingMeaning('次年度の方針')).toEqual({ role: 'further', year: null, sure: true });
  });
});
