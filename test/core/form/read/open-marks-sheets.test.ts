import type { Catalog } from '../../../../src/core/catalog/catalog';
import {
  carriesMark,
  marksOnSheets,
  narrowGroups,
  withMarksOfSheet,
  withOpenMarks,
  type KnownMarks,
} from '../../../../src/core/form/read/open-marks';
import { recognise } from '../../../../src/core/form/read/recognise';
import type {
  FlagCandidates,
  ItemBlock,
  RecognisedSheet,
} from '../../../../src/core/form/read/recognised';
import { parseFlag } from '../../../../src/core/profile/vocabulary';
import { SAMPLE_CATALOG, sampleGrid, sampleWith } from '../../rules/sample-sheet';

const SHEET = recognise(sampleGrid());
const never = (): boolean => false;
const group = (items: readonly number[], count = 1, from = 2022): FlagCandidates => ({
  ...{ items, count, from },
});
const knowing = (
  groups: readonly FlagCandidates[],
  isRefused: KnownMarks['isRefused'] = never,
) => ({
  ...{ groups, isRefused },
});

/** What is open on the first of some sheets of R4, when the plan asks these groups. */
const open = (groups: readonly FlagCandidates[], ...sheets: readonly RecognisedSheet[]) =>
  withOpenMarks(
    sheets.length > 0 ? sheets : [SHEET],
    () => 2022,
    () => knowing(groups),
  )[0]!;
const candidatesOf = ({ blocks }: RecognisedSheet) =>
  blocks.map(({ number, flags }) => [number, flags.candidateFrom]);

describe('項目の印', () => {
  const [block] = SHEET.blocks;
  const marked = (text: string): ItemBlock => ({
    ...block!,
    marks: [{ row: 9, column: 11, text, flag: parseFlag(text)! }],
  });

  it('見直した年度の項目と、見直しの印のある項目は、その年度の印を持つ', () => {
    expect(carriesMark({ ...block!, flags: { ...block!.flags, reviewFrom: 2022 } }, 2022)).toBe(
      true,
    );
    expect(carriesMark({ ...block!, flags: { ...block!.flags, reviewFrom: 2021 } }, 2022)).toBe(
      false,
    );
    expect(carriesMark(marked('R4以降見直しあり'), 2022)).toBe(true);
    expect(carriesMark(marked('R3以降見直しあり'), 2022)).toBe(false);
    expect(carriesMark(marked('R4～新規'), 2022)).toBe(false);
    expect(carriesMark(marked('R4以降見直しあり？（No.1・2のうち1件）'), 2022)).toBe(false);
    expect(carriesMark(block!, 2022)).toBe(false);
  });

  it('何枚かのシートのどれか、再掲のどれかにあれば、その項目の印', () => {
    const plain = recognise(sampleWith(['No.3 備考', '']));
    expect(marksOnSheets([SHEET])(3, 2022)).toBe(true);
    expect(marksOnSheets([plain])(3, 2022)).toBe(false);
    expect(marksOnSheets([plain, SHEET])(3, 2022)).toBe(true);
    expect(marksOnSheets([SHEET, plain])(3, 2022)).toBe(true);
    expect(marksOnSheets([SHEET])(9, 2022)).toBe(false);
    const repeat = recognise(sampleWith(['No.1再掲 備考', 'R4以降見直しあり']));
    expect(marksOnSheets([repeat])(1, 2022)).toBe(true);
    const blocks = repeat.blocks.map((one) => ({ ...one, number: null }));
    expect(marksOnSheets([{ ...repeat, blocks }])(1, 2022)).toBe(false);
  });

  it('残りの件数と、まだ決まらない項目を尋ねる', () => {
    expect(narrowGroups([group([1, 2, 3], 2)], never)).toEqual([group([1, 2, 3], 2)]);
    expect(narrowGroups([group([1, 2], 1)], (item) => item === 1)).toEqual([]);
    expect(narrowGroups([group([1, 2], 2)], (item) => item === 1)).toEqual([group([2], 1)]);
    expect(narrowGroups([group([1, 2], 3)], () => true)).toEqual([]);
  });
});

