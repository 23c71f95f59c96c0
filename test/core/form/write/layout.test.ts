import { laidHeights, layoutForm } from '../../../../src/core/form/write/layout';
import type { Catalog } from '../../../../src/core/catalog/catalog';
import type { FormProfile } from '../../../../src/core/profile/form-profile';
import { gridOfBlueprint } from '../../../../src/core/grid/grid-of-blueprint';
import { THRESHOLDS } from '../../../../src/core/rules/registry';
import { readIdentity } from '../../../../src/core/record/identity';
import { SAMPLE_CATALOG, SAMPLE_FORM } from '../../rules/sample-sheet';
import { TARGET_CATALOG } from '../../rules/target-sample';
import { cellOf, heightsOf, isMerged, laidForm, planWith, shown } from './layout-scene';

const SHEET = laidForm();

/** The sample plan with other words for its first project. */
const withProject = (words: { readonly goal?: string; readonly measures?: string }): Catalog => {
  const [policy] = SAMPLE_CATALOG.policies;
  const [direction] = policy!.directions;
  const [first, ...others] = direction!.projects;
  const projects = [{ ...first!, ...words }, ...others];
  return {
    ...SAMPLE_CATALOG,
    policies: [{ ...policy!, directions: [{ ...direction!, projects }] }],
  };
};

/** The sample plan with each of its projects under a direction of its own. */
const TWO_DIRECTIONS: Catalog = {
  ...SAMPLE_CATALOG,
  policies: SAMPLE_CATALOG.policies.map((policy) => ({
    ...policy,
    directions: policy.directions[0]!.projects.map((project, at) => ({
      ...policy.directions[0]!,
      number: at === 0 ? 1 : 21,
      projects: [project],
    })),
  })),
};

describe('様式の上の行', () => {
  it('表題、提出の行、凡例が幅いっぱいに並び、その下に列の見出しがある', () => {
    expect(shown(SHEET, 'A1', 'B1', 'L1', 'M1', 'A2', 'L2', 'A3', 'A4', 'L4')).toEqual([
      ['見本市第1次見本計画　進行管理シート（令和4年度）', 'title'],
      [null, 'title'],
      [null, 'title'],
      ['M1', undefined],
      [null, 'submission'],
      [null, 'submission'],
      ['評価の凡例　順調に進んでいる:A、概ね進んでいる:B、一部遅れがある:C、未実施:D', 'legend'],
      ['No.', 'header'],
      ['備考', 'header'],
    ]);
    for (const name of ['A1:L1', 'A2:L2', 'A3:L3']) expect(isMerged(SHEET, name)).toBe(true);
    expect(heightsOf(SHEET, 1, 4)).toEqual([30, 18, 18, 24]);
  });

  it('一つの課の様式は、表題とシートの名に課の名が付く', () => {
    const sheet = laidForm({ department: '健康課', fiscalYear: 2023 });
    expect(sheet.name).toBe('進行管理シート R5 健康課');
    expect(cellOf(sheet, 'A1')!.value).toContain('（令和5年度）　健康課');
  });

  it('ほかの評価の計画の凡例は、意味があれば意味とともに、なければ並びだけ', () => {
    const legend = (...values: readonly { value: string; meaning: string | null }[]) => {
      const form: FormProfile = {
        ...{ layout: 'years-below', titles: [], required: [] },
        grades: { values, ordered: true },
      };
      return cellOf(laidForm({ catalog: { ...SAMPLE_CATALOG, form } }), 'A3')!.value;
    };
    const [good, bad] = [
      { value: '○', meaning: '進んだ' },
      { value: '×', meaning: '遅れた' },
    ];
    expect(legend(good, bad)).toBe('評価の凡例　進んだ:○、遅れた:×');
    expect(legend(good, { ...bad, meaning: null })).toBe('評価の凡例　○・×');
  });

  it('目標値のある計画では、一列広くなる', () => {
    const sheet = laidForm({ catalog: TARGET_CATALOG });
    expect(shown(sheet, 'H4', 'I4', 'M4')).toEqual([
      ['目標値', 'header'],
      ['実績値', 'header'],
      ['備考', 'header'],
    ]);
    expect(isMerged(sheet, 'A1:M1')).toBe(true);
  });
});

describe('計画の段の行', () => {
  it('基本方針・施策の方向・事業の行は、左に言葉、右に名が幅いっぱいに入る', () => {
    expect(shown(SHEET, 'A5', 'B5', 'C5', 'D5', 'L5', 'A6', 'C6')).toEqual([
      ['基本方針', 'levelLabel'],
      [null, 'levelLabel'],
      ['(1) 第一の方針', 'level'],
      [null, 'level'],
      [null, 'level'],
      ['施策の方向', 'levelLabel'],
      ['① 第一の方向', 'level'],
    ]);
    expect(shown(SHEET, 'A7', 'C7', 'A8', 'C8', 'A9', 'C9')).toEqual([
      ['事業', 'projectLabel'],
      ['第一の事業', 'project'],
      ['取り組み目標', 'textLabel'],
      ['目標の文', 'text'],
      ['主な取り組み', 'textLabel'],
      ['・取り組みの文', 'text'],
    ]);
    expect(isMerged(SHEET, 'A5:B5')).toBe(true);
    expect(isMerged(SHEET, 'C9:L9')).toBe(true);
    expect(heightsOf(SHEET, 5, 9)).toEqual([21, 21, 21, 21, 21]);
  });

  it('同じ方向の次の事業では、方針と方向を繰り返さない', () => {
    expect(shown(SHEET, 'A18', 'C18', 'A21')).toEqual([
      ['事業', 'projectLabel'],
      ['第二の事業', 'project'],
      [3, 'number'],
    ]);
  });

  it('方向が変わると、方針から繰り返し、ページを改める', () => {
    const sheet = laidForm({ catalog: TWO_DIRECTIONS });
    expect(shown(sheet, 'A18', 'A19', 'C19', 'C20')).toEqual([
      ['基本方針', 'levelLabel'],
      ['施策の方向', 'levelLabel'],
      ['(21) 第一の方向', 'level'],
      ['第二の事業', 'project'],
    ]);
    expect(sheet.print!.rowBreaks).toEqual([17]);
  });

  it('長い文の行は、折り返しても切れない高さになり、Excel の限りを超えない', () => {
    // 184 half-width characters fit a line: those of columns C to L, less the margin.
    const heightWith = (measures: string) =>
      heightsOf(laidForm({ catalog: withProject({ measures }) }), 9, 9);
    expect(heightWith('文'.repeat(92))).toEqual([21]);
    expect(heightWith('文'.repeat(93))).toEqual([36]);
    expect(heightWith('一行\n二行\n三行')).toEqual([51]);
    expect(heightWith('一行\n'.repeat(40))).toEqual([409]);
  });
});

