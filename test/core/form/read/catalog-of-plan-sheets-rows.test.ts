import type { CellValue } from '../../../../src/core/grid/grid';
import { entriesOf, itemRow, projectsOf, read, result, sheet, TITLE, YEARS } from './plan-document';

type Row = readonly CellValue[];

describe('取組項目のセル', () => {
  const itemOf = (text: string) => {
    const { items, policies } = read(sheet('植樹', [itemRow(text)]));
    const { repeat } = policies[0]!.directions[0]!.projects[0]!.entries[0]!;
    return [items[0]!.name, items[0]!.departments.join(), repeat];
  };

  it.each<[string, string, string, boolean]>([
    ['苗木の配布(緑化課)', '苗木の配布', '緑化課', false],
    ['苗木の配布（緑化課、公園課）', '苗木の配布', '緑化課,公園課', false],
    ['苗木 の\n配布。(緑化課)。', '苗木の配布', '緑化課', false],
    ['苗木の配布(架空市協議会)', '苗木の配布', '架空市協議会', false],
    ['苗木の配布(子育て支援)', '苗木の配布', '子育て支援', false],
    ['苗木(一年生)の配布(緑化課)', '苗木(一年生)の配布', '緑化課', false],
    ['苗木の配布(一年生)', '苗木の配布(一年生)', '', false],
    ['緑化課(緑化課)の花壇', '緑化課(緑化課)の花壇', '', false],
    ['苗木の配布', '苗木の配布', '', false],
    ['苗木の配布(緑化課)※再掲', '苗木の配布', '緑化課', true],
    ['苗木の配布(再掲)(緑化課)', '苗木の配布', '緑化課', true],
    ['苗木の配布(再掲)', '苗木の配布', '', true],
  ])('「%s」は、%s（%s）', (text, name, departments, repeat) => {
    expect(itemOf(text)).toEqual([name, departments, repeat]);
  });

  it('指標と単位は、計画の本文にはない', () => {
    expect(read(sheet('植樹', [itemRow('苗木の配布(緑化課)', '甲', '乙\n 丙')])).items).toEqual([
      {
        number: 1,
        name: '苗木の配布',
        aliases: [],
        departments: ['緑化課'],
        description: '乙 丙',
        indicator: { tiers: [] },
        units: [],
        reviewFrom: null,
        newFrom: null,
        plans: [
          { year: 2018, text: '甲' },
          { year: 2019, text: '乙\n 丙' },
        ],
        targets: [],
      },
    ]);
  });
});

describe('年度ごとの文', () => {
  const plansOf = (years: Row, row: Row) =>
    read(sheet('植樹', [row], { years })).items[0]!.plans!.map(({ year, text }) => [year, text]);

  it('列の年度のもの。空いた年度はない', () => {
    expect(
      plansOf(['取組項目', null, '平成30年度', '平成31年度'], ['配布', null, null, ' 乙 ']),
    ).toEqual([[2019, '乙']]);
  });

  it('列がずれていても、年度と同じ数だけあれば、順に取る', () => {
    expect(plansOf(['取組項目', null, '平成30年度', '平成31年度'], ['配布', '甲', '乙'])).toEqual([
      [2018, '甲'],
      [2019, '乙'],
    ]);
    expect(
      plansOf(
        ['取組項目', null, '平成30年度', null, '平成31年度'],
        ['配布', '甲', '乙', '丙', '丁'],
      ),
    ).toEqual([
      [2018, '乙'],
      [2019, '丁'],
    ]);
  });

  it('文のない行は、項目ではない', () => {
    expect(read(sheet('植樹', [itemRow('苗木の配布'), ['欄外の注']])).items).toHaveLength(1);
    expect(read(sheet('植樹', [['苗木の配布', '甲']])).items).toHaveLength(1);
  });

  it('計画の年度は、いちばん後の見出しの、終わりの年度', () => {
    expect(read(sheet('植樹', [itemRow('配布')])).fiscalYear).toBe(2019);
    expect(
      read(
        sheet('植樹', [itemRow('配布')]),
        sheet('花壇', [itemRow('手入れ')], { years: ['取組項目', '令和2年度'] }),
      ).fiscalYear,
    ).toBe(2020);
    expect(
      read(
        sheet('植樹', [itemRow('配布')]),
        sheet('花壇', [itemRow('手入れ')], { years: ['取組項目', '内容'] }),
      ).fiscalYear,
    ).toBe(2019);
  });
});