describe('シートで開いている組', () => {
  it('候補の項目に印が付き、番号のない項目と組の外の項目には付かない', () => {
    const sheet = open([group([1, 2])]);
    expect(sheet.candidates).toEqual([group([1, 2])]);
    expect(candidatesOf(sheet)).toEqual([
      ...[
        [1, 2022],
        [2, 2022],
        [3, null],
        [4, null],
        [1, 2022],
        [5, null],
      ],
    ]);
    expect(sheet.blocks[2]).toBe(SHEET.blocks[2]);
    const blocks = SHEET.blocks.map((block, at) => (at === 1 ? { ...block, number: null } : block));
    expect(candidatesOf(open([group([1, 2])], { ...SHEET, blocks }))[1]).toEqual([null, null]);
  });

  it('尋ねることがなければ、シートはそのまま', () => {
    expect(open([])).toBe(SHEET);
    expect(open([group([3])])).toBe(SHEET);
    expect(open([group([1], 1, 2023)])).toBe(SHEET);
    expect(open([group([8, 9])])).toBe(SHEET);
    const once = open([group([1, 2])]);
    expect(open([group([1, 2])], once)).toBe(once);
  });

  it('シートの項目が一つでもある組は、尋ねる', () => {
    expect(open([group([2, 9])]).candidates).toEqual([group([2, 9])]);
  });

  it('決まった組の候補の印は、消える', () => {
    const asked = open([group([3, 4])], recognise(sampleWith(['No.3 備考', ''])));
    expect(candidatesOf(asked)[3]).toEqual([4, 2022]);
    const settled = {
      ...asked,
      blocks: asked.blocks.map((block, at) => ({
        ...block,
        flags: { ...block.flags, reviewFrom: at === 2 ? 2022 : null },
      })),
    };
    const [after] = withOpenMarks(
      [settled],
      () => 2022,
      () => knowing([]),
    );
    expect(after!.candidates).toEqual([]);
    expect(candidatesOf(after!)[3]).toEqual([4, null]);
  });

  it('年度の順、番号の順に尋ねる', () => {
    const groups = [group([4, 5]), group([1, 2]), group([1, 5], 1, 2021)];
    expect(open(groups).candidates).toEqual([group([1, 5], 1, 2021), group([1, 2]), group([4, 5])]);
  });

  it('シートの組と重なる計画の組は、尋ねない。ほかの年度の組は別のもの', () => {
    const sheet = { ...SHEET, candidates: [group([1, 2])] };
    expect(open([group([2, 4]), group([4, 5]), group([2, 5], 1, 2021)], sheet).candidates).toEqual([
      ...[group([2, 5], 1, 2021), group([1, 2]), group([4, 5])],
    ]);
  });

  it('年度の分からないシートでは、どの年度の組も尋ねる', () => {
    const [sheet] = withOpenMarks(
      [SHEET],
      () => null,
      () => knowing([group([1, 2], 1, 2030)]),
    );
    expect(sheet!.candidates).toEqual([group([1, 2], 1, 2030)]);
  });

  it('ほかの年度のシートの印では、決まらない', () => {
    const plain = recognise(sampleWith(['No.3 備考', '']));
    const years = new Map([
      [plain, 2022],
      [SHEET, 2021],
    ]);
    const [sheet] = withOpenMarks(
      [plain, SHEET],
      (one) => years.get(one)!,
      () => knowing([group([3, 4])]),
    );
    expect(sheet!.candidates).toEqual([group([3, 4])]);
    expect(open([group([3, 4])], plain, SHEET).candidates).toEqual([]);
  });

  it('人が「どれでもない」と答えた項目は、候補でない', () => {
    const [sheet] = withOpenMarks(
      [SHEET],
      () => 2022,
      () => knowing([group([1, 2])], (item) => item === 1),
    );
    expect(sheet!.candidates).toEqual([group([2])]);
    expect(candidatesOf(sheet!)[0]).toEqual([1, null]);
  });
});

describe('シートの印を計画へ', () => {
  const plan = (
    reviewFrom: readonly (number | null)[],
    candidates: readonly FlagCandidates[] = [],
  ): Catalog => ({
    ...SAMPLE_CATALOG,
    items: SAMPLE_CATALOG.items.map((item, at) => ({
      ...item,
      reviewFrom: reviewFrom[at] ?? null,
    })),
    candidates,
  });
  const reviewed = ({ items }: Catalog) => items.map(({ reviewFrom }) => reviewFrom);

  it('どちらにも組がなければ、計画はそのまま', () => {
    const own = plan([]);
    expect(withMarksOfSheet(own, plan([2022]), never)).toBe(own);
  });

  it('組の項目だけが、シートの印に従う', () => {
    const own = plan([null, 2022, null, 2022], [group([1, 2, 3], 2)]);
    const after = withMarksOfSheet(own, plan([2022, null, null, null]), never);
    expect(reviewed(after)).toEqual([2022, null, null, 2022, null]);
    expect(after.candidates).toEqual([group([2, 3], 1)]);
    expect(after.items[3]).toBe(own.items[3]);
    expect(after.items[2]).toBe(own.items[2]);
  });

  it('ほかの年度の印と、断った項目では、組は決まらない', () => {
    const own = plan([], [group([1, 2])]);
    expect(withMarksOfSheet(own, plan([2021]), never).candidates).toEqual([group([1, 2])]);
    expect(withMarksOfSheet(own, plan([]), (item) => item === 1).candidates).toEqual([group([2])]);
  });

  it('シートの組は、計画の組と重ならなければ加わる', () => {
    const own = plan([], [group([1, 2])]);
    const sheet = plan([], [group([2, 3]), group([4, 5]), group([1, 2], 1, 2021)]);
    expect(withMarksOfSheet(own, sheet, never).candidates).toEqual([
      ...[group([1, 2]), group([4, 5]), group([1, 2], 1, 2021)],
    ]);
  });
});
