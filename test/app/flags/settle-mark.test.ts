import type { ItemNumber } from '../../../src/core/value/item-number';
import fc from 'fast-check';
import { listFlags } from '../../../src/app/flags/list-flags';
import { settleMark } from '../../../src/app/flags/settle-mark';
import {
  recogniseWorkbook,
  type RecognisedWorkbook,
} from '../../../src/app/recognise/recognised-workbook';
import { undoEntry, type JournalEntry } from '../../../src/app/undo/journal';
import { contentAt } from '../../../src/core/grid/apply';
import type { Grid } from '../../../src/core/grid/grid';
import { cellText } from '../../../src/core/grid/cell-text';
import { isCellFormula } from '../../../src/core/grid/edit';
import type { MarkAnswer } from '../../../src/core/flags/settle-marks';
import { earlierText, openBook, OPEN_CATALOG } from '../../core/flags/open-book';
import { MemoryWorkbook } from '../memory-workbook';

const MARK = 'R4以降見直しあり';
const GROUPS = OPEN_CATALOG.candidates;

const openMemory = (grids: readonly Grid[]): MemoryWorkbook =>
  new MemoryWorkbook(grids, () => Promise.resolve());

const readOf = async (memory: MemoryWorkbook): Promise<RecognisedWorkbook> => {
  const snapshot = await memory.port.read();
  if (!snapshot.ok) throw new RangeError(snapshot.failure.kind);
  return recogniseWorkbook(snapshot.value);
};

const settle = async (memory: MemoryWorkbook, group: number, answer: MarkAnswer) => {
  const loadXlsx = () => Promise.reject(new RangeError('no sheet is put in'));
  const settled = await settleMark(
    { port: memory.port, loadXlsx, newId: () => 'id' },
    GROUPS[group]!,
    answer,
  );
  if (!settled.ok) throw new RangeError(settled.failure.kind);
  return settled.value.entry;
};

const remarksOf = ({
  forms: [form],
}: RecognisedWorkbook): readonly (readonly [ItemNumber, string])[] =>
  form!.blocks.map(({ number, remarks: { row, column } }) => {
    const content = contentAt(form!.grid, row, column);
    return [number!, isCellFormula(content) ? '' : cellText(content)];
  });

const questionsOf = (workbook: RecognisedWorkbook) =>
  listFlags(workbook).questions.map(({ items, count, from }) => ({ items, count, from }));

/** Types into 備考 of a block, as a person does. */
const type = async (
  memory: MemoryWorkbook,
  index: number,
  change: (text: string) => string,
): Promise<void> => {
  const { forms } = await readOf(memory);
  const { grid, blocks } = forms[0]!;
  const { row, column } = blocks[index]!.remarks;
  const from = contentAt(grid, row, column);
  if (isCellFormula(from)) return;
  const to = change(cellText(from));
  const edit = { sheet: grid.sheet!, row, column, from, to: to === '' ? null : to };
  const typed = await memory.port.apply([edit]);
  if (!typed.ok) throw new RangeError(typed.failure.kind);
};

const isMarked = (workbook: RecognisedWorkbook, item: ItemNumber): boolean =>
  remarksOf(workbook).some(([number, text]) => number === item && text.split('\n').includes(MARK));

/** What is to be asked, worked out from the cells and from what was refused alone. */
const expected = (workbook: RecognisedWorkbook, refused: ReadonlySet<ItemNumber>) =>
  GROUPS.flatMap(({ items, count, from }) => {
    const left = count - items.filter((item) => isMarked(workbook, item)).length;
    const open = items.filter((item) => !isMarked(workbook, item) && !refused.has(item));
    return left > 0 && open.length > 0 ? [{ items: open, count: left, from }] : [];
  });