describe('様式の紙', () => {
  it('A4 横の一ページの幅で、見出しを繰り返し、ページの番号を付ける', () => {
    expect(SHEET).toMatchObject({
      name: '進行管理シート R4',
      visibility: 'visible',
      conditionalFormats: [],
      notes: [],
      freeze: { row: 4, column: 2 },
      print: {
        paper: 'A4',
        orientation: 'landscape',
        fitToWidth: 1,
        titleRows: [0, 3],
        area: { top: 0, left: 0, bottom: 35, right: 11 },
        margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.3, footer: 0.3 },
        footer: '&C&P / &N',
        centerHorizontally: true,
      },
      protected: false,
      showGridLines: false,
    });
    expect(laidForm({ protect: true }).protected).toBe(true);
  });

  it('列の幅は欄ごとに決まり、項目の鍵の列は隠れる', () => {
    expect([...SHEET.columnWidths]).toEqual(
      [5, 16, 12, 32, 20, 22, 7, 18, 8, 6, 48, 15, 8].map((width, column) => [column, width]),
    );
    expect([...SHEET.hiddenColumns]).toEqual([12]);
    expect(SHEET.hiddenRows.size).toBe(0);
  });

  it('項目のない計画の様式は、見出しまで', () => {
    const sheet = laidForm({ catalog: { ...SAMPLE_CATALOG, policies: [] } });
    expect(sheet.print!.area!.bottom).toBe(3);
    expect(sheet.print!.rowBreaks).toEqual([]);
  });

  it('入りきらない項目からは、次のページになる', () => {
    expect(SHEET.print!.rowBreaks).toEqual([28]);
    const breaksWith = (lines: number) =>
      laidForm({ catalog: planWith({ 1: { description: '文'.repeat(15 * lines) } }) }).print!
        .rowBreaks;
    // No. 1 with its headings takes 485 points and No. 2 takes 125: a page holds 610.
    expect(breaksWith(24)).toEqual([17, 32]);
    expect(breaksWith(25)).toEqual([13, 28]);
  });

  it('一ページに入りきらない項目でも、その中では改めない', () => {
    const catalog = planWith({ 1: { description: '文'.repeat(15 * 60) } });
    expect(laidForm({ catalog }).print!.rowBreaks).toEqual([13, 28, 32]);
  });

  it('どのセルにも行と列があり、結合は二つからのセル', () => {
    for (const { row, column } of SHEET.cells)
      expect([row, column].every((at) => Number.isInteger(at))).toBe(true);
    for (const { top, left, bottom, right } of SHEET.merges)
      expect(bottom - top + right - left).toBeGreaterThan(0);
    expect(SHEET.cells.filter((cell) => 'formula' in cell && !cell.formula)).toEqual([]);
  });

  it('セルは、行の順、列の順に並ぶ', () => {
    const places = SHEET.cells.map(({ row, column }) => row * 100 + column);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

describe('様式のブック', () => {
  const plan = layoutForm({ ...SAMPLE_FORM, department: '健康課' });
  const identity = readIdentity(gridOfBlueprint(plan.sheets[1]!, plan.styles), THRESHOLDS)!;

  it('様式のシートが表になり、身元のシートに計画と年度と課が残る', () => {
    expect(plan.activeSheet).toBe(0);
    expect(plan.sheets.map(({ visibility }) => visibility)).toEqual(['visible', 'veryHidden']);
    expect(identity).toMatchObject({
      id: 'sample',
      fiscalYear: 2022,
      department: '健康課',
      acceptances: [],
      base: null,
      stamp: null,
    });
    expect(identity.catalog?.plan).toBe('見本市第1次見本計画');
  });

  it('項目の行に付けた高さは、項目の鍵ごとに残る', () => {
    const heights = laidHeights(plan.sheets[0]!);
    expect(heights).toEqual(identity.heights);
    expect([...heights.keys()]).toEqual(['進行管理シート R4 健康課']);
    const items = heights.get('進行管理シート R4 健康課')!;
    expect([...items.keys()]).toEqual(['1-1', '2-1', '3-1', '4-1', '1-2', '5-1']);
    expect(items.get('2-1')).toEqual(heightsOf(plan.sheets[0]!, 14, 17));
    const bare = laidHeights({ ...plan.sheets[0]!, rowHeights: new Map() });
    expect([...bare.values()][0]!.get('1-1')).toEqual([15, 15, 15, 15]);
  });
});
