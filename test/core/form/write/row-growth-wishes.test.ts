import type { BlockEntries } from '../../../../src/core/record/entries';
import { recognise } from '../../../../src/core/form/read/recognise';
import { layoutForm } from '../../../../src/core/form/write/layout';
import { wishesOfEdits, wishesOfForms } from '../../../../src/core/form/write/row-growth';
import type { CellContent, CellEdit } from '../../../../src/core/grid/edit';
import { parseCellName, type Grid } from '../../../../src/core/grid/grid';
import { gridOfBlueprint } from '../../../../src/core/grid/grid-of-blueprint';
import { SAMPLE_FORM, typeInto } from '../../rules/sample-sheet';
import { entriesWith, planWith } from './layout-scene';

/** The sample's form of R4, with other entries or another plan. */
const formOf = (
  entries: readonly (readonly [string, BlockEntries])[] = [],
  plan: Parameters<typeof planWith>[0] = {},
): Grid => {
  const request = { ...SAMPLE_FORM, entries: entriesWith(...entries), catalog: planWith(plan) };
  const { sheets, styles } = layoutForm(request);
  return gridOfBlueprint(sheets[0]!, styles);
};
const FORM = formOf();
const SHEET = FORM.sheet!;

const edit = (name: string, to: CellContent, sheet: string | null = SHEET): CellEdit => ({
  ...{ sheet, ...parseCellName(name)! },
  from: null,
  to,
});
const wishes = (grid: Grid, ...edits: readonly CellEdit[]) =>
  wishesOfEdits([recognise(grid)], edits);

/** What the rows of an item must show, counted as Excel does. */
const needed = (grid: Grid, ...edits: readonly CellEdit[]) =>
  wishes(grid, ...edits).map((wish) => [
    wish.key,
    ...wish.needed.map(({ top, bottom, lines }) => `${top + 1}-${bottom + 1}: ${lines}`),
  ]);

describe('書いた文に要る行', () => {
  it('書いたセルの結合した行に、文の行の数が要る', () => {
    expect(needed(FORM, edit('K21', '文'.repeat(24)))).toEqual([['3-1', '21-24: 2']]);
    expect(needed(FORM, edit('H23', '一\n二\n三'))).toEqual([['3-1', '23-23: 3']]);
    expect(needed(FORM, edit('B21', '取組'), edit('I22', '人\n日'))).toEqual([
      ['3-1', '21-24: 1', '22-22: 2'],
    ]);
  });

  it('項目ごとに分かれ、元に式で従う再掲の行にも要る', () => {
    expect(needed(FORM, edit('K10', '一\n二'), edit('K33', '三'))).toEqual([
      ['1-1', '10-13: 2'],
      ['1-2', '29-32: 2'],
      ['5-1', '33-36: 1'],
    ]);
  });

  it('項目の終わりの行に書いても、その項目のもの', () => {
    const five = layoutForm({ ...SAMPLE_FORM, years: 5 });
    const grid = gridOfBlueprint(five.sheets[0]!, five.styles);
    expect(needed(grid, edit('H19', '一\n二'))).toEqual([['2-1', '19-19: 2']]);
    expect(needed(grid, edit('H15', '一\n二'))).toEqual([['2-1', '15-15: 2']]);
  });

  it('数や消したことや、まだ計算していない式には、何も要らない', () => {
    expect(needed(FORM, edit('H23', 12345))).toEqual([]);
    expect(needed(FORM, edit('K21', null))).toEqual([]);
    expect(needed(FORM, edit('K21', { formula: '=A1' }))).toEqual([]);
    expect(needed(FORM, edit('K21', { formula: '=A1', result: 12 }))).toEqual([]);
    expect(needed(FORM, edit('K21', { formula: '=A1', result: '一\n二' }))).toEqual([
      ['3-1', '21-24: 2'],
    ]);
  });

  it('文の欄でないセルと、項目の外のセルと、ほかのシートのことは問わない', () => {
    expect(needed(FORM, edit('J23', '一\n二'))).toEqual([]);
    expect(needed(FORM, edit('C8', '一\n二'))).toEqual([]);
    expect(needed(FORM, edit('K21', '一\n二', '別のシート'))).toEqual([]);
    expect(needed(FORM)).toEqual([]);
    expect(needed({ ...FORM, sheet: null }, edit('K21', '一\n二', null))).toEqual([]);
  });

  it('どの項目の、どの行かも分かる', () => {
    expect(wishes(FORM, edit('H23', '文'))).toMatchObject([
      { sheet: SHEET, key: '3-1', top: 20, bottom: 23 },
    ]);
  });

  it('項目の行からはみ出す結合は、その項目だけの行では決まらない', () => {
    const merges = FORM.merges.map((area) =>
      area.top === 20 && area.left === 10 ? { ...area, bottom: 24 } : area,
    );
    expect(needed({ ...FORM, merges }, edit('K21', '一\n二'))).toEqual([]);
  });
});

