import type { ItemNumber } from '../../../../src/core/value/item-number';
import fc from 'fast-check';
import { BUNDLED_PLANS } from '../../../../src/core/catalog/bundled';
import type { Catalog } from '../../../../src/core/catalog/catalog';
import { carryEntries } from '../../../../src/core/form/read/carried-entries';
import { entriesOfSheet } from '../../../../src/core/form/read/entries-of-sheet';
import { recognise } from '../../../../src/core/form/read/recognise';
import type { RecognisedSheet } from '../../../../src/core/form/read/recognised';
import { layoutForm } from '../../../../src/core/form/write/layout';
import { gridOfBlueprint } from '../../../../src/core/grid/grid-of-blueprint';
import { blockKey } from '../../../../src/core/record/entries';
import { renumberedPlan } from '../../catalog/changed-plan';

const PLAN = BUNDLED_PLANS[0]!;
const NUMBERS = PLAN.items.map(({ number }) => number);

/** The plan without some items, its numbers closed up again, as the next year's may be. */
const without = (gone: readonly ItemNumber[]): Catalog => {
  const kept = NUMBERS.filter((number) => !gone.includes(number));
  const now = new Map(kept.map((number, index) => [number, index + 1]));
  return renumberedPlan(PLAN, (number) => now.get(number));
};

/** A sheet whose every entry says of which item it is. */
const sheetOf = (catalog: Catalog): RecognisedSheet => {
  const year = { unit: '回', grade: 'A' };
  const blocks = new Map(
    catalog.items.map(({ number, name }) => [
      blockKey(number, 1),
      {
        years: new Map([[2022, { ...year, value: String(name.length) }]]),
        ticked: [],
        narrative: `「${name}」の成果`,
      },
    ]),
  );
  const blueprint = layoutForm({
    catalog,
    fiscalYear: 2022,
    years: 1,
    department: null,
    entries: { fiscalYear: 2022, blocks },
    id: 'id',
    protect: false,
  });
  return recognise(gridOfBlueprint(blueprint.sheets[0]!, blueprint.styles));
};

describe('記入を計画の番号で引き継ぐ', () => {
  it('同じ計画なら、シートの記入そのもの', () => {
    const sheet = sheetOf(PLAN);
    const { entries, left } = carryEntries(sheet, PLAN);
    expect(entries).toEqual(entriesOfSheet(sheet));
    expect(left).toEqual([]);
  });

  it('どの項目がなくなって番号がずれても、記入はその名前の項目に付き、残りは言う', () => {
    const sheet = sheetOf(PLAN);
    fc.assert(
      fc.property(fc.subarray(NUMBERS, { maxLength: 10 }), (gone) => {
        const plan = without(gone);
        const { entries, left } = carryEntries(sheet, plan);
        for (const { number, name } of plan.items) {
          const entry = entries.blocks.get(blockKey(number, 1));
          expect(entry?.narrative).toBe(`「${name}」の成果`);
        }
        const gonePlaces = [...entries.blocks.keys()].filter(
          (key) => Number(key.split('-')[0]) > plan.items.length,
        );
        expect(gonePlaces).toEqual([]);
        expect(left.map(({ number }) => number)).toEqual(gone);
      }),
      { numRuns: 40 },
    );
  });

  it('名前の変わった項目は、番号が同じなら引き継ぎ、違えば思い当たる項目を言うだけ', () => {
    const renamed: Catalog = {
      ...PLAN,
      items: PLAN.items.map((item) =>
        item.number === 40 ? { ...item, name: '住宅確保給付金による支援', aliases: [] } : item,
      ),
    };
    const sheet = sheetOf(renamed);
    const same = carryEntries(sheet, PLAN);
    expect(same.left).toEqual([]);
    expect(same.entries.blocks.get('40-1')?.narrative).toBe('「住宅確保給付金による支援」の成果');
    const moved = carryEntries(sheet, without([1]));
    expect(moved.left).toMatchObject([
      { number: 1, perhaps: null },
      { number: 40, perhaps: { number: 39, name: '住居確保給付金による支援' } },
    ]);
    expect(moved.entries.blocks.has('39-1')).toBe(false);
  });

  it('名前のない項目は、番号で引き継ぐ', () => {
    const sheet = sheetOf(PLAN);
    const blocks = sheet.blocks.map((block) =>
      block.number === 5 ? { ...block, name: '' } : block,
    );
    const { entries } = carryEntries({ ...sheet, blocks }, PLAN);
    expect(entries.blocks.get('5-1')?.narrative).toBe(
      `「${PLAN.items.find(({ number }) => number === 5)!.name}」の成果`,
    );
  });
});
