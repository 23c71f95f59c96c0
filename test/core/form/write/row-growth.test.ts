import { applyEdits } from '../../../../src/core/grid/apply';
import type { CellEdit } from '../../../../src/core/grid/edit';
import type { Grid } from '../../../../src/core/grid/grid';
import { gridOfBlueprint } from '../../../../src/core/grid/grid-of-blueprint';
import { recognise } from '../../../../src/core/form/read/recognise';
import {
  fitOrder,
  invertGrowth,
  type HeightOrder,
} from '../../../../src/core/form/write/height-order';
import { growthInGrids } from '../../../../src/core/form/write/height-record';
import { laidHeights, layoutForm } from '../../../../src/core/form/write/layout';
import { wishesOfEdits, wishesOfForms } from '../../../../src/core/form/write/row-growth';
import { heightOfRows } from '../../../../src/core/form/write/text-room';
import { heightsRow, isNewerIdentity, readIdentity } from '../../../../src/core/record/identity';
import { IDENTITY_SHEET } from '../../../../src/core/record/identity-sheet';
import { heightsOfText, heightsToText } from '../../../../src/core/record/kept-heights';
import { THRESHOLDS } from '../../../../src/core/rules/registry';
import { contentAt } from '../../../../src/core/grid/apply';
import { findPlace, SAMPLE_FORM } from '../../rules/sample-sheet';

const PLAN = layoutForm(SAMPLE_FORM);
const [FORM, OWN] = PLAN.sheets.map((sheet) => gridOfBlueprint(sheet, PLAN.styles)) as [Grid, Grid];
const SHEET = FORM.sheet!;
const LONG = '説明会を開いて、地域の人と話し合った。'.repeat(16);

/** `_shinko` as a version before this one wrote it. */
const EARLIER: Grid = { ...OWN, values: OWN.values.slice(0, heightsRow(OWN)) };

const typed = (grid: Grid, place: string, to: string): CellEdit => {
  const { row, column } = findPlace(recognise(grid), place);
  return { sheet: SHEET, row, column, from: contentAt(grid, row, column), to };
};

interface Book {
  readonly form: Grid;
  readonly own: Grid;
}

const orderOf = ({ form, own }: Book, edits: readonly CellEdit[]): HeightOrder | undefined =>
  fitOrder(heightsRow(own), wishesOfEdits([recognise(form)], edits));

/** The book once an order is carried out, and what it came to. */
const carriedOut = ({ form, own }: Book, order: HeightOrder | undefined) => {
  const grown = order && growthInGrids([form, own], order);
  if (!grown) return { form, own, growth: undefined };
  const kept = applyEdits(own, grown.edits);
  if (!kept.ok) throw new RangeError('the record is stale');
  const rowHeights = new Map(form.rowHeights);
  for (const { row, to } of grown.growth.rows) rowHeights.set(row, to);
  return { form: { ...form, rowHeights }, own: kept.value, growth: grown.growth };
};

const withHeight = (grid: Grid, row: number, height: number): Grid => ({
  ...grid,
  rowHeights: new Map([...grid.rowHeights!, [row, height]]),
});

const blockOf = (number: number) => recognise(FORM).blocks.find((one) => one.number === number)!;
const heightOf = (grid: Grid, number: number): number => heightOfRows(grid, blockOf(number));
const NEEDED = 14 * 15;

