import {
  THIS_MACHINE,
  type PaneStore,
  type StoreFailure,
  type StoreKey,
} from '../../app/ports/pane-store';
import { failure, success, type Result } from '../../core/result';

const DATABASE = 'shinko';
const STORE = 'kept';
const BY_TIME = 'at';
/** Records kept of all workbooks together; the oldest go first, but never the machine's own. */
const MOST_RECORDS = 100;

interface KeptRecord {
  readonly workbook: string;
  readonly key: StoreKey;
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

// A connection that was closed, and a database that came back without its store.
const GONE: ReadonlySet<string> = new Set(['InvalidStateError', 'NotFoundError']);

const answerOf = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new DOMException('no reason given'));
  });

const openDatabase = (factory: IDBFactory): Promise<IDBDatabase> => {
  const request = factory.open(DATABASE, 1);
  request.onupgradeneeded = () => {
    const store = request.result.createObjectStore(STORE, { keyPath: ['workbook', 'key'] });
    store.createIndex(BY_TIME, BY_TIME);
  };
  return answerOf(request);
};

const doneOf = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    const refuse = (): void => reject(transaction.error ?? new DOMException('no reason given'));
    transaction.oncomplete = () => resolve();
    transaction.onabort = refuse;
    transaction.onerror = refuse;
  });

const dropOldest = async (store: IDBObjectStore): Promise<void> => {
  const surplus = (await answerOf(store.count())) - MOST_RECORDS;
  if (surplus <= 0) return;
  const oldest = await answerOf(store.index(BY_TIME).getAllKeys());
  const ofWorkbooks = oldest.filter((key) => !Array.isArray(key) || key[0] !== THIS_MACHINE);
  for (const key of ofWorkbooks.slice(0, surplus)) store.delete(key);
};

const toFailure = (error: unknown): StoreFailure => {
  if (!(error instanceof DOMException)) throw error;
  return error.name === 'QuotaExceededError'
    ? { kind: 'full' }
    : { kind: 'unavailable', detail: `${error.name}: ${error.message}` };
};

const attempt = async <T>(work: () => Promise<T>): Promise<Result<T, StoreFailure>> => {
  try {
    return success(await work());
  } catch (error) {
    return failure(toFailure(error));
  }
};

/** Runs work in one transaction of the store, of a database that is opened when first needed. */
type InStore = <T>(
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => Promise<T>,
) => Promise<T>;

const storeOf = (findFactory: () => IDBFactory | undefined): InStore => {
  let opened: Promise<IDBDatabase> | undefined;
  const connect = async (factory: IDBFactory): Promise<IDBDatabase> => {
    opened ??= openDatabase(factory);
    opened.catch(() => (opened = undefined));
    const database = await opened;
    // The browser may close it at any time, or take the data away.
    const forget = (): void => void (opened = undefined);
    database.onclose = forget;
    database.onversionchange = () => {
      database.close();
      forget();
    };
    return database;
  };
  const begin = async (factory: IDBFactory, mode: IDBTransactionMode): Promise<IDBTransaction> => {
    try {
      return (await connect(factory)).transaction(STORE, mode);
    } catch (error) {
      if (!(error instanceof DOMException) || !GONE.has(error.name)) throw error;
      (await opened)?.close();
      opened = undefined;
      if (error.name === 'NotFoundError') await answerOf(factory.deleteDatabase(DATABASE));
      return (await connect(factory)).transaction(STORE, mode);
    }
  };
  return async (mode, work) => {
    const factory = findFactory();
    if (!factory) throw new DOMException('no IndexedDB here', 'NotSupportedError');
    const transaction = await begin(factory, mode);
    const done = doneOf(transaction);
    const [value] = await Promise.all([work(transaction.objectStore(STORE)), done]);
    return value;
  };
};

/**
 * The pane's store in the browser's IndexedDB; nothing leaves the machine.
 *
 * @param clock milliseconds since 1970, by which the oldest records go first
 */
export const createIndexedStore = (
  findFactory: () => IDBFactory | undefined,
  clock: () => number,
): PaneStore => {
  const inStore = storeOf(findFactory);
  return {
    get: (workbook, key) =>
      attempt(() =>
        inStore('readonly', async (store) => {
          const record = await answerOf<KeptRecord | undefined>(store.get([workbook, key]));
          return record?.text ?? null;
        }),
      ),
    put: (workbook, key, text) =>
      attempt(() =>
        inStore('readwrite', async (store) => {
          const record: KeptRecord = { workbook, key, text, at: clock() };
          await answerOf(store.put(record));
          await dropOldest(store);
        }),
      ),
    delete: (workbook, key) =>
      attempt(() =>
        inStore('readwrite', async (store) => {
          await answerOf(store.delete([workbook, key]));
        }),
      ),
  };
};