describe('計画の段', () => {
  it('番号の同じ方針と方向は一つで、名の違うものは別表記になる', () => {
    const [policy, ...others] = read(
      sheet('植樹', [itemRow('配布')]),
      sheet('花壇', [itemRow('手入れ')], { policy: '(1) みどりを守る' }),
      sheet('公園', [itemRow('点検')], { policy: '（１）みどりを守る' }),
      sheet('里山', [itemRow('下刈り')], { policy: '(1)緑を 守る', direction: '② 育てる' }),
    ).policies;
    expect(others).toEqual([]);
    expect(policy).toMatchObject({ number: 1, name: '緑を守る', aliases: ['みどりを守る'] });
    expect(
      policy!.directions.map(({ number, name, aliases, projects }) => [
        ...[number, name, aliases, projects.map((project) => project.name).join()],
      ]),
    ).toEqual([
      [1, '植える', [], '植樹,花壇,公園'],
      [2, '育てる', [], '里山'],
    ]);
  });

  it('番号の違う方針は別のもの。方向は方針ごと', () => {
    const { policies } = read(
      sheet('植樹', [itemRow('配布')]),
      sheet('花壇', [itemRow('手入れ')], { policy: '(2) 緑を楽しむ' }),
    );
    expect(policies.map(({ number, directions }) => [number, directions.length])).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });

  it('番号のない方針と方向は、名が同じなら一つで、出た順に番号が付く', () => {
    const levels = { policy: '緑を守る', direction: '植える' };
    const { policies } = read(
      sheet('植樹', [itemRow('配布')], levels),
      sheet('花壇', [itemRow('手入れ')], levels),
      sheet('公園', [itemRow('点検')], { ...levels, direction: '育てる' }),
      sheet('里山', [itemRow('下刈り')], { ...levels, policy: '緑を楽しむ' }),
    );
    expect(policies.map(({ number, name }) => [number, name])).toEqual([
      [1, '緑を守る'],
      [2, '緑を楽しむ'],
    ]);
    expect(policies[0]!.directions.map(({ number, name }) => [number, name])).toEqual([
      [1, '植える'],
      [2, '育てる'],
    ]);
  });

  it('同じ事業のシートが続けば、項目を加える。文章は事業のもの', () => {
    const catalog = read(
      sheet('植樹', [itemRow('配布')]),
      [
        ['取り組み目標', '目標の文'],
        ['主な取り組み', '取り組みの文'],
      ],
      sheet('植 樹', [itemRow('手入れ')]),
      sheet('花壇', [itemRow('花植え')]),
    );
    expect(entriesOf(catalog)).toEqual(['植樹: 1 2', '花壇: 3']);
    expect(projectsOf(catalog)).toMatchObject([
      { aliases: [], goal: '目標の文', measures: '取り組みの文' },
      { aliases: [], goal: '', measures: '' },
    ]);
  });

  it('次の方針や事業や表題が来れば、見出しまでの行は項目ではない', () => {
    for (const row of [['基本方針', '(1) 緑を守る'], ['事業', '花壇'], TITLE])
      expect(
        read(sheet('植樹', [itemRow('配布')]), [row, ['担当課', '緑化課']]).items,
      ).toHaveLength(1);
    expect(read(sheet('植樹', [itemRow('配布')]), [['担当課', '緑化課']]).items).toHaveLength(2);
  });

  it('段の外の文章や項目は、何にも入らない', () => {
    const before: readonly Row[] = [
      ...[TITLE, ['施策の方向', '① 植える'], ['事業', '植樹'], ['取り組み目標', '文']],
      ...[['主な取り組み', '文'], YEARS, itemRow('配布')],
    ];
    expect(read(before, sheet('花壇', [itemRow('花植え')])).items.map(({ name }) => name)).toEqual([
      '花植え',
    ]);
  });
});

describe('計画の名', () => {
  const planOf = (title: string) => read([[title]], sheet('植樹', [itemRow('配布')]).slice(1)).plan;

  it.each([
    ['架空市みどり計画の取組について', '架空市みどり計画'],
    ['資料1「架空市みどり計画の取組について」', '架空市みどり計画'],
    ['架空市みどり計画事業の体系（案）', '架空市みどり計画'],
    ['第2次 架空市みどり計画の取組について', '架空市みどり計画'],
  ])('「%s」なら「%s」', (title, plan) => {
    expect(planOf(title)).toBe(plan);
  });

  it('計画の名がなければ、それを言う', () => {
    expect(result(sheet('植樹', [itemRow('配布')]).slice(1))).toEqual({
      ok: false,
      failure: { kind: 'no-plan-name' },
    });
  });

  it('年度がなければ、それを言う', () => {
    expect(result(sheet('植樹', [itemRow('配布')], { years: ['取組項目', '内容'] }))).toEqual({
      ok: false,
      failure: { kind: 'no-year' },
    });
  });

  it('空の行があってもよく、めざす姿も記載例もなければ、ない', () => {
    const catalog = read([[], [null, '']], sheet('植樹', [itemRow('配布')]));
    expect(catalog).toMatchObject({ candidates: [], sampleTexts: false });
    expect(catalog).not.toHaveProperty('vision');
    expect(catalog).not.toHaveProperty('example');
  });
});
