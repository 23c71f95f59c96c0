import { isFigure, roleOf, titleOf } from '../../../../../src/core/form/read/any/column-role';
import type { ColumnContents } from '../../../../../src/core/form/read/any/column-contents';
import { headerAt, type ColumnHeading } from '../../../../../src/core/form/read/any/table-header';
import type { HeadingRole } from '../../../../../src/core/profile/heading-role';
import { placed } from './placed';

/** The heading of a column by its lines from the top. */
const headingOf = (...lines: readonly string[]): ColumnHeading =>
  headerAt(placed(lines.map((line) => [line])), 0, undefined, lines.length)!.columns[0]!;

const EMPTY: ColumnContents = {
  ...{ filled: 0, distinct: 0, changes: 0, figures: 0, years: 0, departments: 0 },
  ...{ kinds: 0, boxes: 0, percents: 0, grades: 0, texts: 0 },
};
/** Ten cells of which parts are of some kind. */
const ten = (parts: Partial<ColumnContents> = {}): ColumnContents => ({
  ...EMPTY,
  ...{ filled: 10, distinct: 10, changes: 10 },
  ...parts,
});
const role = (title: string, contents: ColumnContents): HeadingRole | null =>
  roleOf(headingOf(title), contents);

it('見出しの言葉は、下の行のもの。注と空白は除く', () => {
  expect(titleOf(headingOf('実績', '件 数※速報'))).toBe('件数');
  expect(titleOf({ ...headingOf('実績'), lines: [] })).toBe('');
});

it('数値の役', () => {
  const figures = ['value', 'target', 'rate', 'difference', 'baseline', 'figures'] as const;
  expect(figures.every(isFigure)).toBe(true);
  expect((['grade', 'name', 'year', null] as const).some(isFigure)).toBe(false);
});

describe('言葉の分からない見出し', () => {
  it.each<[Partial<ColumnContents>, HeadingRole | null]>([
    [{ kinds: 0.6 }, 'kind'],
    [{ kinds: 0.5 }, null],
    [{ boxes: 0.6 }, 'progress'],
    [{ boxes: 0.5 }, null],
    [{ departments: 0.6 }, 'departments'],
    [{ departments: 0.5 }, null],
    [{ years: 0.6 }, 'year'],
    [{ years: 0.5 }, null],
    [{ years: 0.6, figures: 1 }, 'year'],
    [{ figures: 0.6, grades: 1, distinct: 3 }, null],
    [{ figures: 0.5, grades: 0.6, distinct: 6 }, 'grade'],
    [{ grades: 0.6, distinct: 7 }, null],
    [{ grades: 0.5, distinct: 3 }, null],
    [{ grades: 1, distinct: 3, filled: 4 }, 'grade'],
    [{ grades: 1, distinct: 3, filled: 3 }, null],
    [{ texts: 0.6 }, 'further'],
    [{ texts: 0.5 }, null],
    [{ texts: 0.6, filled: 0 }, null],
    [{}, null],
  ])('%j なら %s', (parts, expected) => {
    expect(role('甲', ten(parts))).toBe(expected);
  });
});

