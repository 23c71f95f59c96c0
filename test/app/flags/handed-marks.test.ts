import { createXlsx } from '../../../src/adapters/xlsx';
import { exportRows } from '../../../src/app/export/export-table';
import { planReturn, writeReturn } from '../../../src/app/cycle/return-book';
import { openQuestions } from '../../../src/app/flags/list-flags';
import { ownPlanOf } from '../../../src/app/form/own-plan';
import { isRejected } from '../../../src/app/merge/diff-workbook';
import { writeMerge, writingOf } from '../../../src/app/merge/merge';
import { mergeReport } from '../../../src/app/merge/merge-report';
import { WorkbookMerge } from '../../../src/app/merge/workbook-merge';
import { importPlan } from '../../../src/app/recognise/import-plan';
import {
  recogniseWorkbook,
  type RecognisedWorkbook,
} from '../../../src/app/recognise/recognised-workbook';
import { departmentBooks, splitWorkbook } from '../../../src/app/split/split';
import { identityEdits } from '../../../src/core/record/identity';
import { IDENTITY_SHEET } from '../../../src/core/record/identity-sheet';
import type { WorkbookIdentity } from '../../../src/core/record/identity';
import { THRESHOLDS } from '../../../src/core/rules/registry';
import { cellAt, cellName } from '../../../src/core/grid/grid';
import { parseQuestionText } from '../../../src/core/return/asked';
import { NO_MAP } from '../../../src/core/split/departments';
import { OPEN, type Settlement } from '../../../src/core/merge/resolve/settle';
import { earlierText, OPEN_CATALOG, openPlan } from '../../core/flags/open-book';
import { gridsOf, typedInto } from '../../hosts/cli/books';

const xlsx = createXlsx();
const MARK = 'R4以降見直しあり';
const GROUPS = OPEN_CATALOG.candidates;
const MASTER = xlsx.write(openPlan());

const bookOf = (bytes: Uint8Array): RecognisedWorkbook =>
  recogniseWorkbook({ grids: gridsOf(bytes) });

const blockOf = (bytes: Uint8Array, number: number, isRepeat = false) =>
  bookOf(bytes).forms[0]!.blocks.find(
    (block) => block.number === number && block.repeat === isRepeat,
  )!;

const remarksOf = (bytes: Uint8Array, number: number, isRepeat = false): string => {
  const { row, column } = blockOf(bytes, number, isRepeat).remarks;
  return String(cellAt(gridsOf(bytes)[0]!, row, column) ?? '');
};

/** The book after 備考 of some items was typed; a repeat's number has a quote mark behind it. */
const remarked = (bytes: Uint8Array, texts: Readonly<Record<string, string>>): Uint8Array =>
  typedInto(
    bytes,
    Object.fromEntries(
      Object.entries(texts).map(([item, text]) => {
        const { row, column } = blockOf(
          bytes,
          Number.parseInt(item, 10),
          item.endsWith("'"),
        ).remarks;
        return [cellName(row, column), text];
      }),
    ),
  );

const identified = (
  bytes: Uint8Array,
  change: (identity: WorkbookIdentity) => WorkbookIdentity,
): Uint8Array => {
  const own = gridsOf(bytes).find(({ sheet }) => sheet === IDENTITY_SHEET)!;
  const edits = identityEdits(own, change(bookOf(bytes).identity!), THRESHOLDS);
  const spliced = xlsx.splice(bytes, edits);
  if (!spliced.ok) throw new RangeError(spliced.failure.kind);
  return spliced.value;
};

const handedOut = (master: Uint8Array): ReadonlyMap<string, Uint8Array> => {
  const split = splitWorkbook(bookOf(master), {}, NO_MAP);
  if (!split.ok) throw new RangeError(split.failure.kind);
  let ids = 0;
  const books = departmentBooks(split.value, () => `id-${(ids += 1)}`);
  return new Map(
    [...books].map(({ department, blueprint }) => [department, xlsx.write(blueprint)]),
  );
};

const merge = (
  master: Uint8Array,
  files: Readonly<Record<string, Uint8Array>>,
  settlement: Settlement = OPEN,
) => {
  const content = xlsx.read(master);
  if (!content.ok) throw new RangeError(content.failure.kind);
  const opened = WorkbookMerge.open(content.value, xlsx);
  if (!opened.ok) throw new RangeError(opened.failure.kind);
  for (const [file, bytes] of Object.entries(files)) {
    const added = opened.value.add(file, bytes);
    if (isRejected(added)) throw new RangeError(added.failure.kind);
  }
  const result = opened.value.finish(settlement);
  const moment = { at: '2026-04-20 13:05', id: 'fresh' };
  const written = writeMerge(
    master,
    xlsx,
    content.value,
    writingOf(content.value, opened.value, result, moment),
  );
  if (!written.ok) throw new RangeError(written.failure.kind);
  const report = mergeReport(opened.value, result, ({ failure }) => failure.kind);
  return { result, report, bytes: written.value };
};