describe('様式の行の高さ', () => {
  it('作るときの高さを `_shinko` に残し、前の版の読み方では知らない行になるだけ', () => {
    const { heights } = readIdentity(OWN, THRESHOLDS)!;
    expect(heights).toEqual(laidHeights(PLAN.sheets[0]!));
    expect(heights!.get(SHEET)!.get('3-1')).toHaveLength(4);
    expect(heightsOfText(heightsToText(heights))).toEqual(heights);
    expect(isNewerIdentity(OWN)).toBe(false);
    expect(readIdentity(EARLIER, THRESHOLDS)!.heights).toBeUndefined();
  });

  it.each([
    ['残した高さのとき', OWN],
    ['前の版のブックで、作ったときの高さのとき', EARLIER],
  ])('長い文を書くと行が高くなり、元に戻すと戻る（%s）', (_, own) => {
    const before = { form: FORM, own };
    const after = carriedOut(before, orderOf(before, [typed(FORM, 'No.3 成果', LONG)]));
    expect(heightOf(after.form, 3)).toBeGreaterThanOrEqual(NEEDED);
    expect(heightOf(after.form, 2)).toBe(heightOf(FORM, 2));
    const kept = readIdentity(after.own, THRESHOLDS)!.heights!.get(SHEET)!.get('3-1');
    const { top, bottom } = blockOf(3);
    const rows = Array.from({ length: bottom - top + 1 }, (_row, at) => top + at);
    expect(kept).toEqual(rows.map((row) => after.form.rowHeights!.get(row)));
    const back = carriedOut(after, { kind: 'put', growth: invertGrowth(after.growth!) });
    expect(back.form.rowHeights).toEqual(FORM.rowHeights);
    const { heights } = readIdentity(back.own, THRESHOLDS)!;
    expect(heights?.get(SHEET)?.get('3-1')).toEqual(
      readIdentity(own, THRESHOLDS)!.heights?.get(SHEET)?.get('3-1'),
    );
    const again = carriedOut(back, { kind: 'put', growth: after.growth! });
    expect(again.form.rowHeights).toEqual(after.form.rowHeights);
  });

  it('高くした行も、また高くなる。足りていれば何もしない', () => {
    const start = { form: FORM, own: OWN };
    const once = carriedOut(start, orderOf(start, [typed(FORM, 'No.3 成果', LONG)]));
    const twice = carriedOut(once, orderOf(once, [typed(FORM, 'No.3 成果', LONG.repeat(2))]));
    expect(heightOf(twice.form, 3)).toBeGreaterThanOrEqual(2 * NEEDED - 30);
    expect(
      carriedOut(twice, orderOf(twice, [typed(FORM, 'No.3 成果', LONG)])).growth,
    ).toBeUndefined();
  });

  it('手で高さを変えた行は変えない。ほかの行で足りるだけ高くする', () => {
    const { top, bottom } = blockOf(3);
    const edits = [typed(FORM, 'No.3 成果', LONG)];
    const one = { form: withHeight(FORM, top, 33), own: OWN };
    const grown = carriedOut(one, orderOf(one, edits));
    expect(grown.form.rowHeights!.get(top)).toBe(33);
    expect(heightOf(grown.form, 3)).toBeGreaterThanOrEqual(NEEDED);
    let form = FORM;
    for (let row = top; row <= bottom; row += 1) form = withHeight(form, row, 33);
    for (const own of [OWN, EARLIER])
      expect(carriedOut({ form, own }, orderOf({ form, own }, edits)).growth).toBeUndefined();
  });

  it('手で変えた後は、元に戻しても、その行はそのまま', () => {
    const before = { form: FORM, own: OWN };
    const after = carriedOut(before, orderOf(before, [typed(FORM, 'No.3 成果', LONG)]));
    const { top } = blockOf(3);
    const changed = { form: withHeight(after.form, top, 99), own: after.own };
    const back = carriedOut(changed, { kind: 'put', growth: invertGrowth(after.growth!) });
    expect(back.form.rowHeights!.get(top)).toBe(99);
    expect(back.form.rowHeights!.get(top + 1)).toBe(FORM.rowHeights!.get(top + 1));
  });

  it('隠れた行は数えず、高くもしない', () => {
    const { top } = blockOf(3);
    const form = { ...FORM, hiddenRows: new Set([top]) };
    const before = { form, own: OWN };
    const after = carriedOut(before, orderOf(before, [typed(FORM, 'No.3 成果', LONG)]));
    expect(after.growth!.rows.map(({ row }) => row)).not.toContain(top);
  });

  it('再掲が式で元に従えば、その行も高くなる', () => {
    const repeat = recognise(FORM).blocks.find((block) => block.repeat)!;
    const before = { form: FORM, own: OWN };
    const after = carriedOut(before, orderOf(before, [typed(FORM, 'No.1 成果', LONG)]));
    expect(heightOfRows(after.form, repeat)).toBeGreaterThanOrEqual(NEEDED);
  });

  it('一つの行の実績値と単位は、その行だけを高くする', () => {
    const before = { form: FORM, own: OWN };
    const edit = typed(FORM, 'No.3 実績値 R4', '1\n2\n3\n4');
    const after = carriedOut(before, orderOf(before, [edit]));
    expect(after.growth!.rows.map(({ row }) => row)).toEqual([edit.row]);
    expect(after.form.rowHeights!.get(edit.row)).toBeGreaterThanOrEqual(60);
  });

  it('名前を変えたシートの高さも、残した高さと分かる', () => {
    const edits = [{ ...typed(FORM, 'No.3 成果', LONG), sheet: '改名' }];
    const long = carriedOut(
      { form: FORM, own: OWN },
      orderOf({ form: FORM, own: OWN }, [typed(FORM, 'No.3 成果', LONG)]),
    );
    const book = { form: { ...long.form, sheet: '改名' }, own: long.own };
    const after = carriedOut(
      book,
      orderOf(
        book,
        edits.map((edit) => ({ ...edit, to: LONG.repeat(2) })),
      ),
    );
    expect(after.growth!.rows).toHaveLength(4);
  });

  it('Shinko の様式でないシートと、`_shinko` のないブックの行は変えない', () => {
    const values = FORM.values.map((row) => row?.slice(0, 12));
    expect(
      wishesOfEdits([recognise({ ...FORM, values })], [typed(FORM, 'No.3 成果', LONG)]),
    ).toEqual([]);
    const order = orderOf({ form: FORM, own: OWN }, [typed(FORM, 'No.3 成果', LONG)])!;
    expect(growthInGrids([FORM], order)).toBeUndefined();
    expect(fitOrder(null, wishesOfEdits([recognise(FORM)], [typed(FORM, 'No.3 成果', LONG)]))).toBe(
      undefined,
    );
    const taken = { ...OWN, values: [...OWN.values.slice(0, heightsRow(OWN)), ['ほかの行']] };
    expect(growthInGrids([FORM, taken], order)).toBeUndefined();
    expect(taken.sheet).toBe(IDENTITY_SHEET);
  });

  it('合わせるのは、切れている項目だけ', () => {
    const { value } = applyEdits(FORM, [typed(FORM, 'No.3 成果', LONG)]) as { value: Grid };
    expect(wishesOfForms([recognise(FORM)])).toEqual([]);
    expect(wishesOfForms([recognise(value)]).map(({ key }) => key)).toEqual(['3-1']);
  });
});
