/** A page that is not shown is not painted; it goes on after so many milliseconds. */
const UNSEEN = 100;

/** Does something once the page has been painted as it now is. */
export const afterPaint = (act: () => void): void => {
  const begin = (): void => {
    clearTimeout(unseen);
    cancelAnimationFrame(frame);
    act();
  };
  const unseen = setTimeout(begin, UNSEEN);
  // A frame's callbacks come ahead of its painting.
  const frame = requestAnimationFrame(() => setTimeout(begin, 0));
};
