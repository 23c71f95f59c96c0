import { createXlsx } from '../../adapters/xlsx';
import { mistakeOf } from '../../core/text/mistake';
import { runCommand } from './run-command';
import { buffersOf, type WorkerCall, type WorkerMessage } from './worker-engine';

/** Runs one command at a time, away from the page. */
const post = (message: WorkerMessage, transfer: Transferable[] = []): void =>
  self.postMessage(message, { transfer });

const answer = ({ id, ...call }: WorkerCall): void => {
  if (call.kind === 'bundle') {
    const bytes = createXlsx().zip(call.files);
    return post({ id, kind: 'bundle', bytes }, buffersOf([{ bytes }]));
  }
  const given = new Map(call.given.map(({ name, bytes }) => [name, bytes]));
  const outcome = runCommand(call.order, given, (line) => post({ id, kind: 'progress', line }));
  post({ id, kind: 'outcome', outcome }, buffersOf(outcome.written));
};

self.onmessage = ({ data }: MessageEvent<WorkerCall>) => {
  try {
    answer(data);
  } catch (thrown) {
    post({ id: data.id, kind: 'mistake', mistake: mistakeOf(thrown) });
  }
};
