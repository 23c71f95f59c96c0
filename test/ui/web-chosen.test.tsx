import '@testing-library/jest-dom';
import './jsdom';
import { FluentProvider } from '@fluentui/react-components';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type {
  CommandEngine,
  CommandOrder,
  CommandOutcome,
} from '../../src/app/ports/command-engine';
import { wordsOf } from '../../src/i18n';
import { jaWeb } from '../../src/i18n/ja-web';
import { WebEdition } from '../../src/ui/web/WebEdition';
import { keepDroppedFilesOut } from '../../src/hosts/web/dropped-files';
import { WebServicesProvider } from '../../src/ui/web/web-services';

/** The page over commands that answer when they are told to. */
const open = async () => {
  const user = userEvent.setup();
  const orders: CommandOrder[] = [];
  const answers: ((outcome: CommandOutcome) => void)[] = [];
  const ended: string[] = [];
  const engine: CommandEngine = {
    bundle: () => Promise.resolve(new Uint8Array()),
    run: (order) => {
      orders.push(order);
      const outcome = new Promise<CommandOutcome>((resolve) => answers.push(resolve));
      return { outcome, cancel: () => void ended.push(order.name) };
    },
  };
  const services = {
    engine,
    locale: 'ja',
    words: jaWeb,
    paneWords: Promise.resolve(wordsOf('ja')),
    saveFile: () => undefined,
    onMistake: () => undefined,
  } as const;
  await act(async () => {
    render(
      <FluentProvider>
        <WebServicesProvider value={services}>
          <WebEdition isFromDisk={false} guide={null} onLanguage={() => undefined} />
        </WebServicesProvider>
      </FluentProvider>,
    );
  });
  const choose = async (name: string): Promise<void> => {
    const fields = await screen.findAllByLabelText(jaWeb.choose, { selector: 'input' });
    await user.upload(fields[0]!, new File(['x'], name));
  };
  const press = (name: string) => user.click(screen.getByRole('button', { name }));
  const answer = (told: string) =>
    act(async () => answers.at(-1)!({ status: 1, out: '', told: [told], written: [] }));
  return { orders, ended, choose, press, answer };
};

test('ほかのファイルを選べば、前のファイルの結果は消える', async () => {
  const { choose, press, answer } = await open();
  await press(jaWeb.tasks.submit);
  await choose('一課.xlsx');
  await press(jaWeb.submit.run);
  await answer('一課のことば');
  expect(screen.getByText('一課のことば')).toBeVisible();
  await choose('二課.xlsx');
  expect(screen.queryByText('一課のことば')).toBeNull();
});

test('処理の間にほかのファイルを選べば、処理は終わり、前の結果は出ない', async () => {
  const { ended, choose, press, answer } = await open();
  await choose('一課.xlsx');
  await press(jaWeb.check.run);
  await choose('二課.xlsx');
  expect(ended).toEqual(['check']);
  await answer('一課のことば');
  expect(screen.queryByText('一課のことば')).toBeNull();
  expect(screen.getByText(jaWeb.cancelled)).toBeVisible();
});

test('マクロのあるブックの写しは、マクロのある形式の名前になる', async () => {
  const { orders, choose, press } = await open();
  await choose('課.XLSM');
  await press(jaWeb.check.fix);
  expect(orders[0]!.options.output).toBe('課_修正.xlsm');
});

test.each(['dragover', 'drop'])(
  '欄の外へ落としたファイルを、ページの代わりに開かない: %s',
  (kind) => {
    keepDroppedFilesOut();
    const drag = (types: readonly string[]): boolean => {
      const event = new Event(kind, { bubbles: true, cancelable: true });
      document.body.dispatchEvent(Object.assign(event, { dataTransfer: { types } }));
      return event.defaultPrevented;
    };
    expect([drag(['Files']), drag(['text/plain'])]).toEqual([true, false]);
  },
);
