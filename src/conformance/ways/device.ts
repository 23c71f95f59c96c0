import { DOCUMENTED, NotHere, type WayCase } from './probe';

const settled = <T>(
  call: (callback: (result: Office.AsyncResult<T>) => void) => void,
): Promise<Office.AsyncResult<T>> => new Promise(call);

/** Answers that mean that no file is given out. */
const REFUSALS = new Set([5000, 7000]);

const fileBytes: WayCase = {
  id: 'way.fileBytes',
  run: async () => {
    const document = Office.context?.document;
    if (typeof document?.getFileAsync !== 'function') throw new NotHere('CompressedFile');
    const file = await settled<Office.File>((callback) =>
      document.getFileAsync(Office.FileType.Compressed, callback),
    );
    if (String(file.status) === 'succeeded') {
      await settled<void>((callback) => file.value.closeAsync(callback));
      return DOCUMENTED;
    }
    const { code } = file.error;
    if (REFUSALS.has(code)) return 'refused';
    throw Object.assign(new Error('getFileAsync'), { code: String(code) });
  },
};

const DATABASE = 'shinko-conformance';

const answered = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new RangeError('refused'));
  });

/** Keeps something on this device, reads it and takes it away. */
const keepAndRead = async (): Promise<boolean> => {
  const opening = globalThis.indexedDB.open(DATABASE);
  opening.onupgradeneeded = () => void opening.result.createObjectStore('kept');
  const database = await answered(opening);
  const store = database.transaction('kept', 'readwrite').objectStore('kept');
  await answered(store.put(1, 'one'));
  const isKept = (await answered(store.get('one'))) === 1;
  database.close();
  globalThis.indexedDB.deleteDatabase(DATABASE);
  return isKept;
};

const store: WayCase = {
  id: 'way.store',
  run: () =>
    keepAndRead().then(
      (isKept) => (isKept ? DOCUMENTED : 'refused'),
      () => 'refused',
    ),
};

/** Ways of what stands around the workbook. */
export const DEVICE_WAYS: readonly WayCase[] = [fileBytes, store];
