import { unzipSync } from 'fflate';
import { createXlsx } from '../../../src/adapters/xlsx';
import { SplitSession, type HandedForm } from '../../../src/app/sessions/split-session';
import type { WorkbookPort } from '../../../src/app/ports/workbook';
import type { Grid } from '../../../src/core/grid/grid';
import { failure, success } from '../../../src/core/result';
import { openOfficeBook } from '../../adapters/office/open-book';
import { otherForm, YEARS_BESIDE } from '../../core/form/read/any/other-forms';
import { findIdentity } from '../recognise/of-grids';
import { bookOfGrids } from '../book-of-grids';

const xlsx = createXlsx();
const ANSWERS = { byName: new Map(), byItem: new Map() };

const sessionOn = async (
  grids: readonly Grid[],
  change: (port: WorkbookPort) => Partial<WorkbookPort> = () => ({}),
) => {
  const book = openOfficeBook(bookOfGrids(...grids));
  // The embedded host has no file of its own; Excel has.
  const port = { ...book.port, bytes: () => Promise.resolve(success(xlsx.write(book.plan()))) };
  const saved: [name: string, books: Readonly<Record<string, Uint8Array>>][] = [];
  let ids = 0;
  const session = new SplitSession(
    {
      workbook: { ...port, ...change(port) },
      loadXlsx: () => Promise.resolve(xlsx),
      newId: () => `id${(ids += 1)}`,
      pause: () => Promise.resolve(),
      saveFile: (name, bytes) => saved.push([name, unzipSync(bytes)]),
      onAnswers: () => undefined,
    },
    ANSWERS,
  );
  await session.load();
  return { book, session, saved };
};

const how = (form: HandedForm) => ({ form, deadline: '2026-05-12', withExample: false });

const bookOf = (books: Readonly<Record<string, Uint8Array>>, department: string) => {
  const name = Object.keys(books).find((each) => each.endsWith(`_${department}.xlsx`))!;
  const read = xlsx.read(books[name]!);
  if (!read.ok) throw new RangeError(read.failure.kind);
  return read.value.grids;
};

it('写しは作るときのファイルからで、見た後に入れた記入も入り、ほかの課の行だけが隠れる', async () => {
  const { book, session, saved } = await sessionOn([YEARS_BESIDE]);
  book.type('KPI一覧', 'I7', 88);
  expect(await session.make(how('own'))).toBe(3);
  const grids = bookOf(saved[0]![1], '住宅課');
  expect(grids[0]!.values[6]![8]).toBe(88);
  expect([...grids[0]!.hiddenRows]).toEqual([4, 5, 7]);
  expect(findIdentity(grids)).toMatchObject({ department: '住宅課', deadline: '2026-05-12' });
  expect(session.getState()).toMatchObject({ making: { kind: 'not-begun' }, uncopied: null });
});

it('Shinko の様式では、ファイルを聞かない', async () => {
  let asked = 0;
  const { session, saved } = await sessionOn([YEARS_BESIDE], () => ({
    bytes: () => {
      asked += 1;
      return Promise.resolve(failure({ kind: 'bytes-refused' }));
    },
  }));
  expect(await session.make(how('shinko'))).toBe(3);
  expect([asked, bookOf(saved[0]![1], '住宅課')[0]!.hiddenRows.size]).toEqual([0, 0]);
  expect(await session.make(how('own'))).toBeNull();
  expect(session.getState()).toMatchObject({
    uncopied: { kind: 'bytes-refused' },
    making: { kind: 'not-begun' },
  });
  expect([asked, saved.length]).toEqual([1, 1]);
});

it('読めないファイルを受け取れば、写しを作らず、なぜかを言う', async () => {
  const { session, saved } = await sessionOn([YEARS_BESIDE], () => ({
    bytes: () => Promise.resolve(success(new TextEncoder().encode('PK no book'))),
  }));
  expect(await session.make(how('own'))).toBeNull();
  expect(session.getState().uncopied).toMatchObject({ kind: 'file' });
  expect(saved).toEqual([]);
});

it('見た後に行が増えていれば、別の行を隠さずに、見直した課と項目を見せる', async () => {
  const { book, session, saved } = await sessionOn([YEARS_BESIDE]);
  const added = ['3 結ぶ', 5, '広報の回数', '広報課', '回', 1, 1, 2, 3, 4, 0.75, '○'];
  added.forEach((value, column) =>
    book.type('KPI一覧', `${String.fromCodePoint(65 + column)}9`, value),
  );
  expect(await session.make(how('own'))).toBeNull();
  const { master, uncopied } = session.getState();
  expect(uncopied?.kind).toBe('changed');
  const split = master.kind === 'read' && master.split.ok ? master.split.value : undefined;
  expect(split?.parts.map(({ department }) => department)).toContain('広報課');
  expect(saved).toEqual([]);
  expect(await session.make(how('own'))).toBe(4);
});

it('閉じた後に届いたファイルでは、何も渡さない', async () => {
  let give = (): void => undefined;
  const { session, saved } = await sessionOn([YEARS_BESIDE], (port) => ({
    bytes: () => new Promise((resolve) => (give = () => resolve(port.bytes()))),
  }));
  const made = session.make(how('own'));
  await Promise.resolve();
  await Promise.resolve();
  session.close();
  give();
  expect([await made, saved, session.getState().uncopied]).toEqual([null, [], null]);
});

it('ほかの年度のシートも、隠さずに写しに入る', async () => {
  const yearly = (year: string): Grid =>
    otherForm(`${year}年度`, [
      ['環境行動計画　進捗'],
      ['番号', '取組', '担当課', '目標値', '実績値', '単位', '評価'],
      [1, 'ごみ減量', '環境課', 900, 905, 'g', 'B'],
      [2, '省エネ診断', '住宅課', 10, 9, '件', 'A'],
    ]);
  const { session, saved } = await sessionOn([yearly('R4'), yearly('R5')]);
  expect(await session.make(how('own'))).toBe(2);
  const grids = bookOf(saved[0]![1], '住宅課');
  expect(grids.slice(0, 2).map(({ sheet, hiddenRows }) => [sheet, [...hiddenRows]])).toEqual([
    ['R4年度', []],
    ['R5年度', [2]],
  ]);
});
