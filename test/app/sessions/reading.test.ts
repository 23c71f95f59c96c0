import { createXlsx } from '../../../src/adapters/xlsx';
import { ReadingSession } from '../../../src/app/sessions/reading-session';
import type { JournalEntry } from '../../../src/app/undo/journal';
import type { HeadingRole } from '../../../src/core/profile/heading-role';
import { emptyGrid, type Grid } from '../../../src/core/grid/grid';
import { identityEdits, layoutIdentity, readIdentity } from '../../../src/core/record/identity';
import { IDENTITY_SHEET } from '../../../src/core/record/identity-sheet';
import { THRESHOLDS } from '../../../src/core/rules/registry';
import { gridOfBlueprint } from '../../../src/core/grid/grid-of-blueprint';
import { invertEdits } from '../../../src/core/grid/apply';
import { MemoryWorkbook } from '../memory-workbook';
import { checkGrids, workbookOf } from '../recognise/of-grids';
import { oddCards, oddLabels } from './odd-cards';

const identity = gridOfBlueprint(
  layoutIdentity({
    id: 'book',
    plan: '○○市健康計画',
    fiscalYear: 2023,
    department: null,
    catalog: null,
    settings: null,
    acceptances: [],
    base: null,
    stamp: null,
  }),
  [{}],
);

const sessionOn = (grids: readonly Grid[]) => {
  const memory = new MemoryWorkbook(grids, () => Promise.resolve());
  const kept: (JournalEntry | null)[] = [];
  const session = new ReadingSession({
    workbook: memory.port,
    loadXlsx: () => Promise.resolve(createXlsx()),
    newId: () => 'fresh',
    pause: () => Promise.resolve(),
    onKept: (entry) => kept.push(entry),
  });
  return { memory, session, kept };
};

const choose = (session: ReadingSession, title: string, role: HeadingRole | null) => {
  const found = session.getState().titles.find(({ cell }) => cell.text === title);
  if (!found) throw new RangeError(title);
  return session.choose(found, role);
};

const outcome = (session: ReadingSession) => {
  const { step } = session.getState();
  if (step.kind !== 'open') throw new RangeError(step.kind);
  return step.reading;
};

const gridsNow = async (memory: MemoryWorkbook): Promise<readonly Grid[]> => {
  const read = await memory.port.read();
  if (!read.ok) throw new RangeError(read.failure.kind);
  return read.value.grids;
};

const tellAll = async (session: ReadingSession): Promise<void> => {
  for (const [title, role] of oddLabels) await choose(session, title, role);
};

it('読めないブックでも、見出しになりそうな言葉が、分からないものから並ぶ', async () => {
  const { session } = sessionOn([oddCards()]);
  await session.look();
  expect(outcome(session)).toMatchObject({ sheets: [], profile: null });
  expect(session.getState().titles.map(({ cell, role }) => [cell.text, role])).toEqual([
    ['とりくみの呼び名', null],
    ['めやす', null],
    ['できばえ', null],
    ['評価', 'grade'],
    ['取組内容', 'description'],
    ['担当課', 'departments'],
  ]);
});

it('役を選ぶたびに、項目・年度・数値の数が変わり、並びは変わらない', async () => {
  const { session } = sessionOn([oddCards()]);
  await session.look();
  const before = session.getState().titles.map(({ key }) => key);
  await choose(session, 'とりくみの呼び名', 'name');
  expect(outcome(session).sheets).toMatchObject([{ kind: 'cards', items: 4, values: 0 }]);
  await choose(session, 'めやす', 'target');
  await choose(session, 'できばえ', 'value');
  expect(outcome(session).sheets).toMatchObject([
    { items: 4, values: 4, targets: 4, years: [2023], fiscalYear: 2023 },
  ]);
  expect(session.getState().titles.map(({ key }) => key)).toEqual(before);
  await choose(session, 'めやす', null);
  expect(outcome(session).sheets).toMatchObject([{ items: 4, values: 4, targets: 0 }]);
});