const takeAll = (master: Uint8Array, files: Readonly<Record<string, Uint8Array>>) =>
  merge(master, files, { ...OPEN, overrides: merge(master, files).result.left });

/** Every text of the sheets that a person can see. */
const seenTexts = (bytes: Uint8Array): readonly string[] =>
  gridsOf(bytes)
    .filter(({ visibility }) => visibility === 'visible')
    .flatMap(({ values }) => values.flatMap((row) => row ?? []))
    .filter((value) => typeof value === 'string');

describe('配布・書き出し・体系', () => {
  const legacy = remarked(MASTER, {
    1: `${earlierText([1, 2], 1)}\nメモ`,
    2: earlierText([1, 2], 1),
    3: earlierText([3, 4, 5], 2),
  });

  it.each([
    ['いまの版のブック', MASTER],
    ['前の版のブック', legacy],
  ])('%s：配ったブックにも書き出しにも候補の文はなく、課でも尋ねられる', (_, master) => {
    const books = handedOut(master);
    expect([...books.keys()]).toEqual(['社会福祉課', '高齢者福祉課', '健康課']);
    for (const bytes of books.values()) {
      expect(seenTexts(bytes).filter((text) => text.includes('見直しあり'))).toEqual([]);
    }
    const questions = (department: string) => openQuestions(bookOf(books.get(department)!).forms);
    expect(questions('社会福祉課')).toEqual(GROUPS);
    expect(questions('健康課')).toEqual([GROUPS[1]]);
    const rows = exportRows(bookOf(master));
    expect(rows.ok && new Set(rows.value.map(({ review_from }) => review_from))).toEqual(
      new Set([null]),
    );
  });

  it('差し戻すブックからも、前の版の候補の文は消え、ほかの文は残る', () => {
    const own = remarked(handedOut(MASTER).get('健康課')!, {
      4: earlierText([3, 4, 5], 2),
      5: `メモ\n${earlierText([3, 4, 5], 2)}`,
    });
    const book = bookOf(own);
    const planned = planReturn(book, {
      questions: [parseQuestionText('No.4 評価 根拠は何ですか')!],
      department: '健康課',
      by: null,
      at: '2026-04-20T13:05:00+09:00',
      id: 'fresh',
    });
    if (!planned.ok) throw new RangeError(planned.failure.kind);
    const written = writeReturn(own, xlsx, book, planned.value);
    if (!written.ok) throw new RangeError(written.failure.kind);
    expect([4, 5].map((number) => remarksOf(written.value, number))).toEqual(['', 'メモ']);
    expect(openQuestions(bookOf(written.value).forms)).toEqual([GROUPS[1]]);
  });

  it('人が入れた印は配り、その分だけ問いが減る', () => {
    const books = handedOut(remarked(MASTER, { 1: MARK, 4: MARK }));
    const own = books.get('健康課')!;
    expect(remarksOf(own, 4)).toBe(MARK);
    expect(openQuestions(bookOf(own).forms)).toEqual([{ items: [3, 5], count: 1, from: 2022 }]);
    const { catalog } = bookOf(own).identity!;
    expect(catalog!.candidates).toEqual([{ items: [3, 5], count: 1, from: 2022 }]);
    expect(catalog!.items.map(({ number, reviewFrom }) => [number, reviewFrom])).toEqual([
      [4, 2022],
      [5, null],
    ]);
    expect(remarksOf(books.get('社会福祉課')!, 1)).toBe(MARK);
  });

  it('どれでもないとした組は配らず、次の年度の計画にも体系にも残らない', () => {
    const refused = identified(MASTER, (own) => ({
      ...own,
      refused: [{ items: [1, 2], from: 2022 }],
    }));
    const { identity, forms } = bookOf(handedOut(refused).get('社会福祉課')!);
    expect(identity!.catalog!.candidates).toEqual([GROUPS[1]]);
    expect(openQuestions(forms)).toEqual([GROUPS[1]]);
    expect(ownPlanOf(bookOf(refused))!.catalog.candidates).toEqual([GROUPS[1]]);
    const imported = importPlan(bookOf(refused));
    expect(imported.ok && imported.value.candidates).toEqual([GROUPS[1]]);
  });

  it('様式から取った体系は、開いている組をそのまま持つ', () => {
    const imported = importPlan(bookOf(MASTER));
    expect(imported.ok && imported.value.candidates).toEqual(GROUPS);
    expect(ownPlanOf(bookOf(remarked(MASTER, { 2: MARK })))!.catalog).toMatchObject({
      candidates: [GROUPS[1]],
      items: [{ reviewFrom: null }, { reviewFrom: 2022 }, {}, {}, {}],
    });
  });
});

