import type { Pause } from '../ports/pause';

/** The host's own pause: the browser may paint and handle a click in it. */
export const browserPause: Pause = () =>
  new Promise((resolve) => {
    // A message to itself: timers within timers wait four milliseconds each.
    const { port1: here, port2: there } = new MessageChannel();
    here.onmessage = () => {
      here.close();
      resolve();
    };
    there.postMessage(null);
  });
