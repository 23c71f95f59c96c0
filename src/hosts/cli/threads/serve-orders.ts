import { parentPort, receiveMessageOnPort, type Transferable } from 'node:worker_threads';
import type { Answer, Message } from './ordered-pool';

/**
 * Works on the orders that a pool sends to this thread, one at a time, until the pool says that it ends. The thread
 * then ends by itself between two steps: ended from outside while a compressed part is being opened, Node 20 aborts
 * the whole process.
 *
 * @param work goes in steps
 * @param handed what of an outcome is handed over and not copied
 */
export const serveOrders = <O, T>(
  work: (order: O) => Iterator<unknown, T, void>,
  handed: (outcome: T) => readonly Transferable[] = () => [],
): void => {
  const port = parentPort;
  if (!port) throw new TypeError('this file is for worker threads');
  port.on('message', (message: Message<O>) => {
    if (message === 'end') return port.close();
    const steps = work(message.order);
    for (;;) {
      const step = steps.next();
      if (step.done) {
        const answer: Answer<T> = { index: message.index, outcome: step.value };
        return port.postMessage(answer, handed(step.value));
      }
      // A thread at work is sent nothing but the end.
      if (receiveMessageOnPort(port)) return port.close();
    }
  });
};
