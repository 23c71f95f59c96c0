import fc from 'fast-check';
import { applyEdits } from '../../../../src/core/grid/apply';
import type { Grid } from '../../../../src/core/grid/grid';
import { recognise } from '../../../../src/core/form/read/recognise';
import type { DepartmentFile } from '../../../../src/core/merge/diff/file-diff';
import { mergeSheets } from '../../../../src/core/merge/resolve/merge-sheets';
import type { MergeResult } from '../../../../src/core/merge/resolve/merge-result';
import { OPEN, type Settlement } from '../../../../src/core/merge/resolve/settle';
import { takenOfText, takenToText, type Taken } from '../../../../src/core/record/taken';
import { findPlace, SAMPLE_CATALOG, sampleGrid } from '../../rules/sample-sheet';
import { departmentFile, masterOf, typeInto } from '../merge-scene';

const HANDED = sampleGrid();
const NAME = '社会福祉課';

/** What the department sends: the sheet that it was handed, with one value and a narrative typed in. */
interface Sending {
  readonly value?: string;
  readonly narrative?: string;
  readonly at?: string | null;
  readonly file?: string;
}

/** A master over several collections. */
class Collecting {
  grid: Grid = HANDED;
  taken: Taken = new Map();

  collect(sendings: readonly Sending[], settlement: Settlement = OPEN): MergeResult {
    const files = sendings.map(({ value, narrative, at = null, file }, index): DepartmentFile => {
      const taken = this.taken.get(`x|${NAME}`);
      const texts = {
        ...(value === undefined ? {} : { '1-1 R4 value': value }),
        ...(narrative === undefined ? {} : { '1-1 R4 narrative': narrative }),
      };
      return departmentFile(HANDED, SAMPLE_CATALOG, NAME, (grid) => typeInto(grid, texts), {
        file: file ?? `${index}.xlsx`,
        submittedAt: at,
        handOut: `x|${NAME}`,
        ...(taken ? { taken } : {}),
      });
    });
    const known = { acceptances: [], taken: this.taken };
    const result = mergeSheets(masterOf(this.grid, SAMPLE_CATALOG), files, settlement, known);
    const merged = applyEdits(this.grid, result.edits);
    if (!merged.ok) throw new RangeError('stale');
    this.grid = merged.value;
    // As it is kept between two collections.
    this.taken = takenOfText(takenToText(result.taken));
    return result;
  }

  get value(): string {
    return findPlace(recognise(this.grid), 'No.1 実績値 R4').text;
  }

  /** The secretariat types into the master itself. */
  type(value: string): void {
    this.grid = typeInto(this.grid, { '1-1 R4 value': value });
  }
}

const day = (number: number): string => `2026-04-${String(number).padStart(2, '0')}T09:00:00+09:00`;

const openOf = ({ conflicts }: MergeResult): readonly unknown[] =>
  conflicts.filter(({ settled }) => settled === null);

it('取り込んだ値は、その課の新しい元になる：26→27 の後の 28 は衝突でなく変更', () => {
  const work = new Collecting();
  work.collect([{ value: '27' }]);
  const { changes, conflicts } = work.collect([{ value: '28' }]);
  expect(conflicts).toEqual([]);
  expect(changes.map(({ before, after }) => [before, after])).toEqual([['27', '28']]);
});

it('長い文も同じ：要約値だけを残し、同じ文は何も言わず、次の文は変更', () => {
  const work = new Collecting();
  const [first, second] = ['初めの長い成果の文。'.repeat(30), '次の長い成果の文。'.repeat(30)];
  work.collect([{ narrative: first }]);
  expect(takenToText(work.taken)).not.toContain('初めの');
  expect(work.collect([{ narrative: first }]).changes).toEqual([]);
  const { changes, conflicts } = work.collect([{ narrative: second }]);
  expect([changes.length, conflicts.length]).toEqual([1, 0]);
});

it('取りまとめの値に決めた衝突は、課の文が同じ間は戻らず、変われば新しい衝突になる', () => {
  const work = new Collecting();
  work.type('30');
  const first = work.collect([{ value: '27' }]);
  const decided = first.conflicts.map((conflict) => ({ ...conflict, settled: '30' }));
  work.collect([{ value: '27' }], { decisions: decided, rule: null });
  expect(work.collect([{ value: '27' }]).conflicts).toEqual([]);
  expect(work.value).toBe('30');
  expect(work.collect([{ value: '28' }]).conflicts).toMatchObject([
    { base: '27', master: '30', candidates: [{ value: '28' }] },
  ]);
});

