import { PreferenceSession } from '../../../src/app/sessions/preference-session';
import { createMemoryStore } from '../memory-store';

const KEY = 'this-machine/preferences';
const NONE = { language: null, textSize: 'usual', reasons: [] };

const opened = async (text?: string) => {
  const store = createMemoryStore();
  if (text !== undefined) store.records.set(KEY, text);
  const session = new PreferenceSession(store);
  await session.load();
  return { store, session };
};

it('選んだ言語・大きさ・理由は、次に開いても残っている', async () => {
  const { store, session } = await opened();
  expect(session.getState()).toEqual(NONE);
  await session.setLanguage('en');
  await session.setTextSize('large');
  await session.remember('一つ目');
  await session.remember('二つ目');
  await session.remember('一つ目');
  const next = new PreferenceSession(store);
  await next.load();
  const kept = { language: 'en', textSize: 'large', reasons: ['一つ目', '二つ目'] };
  expect(next.getState()).toEqual(kept);
  await next.forget('一つ目');
  expect(next.getState().reasons).toEqual(['二つ目']);
  await next.forgetReasons();
  expect(JSON.parse(store.records.get(KEY)!)).toEqual({ ...kept, reasons: [] });
});

it('読む前に加えても、前に残したものを失わない', async () => {
  const { store } = await opened(JSON.stringify({ ...NONE, reasons: ['前のもの'] }));
  const session = new PreferenceSession(store);
  await session.remember('新しいもの');
  expect(session.getState().reasons).toEqual(['新しいもの', '前のもの']);
});

it('理由は新しい 12 件だけを残す', async () => {
  const { session } = await opened();
  for (let at = 1; at <= 15; at += 1) await session.remember(`理由${at}`);
  const { reasons } = session.getState();
  expect([reasons.length, reasons[0], reasons.at(-1)]).toEqual([12, '理由15', '理由4']);
});

it.each(['', '{', '[]', 'null', '{"language":"fr","textSize":9,"reasons":[1,null]}'])(
  '壊れた記録 %s は、ないものとする',
  async (text) => {
    const { session } = await opened(text);
    expect(session.getState()).toEqual(NONE);
  },
);

it('何も残せない端末でも、開いている間は使える', async () => {
  const { store, session } = await opened();
  store.refuse({ kind: 'unavailable', detail: 'x' });
  await session.remember('理由');
  expect(session.getState().reasons).toEqual(['理由']);
});
