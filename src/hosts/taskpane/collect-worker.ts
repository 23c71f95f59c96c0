import { createXlsx } from '../../adapters/xlsx';
import { openCollector, type Collector } from '../../app/merge/collector';
import { mistakeOf } from '../../core/text/mistake';
import type { CollectorCall } from './worker-collector';

/** Collects files away from the pane's thread; each call is answered in turn, by its number. */
const xlsx = createXlsx();
let collector: Collector | undefined;

const opened = (): Collector => {
  if (!collector) throw new TypeError('the collector was not opened');
  return collector;
};

const answer = async (call: CollectorCall): Promise<unknown> => {
  switch (call.kind) {
    case 'open': {
      const result = await openCollector(xlsx)(call.master);
      if (!result.ok) return result;
      collector = result.value;
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

self.onmessage = ({ data }: MessageEvent<{ readonly id: number; readonly call: CollectorCall }>) =>
  void answer(data.call).then(
    (value) => self.postMessage({ id: data.id, value }),
    (thrown: unknown) => self.postMessage({ id: data.id, mistake: mistakeOf(thrown) }),
  );