it('答えは元の項目と再掲の備考と体系に入り、ほかの候補から消え、一度で元に戻る', async () => {
  const memory = openMemory(openBook(true));
  const before = (await readOf(memory)).grids;
  const entry = await settle(memory, 0, { kind: 'item', item: 1 });
  const after = await readOf(memory);
  expect(remarksOf(after).filter(([number]) => Number(number) <= 2)).toEqual([
    [1, MARK],
    [2, ''],
    [1, `${MARK}\n再掲元 No.1`],
  ]);
  const kept = after.identity!.catalog!;
  expect(kept.items.map(({ reviewFrom }) => reviewFrom)).toEqual([2022, null, null, null, null]);
  expect(kept.candidates).toEqual(GROUPS);
  expect(questionsOf(after)).toEqual([GROUPS[1]]);
  expect(entry?.kind).toBe('cells');
  await undoEntry(memory.port, entry!);
  expect((await readOf(memory)).grids.map(({ values }) => values)).toEqual(
    before.map(({ values }) => values),
  );
});

it('二件を尋ねる組は、一件ずつ決まり、足りたときに残りの候補から文が消える', async () => {
  const memory = openMemory(openBook(true));
  await settle(memory, 1, { kind: 'item', item: 4 });
  const half = await readOf(memory);
  expect(questionsOf(half)[1]).toEqual({ items: [3, 5], count: 1, from: 2022 });
  const open = earlierText([3, 4, 5], 2);
  expect(remarksOf(half).filter(([number]) => Number(number) > 2)).toEqual([
    [3, open],
    [4, MARK],
    [5, open],
  ]);
  await settle(memory, 1, { kind: 'item', item: 3 });
  expect(remarksOf(await readOf(memory)).filter(([number]) => Number(number) > 2)).toEqual([
    [3, MARK],
    [4, MARK],
    [5, ''],
  ]);
});

it('どれでもないと答えると候補の文が消え、様式を読み直しても問いは戻らず、尋ね直せば戻る', async () => {
  const memory = openMemory(openBook(true));
  await settle(memory, 0, { kind: 'none' });
  const after = await readOf(memory);
  expect(remarksOf(after)[0]).toEqual([1, '']);
  expect(questionsOf(after)).toEqual([GROUPS[1]]);
  expect(listFlags(after).refused).toEqual([{ items: [1, 2], from: 2022 }]);
  expect(after.forms[0]!.blocks[0]!.flags.candidateFrom).toBeNull();
  await settle(memory, 0, { kind: 'again' });
  expect(questionsOf(await readOf(memory))).toEqual(GROUPS);
});

it('もう決まった問いへの答えは何も書かない', async () => {
  const memory = openMemory(openBook());
  await type(memory, 1, () => MARK);
  expect(await settle(memory, 0, { kind: 'item', item: 1 })).toBeNull();
  expect(await settle(memory, 0, { kind: 'none' })).toBeNull();
});

it('手で入れた答えを手で消してから別の項目に決めると、体系もそれに従う', async () => {
  const memory = openMemory(openBook());
  await settle(memory, 0, { kind: 'item', item: 1 });
  const { forms } = await readOf(memory);
  for (const { index, number } of forms[0]!.blocks) {
    if (number === 1) await type(memory, index, (text) => text.replace(MARK, '').trim());
  }
  expect(questionsOf(await readOf(memory))).toEqual(GROUPS);
  await settle(memory, 0, { kind: 'item', item: 2 });
  const { identity } = await readOf(memory);
  expect(identity!.catalog!.items.slice(0, 2).map(({ reviewFrom }) => reviewFrom)).toEqual([
    null,
    2022,
  ]);
});

it('備考が数式なら書き換えず、どのセルかを言う', async () => {
  const grids = openBook();
  const form = recogniseWorkbook({ grids }).forms[0]!;
  const { row, column } = form.blocks[0]!.remarks;
  const grid = { ...grids[0]!, formulas: new Map([[row * 16384 + column, '=A1']]) };
  const memory = openMemory([grid, ...grids.slice(1)]);
  const scene = {
    port: memory.port,
    loadXlsx: () => Promise.reject(new RangeError()),
    newId: () => 'id',
  };
  const settled = await settleMark(scene, GROUPS[0]!, { kind: 'item', item: 1 });
  expect(settled).toMatchObject({ ok: false, failure: { kind: 'no-text', sheet: grid.sheet } });
});

type Act =
  | { readonly kind: 'answer'; readonly group: number; readonly at: number }
  | { readonly kind: 'none' | 'again'; readonly group: number }
  | { readonly kind: 'type' | 'clear' | 'note'; readonly block: number }
  | { readonly kind: 'undo' };