it('残すと、次からは聞かずに読め、点検が指摘し、元に戻すと読めない', async () => {
  const { session, memory, kept } = sessionOn([oddCards(), identity]);
  expect(checkGrids(await gridsNow(memory)).ok).toBe(false);
  await session.look();
  await tellAll(session);
  await session.grade('S・A・B・C');
  await session.keep();
  expect(session.getState().step.kind).toBe('kept');
  const grids = await gridsNow(memory);
  const { catalog } = readIdentity(
    grids.find(({ sheet }) => sheet === IDENTITY_SHEET)!,
    THRESHOLDS,
  )!;
  expect(catalog!.items.map(({ name }) => name)).toEqual([
    '健康教室',
    '食育の推進',
    '見守り',
    '相談',
  ]);
  expect(catalog!.form!.titles).toEqual(
    expect.arrayContaining(oddLabels.map(([title, role]) => ({ title, role }))),
  );
  const report = checkGrids(grids);
  if (!report.ok) throw new RangeError(report.failure.kind);
  expect(report.value.notChecked).toEqual([]);
  expect(report.value.findings.map(({ rule, row, column }) => [rule, row, column])).toEqual(
    expect.arrayContaining([
      ['value-unreadable', 12, 1],
      ['grade-invalid', 20, 1],
    ]),
  );
  const [entry] = kept;
  if (entry?.kind !== 'cells') throw new RangeError('nothing to take back');
  await memory.port.apply(invertEdits(entry.edits));
  expect(workbookOf(await gridsNow(memory)).forms).toEqual([]);
});

it('評価の順を打ってすぐ残しても、その順が残る', async () => {
  const { session, memory } = sessionOn([oddCards(), identity]);
  await session.look();
  await tellAll(session);
  const graded = session.grade('松、竹、梅');
  await session.keep();
  await graded;
  const own = (await gridsNow(memory)).find(({ sheet }) => sheet === IDENTITY_SHEET)!;
  const { values } = readIdentity(own, THRESHOLDS)!.catalog!.form!.grades!;
  expect(values.map(({ value }) => value)).toEqual(['松', '竹', '梅']);
});

it('項目が一つも読めないうちは残さず、何も書かない', async () => {
  const grid = oddCards('○○市健康計画 取組シート');
  const { session, memory } = sessionOn([grid, identity]);
  await session.look();
  await tellAll(session);
  await session.keep();
  const { refused } = session.getState();
  expect(refused).toEqual({ kind: 'no-items' });
  expect(memory.asked).not.toContain('apply');
});

const sheetOf = (values: readonly (readonly (string | number | null)[])[]): Grid => ({
  ...emptyGrid('一覧'),
  values,
});

it('言葉の違う表は、年度が並ぶ見出しの一つを選ぶと、ほかの年度も読める', async () => {
  const { session } = sessionOn([
    sheetOf([
      ['○○市健康計画 一覧'],
      ['とりくみの呼び名', 'うけもち', 'R3できばえ', 'R4できばえ', 'R5めやす'],
      ['健康教室', '健康課', 90, 95, 100],
      ['食育の推進', '健康課', 50, 40, 60],
      ['見守り', '福祉課', 20, 18, 20],
    ]),
  ]);
  await session.look();
  await choose(session, 'とりくみの呼び名', 'name');
  await choose(session, 'うけもち', 'departments');
  await choose(session, 'R3できばえ', 'value');
  await choose(session, 'R5めやす', 'target');
  const { sheets, profile } = outcome(session);
  expect(sheets).toMatchObject([{ kind: 'table', items: 3, values: 6, targets: 3 }]);
  expect(profile!.titles).toEqual([
    { title: 'とりくみの呼び名', role: 'name' },
    { title: 'うけもち', role: 'departments' },
    { title: 'できばえ', role: 'value' },
    { title: 'めやす', role: 'target' },
  ]);
});

it('年度が下に並ぶ様式でも、実績値の見出しだけが違えば、そう言い、選ぶと読める', async () => {
  const item = (number: number, name: string, ...values: readonly number[]) =>
    values.map((value, at) => [
      ...(at === 0 ? [number, name, '健康課', '開く', '回数'] : [null, null, null, null, null]),
      `R${4 + at}`,
      value,
      '回',
      'A',
      '開いた',
    ]);
  const { session, memory } = sessionOn([
    sheetOf([
      ['○○市健康計画 進行管理シート（令和5年度）'],
      ['No.', '取組項目', '担当課', '取組内容', '指標', '年度', 'できばえ', '単位', '評価', '成果'],
      ...item(1, '健康教室', 10, 12),
      ...item(2, '食育', 20, 21),
    ]),
    identity,
  ]);
  await session.look();
  expect(outcome(session).notRead).toEqual(['value']);
  await choose(session, 'できばえ', 'value');
  expect(outcome(session)).toMatchObject({ notRead: [], sheets: [{ items: 2, values: 4 }] });
  await session.keep();
  const { forms } = workbookOf(await gridsNow(memory));
  expect(forms[0]!.blocks[0]!.measures[0]!.years.map(({ value }) => value.text)).toEqual([
    '10',
    '12',
  ]);
});

it('空のシートには、選ぶ言葉がない', async () => {
  const { session } = sessionOn([emptyGrid('Sheet1')]);
  await session.look();
  expect(session.getState().titles).toEqual([]);
});