describe('切れている文に要る行', () => {
  it('切れている文のある項目だけに要る', () => {
    const long = typeInto(FORM, [[parseCellName('K21')!, '文'.repeat(24 * 6)]]);
    expect(wishesOfForms([recognise(FORM)])).toEqual([]);
    const [wish, ...others] = wishesOfForms([recognise(long)]);
    expect(others).toEqual([]);
    expect(wish).toMatchObject({ key: '3-1', needed: [{ top: 20, bottom: 23, lines: 7 }] });
  });
});

describe('様式の付けたはずの高さ', () => {
  const planned = (grid: Grid, name: string) => wishes(grid, edit(name, '文'))[0]!.planned;
  const four = (height: number) => Array<number>(4).fill(height);
  const own = (more: Partial<BlockEntries>): BlockEntries => ({
    ...{ ticked: [], narrative: '', years: new Map() },
    ...more,
  });

  it('短い文の項目は、どう数えても同じ', () => {
    expect(planned(FORM, 'K10')).toEqual([four(20), four(20), four(20), four(20)]);
  });

  it('成果の文を数えた高さと、数えない高さ', () => {
    const grid = formOf([['1-1', own({ narrative: '文'.repeat(23 * 8 + 1) })]]);
    expect(planned(grid, 'K10')).toEqual([four(50), four(50), four(20), four(20)]);
  });

  it('今年度の実績値と単位を数えた高さと、数えない高さ', () => {
    const years = new Map([
      [2021, { value: '1\n2', unit: '回', grade: '' }],
      [2022, { value: '1', unit: '回\n人\n日', grade: '' }],
    ]);
    expect(planned(formOf([['1-1', own({ years })]]), 'K10')).toEqual([
      [20, 35, 50, 20],
      [20, 35, 20, 20],
      [20, 35, 50, 20],
      [20, 35, 20, 20],
    ]);
  });

  it.each([
    ['name', '取'.repeat(29)],
    ['description', '文'.repeat(61)],
  ] as const)('%s の文も数える', (field, text) => {
    expect(planned(formOf([], { 1: { [field]: text } }), 'K10')).toEqual(Array(4).fill(four(35)));
  });

  it.each(['value', 'unit'])('行の多い %s も、その行だけの高さ', (field) => {
    const entry = { value: '1', unit: '回', grade: '', [field]: '1\n2\n3\n4\n5\n6\n7\n8\n9' };
    const years = new Map([[2022, entry]]);
    expect(planned(formOf([['1-1', own({ years })]]), 'K10').slice(0, 2)).toEqual([
      [20, 20, 140, 20],
      [20, 20, 20, 20],
    ]);
  });

  it('段のある年度は、その行の高さになる', () => {
    expect(planned(FORM, 'K14')).toEqual([
      [35, 35, 35, 20],
      [35, 35, 20, 20],
      [35, 35, 35, 20],
      [35, 35, 20, 20],
    ]);
  });

  it('備考の印には、再掲元を書く一行を見込む。再掲の備考には、もうある', () => {
    const typed = (name: string, text: string) => typeInto(FORM, [[parseCellName(name)!, text]]);
    expect(planned(typed('L21', '一\n二\n三'), 'K21')[0]).toEqual(four(20));
    expect(planned(typed('L21', '一\n二\n三\n四'), 'K21')[0]).toEqual(four(35));
    expect(planned(typed('L29', '一\n二\n三\n四'), 'K29')[0]).toEqual(four(20));
    expect(planned(typed('L29', '一\n二\n三\n四\n五'), 'K29')[0]).toEqual(four(35));
  });

  it('年度の分からない行も数える', () => {
    const grid = typeInto(FORM, [
      [parseCellName('G12')!, '合計'],
      [parseCellName('H12')!, '一\n二'],
    ]);
    expect(planned(grid, 'K10').slice(0, 2)).toEqual([
      [20, 20, 35, 20],
      [20, 20, 35, 20],
    ]);
  });
});