describe('下に書かれたもので決まる役', () => {
  it('行の種類の言葉が並べば、単位のほかはどの見出しも行の種類', () => {
    expect(role('実績値', ten({ kinds: 0.6 }))).toBe('kind');
    expect(role('実績値', ten({ kinds: 0.5, figures: 1 }))).toBe('value');
    expect(role('単位', ten({ kinds: 0.6 }))).toBe('unit');
    expect(role('取組項目', { ...EMPTY, kinds: 0.6 })).toBe('name');
  });

  it('区分は段', () => {
    expect(role('区分', ten())).toBe('level');
    expect(role('区分', EMPTY)).toBe('level');
  });

  it('目標値の下が言葉なら、めざすこと', () => {
    for (const figures of [0.3, 1]) expect(role('目標値', ten({ figures }))).toBe('target');
    expect(role('目標値', EMPTY)).toBe('target');
    expect(role('目標', ten({ texts: 0.6 }))).toBe('description');
    expect(role('目標', ten({ texts: 0.5 }))).toBe('level');
    for (const title of ['成果目標', '数値目標', '達成目標値', '指標の目標値'])
      expect(role(title, ten({ figures: 0.2 }))).toBe('indicator');
    expect(role('基準値', ten({ figures: 0.2 }))).toBe('level');
    expect(role('基準値', ten({ figures: 1 }))).toBe('baseline');
    expect(role('次年度目標', ten({ figures: 0.2 }))).toBe('further');
    expect(role('次年度目標', ten({ figures: 1 }))).toBe('target');
  });

  it('達成率の下が評価なら、評価', () => {
    expect(role('達成率', EMPTY)).toBe('rate');
    expect(role('達成率', ten({ figures: 1 }))).toBe('rate');
    expect(role('達成率', ten({ boxes: 0.3 }))).toBe('progress');
    expect(role('達成率', ten({ percents: 0.3, grades: 1 }))).toBe('rate');
    expect(role('達成率', ten({ texts: 0.6, grades: 1 }))).toBe('narrative');
    expect(role('達成率', ten({ grades: 0.3 }))).toBe('grade');
    expect(role('達成率', ten({ grades: 0.2, figures: 0.6 }))).toBe('rate');
  });

  it('年度だけの見出しの下が言葉なら、予定', () => {
    expect(role('令和4年度', ten({ figures: 0.3 }))).toBe('figures');
    expect(role('令和4年度', ten({ figures: 0.2 }))).toBe('further');
    expect(role('令和4年度', ten({ figures: 0.2, kinds: 0.1 }))).toBe('figures');
    expect(role('令和4年度', EMPTY)).toBe('figures');
  });

  it('実績の下が文か、言葉と数なら、したこと', () => {
    expect(role('実績', ten({ figures: 0.2, texts: 0.3 }))).toBe('narrative');
    expect(role('実績値', ten({ figures: 0.2, texts: 0.3 }))).toBe('narrative');
    expect(role('実績値', ten({ figures: 0.3, texts: 0.3 }))).toBe('value');
    expect(role('実績値', ten({ figures: 0.2, texts: 0.2 }))).toBe('value');
    expect(role('実績', ten({ figures: 0.4 }))).toBe('narrative');
    expect(role('実績', ten({ figures: 0.5 }))).toBe('value');
    expect(role('実績', ten({ figures: 0.4, filled: 3 }))).toBe('narrative');
    expect(role('実績', ten({ figures: 0.4, filled: 2 }))).toBe('value');
    for (const title of ['実績値', '実績数', '実績量', '実績額'])
      expect(role(title, ten({ figures: 0.4 }))).toBe('value');
    expect(role('実績', EMPTY)).toBe('value');
  });

  it('評価の下が数なら、中間評価は値', () => {
    expect(role('評価', EMPTY)).toBe('grade');
    expect(role('評価', ten())).toBe('grade');
    expect(role('評価', ten({ figures: 0.6 }))).toBe('grade');
    for (const title of ['中間評価', '最終評価', '事後評価']) {
      expect(role(title, ten({ figures: 0.6 }))).toBe('value');
      expect(role(title, ten({ figures: 0.5 }))).toBe('grade');
      expect(role(title, ten({ figures: 0.6, grades: 0.3 }))).toBe('grade');
    }
    expect(role('二次の中間評価', ten({ figures: 0.6 }))).toBe('grade');
    expect(role('評価', ten({ boxes: 0.3 }))).toBe('progress');
    expect(role('評価', ten({ percents: 0.3 }))).toBe('rate');
    expect(role('評価', ten({ texts: 0.6 }))).toBe('narrative');
  });

  it('進み具合や成果の下が評価なら、評価', () => {
    expect(role('進捗', ten({ figures: 0.6 }))).toBe('progress');
    expect(role('進捗', EMPTY)).toBe('progress');
    expect(role('取組の成果', ten({ grades: 0.3 }))).toBe('grade');
    expect(role('取組の成果', ten({ grades: 0.2 }))).toBe('narrative');
    expect(role('取組の成果', ten({ boxes: 0.2, percents: 0.2, texts: 0.5, grades: 0.3 }))).toBe(
      'grade',
    );
  });

  it('今後の予定の下が評価なら、評価', () => {
    expect(role('今後の予定', ten({ grades: 0.6 }))).toBe('grade');
    expect(role('今後の予定', ten({ grades: 0.5 }))).toBe('further');
    expect(role('今後の予定', ten({ grades: 0.6, texts: 0.3 }))).toBe('further');
    expect(role('今後の予定', ten({ grades: 0.6, filled: 4 }))).toBe('grade');
    expect(role('今後の予定', ten({ grades: 0.6, filled: 3 }))).toBe('further');
  });

  it('担当課の下が数なら、担当課ではない', () => {
    expect(role('担当課', ten())).toBe('departments');
    expect(role('担当課', ten({ figures: 1, departments: 0.1 }))).toBe('departments');
    expect(role('担当課', ten({ figures: 0.3 }))).toBeNull();
    expect(role('担当課', EMPTY)).toBe('departments');
  });

  it('年度の下が年度か数でなければ、年度ではない', () => {
    expect(role('年度', EMPTY)).toBe('year');
    expect(role('年度', ten({ years: 0.3 }))).toBe('year');
    expect(role('年度', ten({ years: 0.2 }))).toBeNull();
    expect(role('年度', ten({ figures: 0.6 }))).toBe('year');
    expect(role('年度', ten({ figures: 0.5 }))).toBeNull();
  });

  it('基準値や目標値の下の年度は、いつのものかを言う', () => {
    expect(roleOf(headingOf('基準値', '年度'), ten({ years: 1 }))).toBe('further');
    expect(roleOf(headingOf('目標値', '年度'), ten({ years: 1 }))).toBe('further');
    expect(roleOf(headingOf('備考', '年度'), ten({ years: 1 }))).toBe('year');
    expect(roleOf(headingOf('甲', '年度'), ten({ years: 1 }))).toBe('year');
  });

  it('ほかの見出しは、言葉のとおり', () => {
    expect(role('取組項目', ten({ figures: 1 }))).toBe('name');
    expect(role('備考', EMPTY)).toBe('remarks');
  });
});