it('もう残した読み方は、見直しても変わらない', async () => {
  const { session, memory } = sessionOn([oddCards(), identity]);
  await session.look();
  await tellAll(session);
  await session.keep();
  const before = await gridsNow(memory);
  await session.look();
  await session.keep();
  const own = before.find(({ sheet }) => sheet === IDENTITY_SHEET)!;
  const again = (await gridsNow(memory)).find(({ sheet }) => sheet === IDENTITY_SHEET)!;
  expect(identityEdits(own, readIdentity(again, THRESHOLDS)!, THRESHOLDS)).toEqual([]);
});

const oddTable = (year: string, gap: number, ...years: readonly string[]): Grid =>
  sheetOf([
    [`架空町ひかり計画 一覧（${year}）`],
    ...Array.from({ length: gap }, () => []),
    ['やること', 'うけもち', null, ...years, 'しるし'],
    ['灯りをともす', '光課', 'めあて', 10, 12, 'A'],
    [null, null, 'できだか', 9, 11, null],
    ['窓をひらく', '風課', 'めあて', 5, 6, '見送り'],
    [null, null, 'できだか', 5, 4, null],
  ]);

it('見出しの行・行の言葉・評価しない言葉を教えて残すと、ずれた次の年度のシートも聞かずに読める', async () => {
  const { session, memory } = sessionOn([oddTable('令和5年度', 1, 'R4', 'R5'), identity]);
  await session.look();
  expect(outcome(session).sheets).toEqual([]);
  const rows = outcome(session).manner!.rows.map(({ row, title }) => [row, title]);
  expect(rows[0]).toEqual([2, 'やること']);
  await session.tell({ headers: [{ title: 'やること', lines: 1 }] });
  await choose(session, 'やること', 'name');
  await choose(session, 'うけもち', 'departments');
  await choose(session, 'しるし', 'grade');
  const { manner } = outcome(session);
  expect(manner!.rowWords.map(({ cell, kind }) => [cell.text, kind])).toEqual([
    ['めあて', null],
    ['できだか', null],
  ]);
  await session.tellRow('めあて', 'target');
  await session.tellRow('できだか', 'value');
  expect(outcome(session).sheets).toMatchObject([{ items: 2, values: 4, targets: 4 }]);
  expect(outcome(session).notRead).toEqual(['grade']);
  await session.tell({ notRated: ['見送り'] });
  expect(outcome(session).notRead).toEqual([]);
  await session.keep();
  expect(session.getState().step.kind).toBe('kept');
  const own = (await gridsNow(memory)).find(({ sheet }) => sheet === IDENTITY_SHEET)!;
  const { form } = readIdentity(own, THRESHOLDS)!.catalog!;
  expect(form).toMatchObject({
    headers: [{ title: 'やること', lines: 1 }],
    rowKinds: [
      { word: 'めあて', kind: 'target' },
      { word: 'できだか', kind: 'value' },
    ],
    notRated: ['見送り'],
  });
  const next = workbookOf([oddTable('令和6年度', 4, 'R5', 'R6'), own]);
  expect(
    next.forms.map(({ blocks, scale }) => [
      blocks.map(({ name, measures }) => [
        name,
        measures[0]!.years.map(({ target, value }) => [target?.text, value.text]),
      ]),
      scale?.notRated,
    ]),
  ).toEqual([
    [
      [
        [
          '灯りをともす',
          [
            ['10', '9'],
            ['12', '11'],
          ],
        ],
        [
          '窓をひらく',
          [
            ['5', '5'],
            ['6', '4'],
          ],
        ],
      ],
      ['見送り'],
    ],
  ]);
});

it('項目の始まりを選ぶと数が変わり、推定に戻せる', async () => {
  const { session } = sessionOn([
    sheetOf([
      ['架空町みち計画　進捗（令和6年度）'],
      ['No.', '取組名', '担当課', '指標', '目標値', '実績値', '評価'],
      [1, '道をなおす', '土木課', '延長', 10, 8, 'A'],
      [1, '道をなおす（歩道）', '土木課', '箇所', 3, 2, 'A'],
      [2, '橋をなおす', '土木課', '橋の数', 4, 4, 'B'],
    ]),
  ]);
  await session.look();
  expect(outcome(session)).toMatchObject({
    sheets: [{ items: 3 }],
    manner: { header: { row: 1, lines: 1 }, itemBegins: 'No.' },
  });
  await session.tell({ itemBegins: 'No.' });
  expect(outcome(session).sheets).toMatchObject([{ items: 2, first: { number: '1' } }]);
  await session.tell({ itemBegins: null });
  expect(outcome(session).sheets).toMatchObject([{ items: 3 }]);
});