const arbitraryAct: fc.Arbitrary<Act> = fc.oneof(
  fc.record({ kind: fc.constant('answer' as const), group: fc.nat(1), at: fc.nat(2) }),
  fc.record({ kind: fc.constantFrom('none' as const, 'again' as const), group: fc.nat(1) }),
  fc.record({
    kind: fc.constantFrom('type' as const, 'clear' as const, 'note' as const),
    block: fc.nat(5),
  }),
  fc.constant({ kind: 'undo' as const }),
);

/** What a test knows beside the cells. */
interface Model {
  readonly refused: ReadonlySet<ItemNumber>;
  readonly notes: readonly (readonly [block: number, note: string])[];
}

/** One run of acts over a workbook; what was answered is taken back, newest first, unless typing came between. */
class Run {
  private model: Model = { refused: new Set(), notes: [] };
  private done: { entry: JournalEntry; before: Model }[] = [];
  private count = 0;

  constructor(private readonly memory: MemoryWorkbook) {}

  async act(act: Act): Promise<void> {
    if (act.kind === 'undo') return this.undo();
    if ('group' in act) return this.settle(act);
    this.done = [];
    const { block } = act;
    if (act.kind === 'clear') {
      return type(this.memory, block, (text) =>
        text
          .split('\n')
          .filter((line) => line !== MARK)
          .join('\n'),
      );
    }
    const note = act.kind === 'type' ? MARK : `メモ${(this.count += 1)}`;
    if (act.kind === 'note')
      this.model = { ...this.model, notes: [...this.model.notes, [block, note]] };
    return type(this.memory, block, (text) => (text === '' ? note : `${text}\n${note}`));
  }

  private async undo(): Promise<void> {
    const last = this.done.pop();
    if (!last) return;
    const undone = await undoEntry(this.memory.port, last.entry);
    expect(undone.ok).toBe(true);
    this.model = last.before;
  }

  private async settle(act: Extract<Act, { readonly group: number }>): Promise<void> {
    const group = GROUPS[act.group]!;
    const asked = expected(await readOf(this.memory), this.model.refused).find(({ items }) =>
      items.every((item) => group.items.includes(item)),
    );
    const item = act.kind === 'answer' ? group.items[act.at % group.items.length]! : 0;
    const answer: MarkAnswer = act.kind === 'answer' ? { kind: 'item', item } : { kind: act.kind };
    const entry = await settle(this.memory, act.group, answer);
    const before = this.model;
    const { refused } = before;
    if (act.kind === 'none') {
      this.model = { ...before, refused: new Set([...refused, ...(asked?.items ?? [])]) };
    } else if (act.kind === 'again') {
      const kept = [...refused].filter((each) => !group.items.includes(each));
      this.model = { ...before, refused: new Set(kept) };
    }
    if (entry) this.done.push({ entry, before });
    const isOver = act.kind === 'none' || (act.kind === 'answer' && asked?.count === 1);
    if (isOver && asked?.items.includes(act.kind === 'answer' ? item : asked.items[0]!)) {
      const texts = remarksOf(await readOf(this.memory)).filter(([number]) =>
        asked.items.includes(number),
      );
      expect(texts.filter(([, text]) => text.includes('？'))).toEqual([]);
    }
  }

  async verify(): Promise<void> {
    const workbook = await readOf(this.memory);
    expect(questionsOf(workbook)).toEqual(expected(workbook, this.model.refused));
    const texts = remarksOf(workbook);
    for (const [block, note] of this.model.notes) {
      expect(texts[block]![1].split('\n')).toContain(note);
    }
    const repeats = workbook.forms[0]!.blocks.filter(({ repeat }) => repeat);
    for (const { index } of repeats) expect(texts[index]![1].split('\n')).toContain('再掲元 No.1');
  }
}

it('答え・手入力・消去・元に戻すをどう重ねても、問いは読み直したものと同じで、備考のほかの文は残る', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.boolean(),
      fc.array(arbitraryAct, { maxLength: 12 }),
      async (isEarlier, acts) => {
        const run = new Run(openMemory(openBook(isEarlier)));
        for (const act of acts) {
          await run.act(act);
          await run.verify();
        }
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);