describe('課の答えの取りまとめ', () => {
  const health = handedOut(MASTER).get('健康課')!;

  it('課名の付いた提案として挙がり、選ぶまで全体のブックは変わらない', () => {
    const { report, bytes } = merge(MASTER, { 'a.xlsx': remarked(health, { 4: MARK }) });
    expect(report.changes).toEqual([]);
    expect(report.left).toMatchObject([
      {
        why: 'mark',
        department: '健康課',
        value: MARK,
        taken: false,
        target: { item: 4, occurrence: 1, now: '' },
      },
    ]);
    expect(remarksOf(bytes, 4)).toBe('');
    expect(openQuestions(bookOf(bytes).forms)).toEqual(GROUPS);
  });

  it('選べば印が入って問いが減り、もう一度集めても挙がらない', () => {
    const files = { 'a.xlsx': remarked(health, { 4: MARK }) };
    const { result, bytes } = takeAll(MASTER, files);
    expect(result.changes).toMatchObject([
      { place: { item: 4, field: 'cell' }, before: '', after: MARK, department: '健康課' },
    ]);
    expect(remarksOf(bytes, 4)).toBe(MARK);
    expect(openQuestions(bookOf(bytes).forms)[1]).toEqual({ items: [3, 5], count: 1, from: 2022 });
    expect(merge(bytes, files).result.left).toEqual([]);
  });

  it('元と再掲への答えは一つの提案で、選べば両方に入り、どちらのほかの文も残る', () => {
    const master = remarked(MASTER, { 1: '事務局のメモ', "1'": '再掲元 No.1\n再掲のメモ' });
    const own = handedOut(MASTER).get('社会福祉課')!;
    const file = remarked(own, { 1: `${MARK}\n課のメモ`, "1'": `${MARK}\n再掲元 No.1` });
    const { result } = merge(master, { 'a.xlsx': file });
    const marks = result.left.filter(({ why }) => why === 'mark');
    expect(marks).toMatchObject([{ value: `${MARK}\n課のメモ`, target: { now: '事務局のメモ' } }]);
    const { bytes } = merge(master, { 'a.xlsx': file }, { ...OPEN, overrides: marks });
    expect(remarksOf(bytes, 1)).toBe(`${MARK}\n事務局のメモ\n課のメモ`);
    expect(remarksOf(bytes, 1, true)).toBe(`${MARK}\n再掲元 No.1\n再掲のメモ`);
  });

  it('二つの課の同じ答えは、どちらを選んでも同じ', () => {
    const own = handedOut(MASTER).get('高齢者福祉課')!;
    const files = { 'a.xlsx': remarked(own, { 2: MARK }), 'b.xlsx': remarked(own, { 2: MARK }) };
    const { result, bytes } = takeAll(MASTER, files);
    expect(result.left.every(({ taken }) => taken)).toBe(true);
    expect(remarksOf(bytes, 2)).toBe(MARK);
  });

  it('どれでもないという答えも挙がり、全体のブックで決まった後は挙がらない', () => {
    const refused = [{ items: [4, 5], from: 2022 }];
    const file = identified(health, (own) => ({ ...own, refused }));
    expect(merge(MASTER, { 'a.xlsx': file }).result.left).toMatchObject([
      { why: 'mark-refused', department: '健康課', value: `No.4・5 ${MARK}`, target: null },
    ]);
    const settled = remarked(MASTER, { 3: MARK, 4: MARK });
    expect(merge(settled, { 'a.xlsx': file }).result.left).toEqual([]);
  });

  it('前の版で配ったブックの候補の文は何も言わず、そばのメモだけが挙がる', () => {
    const earlier = earlierText([3, 4, 5], 2);
    const file = remarked(health, { 4: earlier, 5: `${earlier}\n課のメモ` });
    expect(merge(MASTER, { 'a.xlsx': file }).result.left).toMatchObject([
      { why: 'plan-cell', value: '課のメモ', target: { item: 5 } },
    ]);
    const both = remarked(MASTER, { 4: earlier });
    expect(merge(both, { 'a.xlsx': remarked(health, { 4: earlier }) }).result.left).toEqual([]);
  });
});
