import { IDBFactory } from 'fake-indexeddb';
import { createIndexedStore } from '../../../src/adapters/indexeddb';

const openStore = (factory = new IDBFactory()) => {
  let time = 0;
  return {
    factory,
    store: createIndexedStore(
      () => factory,
      () => (time += 1),
    ),
  };
};

it('残した文字は、ブックと種類ごとに読み、開き直しても読め、消せる', async () => {
  const { factory, store } = openStore();
  expect(await store.get('a', 'journal')).toEqual({ ok: true, value: null });
  expect(await store.put('a', 'journal', '一')).toMatchObject({ ok: true });
  await store.put('a', 'check', '二');
  await store.put('b', 'journal', '三');
  await store.put('a', 'journal', '四');
  const again = openStore(factory).store;
  expect(await again.get('a', 'journal')).toEqual({ ok: true, value: '四' });
  expect(await again.get('a', 'check')).toEqual({ ok: true, value: '二' });
  expect(await again.delete('a', 'journal')).toMatchObject({ ok: true });
  expect(await store.get('a', 'journal')).toEqual({ ok: true, value: null });
  expect(await store.get('b', 'journal')).toEqual({ ok: true, value: '三' });
});

it('多くなれば、古いものから捨てる', async () => {
  const { store } = openStore();
  for (let count = 0; count < 103; count += 1) await store.put(`book-${count}`, 'check', 'x');
  await store.put('book-3', 'check', '新しい');
  const left = async (workbook: string) => {
    const got = await store.get(workbook, 'check');
    return got.ok && got.value;
  };
  expect([await left('book-2'), await left('book-3')]).toEqual([null, '新しい']);
  expect(await left('book-102')).toBe('x');
});

it('IndexedDB がない所、拒まれる所、空きのない所では、そう言う', async () => {
  const none = createIndexedStore(
    () => undefined,
    () => 0,
  );
  expect(await none.get('a', 'check')).toMatchObject({ failure: { kind: 'unavailable' } });
  const refusing = (name: string) =>
    createIndexedStore(
      () =>
        ({
          open: () => {
            throw new DOMException('no', name);
          },
        }) as unknown as globalThis.IDBFactory,
      () => 0,
    );
  expect(await refusing('SecurityError').put('a', 'check', 'x')).toEqual({
    ok: false,
    failure: { kind: 'unavailable', detail: 'SecurityError: no' },
  });
  expect(await refusing('QuotaExceededError').put('a', 'check', 'x')).toEqual({
    ok: false,
    failure: { kind: 'full' },
  });
});

it('途中で閉じられたら、開き直して続ける', async () => {
  const { factory, store } = openStore();
  await store.put('a', 'journal', '一');
  const opening = factory.open('shinko', 1);
  const database = await new Promise<IDBDatabase>((resolve) => {
    opening.onsuccess = () => resolve(opening.result);
  });
  const prototype = Object.getPrototypeOf(database) as IDBDatabase;
  const closed = jest.spyOn(prototype, 'transaction').mockImplementationOnce(() => {
    throw new DOMException('the connection is closing', 'InvalidStateError');
  });
  expect(await store.get('a', 'journal')).toEqual({ ok: true, value: '一' });
  closed.mockRestore();
});

it('中身ごと消えていれば、作り直して続ける', async () => {
  const factory = new IDBFactory();
  const opening = factory.open('shinko', 1);
  await new Promise((resolve) => (opening.onsuccess = resolve));
  opening.result.close();
  const { store } = openStore(factory);
  expect(await store.get('a', 'journal')).toEqual({ ok: true, value: null });
  expect(await store.put('a', 'journal', '一')).toMatchObject({ ok: true });
  expect(await store.get('a', 'journal')).toEqual({ ok: true, value: '一' });
});

it('端末のものは、どれほど古くても、ブックの記録に押し出されない', async () => {
  const { store } = openStore();
  await store.put('this-machine', 'preferences', '好み');
  for (let count = 0; count < 110; count += 1) await store.put(`book-${count}`, 'check', 'x');
  expect(await store.get('this-machine', 'preferences')).toEqual({ ok: true, value: '好み' });
  expect(await store.get('book-0', 'check')).toEqual({ ok: true, value: null });
});
