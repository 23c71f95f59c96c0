import type { ItemNumber } from '../../../../src/core/value/item-number';
import {
  marksOnSheets,
  narrowGroups,
  withMarksOfSheet,
  withOpenMarks,
} from '../../../../src/core/form/read/open-marks';
import { recognise } from '../../../../src/core/form/read/recognise';
import type { Catalog } from '../../../../src/core/catalog/catalog';
import { earlierText, openBook, OPEN_CATALOG } from '../../flags/open-book';

const GROUP = { items: [1, 2, 3], count: 2, from: 2022 };
const never = (): boolean => false;

describe('開いている組', () => {
  it('印のある項目を除いて残りの件数を尋ね、足りれば尋ねない', () => {
    expect(narrowGroups([GROUP], (item) => item === 2)).toEqual([
      { items: [1, 3], count: 1, from: 2022 },
    ]);
    expect(narrowGroups([GROUP], (item) => Number(item) > 1)).toEqual([]);
    expect(narrowGroups([GROUP], never, (item) => item === 1)).toEqual([
      { items: [2, 3], count: 2, from: 2022 },
    ]);
    expect(narrowGroups([GROUP], never, () => true)).toEqual([]);
  });

  it('ほかの年度の印では決まらない', () => {
    expect(narrowGroups([GROUP], (_, from) => from === 2023)).toEqual([GROUP]);
  });

  const sheet = recognise(openBook()[0]!);
  const known = { groups: OPEN_CATALOG.candidates, isRefused: never };

  it('計画の組は、その年度からのシートで尋ねる', () => {
    const [open] = withOpenMarks(
      [sheet],
      () => 2022,
      () => known,
    );
    expect(open!.candidates).toEqual(OPEN_CATALOG.candidates);
    expect(open!.blocks.every(({ flags }) => flags.candidateFrom === 2022)).toBe(true);
    const [early] = withOpenMarks(
      [sheet],
      () => 2021,
      () => known,
    );
    expect(early).toBe(sheet);
  });

  it('同じ年度のほかのシートの印でも決まる', () => {
    const number = 1;
    const marked = {
      ...sheet,
      blocks: sheet.blocks
        .filter((block) => block.number === number)
        .map((block) => ({ ...block, flags: { ...block.flags, reviewFrom: 2022 } })),
    };
    const [open] = withOpenMarks(
      [sheet, marked],
      () => 2022,
      () => known,
    );
    expect(open!.candidates).toEqual(OPEN_CATALOG.candidates.slice(1));
    expect(marksOnSheets([sheet, marked])(number, 2022)).toBe(true);
  });

  it('前の版が備考に書いた候補も、計画の組と二重には尋ねない', () => {
    const earlier = recognise(openBook(true)[0]!);
    expect(earlier.candidates).toEqual(OPEN_CATALOG.candidates);
    expect(earlier.blocks[0]!.remarks.text).toBe(earlierText([1, 2], 1));
    const [open] = withOpenMarks(
      [earlier],
      () => 2022,
      () => known,
    );
    expect(open!.candidates).toEqual(OPEN_CATALOG.candidates);
  });

  it('シートにどの項目もない組は尋ねない', () => {
    const groups = [{ items: [41, 42], count: 1, from: 2022 }];
    expect(
      withOpenMarks(
        [sheet],
        () => 2022,
        () => ({ ...known, groups }),
      )[0],
    ).toBe(sheet);
  });
});

describe('シートの答えを計画へ', () => {
  const marked = (items: readonly ItemNumber[], catalog: Catalog = OPEN_CATALOG): Catalog => ({
    ...catalog,
    items: catalog.items.map((item) => ({
      ...item,
      reviewFrom: items.includes(item.number) ? 2022 : null,
    })),
    candidates: [],
  });
  const reviewed = (catalog: Catalog): readonly ItemNumber[] =>
    catalog.items.filter(({ reviewFrom }) => reviewFrom !== null).map(({ number }) => number);

  it('印のある項目は見直した項目になり、組は残りだけを尋ねる', () => {
    const plan = withMarksOfSheet(OPEN_CATALOG, marked([1, 3]), never);
    expect(reviewed(plan)).toEqual([1, 3]);
    expect(plan.candidates).toEqual([{ items: [4, 5], count: 1, from: 2022 }]);
  });

  it('計画に残った答えより、シートが先に立つ', () => {
    const plan = withMarksOfSheet(
      { ...marked([1]), candidates: OPEN_CATALOG.candidates },
      marked([2]),
      never,
    );
    expect(reviewed(plan)).toEqual([2]);
  });

  it('シートにない項目は計画の言うまま、組の外の項目には触れない', () => {
    const part = { ...marked([]), items: marked([]).items.filter(({ number }) => number === 2) };
    const plan = withMarksOfSheet(
      { ...marked([1]), candidates: OPEN_CATALOG.candidates },
      part,
      never,
    );
    expect(reviewed(plan)).toEqual([1]);
    const settled = { ...marked([1]), candidates: [OPEN_CATALOG.candidates[1]!] };
    expect(reviewed(withMarksOfSheet(settled, marked([]), never))).toEqual([1]);
  });

  it('シートだけが尋ねる組も残る', () => {
    const own = [{ items: [1, 2], count: 1, from: 2022 }];
    const plan = withMarksOfSheet(
      { ...OPEN_CATALOG, candidates: [] },
      { ...marked([]), candidates: own },
      never,
    );
    expect(plan.candidates).toEqual(own);
  });
});
