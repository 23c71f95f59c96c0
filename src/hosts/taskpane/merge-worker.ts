import { createXlsx } from '../../adapters/xlsx';
import { openMerger, type Merger } from '../../app/merge/merger';
import { mistakeOf } from '../../core/text/mistake';
import type { MergerCall } from './worker-merger';

/** Compares files away from the pane's thread; each call is answered in turn, by its number. */
const xlsx = createXlsx();
let merger: Merger | undefined;

const opened = (): Merger => {
  if (!merger) throw new TypeError('the merger was not opened');
  return merger;
};

const answer = async (call: MergerCall): Promise<unknown> => {
  switch (call.kind) {
    case 'open': {
      const result = await openMerger(xlsx)(call.master);
      if (!result.ok) return result;
      merger = result.value;
      return { ok: true };
    }
    case 'add':
      return opened().add(call.file, call.bytes);
    case 'reject':
      return opened().reject(call.file, call.code);
    case 'forget':
      return opened().forget(call.files);
    case 'settle':
      return opened().settle(call.settlement, call.moment);
  }
};

self.onmessage = ({ data }: MessageEvent<{ readonly id: number; readonly call: MergerCall }>) =>
  void answer(data.call).then(
    (value) => self.postMessage({ id: data.id, value }),
    (thrown: unknown) => self.postMessage({ id: data.id, mistake: mistakeOf(thrown) }),
  );
