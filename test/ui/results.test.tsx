import { workbookOf } from '../app/recognise/of-grids';
import '@testing-library/jest-dom';
import { screen, waitFor } from '@testing-library/react';
import { cellAt } from '../../src/core/grid/grid';
import { gridOfBlueprint } from '../../src/core/grid/grid-of-blueprint';
import { recognise } from '../../src/core/form/read/recognise';
import { openPane, type OpenPane } from './open-pane';
import { check, gridOf, nameOf, samplePlan, SHEET } from './sample-book';

const names = (pane: OpenPane): readonly string[] =>
  pane.book
    .plan()
    .sheets.filter(({ visibility }) => visibility === 'visible')
    .map(({ name }) => name);

const faulty = async (): Promise<OpenPane> => {
  const pane = openPane(samplePlan());
  pane.book.type(SHEET, nameOf('No.1 評価 R4'), 'Ａ');
  pane.book.type(SHEET, nameOf('No.4 評価 R4'), 'E');
  await check(pane);
  return pane;
};

const press = (pane: OpenPane, name: string) =>
  pane.user.click(screen.getByRole('button', { name }));

describe('一覧をシートに書き出す', () => {
  it('リンクの付いた一覧のシートを作り、様式とは見なさず、元に戻せる', async () => {
    const pane = await faulty();
    await press(pane, '一覧をシートに書き出す');
    expect(await screen.findByText('2件をシート「点検結果」に書き出しました。')).toBeVisible();
    const grid = gridOf(pane, '点検結果')!;
    const rows = grid.values.map((row) => row?.slice(0, 7));
    expect(rows[0]![0]).toBe('点検結果　見本市第1次見本計画　令和4年度');
    expect(rows[1]![0]).toBe('2件　令和8年4月10日 9:30 書き出し');
    const cell = nameOf('No.1 評価 R4');
    expect(rows[3]).toEqual(['エラー', 1, '第一の取組', '社会福祉課', 'R4', '評価', cell]);
    expect([...grid.formulas.values()]).toContain(`=HYPERLINK("#'${SHEET}'!${cell}","${cell}")`);
    expect(recognise(grid).blocks).toEqual([]);
    const plan = pane.book.plan();
    const { forms } = workbookOf(plan.sheets.map((sheet) => gridOfBlueprint(sheet, plan.styles)));
    expect(forms.map((form) => form.grid.sheet)).toEqual([SHEET]);
    await press(pane, '元に戻す：シート「点検結果」の書き出し');
    await waitFor(() => expect(names(pane)).toEqual([SHEET]));
  });

  it('前の一覧があれば尋ね、置き換えるか、別のシートに書き出す', async () => {
    const pane = await faulty();
    await press(pane, '一覧をシートに書き出す');
    await screen.findByText('2件をシート「点検結果」に書き出しました。');
    await press(pane, '一覧をシートに書き出す');
    expect(await screen.findByText(/前に書き出したシート「点検結果」があります/u)).toBeVisible();
    await press(pane, '別のシートに書き出す');
    await screen.findByText('2件をシート「点検結果 (2)」に書き出しました。');
    expect(names(pane)).toEqual([SHEET, '点検結果', '点検結果 (2)']);
    await press(pane, '一覧をシートに書き出す');
    await screen.findByText(/前に書き出したシート「点検結果 \(2\)」があります/u);
    await press(pane, '置き換える');
    await waitFor(() => expect(screen.queryByText(/前に書き出したシート/u)).toBeNull());
    expect(names(pane)).toEqual([SHEET, '点検結果', '点検結果 (2)']);
  });

  it('人の作った同じ名前のシートには触れない', async () => {
    const plan = samplePlan();
    const own = { ...plan.sheets[0]!, name: '点検結果', validations: [], merges: [] };
    const cells = [{ row: 0, column: 0, value: '会議の記録', style: 0 }];
    const pane = openPane({ ...plan, sheets: [...plan.sheets, { ...own, cells }] });
    pane.book.type(SHEET, nameOf('No.4 評価 R4'), 'E');
    await check(pane);
    await press(pane, '一覧をシートに書き出す');
    expect(await screen.findByText(/「点検結果 \(2\)」に書き出しました/u)).toBeVisible();
    expect(cellAt(gridOf(pane, '点検結果')!, 0, 0)).toBe('会議の記録');
  });
});

describe('一覧をコピー', () => {
  const stubClipboard = (write: (items: ClipboardItem[]) => Promise<void>): void => {
    Object.defineProperty(navigator, 'clipboard', { value: { write }, configurable: true });
    class Item {
      constructor(readonly parts: Readonly<Record<string, Blob>>) {}
    }
    Object.assign(globalThis, { ClipboardItem: Item });
  };
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'ClipboardItem');
    Reflect.deleteProperty(document, 'execCommand');
  });

  it('表としてクリップボードに入れ、何件かを言う', async () => {
    const pane = await faulty();
    const written: string[][] = [];
    stubClipboard((items) => {
      written.push(Object.keys((items[0] as unknown as { parts: object }).parts));
      return Promise.resolve();
    });
    await press(pane, '一覧をコピー');
    expect(
      await screen.findByText('2件を表としてコピーしました。貼り付けて使えます。'),
    ).toBeVisible();
    expect(written).toEqual([['text/html', 'text/plain']]);
  });

  it('許されなければ古い方法で入れ、それもだめならそう言う', async () => {
    const pane = await faulty();
    stubClipboard(() => Promise.reject(new Error('forbidden')));
    const copied: string[] = [];
    const execCommand = jest.fn((): boolean => {
      copied.push((document.activeElement as HTMLTextAreaElement).value);
      return true;
    });
    Object.assign(document, { execCommand });
    await press(pane, '一覧をコピー');
    await screen.findByText('2件を表としてコピーしました。貼り付けて使えます。');
    expect(copied[0]!.split(/\r?\n/u)[1]).toMatch(
      /^エラー\t1\t第一の取組\t社会福祉課\tR4\t評価\t/u,
    );
    expect(document.querySelector('textarea')).toBeNull();
    execCommand.mockReturnValue(false);
    await press(pane, '一覧をコピー');
    expect(await screen.findByRole('alert')).toHaveTextContent('コピーが許されていません');
  });
});
