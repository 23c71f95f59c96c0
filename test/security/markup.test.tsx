import '@testing-library/jest-dom';
import '../ui/jsdom';
import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { CommandEngine } from '../../src/app/ports/command-engine';
import { clipboardTableOf } from '../../src/app/check/clipboard-table';
import { runCommand } from '../../src/hosts/web/run-command';
import { wordsOf } from '../../src/i18n';
import { jaWeb } from '../../src/i18n/ja-web';
import { PANELS } from '../../src/ui/shell/panels';
import { WebEdition } from '../../src/ui/web/WebEdition';
import { WebServicesProvider } from '../../src/ui/web/web-services';
import type { MemoryCall } from '../fuzz/in-memory';
import { planOf } from '../hosts/cli/identity-books';
import { openPane } from '../ui/open-pane';
import { check } from '../ui/sample-book';
import { hostileCatalog, hostileEntries, hostileYear, type HostileCall } from './hostile-books';
import { xmlParts } from './written-xml';

const MARK = 'EVIL';
const MARKUP = [
  ...['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', '<svg/onload=alert(1)>'],
  ...['&amp;&#x3c;', ']]>', '<!--', '"\'><marquee>', 'javascript:alert(1)//', '<?x ?>', '{{7*7}}'],
];
const SIGNS = [
  ...['\u0000', '\u0001\u0008', '\u202e', '\ud800', '\udc00', '\ufffe', '\uffff', '\u001b[2J'],
  ...['_x0041_', '\u2028', '\u0085', '\r'],
];
const spoilBy =
  (beginnings: readonly string[]) =>
  (text: string, index: number): string =>
    `${beginnings[index % beginnings.length]!}${MARK}${text}`;
const spoil = spoilBy(MARKUP);
/** Of the table of bytes and the manifest this environment loads no writer. */
const isText = ({ name, options }: MemoryCall): boolean =>
  name !== 'manifest' && options?.format !== 'parquet';

/** Elements that only a text of a file can have made, and what would run. */
const foreign = (root: ParentNode): readonly string[] =>
  [...root.querySelectorAll('script, img, iframe, object, marquee, a[href^="javascript" i]')]
    .filter((element) => element.closest('svg') === null)
    .map(({ outerHTML }) => outerHTML.slice(0, 120));
const handlers = (root: ParentNode): readonly string[] =>
  [...root.querySelectorAll('*')].flatMap((element) =>
    element.getAttributeNames().filter((name) => /^on/iu.test(name)),
  );
const expectHarmless = (what: string): void => {
  expect([what, foreign(document.body), handlers(document.body)]).toEqual([what, [], []]);
};

describe('書かれたブックと XML', () => {
  const faultsIn = (years: readonly HostileCall[]): readonly string[] => {
    const faults: string[] = [];
    const look = (place: string, xml: string): void => {
      const read = new DOMParser().parseFromString(xml, 'application/xml');
      if (read.querySelector('parsererror')) faults.push(`${place} is no XML`);
      if (foreign(read).length > 0) faults.push(`${place}: ${foreign(read)[0]!}`);
    };
    for (const { call, written } of years) {
      for (const { name, bytes } of written) {
        const place = `${call.name} → ${name}`;
        if (/\.xml$/u.test(name)) look(place, new TextDecoder().decode(bytes));
        else if (bytes[0] === 0x50 && bytes[1] === 0x4b)
          for (const [part, xml] of xmlParts(bytes)) look(`${place} ${part}`, xml);
      }
    }
    return faults;
  };

  it('タグのような文も、書けない字も、どの部分も正しい XML のまま', () => {
    for (const beginnings of [MARKUP, SIGNS])
      expect(faultsIn(hostileYear(spoilBy(beginnings), isText))).toEqual([]);
  });

  it('この試験は、壊れた XML を見つける', () => {
    const read = new DOMParser().parseFromString('<a b="\u0001"/>', 'application/xml');
    expect(read.querySelector('parsererror')).not.toBeNull();
  });
});

it('コピーする表は、題も欄も文だけ', () => {
  for (const text of [...MARKUP, ...SIGNS]) {
    const { html } = clipboardTableOf([text], [[text]]);
    const read = new DOMParser().parseFromString(html, 'text/html');
    const tags = [...read.body.querySelectorAll('*')].map(({ tagName }) => tagName);
    expect([text, new Set(tags)]).toEqual([
      text,
      new Set(['TABLE', 'THEAD', 'TBODY', 'TR', 'TH', 'TD', ...(text === '\r' ? ['BR'] : [])]),
    ]);
    expect(handlers(read)).toEqual([]);
  }
});

describe('作業ウィンドウ', () => {
  const plan = () => planOf({ catalog: hostileCatalog(spoil), entries: hostileEntries(spoil) });

  it('どの画面でも、タグのような文は文として見える', async () => {
    for (const { id, name } of PANELS) {
      const pane = openPane(plan(), id);
      await screen.findByRole('tabpanel', { name: name.ja });
      await waitFor(() => expect(document.body.textContent).toContain(MARK));
      if (id === 'check') {
        await screen.findByRole('button', { name: /^(?:もう一度点検|点検する)$/u });
        await check(pane);
        const panel = screen.getByRole('tabpanel', { name: name.ja });
        await waitFor(() => expect(panel.textContent).toContain('</script>'));
      }
      expectHarmless(id);
      cleanup();
    }
  });
});

describe('Web版', () => {
  const engine: CommandEngine = {
    bundle: () => Promise.resolve(new Uint8Array()),
    run: ({ given, ...order }) => {
      const outcome = async () => {
        const held = new Map<string, Uint8Array>();
        for (const file of given) held.set(file.name, await file.read());
        return runCommand({ ...order, locale: 'ja' }, held, () => undefined);
      };
      return { outcome: outcome(), cancel: () => undefined };
    },
  };

  it('点検の結果もファイルの名前も、文として見える', async () => {
    const user = userEvent.setup();
    const mistakes: unknown[] = [];
    const services = {
      engine,
      locale: 'ja',
      words: jaWeb,
      paneWords: Promise.resolve(wordsOf('ja')),
      saveFile: () => undefined,
      onMistake: (mistake: unknown) => void mistakes.push(mistake),
    } as const;
    await act(async () => {
      render(
        <FluentProvider theme={webLightTheme}>
          <WebServicesProvider value={services}>
            <WebEdition isFromDisk={false} guide={null} onLanguage={() => undefined} />
          </WebServicesProvider>
        </FluentProvider>,
      );
    });
    const book = hostileYear(spoil, ({ name }) => name === 'fix').find(
      ({ call }) => call.name === 'fix',
    )!.written[0]!.bytes;
    const [field] = await screen.findAllByLabelText(jaWeb.choose, { selector: 'input' });
    await user.upload(
      field!,
      new File([new Uint8Array(book)], '<img src=x onerror=alert(1)>.xlsx'),
    );
    await user.click(screen.getByRole('button', { name: jaWeb.check.run }));
    await screen.findAllByText(/EVIL/u);
    expect(document.body.textContent).toContain('<img src=x onerror=alert(1)>.xlsx');
    expectHarmless('web');
    expect(mistakes).toEqual([]);
  });
});