it('決めていない衝突は、何度でも衝突のまま', () => {
  const work = new Collecting();
  work.type('30');
  expect(openOf(work.collect([{ value: '27' }]))).toHaveLength(1);
  expect(openOf(work.collect([{ value: '27' }]))).toHaveLength(1);
});

it('前に言ったことに戻るとき：後の提出なら変更、前の提出なら何も言わず、提出がなければ人が決める', () => {
  const collected = (): Collecting => {
    const work = new Collecting();
    work.collect([{ value: '27', at: day(1) }]);
    work.collect([{ value: '28', at: day(2) }]);
    return work;
  };
  const later = collected();
  expect(later.collect([{ value: '27', at: day(3) }]).changes).toHaveLength(1);
  expect(later.value).toBe('27');
  const handedOut = collected();
  expect(handedOut.collect([{ at: day(3) }]).changes).toHaveLength(1);
  expect(handedOut.value).toBe('5');
  const earlier = collected();
  expect(earlier.collect([{ value: '27', at: day(1) }])).toMatchObject({
    changes: [],
    conflicts: [],
  });
  const unknown = collected();
  expect(unknown.collect([{ value: '27' }])).toMatchObject({
    changes: [],
    conflicts: [{ base: '28', master: '28', candidates: [{ value: '27' }], settled: null }],
  });
});

it('古いファイルが新しいファイルと一緒に残っていても、何も言わない', () => {
  const work = new Collecting();
  work.collect([{ value: '27' }]);
  const both = [{ value: '27' }, { value: '28' }];
  expect(work.collect(both).changes).toHaveLength(1);
  expect(work.collect(both)).toMatchObject({ changes: [], conflicts: [] });
  expect(work.value).toBe('28');
});

it('一つの課を二つのファイルで書いたとき、片方だけが来ても、もう片方の欄を戻さない', () => {
  const work = new Collecting();
  work.collect([{ value: '27' }, { narrative: '新しい成果の文。' }]);
  const alone = work.collect([{ narrative: '直した成果の文。', at: day(9) }]);
  expect(alone.changes.map(({ place }) => place.field)).toEqual(['narrative']);
  expect(work.value).toBe('27');
});

it('別に配ったブックは、前に配った分を元にしない', () => {
  const work = new Collecting();
  work.collect([{ value: '27' }]);
  const other = departmentFile(
    work.grid,
    SAMPLE_CATALOG,
    NAME,
    (grid) => typeInto(grid, { '1-1 R4 value': '5' }),
    { handOut: `y|${NAME}` },
  );
  const known = { acceptances: [], taken: work.taken };
  const { changes } = mergeSheets(masterOf(work.grid, SAMPLE_CATALOG), [other], OPEN, known);
  expect(changes.map(({ before, after }) => [before, after])).toEqual([['27', '5']]);
});

describe('法則', () => {
  const value = fc.constantFrom('5', '27', '28', '１２', '3/4', '理事会 11 定例会 2');

  it('提出し直すたびに、いつも最後の提出の値になり、衝突しない。もう一度集めても変わらない', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1, maxLength: 5 }), (values) => {
        const work = new Collecting();
        values.forEach((each, index) => {
          const sending = [{ value: each, at: day(index + 1) }];
          expect(work.collect(sending).conflicts).toEqual([]);
          const before = takenToText(work.taken);
          expect(work.collect(sending)).toMatchObject({ changes: [], edits: [], conflicts: [] });
          expect(takenToText(work.taken)).toBe(before);
        });
        const last = new Collecting();
        last.collect([{ value: values.at(-1)! }]);
        expect(work.value).toBe(last.value);
      }),
      { numRuns: 40 },
    );
  });

  it('決めた後は、どのファイルの組をもう一度集めても、何も変わらず、衝突もない', () => {
    const sending = fc.record({
      value,
      narrative: fc.constantFrom('一つ目の文。', '長い文。'.repeat(40)),
      at: fc.constantFrom(null, day(1), day(2)),
    });
    fc.assert(
      fc.property(
        fc.array(sending, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('master' as const, 'newest' as const),
        (sendings, rule) => {
          const work = new Collecting();
          const first = work.collect(sendings, { decisions: [], rule });
          fc.pre(openOf(first).length === 0);
          const kept = takenToText(work.taken);
          expect(work.collect(sendings)).toMatchObject({ edits: [], conflicts: [] });
          expect(takenToText(work.taken)).toBe(kept);
        },
      ),
      { numRuns: 60 },
    );
  });
});

it('壊れた記録は、ないものとする', () => {
  expect(takenOfText('{"format":"shinko-taken/1","handOuts":{"x":{"at":3}}}')).toEqual(new Map());
  expect(takenOfText('{')).toEqual(new Map());
});
