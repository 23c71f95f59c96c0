import { recognise } from '../../../../src/core/form/read/recognise';
import { cellKey, cellName, type Grid } from '../../../../src/core/grid/grid';
import {
  proposesMark,
  readMarks,
  refusedProposals,
} from '../../../../src/core/merge/diff/mark-proposals';
import { KnownTexts } from '../../../../src/core/merge/index/known-texts';
import { Master } from '../../../../src/core/merge/index/master';
import { masterItems, type MasterBlock } from '../../../../src/core/merge/index/match-items';
import { earlierText, openBook } from '../../flags/open-book';

const [BLANK] = openBook();
const MARK = 'R4以降見直しあり';

const slotOf = (number: number): MasterBlock =>
  masterItems([recognise(BLANK!)], null).byNumber.get(number)!.blocks[0]!;

const blockOf = (grid: Grid, number = 2) =>
  recognise(grid).blocks.find((block) => block.number === number && !block.repeat)!;

/** The department's sheet with texts in cells of No. 2: its 備考, or a column beside or under it. */
const typed = (texts: Readonly<Record<number, string>>): Grid => {
  const { top } = blockOf(BLANK!);
  const values = [...BLANK!.values];
  values[top] = Object.assign([...(values[top] ?? [])], texts);
  return { ...BLANK!, values };
};

const { remarks, narrative } = blockOf(BLANK!);

const read = (
  texts: Readonly<Record<number, string>>,
  { carried = false, isSaid = false, known = [] as readonly string[] } = {},
) => {
  const grid = typed(texts);
  const all = new KnownTexts();
  all.add({ ...BLANK!, values: [known] }, 0, 0);
  const marks = readMarks(recognise(grid), blockOf(grid), slotOf(2), {
    hasMark: (item, from) => carried && item === 2 && from === 2022,
    known: all,
    isSaid,
  });
  const left = marks.left.map(({ sheet, cell, value, why, target }) => {
    expect(sheet).toBe(BLANK!.sheet);
    return [cell, value, why, target?.cell ?? null];
  });
  return { left, read: marks.read };
};

const HOME = cellName(remarks.row, remarks.column);
const KEY = cellKey(remarks.row, remarks.column);
const inRemarks = (text: string) => ({ [remarks.column]: text });

describe('課が備考に書いた見直しの印', () => {
  it('全体の項目にない印は、備考のセルへの印として申し出る', () => {
    expect(read(inRemarks(MARK))).toEqual({ left: [[HOME, MARK, 'mark', HOME]], read: [KEY] });
  });

  it('全体の項目にある印は、言うことがない', () => {
    expect(read(inRemarks(MARK), { carried: true })).toEqual({ left: [], read: [] });
  });

  it('別の年度からの印なら、あっても申し出る', () => {
    const other = 'R3以降見直しあり';
    expect(read(inRemarks(other), { carried: true }).left).toEqual([[HOME, other, 'mark', HOME]]);
  });

  it('元の行が申し出ていれば、残りの言葉だけを挙げる', () => {
    expect(read(inRemarks(MARK), { isSaid: true })).toEqual({ left: [], read: [KEY] });
    expect(read(inRemarks(`${MARK}\n会場が変わった`), { isSaid: true })).toEqual({
      left: [[HOME, '会場が変わった', 'plan-cell', HOME]],
      read: [KEY],
    });
  });

  it('全体のブックが同じことを言えば、挙げない', () => {
    expect(read(inRemarks(MARK), { known: [MARK] })).toEqual({ left: [], read: [KEY] });
  });

  it('前の版の書いた候補の文は、何も言わない', () => {
    const text = earlierText([1, 2], 1);
    expect(read(inRemarks(text))).toEqual({ left: [], read: [KEY] });
    expect(read(inRemarks(`${text}\n 　`))).toEqual({ left: [], read: [KEY] });
    expect(read(inRemarks(`${text}\n会場が変わった`))).toEqual({
      left: [[HOME, '会場が変わった', 'plan-cell', HOME]],
      read: [KEY],
    });
  });

  it('印を言わない備考と、ほかの欄の文は読まない', () => {
    expect(read(inRemarks('会場が変わった'))).toEqual({ left: [], read: [] });
    expect(read(inRemarks('見直しを検討'))).toEqual({ left: [], read: [] });
    expect(read({ [narrative.column]: MARK })).toEqual({ left: [], read: [] });
  });

  it('表の右に書いた印も、備考へ申し出る', () => {
    const beside = remarks.column + 2;
    expect(read({ [beside]: MARK })).toEqual({
      left: [[cellName(remarks.row, beside), MARK, 'mark', HOME]],
      read: [cellKey(remarks.row, beside)],
    });
  });
});

describe('行そのものの印', () => {
  const marked = (text: string) => blockOf(typed(inRemarks(text)));
  const never = () => false;

  it('見直しの印で、全体の項目にないものだけ', () => {
    expect(proposesMark(marked(MARK), slotOf(2), never)).toBe(true);
    expect(proposesMark(marked(MARK), slotOf(2), (item, from) => item === 2 && from === 2022)).toBe(
      false,
    );
    expect(proposesMark(marked(MARK), slotOf(2), (_, from) => from === 2021)).toBe(true);
    expect(proposesMark(marked('R4新規'), slotOf(2), never)).toBe(false);
    expect(proposesMark(marked(earlierText([1, 2], 1)), slotOf(2), never)).toBe(false);
    expect(proposesMark(marked(''), slotOf(2), never)).toBe(false);
  });
});

describe('どれでもないと言われた印', () => {
  // The version before wrote what it asks into the sheet.
  const master = new Master([recognise(openBook(true)[0]!)], null, 2022);

  it('全体のブックがまだ尋ねているものだけを、組のまま挙げる', () => {
    const said = (items: readonly number[], from = 2022) =>
      refusedProposals(master, [{ items, from }]).map(({ value }) => value);
    expect(said([1, 2])).toEqual([`No.1・2 ${MARK}`]);
    expect(said([2, 9])).toEqual([`No.2 ${MARK}`]);
    expect(said([9])).toEqual([]);
    expect(said([1, 2], 2023)).toEqual([]);
    expect(refusedProposals(master, [{ items: [3], from: 2022 }])).toEqual([
      { sheet: null, cell: null, value: `No.3 ${MARK}`, why: 'mark-refused', target: null },
    ]);
  });
});
