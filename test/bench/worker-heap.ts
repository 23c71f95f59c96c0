import type { CDPSession, Page } from 'playwright-core';

/** Reads a worker's heap, which a page cannot see from within. */
export interface WorkerHeap {
  /** Bytes after what is no longer used is cleared. */
  read(): Promise<number>;
}

interface Answer {
  readonly id?: number;
  readonly result?: { readonly usedSize?: number };
}

const ask = (session: CDPSession, sessionId: string, id: number, method: string): Promise<Answer> =>
  new Promise((resolve, reject) => {
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const answer = JSON.parse(message) as Answer;
      if (answer.id === id) resolve(answer);
    });
    const message = JSON.stringify({ id, method });
    session.send('Target.sendMessageToTarget', { sessionId, message }).catch(reject);
  });

/** Attaches to the next worker that a page starts. */
export const watchWorkerHeap = async (page: Page): Promise<WorkerHeap> => {
  const session = await page.context().newCDPSession(page);
  const attached = new Promise<string>((resolve) => {
    session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
      if (targetInfo.type === 'worker') resolve(sessionId);
    });
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false });
  return {
    read: async () => {
      const sessionId = await attached;
      await ask(session, sessionId, 1, 'HeapProfiler.collectGarbage');
      const { result } = await ask(session, sessionId, 2, 'Runtime.getHeapUsage');
      return result?.usedSize ?? NaN;
    },
  };
};
